/**
 * <nn-layers>: the units of each hidden layer, one box a layer. label, value (number[]), error; most: how many
 * layers there may be. Fires nn-change {value, dragging: false}.
 */
import { LitElement, css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { boxStyle } from '../styles/slider.js'
import { fireChange, forgetText, inBox, typed } from './change.js'

const NEW_LAYER = 5

export class NnLayers extends LitElement {
  static properties = {
    label: {},
    value: { attribute: false },
    error: {},
    most: { type: Number },
    disabled: { type: Boolean },
    text: { state: true },
  }

  constructor() {
    super()
    this.label = ''
    /** @type {number[]} */
    this.value = []
    this.error = ''
    this.most = 8
    this.disabled = false
    /** @type {(number | string)[] | undefined} */
    this.text = undefined
    this.words = new Language(this, common)
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    forgetText(this, changed)
  }

  render() {
    return html`
      <fieldset ?disabled=${this.disabled}>
        <legend>${this.label}</legend>
        <div class="row">
          ${inBox(this).map((units, l) => this.#box(units, l))}
          ${this.#button('−', 'layers.remove', this.value.length === 0, () =>
            this.#fire(this.value.slice(0, -1)),
          )}
          ${this.#button('+', 'layers.add', this.value.length >= this.most, () =>
            this.#fire([...this.value, this.value.at(-1) ?? NEW_LAYER]),
          )}
        </div>
      </fieldset>
      <p id="error" class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    `
  }

  /**
   * @param {number | string} units
   * @param {number} l
   */
  #box(units, l) {
    return html`<input
      class="box"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      size="4"
      .value=${live(String(units))}
      aria-label=${this.words.t('layers.unit', { n: l + 1 })}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-describedby=${this.error ? 'error' : nothing}
      @change=${(/** @type {Event} */ event) => this.#typed(event, l)}
    />`
  }

  /**
   * @param {string} sign
   * @param {string} key
   * @param {boolean} disabled
   * @param {() => void} press
   */
  #button(sign, key, disabled, press) {
    const label = this.words.t(key)
    return html`<button aria-label=${label} title=${label} ?disabled=${disabled} @click=${press}>
      ${sign}
    </button>`
  }

  /**
   * @param {Event} event
   * @param {number} l
   */
  #typed(event, l) {
    const units = typed(event)
    this.#fire(inBox(this).map((before, i) => (i === l ? units : before)))
  }

  /** @param {(number | string)[]} value */
  #fire(value) {
    this.text = value
    fireChange(this, value)
  }

  static styles = [
    shared,
    boxStyle,
    css`
      :host {
        display: block;
        font-size: 14px;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
      }
      legend {
        padding: 0;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: 4px;
      }
      .box {
        width: 3.6em;
        padding: 4px 8px;
        text-align: left;
        border: 1px solid var(--hairline);
        border-radius: 8px;
      }
      button {
        width: 32px;
        border: 1px solid var(--hairline);
        border-radius: 8px;
        color: var(--muted);
      }
      button:disabled {
        opacity: 0.4;
        cursor: default;
      }
    `,
  ]
}

customElements.define('nn-layers', NnLayers)
