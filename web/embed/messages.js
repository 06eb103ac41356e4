/**
 * What a framed lab and the page around it say to one another, by postMessage.
 *
 * @typedef {{type: 'nn-height', height: number}} Height   frame to page: px that all of it takes
 * @typedef {{type: 'nn-theme', theme: 'auto' | 'light' | 'dark'}} ThemeWish   page to frame
 * @typedef {{type: 'nn-hello'}} Hello   frame to page: I can be told of the theme now
 * @typedef {{type: 'nn-here'}} Here     page to frame: I can be told of the height now
 */

export const THEMES = ['auto', 'light', 'dark']

/** px that a frame may ask for */
export const LIMITS = { least: 80, most: 20000 }

/**
 * @param {unknown} data   from anywhere
 * @returns {number | null} px; null: that is no height
 */
export function heightIn(data) {
  const { type, height } = /** @type {any} */ (Object(data))
  const good = type === 'nn-height' && typeof height === 'number'
  return good && height >= LIMITS.least && height <= LIMITS.most ? Math.ceil(height) : null
}

/**
 * @param {unknown} data
 * @returns {import('../styles/theme.js').ThemeChoice | null}
 */
export function themeIn(data) {
  const { type, theme } = /** @type {any} */ (Object(data))
  return type === 'nn-theme' && THEMES.includes(theme) ? theme : null
}

/** @param {unknown} data */
export const isHere = (data) => /** @type {any} */ (Object(data)).type === 'nn-here'
