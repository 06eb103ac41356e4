/**
 * <nn-notes>: the notes' sections in their order, with the lab and the errata of each, and blocks to be pasted.
 *
 *   visit   grows with each link that is followed: the page then looks at its address again, for `#E12`
 */
import { LitElement, html, nothing } from 'lit'
import { common } from '../../languages/common.js'
import { Language } from '../../languages/language.js'
import { renderErrata } from '../../labs/errata_view.js'
import { labStyle } from '../../labs/lab_style.js'
import { CHAPTERS, LABS } from '../../labs/registry.js'
import { buttons, shared } from '../../styles/shared.js'
import './nn-notes-blocks.js'
import './nn-notes-section.js'
import { notesStyle } from './style.js'
import { texts } from './texts.js'
import { TYPOS } from './typos.js'
import { labOf } from './where.js'

/** @typedef {import('../../labs/registry.js').Lab} Lab */

const SITE = new URL('./', document.baseURI).href
/** What is said of the notes as a whole, and measured nowhere. */
const WHOLE = ['E50', 'E52']

/** As the page lists them. */
const LISTED = [...LABS].sort((a, b) => Number(!a.section) - Number(!b.section))
/** @param {Lab} lab */
const inOrder = (lab) => LISTED.indexOf(lab)

export class NnNotes extends LitElement {
  static properties = { visit: { type: Number }, reached: { state: true } }

  constructor() {
    super()
    this.visit = 0
    /** The erratum that the address is to. */
    this.anchor = ''
    /** Sections from the top that are to be open: one after another, as each takes workers. */
    this.reached = 0
    this.words = new Language(this, texts)
    this.common = new Language(this, common)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('visit')) this.anchor = location.hash.slice(1)
  }

  /** One of a lab is found by its section. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('visit') && WHOLE.includes(this.anchor)) {
      this.renderRoot.querySelector(`#${this.anchor}`)?.scrollIntoView({ block: 'center' })
    }
  }

  render() {
    const t = this.words.t.bind(this.words)
    const beyond = LABS.filter(({ section }) => !section)
    return html`<h1>${t('title')}</h1>
      <p class="lead">${t('what')}</p>
      <p class="all">
        <button class="button" @click=${() => (this.reached = 1)}>${t('all')}</button>
      </p>
      ${this.#whole()} ${CHAPTERS.map((chapter) => this.#chapter(chapter))}
      ${beyond.length ? this.#group(t('beyond'), beyond) : nothing}
      <nn-notes-blocks class="blocks" site=${SITE}></nn-notes-blocks>`
  }

  #whole() {
    const { words } = this
    const values = { count: TYPOS.length }
    return html`<section>
      <h2>${words.t('whole.name')}</h2>
      <div class="whole">
        ${renderErrata(this.common, words, WHOLE, values, { address: (id) => `?page=notes#${id}` })}
        <ul class="typos">
          ${TYPOS.map((one) => html`<li>${words.t('typo', one)}</li>`)}
        </ul>
      </div>
    </section>`
  }

  /** @param {typeof CHAPTERS[number]} chapter */
  #chapter(chapter) {
    const labs = LABS.filter((lab) => lab.chapter === chapter && lab.section)
    return labs.length ? this.#group(this.common.t(`chapter.${chapter}`), labs) : nothing
  }

  /** @param {string} name @param {Lab[]} labs */
  #group(name, labs) {
    const wanted = labOf(this.anchor)
    return html`<section>
      <h2>${name}</h2>
      <div>
        ${labs.map(
          (lab) =>
            html`<nn-notes-section
              .lab=${lab}
              site=${SITE}
              .visit=${this.visit}
              .anchor=${lab.id === wanted ? this.anchor : ''}
              ?open=${inOrder(lab) < this.reached}
              @nn-found=${() => this.#next(lab)}
            ></nn-notes-section>`,
        )}
      </div>
    </section>`
  }

  /** @param {Lab} lab */
  #next(lab) {
    if (inOrder(lab) === this.reached - 1) this.reached += 1
  }

  static styles = [shared, buttons, labStyle, notesStyle]
}

customElements.define('nn-notes', NnNotes)
