/** The type of what is around, for a canvas. */

/**
 * @param {Element} element   whose type it is; that of the page, where this is a canvas in no page
 * @param {number} size       px
 * @param {number} [weight]
 * @returns {string}
 */
export function fontOf(element, size, weight = 400) {
  return `${weight} ${size}px ${familyOf(element)}`
}

/** @param {Element} element */
export function familyOf(element) {
  const place = element.isConnected ? element : document.documentElement
  return getComputedStyle(place).fontFamily
}

/**
 * @param {string[]} texts
 * @param {string} font
 * @returns {number} px that the widest of them takes; 0 for none
 */
export function widest(texts, font) {
  const pen = texts.length ? document.createElement('canvas').getContext('2d') : null
  if (!pen) return 0
  pen.font = font
  return Math.max(...texts.map((text) => pen.measureText(text).width))
}
