/**
 * <nn-predict>: a question to guess at before looking, and what was measured.
 *
 *   question   one sentence                  options   [{value, text}]
 *   guess      the value that was chosen, or ''
 *   verdict    what the run says of the guess; shown once there is one
 *
 * Fires nn-change {value, dragging: false}.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { buttons, shared } from '../styles/shared.js'
import { fireChange } from './change.js'

/** @typedef {{value: string, text: string}} Option */

export class NnPredict extends LitElement {
  static properties = {
    question: {},
    options: { attribute: false },
    guess: {},
    verdict: { attribute: false },
  }

  constructor() {
    super()
    this.question = ''
    /** @type {Option[]} */
    this.options = []
    this.guess = ''
    /** @type {unknown} */
    this.verdict = nothing
    this.words = new Language(this, common)
  }

  render() {
    return html`<div class="row" role="group" aria-labelledby="question">
        <p id="question"><b>${this.words.t('predict.head')}</b>${this.question}</p>
        <div class="options">${this.options.map((option) => this.#option(option))}</div>
      </div>
      <div aria-live="polite">
        ${this.guess ? html`<p class="verdict">${this.verdict}</p>` : nothing}
      </div>`
  }

  /** @param {Option} option */
  #option({ value, text }) {
    return html`<button
      class="button"
      aria-pressed=${value === this.guess ? 'true' : 'false'}
      @click=${() => fireChange(this, value)}
    >
      ${text}
    </button>`
  }

  updated() {
    this.toggleAttribute('answered', this.guess !== '')
  }

  static styles = [
    shared,
    buttons,
    css`
      :host {
        display: block;
        font-size: 14px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
      }
      p {
        margin: 0;
      }
      b {
        margin-right: 10px;
        font-weight: 400;
        color: var(--muted);
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .button {
        min-height: 28px;
        padding: 0 12px;
        font-size: 13px;
      }
      .button[aria-pressed='true'] {
        border-color: var(--blue);
        color: var(--blue);
      }
      @media print {
        :host(:not([answered])) {
          display: none;
        }
      }
      .verdict {
        margin-top: 6px;
      }
    `,
  ]
}

customElements.define('nn-predict', NnPredict)
