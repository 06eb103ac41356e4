/** The page's own type, for a canvas. */

/**
 * @param {number} size      px
 * @param {number} [weight]
 * @returns {string}
 */
export function fontOf(size, weight = 400) {
  return `${weight} ${size}px ${getComputedStyle(document.documentElement).fontFamily}`
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
