/**
 * What the reader wants of an axis, as it stands in the boxes, and what becomes of it. Pure.
 *
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/messages.js').Refusal} Refusal
 * @typedef {'from' | 'to' | 'count'} Box
 *
 * @typedef {object} Wish
 * @property {string} id                              of the axis
 * @property {Record<Box, number | string>} range     of a number, as typed
 * @property {any[]} values                           those that are wanted of a choice; of a number, where they are given
 */
import { admit, refusalOf } from '../gate.js'
import { isNumeric } from './axes.js'
import { FEWEST, MOST, suggested, valuesOf } from './values.js'

export const BOXES = /** @type {Box[]} */ (['from', 'to', 'count'])
/** What people ask for first, by the engine's option. */
const PAIRS = [
  ['optimizer.learningRate', 'l2'],
  ['optimizer.learningRate', 'dropout.hidden'],
  ['optimizer.learningRate', 'init.name'],
]

/**
 * @param {Axis} axis
 * @param {State} state
 * @param {{values?: any[]}} [own]   values: instead of the suggested ones
 * @returns {Wish}
 */
export function wishFor(axis, state, { values = [] } = {}) {
  if (!isNumeric(axis)) {
    const range = { from: 0, to: 0, count: axis.choices.length }
    return { id: axis.id, range, values: values.length ? values : [...axis.choices] }
  }
  if (values.length === 0) return { id: axis.id, range: suggested(axis, state), values }
  const range = { from: values[0], to: values[values.length - 1], count: values.length }
  return { id: axis.id, range, values }
}

/**
 * What is wrong with a box, if anything is.
 *
 * @param {Axis} axis
 * @param {Wish} wish
 * @param {Box} box
 * @returns {Refusal | null}
 */
export function refusalAt(axis, wish, box) {
  const field = fieldOf(axis, box)
  const verdict = admit(field, wish.range[box])
  return verdict.code ? refusalOf(field, verdict) : null
}

/**
 * @param {Axis} axis
 * @param {Wish} wish
 * @param {Box} box
 * @param {string} text   that was typed into it: it stays as it is where it is none of its values
 * @returns {Wish}
 */
export function withText(axis, wish, box, text) {
  const { code, value } = admit(fieldOf(axis, box), text)
  return { ...wish, values: [], range: { ...wish.range, [box]: code ? text : value } }
}

/** What may stand in a box. @param {Axis} axis @param {Box} box @returns {import('../fields.js').Field} */
function fieldOf({ field: { key }, kind, min, max }, box) {
  if (box === 'count') return { key, kind: 'integer', default: FEWEST, min: FEWEST, max: MOST }
  return { key, kind: /** @type {'number'} */ (kind), default: min, min, max }
}

/**
 * @param {Axis} axis
 * @param {Wish} wish
 * @returns {any[] | null} null: a box is wrong
 */
export function wanted(axis, wish) {
  if (wish.values.length || !isNumeric(axis)) return wish.values
  if (BOXES.some((box) => refusalAt(axis, wish, box))) return null
  return valuesOf(axis, /** @type {import('./values.js').Range} */ (wish.range))
}

/**
 * The two axes to begin with: a pair that people ask for, or the first two that there are.
 *
 * @param {Axis[]} axes
 * @returns {Axis[]} none, one or two
 */
export function firstAxes(axes) {
  const at = (/** @type {string} */ path) => axes.find(({ field }) => field.path === path)
  for (const [x, y] of PAIRS) {
    const pair = [at(x), at(y)]
    if (pair.every(Boolean)) return /** @type {Axis[]} */ (pair)
  }
  const sensible = axes.filter(({ scale, kind }) => scale !== 'seed' && kind !== 'flag')
  const rate = at('optimizer.learningRate')
  const rest = sensible.filter((axis) => axis !== rate)
  return [...(rate ? [rate] : []), ...rest].slice(0, 2)
}
