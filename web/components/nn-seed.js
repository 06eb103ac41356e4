/**
 * <nn-seed>: a box for a whole number, with a die that throws another. label, value, error as in <nn-slider>.
 * Fires nn-change {value, dragging: false}.
 */
import { LitElement, css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { boxStyle } from '../styles/slider.js'
import { fireChange, forgetText, inBox, typed } from './change.js'

const SIDES = 10000

export class NnSeed extends LitElement {
  static properties = {
    label: {},
    value: {},
    error: {},
    disabled: { type: Boolean },
    text: { state: true },
  }

  constructor() {
    super()
    this.label = ''
    /** @type {string | number} */
    this.value = 0
    this.error = ''
    this.disabled = false
    /** @type {string | undefined} */
    this.text = undefined
    this.words = new Language(this, common)
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    forgetText(this, changed)
  }

  render() {
    return html`
      <label for="box">${this.label}</label>
      <span class="row">
        <input
          id="box"
          class="box"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          size="8"
          .value=${live(String(inBox(this)))}
          ?disabled=${this.disabled}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${this.error ? 'error' : nothing}
          @change=${this.#typed}
        />
        ${this.#die()}
      </span>
      <p id="error" class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    `
  }

  #die() {
    const label = this.words.t('seed.dice', { label: this.label })
    return html`<button
      aria-label=${label}
      title=${label}
      ?disabled=${this.disabled}
      @click=${this.#throw}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <rect x="2.5" y="2.5" width="15" height="15" rx="3.5" />
        <circle cx="6.8" cy="6.8" r="1.3" />
        <circle cx="10" cy="10" r="1.3" />
        <circle cx="13.2" cy="13.2" r="1.3" />
      </svg>
    </button>`
  }

  #throw() {
    this.value = Math.floor(Math.random() * SIDES)
    fireChange(this, this.value)
  }

  /** @param {Event} event */
  #typed(event) {
    this.text = typed(event)
    fireChange(this, this.text)
  }

  static styles = [
    shared,
    boxStyle,
    css`
      :host {
        display: block;
        font-size: 14px;
      }
      .row {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-top: 4px;
      }
      .box {
        min-width: 0;
        width: 7em;
        padding: 4px 8px;
        text-align: left;
        border: 1px solid var(--hairline);
        border-radius: 8px;
      }
      button {
        display: grid;
        place-items: center;
        width: 32px;
        height: 32px;
        color: var(--muted);
      }
      button:hover {
        color: var(--ink);
      }
      rect {
        fill: none;
        stroke: currentColor;
        stroke-width: 1.4;
      }
      circle {
        fill: currentColor;
      }
    `,
  ]
}

customElements.define('nn-seed', NnSeed)
