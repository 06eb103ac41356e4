/**
 * What a check says, from its pairs alone. Pure.
 *
 * @typedef {import('../../engine/check.js').Check} Check
 * @typedef {import('../../engine/check.js').Pair} Pair
 * @typedef {import('../../languages/translate.js').Values} Values
 */
import { errorOf } from '../../engine/check.js'
import { grouped, short } from '../../languages/number.js'

/** Beyond this relative error no rounding is to blame. */
export const LIMIT = 1e-4
/** Of J, relative, in double: what a difference loses, before it is divided by h. */
const ROUNDING = 1e-15

/** @typedef {{layer: number, error: number, wrong: boolean}} LayerError */

/**
 * Whether a pair is farther apart than the difference itself can be wrong.
 *
 * @param {Pair} pair
 * @param {number} step
 */
export function apart({ textbook, difference, value }, step) {
  const h = step * Math.max(1, Math.abs(value))
  const size = Math.abs(textbook) + Math.abs(difference)
  return Math.abs(textbook - difference) > LIMIT * size + ROUNDING / h
}

/**
 * @param {Check} check
 * @returns {LayerError[]}
 */
export function layerErrors({ pairs }) {
  const count = Math.max(0, ...pairs.map(({ layer }) => layer))
  return Array.from({ length: count }, (_, l) => {
    const error = errorOf(
      pairs.filter(({ layer }) => layer === l + 1),
      'textbook',
    )
    return { layer: l + 1, error, wrong: error > LIMIT }
  })
}

/** The step at which the textbook and the central differences are nearest. @param {Check} check */
export function bestStep({ sweep: { step, central } }) {
  const best = central.reduce((at, error, i) => (error < central[at] ? i : at), 0)
  return { step: step[best], error: central[best] }
}

/**
 * @param {Check} check
 * @param {import('../fields.js').State} state
 * @returns {{key: string, values: Values}[]}
 */
export function told(check, { fault, step }) {
  const { pairs, outcome, event } = check
  const kinks = pairs.filter(({ kink }) => kink).length
  const values = {
    count: grouped(pairs.length - kinks),
    kinks: grouped(kinks),
    error: short(errorOf(pairs, 'textbook')),
    engine: short(errorOf(pairs, 'gradient')),
    step: short(step),
    at: event?.step ?? 0,
  }
  const skipped = kinks > 0 ? [{ key: 'told.kinks', values }] : []
  if (event) return [{ key: 'told.diverged', values }]
  if (outcome === 'all-kinks') return [{ key: 'told.all-kinks', values }]
  if (outcome === 'zero') return [{ key: 'told.zero', values }, ...skipped]
  return [...judged(check, fault, values), ...skipped]
}

/**
 * @param {Check} check
 * @param {string} fault
 * @param {Values} values
 */
function judged(check, fault, values) {
  const layers = layerErrors(check)
  const wrong = layers.filter((one) => one.wrong)
  const named = (/** @type {LayerError[]} */ some) => some.map(({ layer }) => layer).join(', ')
  if (wrong.length === 0) return [{ key: fault === 'none' ? 'told.agrees' : 'told.unseen', values }]
  if (fault === 'none') return [{ key: 'told.step', values }]
  const right = layers.filter((one) => !one.wrong)
  const places = { ...values, wrong: named(wrong), right: named(right) }
  return [{ key: right.length > 0 ? 'told.some' : 'told.every', values: places }]
}
