/**
 * <nn-notes-section>: one section of the notes: its lab, and, once it is opened, its errata as measured. lab, site;
 * anchor: the erratum of it that the address is to, looked for once a `visit`. Fires nn-found once they are, or cannot be.
 */
import { LitElement, html, nothing } from 'lit'
import '../../labs/share/nn-share.js'
import { common } from '../../languages/common.js'
import { Language } from '../../languages/language.js'
import { renderErrata } from '../../labs/errata_view.js'
import { labStyle } from '../../labs/lab_style.js'
import { notesUrl } from '../../labs/notes.js'
import { shared } from '../../styles/shared.js'
import { measureErrata } from './measure.js'
import { sharedOf } from './share.js'
import { sectionStyle } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../../labs/registry.js').Lab} Lab */

export class NnNotesSection extends LitElement {
  static properties = {
    lab: { attribute: false },
    site: {},
    open: { type: Boolean },
    anchor: {},
    visit: { type: Number },
    found: { state: true },
    failed: { state: true },
  }

  constructor() {
    super()
    /** @type {Lab | null} */
    this.lab = null
    this.site = ''
    this.open = false
    this.anchor = ''
    this.visit = 0
    /** Whether the reader has been led to the anchor. */
    this.arrived = true
    this.failed = false
    /** @type {{words: Language, language: string, measured: import('./measure.js').Measured} | null} */
    this.found = null
    /** The lab's own words, once they are here. @type {Language | null} */
    this.own = null
    this.asked = ''
    /** @type {import('../../labs/share/nn-share.js').Shareable | null} */
    this.taken = null
    this.words = new Language(this, texts)
    this.common = new Language(this, common)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('lab')) this.taken = this.lab && sharedOf(this.lab)
    if (!this.anchor || !(changed.has('anchor') || changed.has('visit'))) return
    this.open = true
    this.arrived = false
  }

  /** Texts hold values as they are written in one language: in another one they are measured anew. */
  updated() {
    if (this.open && this.asked !== this.words.name) this.#measure(this.words.name)
    if (!this.arrived) this.#arrive()
  }

  /** To the section, and to the erratum as soon as it is there. */
  #arrive() {
    const place = this.renderRoot.querySelector(`#${CSS.escape(this.anchor)}`)
    this.arrived = place !== null
    if (place) place.scrollIntoView({ block: 'center' })
    else this.scrollIntoView({ block: 'start' })
  }

  /** @param {string} language */
  async #measure(language) {
    this.asked = language
    const stage = this.renderRoot.querySelector('.stage')
    if (!this.lab || !stage) return
    try {
      const { texts: own, measured } = await measureErrata(this.lab, stage)
      if (this.asked !== language) return
      this.own ??= new Language(this, own)
      this.own.texts = own
      this.found = { words: this.own, language, measured }
    } catch (error) {
      console.error(error)
      this.failed = true
    }
    this.dispatchEvent(new CustomEvent('nn-found'))
  }

  render() {
    const { lab, words } = this
    if (!lab) return nothing
    const t = words.t.bind(words)
    return html`<h3>${lab.name[words.name]}</h3>
      <p class="question">${lab.question[words.name]}</p>
      <p class="ways">
        <a href="?lab=${lab.id}">${t('section.lab')}</a>
        ${lab.section ? this.#notes(lab.section) : nothing}
      </p>
      <details ?open=${this.open} @toggle=${this.#toggle}>
        <summary>${t('section.open')}</summary>
        ${this.open ? this.#inside(lab) : nothing}
      </details>
      <div class="stage" hidden></div>`
  }

  /** @param {string} section */
  #notes(section) {
    const text = this.common.t('fold.notes')
    return html`<a href=${notesUrl(section)} target="_blank" rel="noopener">${text}</a>`
  }

  /** @param {Event} event */
  #toggle({ currentTarget }) {
    this.open = /** @type {HTMLDetailsElement} */ (currentTarget).open
  }

  /** @param {Lab} lab */
  #inside(lab) {
    return html`<div class="inside">
      ${this.#errata(lab)}
      <nn-share .lab=${this.taken} site=${this.site}></nn-share>
    </div>`
  }

  /** @param {Lab} lab */
  #errata({ id }) {
    const { found, failed, words } = this
    if (failed) return html`<p role="alert">${words.t('section.failed')}</p>`
    if (!found || found.language !== words.name) {
      return html`<p class="quiet" role="status">${this.common.t('erratum.wait')}</p>`
    }
    const { ids, values } = found.measured
    if (ids.length === 0) return html`<p class="quiet">${words.t('section.none')}</p>`
    const address = (/** @type {string} */ erratum) => `?lab=${id}#${erratum}`
    return renderErrata(this.common, found.words, ids, values, { address })
  }

  static styles = [shared, labStyle, sectionStyle]
}

customElements.define('nn-notes-section', NnNotesSection)
