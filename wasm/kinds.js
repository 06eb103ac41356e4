/** What kind of thing a person wrote. No `instanceof`: it may come from another realm. */

/**
 * An array or a typed array.
 * @param {unknown} value
 * @returns {value is ArrayLike<unknown>}
 */
export const isList = (value) =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)

/**
 * A plain object.
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isGroup = (value) => Object.prototype.toString.call(value) === '[object Object]'
