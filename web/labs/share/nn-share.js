/**
 * <nn-share>: the row at the end of a lab from which it is taken along: link, element, iframe, docsify. lab, site; brief: only
 * the way to the whole lab.
 *
 * What is copied is shown, too, and selected: a browser may forbid the clipboard.
 */
import { LitElement, css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { common } from '../../languages/common.js'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { KINDS, snippet } from './snippets.js'

/** @typedef {import('../lab_element.js').LabElement} Lab */
/** @typedef {Pick<Lab, 'labId' | 'meta' | 'settings' | 'lesson' | 'place'> & EventTarget} Shareable   a lab, or what stands for one */
/** @typedef {typeof KINDS[number]} Kind */

const LESSON = ['show', 'hide', 'lock']

export class NnShare extends LitElement {
  static properties = {
    lab: { attribute: false },
    site: {},
    brief: { type: Boolean },
    kind: { state: true },
    copied: { state: true },
  }

  constructor() {
    super()
    /** @type {Shareable | null} */
    this.lab = null
    this.site = ''
    this.brief = false
    /** @type {Kind | ''} */
    this.kind = ''
    /** @type {'' | 'copied' | 'select'} */
    this.copied = ''
    this.words = new Language(this, common)
    this.moved = () => this.#reset()
  }

  connectedCallback() {
    super.connectedCallback()
    this.lab?.addEventListener('nn-lab-change', this.moved)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.lab?.removeEventListener('nn-lab-change', this.moved)
  }

  /** The lab shows something else: what was copied is not that. */
  #reset() {
    this.copied = ''
    this.requestUpdate()
  }

  /** @param {Kind} kind */
  #text(kind) {
    const { lab, site, words } = this
    if (!lab) return ''
    const said = lab.place?.read() ?? {}
    const lesson = LESSON.filter((key) => said[key]).map((key) => `${key}=${said[key]}`)
    return snippet(kind, {
      site,
      lab: lab.labId,
      settings: [lab.settings, ...lesson].filter(Boolean).join('&'),
      language: words.name,
      title: lab.meta.name[words.name],
    })
  }

  /** @param {Kind} kind */
  async #copy(kind) {
    this.kind = kind
    this.copied = ''
    await this.updateComplete
    this.renderRoot.querySelector('textarea')?.select()
    const done = () => (this.copied = 'copied')
    const forbidden = () => (this.copied = 'select')
    const copying = navigator.clipboard?.writeText(this.#text(kind)) ?? Promise.reject()
    await copying.then(done, forbidden)
  }

  render() {
    if (!this.lab || this.lab.lesson.hides('share')) return nothing
    const t = this.words.t.bind(this.words)
    if (this.brief) return this.#way()
    return html`<div class="row" role="group" aria-label=${t('share.name')}>
        <span class="name">${t('share.name')}</span>
        ${KINDS.map(
          (kind) =>
            html`<button
              class="button"
              aria-pressed=${kind === this.kind ? 'true' : 'false'}
              @click=${() => this.#copy(kind)}
            >
              ${t(`share.${kind}`)}
            </button>`,
        )}
        <span class="said" role="status"
          >${this.copied ? t(`share.said.${this.copied}`) : nothing}</span
        >
      </div>
      ${this.kind ? this.#shown(this.kind) : nothing}`
  }

  #way() {
    return html`<p class="row">
      <a href=${this.#text('link')} target="_blank" rel="noopener"
        >${this.words.t('share.whole')}</a
      >
    </p>`
  }

  /** @param {Kind} kind */
  #shown(kind) {
    const text = this.#text(kind)
    return html`<textarea
        readonly
        spellcheck="false"
        aria-label=${this.words.t(`share.${kind}`)}
        rows=${Math.max(2, text.split('\n').length)}
        .value=${live(text)}
        @focus=${(/** @type {Event} */ { target }) =>
          /** @type {HTMLTextAreaElement} */ (target).select()}
      ></textarea>
      <p class="hint">${this.words.t(`share.hint.${kind}`)}</p>`
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
        margin: 0 4px 40px;
      }
      @media print {
        :host {
          display: none;
        }
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        font-size: 14px;
      }
      .name,
      .said {
        color: var(--muted);
      }
      .name {
        margin-right: 4px;
      }
      textarea {
        display: block;
        width: 100%;
        margin: 10px 0 0;
        padding: 8px 12px;
        border: 1px solid var(--hairline);
        border-radius: 8px;
        background: var(--panel);
        color: var(--ink);
        font: 13px/1.5 var(--mono);
        resize: vertical;
      }
      .hint {
        margin: 6px 0 0;
        font-size: 13px;
        color: var(--muted);
      }
    `,
  ]
}

customElements.define('nn-share', NnShare)
