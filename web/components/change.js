/**
 * What every control fires: nn-change, with its new value and whether the thumb is still held.
 *
 * @typedef {CustomEvent<{value: any, dragging: boolean}>} ChangeEvent
 */
import { readNumber } from '../languages/read_number.js'

/**
 * @param {HTMLElement} control
 * @param {unknown} value
 * @param {boolean} [dragging]
 */
export function fireChange(control, value, dragging = false) {
  const detail = { value, dragging }
  control.dispatchEvent(new CustomEvent('nn-change', { detail, bubbles: true, composed: true }))
}

/**
 * The number that was typed. What is none goes on as text: the lab says what is wrong with it.
 *
 * @param {Event} event
 * @returns {number | string}
 */
export function typed(event) {
  const text = /** @type {HTMLInputElement} */ (event.target).value.trim()
  const number = readNumber(text)
  return Number.isFinite(number) ? number : text
}
