/** <nn-notes-blocks>: a block for each section of the notes, all in one text, for their author. site. */
import { LitElement, html } from 'lit'
import '../../components/nn-segments.js'
import { Language } from '../../languages/language.js'
import { LABS } from '../../labs/registry.js'
import { snippetSet } from '../../labs/share/set.js'
import { buttons, shared } from '../../styles/shared.js'
import { notesStyle } from './style.js'
import { texts } from './texts.js'

/** @typedef {'docsify' | 'element' | 'iframe'} Kind */
/** @type {Kind[]} */
const KINDS = ['docsify', 'element', 'iframe']
const ROWS = 12

export class NnNotesBlocks extends LitElement {
  static properties = { site: {}, kind: { state: true }, said: { state: true } }

  constructor() {
    super()
    this.site = ''
    /** @type {Kind} */
    this.kind = 'docsify'
    /** @type {'' | 'copied' | 'select'} */
    this.said = ''
    this.words = new Language(this, texts)
  }

  get #text() {
    const { site, kind, words } = this
    const all = LABS.filter(({ section }) => section).map(({ id, name }) => ({
      site,
      lab: id,
      settings: '',
      language: words.name,
      title: name[words.name],
    }))
    return snippetSet(kind, all)
  }

  async #copy() {
    this.renderRoot.querySelector('textarea')?.select()
    const copying = navigator.clipboard?.writeText(this.#text) ?? Promise.reject()
    this.said = await copying.then(
      () => 'copied',
      () => 'select',
    )
  }

  /** @param {CustomEvent} event */
  #choose({ detail }) {
    this.kind = detail.value
    this.said = ''
  }

  render() {
    const t = this.words.t.bind(this.words)
    const options = KINDS.map((value) => ({ value, text: t(`blocks.kind.${value}`) }))
    return html`<div class="blocks">
      <h2>${t('blocks.title')}</h2>
      <p class="lead">${t('blocks.what')}</p>
      <div class="row">
        <nn-segments
          label=${t('blocks.kind')}
          value=${this.kind}
          .options=${options}
          @nn-change=${this.#choose}
        ></nn-segments>
        <button class="button" @click=${this.#copy}>${t('blocks.copy')}</button>
        <span role="status">${this.said ? t(`blocks.${this.said}`) : ''}</span>
      </div>
      <textarea
        readonly
        spellcheck="false"
        rows=${ROWS}
        aria-label=${t('blocks.title')}
        .value=${this.#text}
      ></textarea>
    </div>`
  }

  static styles = [shared, buttons, notesStyle]
}

customElements.define('nn-notes-blocks', NnNotesBlocks)
