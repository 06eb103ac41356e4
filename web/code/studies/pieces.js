/** What the studies have alike. */
import { dataImport } from '../numpy/data.js'

/** @param {import('../setting.js').Setting} setting @returns {string[]} packages */
export function needsOf(setting) {
  return ['numpy', ...(dataImport(setting) ? ['scikit-learn'] : [])]
}

/**
 * @param {string} name
 * @param {string} text
 * @param {boolean} [defines]
 * @returns {import('../numpy.js').Piece}
 */
export function pieceOf(name, text, defines = false) {
  return { name, text, defines }
}
