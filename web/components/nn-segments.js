/**
 * <nn-segments>: one of a few, all in sight. label, value, options [{value, text}], hint, error; `quiet` hides the label from
 * the eye only. Fires nn-change {value, dragging: false}.
 */
import { LitElement, css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { error, hint, shared } from '../styles/shared.js'
import { fireChange } from './change.js'

/** @typedef {{value: string, text: string}} Option */

export class NnSegments extends LitElement {
  static properties = {
    label: {},
    value: {},
    options: { attribute: false },
    quiet: { type: Boolean },
    hint: {},
    error: {},
    disabled: { type: Boolean },
  }

  constructor() {
    super()
    this.label = ''
    this.value = ''
    /** @type {Option[]} */
    this.options = []
    this.quiet = false
    this.hint = ''
    this.error = ''
    this.disabled = false
  }

  render() {
    return html`<fieldset ?disabled=${this.disabled}>
      <legend class=${this.quiet ? 'only-read' : ''}>${this.label}</legend>
      <div class="row">${this.options.map((option) => this.#option(option))}</div>
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      <p class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    </fieldset>`
  }

  /** @param {Option} option */
  #option(option) {
    const checked = option.value === this.value
    return html`<label class=${checked ? 'checked' : ''}>
      <input
        type="radio"
        name="segment"
        .checked=${live(checked)}
        @change=${() => this.#fire(option.value)}
      /><span>${option.text}</span>
    </label>`
  }

  /** @param {string} value */
  #fire(value) {
    this.value = value
    fireChange(this, value)
  }

  static styles = [
    shared,
    hint,
    error,
    css`
      :host {
        display: block;
        font-size: 14px;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
      }
      .row {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px;
        margin-top: 4px;
        padding: 2px;
        border-radius: 9px;
        background: var(--wash);
      }
      :host([quiet]) {
        font-size: 12px;
        line-height: 1.5;
      }
      :host([quiet]) .row {
        margin: 0 4px 0 0;
      }
      label {
        position: relative;
        padding: 2px 10px;
        border-radius: 7px;
        color: var(--muted);
        cursor: pointer;
      }
      label.checked {
        background: var(--panel);
        color: var(--ink);
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--focus);
        outline-offset: 1px;
      }
      @media print {
        label:not(.checked) {
          display: none;
        }
      }
    `,
  ]
}

customElements.define('nn-segments', NnSegments)
