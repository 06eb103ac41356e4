/** What can be set, and how a state becomes the engine's config. */
import { moonsConfig } from '../moons/config.js'
import { moonsFields } from '../moons/fields.js'

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
const KEEP = 0.5
const HIDDEN = [12, 12, 12]
/** As many units as a table of weights shows: the maps are drawn from them. */
const WIDEST = 32
/** Digits after the point: 1 − 0.8 is to be 0.2. */
const DIGITS = 6

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  const moons = moonsFields(schema, HIDDEN).map((field) =>
    field.key === 'layers' ? { ...field, max: WIDEST } : field,
  )
  return [
    { key: 'keep', kind: 'number', default: KEEP, min: LEAST_KEPT, max: 1 },
    { key: 'version', kind: 'choice', default: 'inverted', choices: VERSIONS },
    { key: 'mode', kind: 'choice', default: 'train', choices: MODES },
    { key: 'mask', kind: 'integer', default: 0, min: 0, max: MASKS - 1 },
    { key: 'cover', kind: 'choice', default: 'value', choices: COVERS },
    { key: 'drawn', kind: 'integer', default: 0, min: 0, max: MOST_DRAWN },
    ...moons,
  ]
}

/** What is only looked at: the runs do not depend on it. */
export const LOOKS = { mode: 'train', mask: 0, cover: 'value', drawn: 0 }

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
