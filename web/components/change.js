/**
 * What every control fires: nn-change, with its new value and whether the thumb is still held. What was typed is text: whether
 * it is a value, the lab knows.
 *
 * @typedef {CustomEvent<{value: any, dragging: boolean}>} ChangeEvent
 */

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
 * What the boxes of a control show: a text that was refused stays until something else is set.
 *
 * @template T, U
 * @param {{value: T, error: string, text: U | undefined}} control   text: what was typed into it last
 * @returns {T | U}
 */
export function inBox({ value, error, text }) {
  return error && text !== undefined ? text : value
}

/**
 * For willUpdate: the value has become another, or is no longer refused.
 *
 * @param {{value: unknown, error: string, text: unknown}} control
 * @param {Map<PropertyKey, unknown>} changed
 */
export function forgetText(control, changed) {
  const other = changed.has('value') && String(changed.get('value')) !== String(control.value)
  if (other || (changed.has('error') && !control.error)) control.text = undefined
}

/** What was typed into a box, as it is. @param {Event} event */
export function typed({ target }) {
  return /** @type {HTMLInputElement} */ (target).value.trim()
}
