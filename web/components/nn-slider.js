/**
 * <nn-slider>: a labelled slider over named stops, with the value in force at its right.
 *
 *   label    name of the control                stops   Stop[]
 *   value    the value in force                 reset   the value that a double click brings back
 *   box      the value is a box to type into, for values between and beyond the stops
 *   error    a sentence: the value is refused, and why
 *   hint     a quiet line: what it is for     disabled
 *
 * Fires nn-change {value, dragging}: dragging is true while the thumb is held, and false once it is let go.
 */
import { LitElement, html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { hint, shared } from '../styles/shared.js'
import { sliderStyle } from '../styles/slider.js'
import { fireChange, forgetText, inBox, typed } from './change.js'
import { nearestStop, plain } from './stops.js'

/** @typedef {import('./stops.js').Stop} Stop */

/** More names than fit beside one another on a phone. */
const MANY = 6
const LET_GO = ['pointerup', 'pointercancel']

export class NnSlider extends LitElement {
  static properties = {
    label: {},
    value: {},
    stops: { attribute: false },
    reset: {},
    box: { type: Boolean },
    error: {},
    hint: {},
    disabled: { type: Boolean },
    text: { state: true },
  }

  constructor() {
    super()
    this.label = ''
    /** @type {string | number} */
    this.value = ''
    /** @type {Stop[]} */
    this.stops = []
    /** @type {string | number | undefined} */
    this.reset = undefined
    this.box = false
    this.error = ''
    this.hint = ''
    this.disabled = false
    this.held = false
    /** @type {string | undefined} */
    this.text = undefined
    this.words = new Language(this, common)
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    forgetText(this, changed)
  }

  render() {
    const at = nearestStop(this.stops, this.value)
    const ticks = this.stops.filter((stop) => stop.tick !== undefined)
    return html`
      <div class="head">
        <label for="range">${this.label}</label>
        ${this.box ? this.#box() : html`<span class="value" aria-hidden="true">${this.#shown(at)}</span>`}
      </div>
      ${this.#range(at)}
      <div class=${ticks.length > MANY ? 'ticks many' : 'ticks'} aria-hidden="true">
        ${ticks.map((stop) => this.#tick(stop, this.stops.indexOf(stop), at))}
      </div>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
      <p id="error" class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    `
  }

  /** @param {number} at */
  #shown(at) {
    const stop = this.stops[at]
    if (stop && stop.value === this.value) return stop.text
    return typeof this.value === 'number' ? plain(this.value) : this.value
  }

  /** @param {number} at */
  #range(at) {
    const last = Math.max(this.stops.length - 1, 1)
    return html`<input
      id="range"
      type="range"
      min="0"
      max=${last}
      step="1"
      .value=${live(String(at))}
      .style=${`--fill: ${(100 * at) / last}%`}
      ?disabled=${this.disabled}
      aria-valuetext=${this.#shown(at)}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-describedby=${this.error ? 'error' : this.hint ? 'hint' : nothing}
      @pointerdown=${this.#grasped}
      @input=${this.#moved}
      @change=${this.#moved}
      @dblclick=${this.#restored}
    />`
  }

  #box() {
    const now = inBox(this)
    return html`<input
      class="box"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      size="9"
      .value=${live(typeof now === 'number' ? plain(now) : now)}
      ?disabled=${this.disabled}
      aria-label=${this.words.t('slider.value', { label: this.label })}
      aria-invalid=${this.error ? 'true' : nothing}
      aria-describedby=${this.error ? 'error' : nothing}
      @change=${this.#typed}
    />`
  }

  /** @param {Event} event */
  #typed(event) {
    this.text = typed(event)
    fireChange(this, this.text)
  }

  /**
   * @param {Stop} stop
   * @param {number} i
   * @param {number} at
   */
  #tick(stop, i, at) {
    const share = i / Math.max(this.stops.length - 1, 1)
    const edge = i === 0 ? 'first' : i === this.stops.length - 1 ? 'last' : ''
    const here = i === at && stop.value === this.value ? 'here' : ''
    return html`<span
      class="tick ${edge} ${here}"
      .style=${`--at: ${share}`}
      @click=${() => this.#fire(stop.value, false)}
      >${stop.tick}</span
    >`
  }

  /** The thumb may be let go anywhere, and where it was first: then the range itself says nothing. */
  #grasped() {
    this.held = true
    const letGo = () => {
      for (const type of LET_GO) window.removeEventListener(type, letGo)
      this.held = false
      this.#fire(this.value, false)
    }
    for (const type of LET_GO) window.addEventListener(type, letGo)
  }

  /** @param {Event} event */
  #moved(event) {
    const input = /** @type {HTMLInputElement} */ (event.target)
    this.#fire(this.stops[Number(input.value)].value, this.held)
  }

  #restored() {
    if (this.reset !== undefined) this.#fire(this.reset, false)
  }

  /**
   * @param {string | number} value
   * @param {boolean} dragging
   */
  #fire(value, dragging) {
    if (this.disabled) return
    this.value = value
    fireChange(this, value, dragging)
  }

  static styles = [shared, hint, sliderStyle]
}

customElements.define('nn-slider', NnSlider)
