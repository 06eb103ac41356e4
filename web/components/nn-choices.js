/**
 * <nn-choices>: one choice for all of several things, or another for each. label, hint, error; options [{value, text}];
 * names: what the things are called; value: a string for all, or one for each. Fires nn-change {value, dragging: false}: a
 * list only where they differ.
 */
import { LitElement, css, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { hint, shared } from '../styles/shared.js'
import { fireChange } from './change.js'

export class NnChoices extends LitElement {
  static properties = {
    label: {},
    hint: {},
    error: {},
    value: { attribute: false },
    names: { attribute: false },
    options: { attribute: false },
  }

  constructor() {
    super()
    this.label = ''
    this.hint = ''
    this.error = ''
    /** @type {string | string[]} */
    this.value = ''
    /** @type {string[]} */
    this.names = []
    /** @type {{value: string, text: string}[]} */
    this.options = []
    this.words = new Language(this, common)
  }

  render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      ${this.names.map((name, i) => this.#one(name, i))}
      ${this.names.length === 0 ? html`<p class="hint">${this.words.t('choices.none')}</p>` : nothing}
      ${this.hint ? html`<p class="hint">${this.hint}</p>` : nothing}
      <p class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    </fieldset>`
  }

  /** @param {string} name @param {number} i */
  #one(name, i) {
    const chosen = Array.isArray(this.value) ? this.value[i] : this.value
    return html`<label
      ><span>${name}</span>
      <select
        .value=${live(chosen)}
        @change=${(/** @type {Event} */ { target }) =>
          this.#choose(/** @type {HTMLSelectElement} */ (target).value, i)}
      >
        ${this.options.map(
          ({ value, text }) =>
            html`<option value=${value} ?selected=${value === chosen}>${text}</option>`,
        )}
      </select></label
    >`
  }

  /** @param {string} value @param {number} at */
  #choose(value, at) {
    const before = this.names.map((_, i) =>
      Array.isArray(this.value) ? this.value[i] : this.value,
    )
    const after = before.map((one, i) => (i === at ? value : one))
    this.value = after.every((one) => one === value) ? value : after
    fireChange(this, this.value)
  }

  static styles = [
    shared,
    hint,
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
        margin-bottom: 4px;
      }
      label {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 36px;
      }
      select {
        font: inherit;
        color: inherit;
        background: var(--panel);
        padding: 4px 8px;
        min-width: 8.5em;
        border: 1px solid var(--hairline);
        border-radius: 8px;
      }
      .error {
        margin: 4px 0 0;
        color: var(--warn);
        font-size: 13px;
      }
    `,
  ]
}

customElements.define('nn-choices', NnChoices)
