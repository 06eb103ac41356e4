/**
 * What a dropped file is, by its type, its name and its first sign. Pure.
 *
 * @typedef {'settings' | 'points' | 'picture' | 'other'} Kind
 */

/** @type {[Kind, RegExp, RegExp][]} by name and by type */
const KINDS = [
  ['picture', /\.(png|jpe?g|gif|webp|avif|bmp|heic|tiff?|svg)$/i, /^image\//],
  ['settings', /\.json$/i, /^application\/json/],
  ['points', /\.(csv|tsv|txt|dat)$/i, /^text\/|ms-excel/],
]

/**
 * @param {{name: string, type: string}} file
 * @param {string} text
 * @returns {Kind}
 */
export function kindOf({ name, type }, text) {
  if (/^\s*\{/.test(text)) return 'settings'
  return KINDS.find(([, names, types]) => names.test(name) || types.test(type))?.[0] ?? 'other'
}
