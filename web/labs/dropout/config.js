/** How settings become the engine's configs. */
import { moonsConfig } from '../moons/config.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {'inverted' | 'notes' | 'none'} Version   none: no dropout
 */

export const VERSIONS = ['inverted', 'notes']
export const MODES = ['train', 'evaluate']
/** @type {import('./pictures.js').Cover[]} */
export const COVERS = ['value', 'pixel', 'block']
export const MOST_DRAWN = 999
export const LEAST_KEPT = 0.1
/** Masks that can be looked at: those of the first steps. */
export const MASKS = 64
/** Masks over which E[a] is taken. */
export const AVERAGED = 200
/** Digits after the point: 1 − 0.8 is to be 0.2. */
const DIGITS = 6

/** @param {number} keep probability that a unit is kept */
export function rateOf(keep) {
  return Number((1 - keep).toFixed(DIGITS))
}

/** @param {string} version @param {number} keep */
export function dropoutOf(version, keep) {
  if (version === 'none') return {}
  return { dropout: { hidden: rateOf(keep), inverted: version === 'inverted' } }
}

/**
 * @param {State} state
 * @param {string} [version]
 */
export function configOf(state, version = state.version) {
  return moonsConfig(/** @type {any} */ (state), dropoutOf(version, state.keep))
}

/** Those settings of the experiment over eight seeds that are about dropout. */
export const SETTINGS = [
  { name: 'none', version: 'none', keep: 1 },
  { name: 'inverted-0.8', version: 'inverted', keep: 0.8 },
  { name: 'inverted-0.5', version: 'inverted', keep: 0.5 },
  { name: 'notes-0.8', version: 'notes', keep: 0.8 },
  { name: 'notes-0.5', version: 'notes', keep: 0.5 },
].map(({ name, version, keep }) => ({ name, version, keep, over: dropoutOf(version, keep) }))
