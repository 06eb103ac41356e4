/** What can be set. */
import { METHODS } from './methods.js'

/** @typedef {import('../fields.js').State} State */

/** The rate with the best guarantee in each of the two bowls, whatever that is. */
export const BEST = 'best'

/** Learning rates, as parts of the largest that does not blow up. */
export const RATES = [
  BEST,
  '0.1',
  '0.2',
  '0.3',
  '0.4',
  '0.5',
  '0.6',
  '0.7',
  '0.8',
  '0.9',
  '1',
  '1.01',
  '1.05',
  '1.1',
]

export const MOST_STEPS = 400000

/** @type {import('../fields.js').Field[]} */
export const FIELDS = [
  { key: 'method', kind: 'choice', default: 'z-score', choices: METHODS },
  { key: 'rate', kind: 'choice', default: BEST, choices: RATES },
  { key: 'steps', kind: 'integer', default: 100, min: 0, max: MOST_STEPS },
  { key: 'axis', kind: 'choice', default: 'same', choices: ['same', 'own'] },
]

/**
 * @param {string} rate   of a state
 * @param {import('../bowl/bowl.js').Descent} descent
 * @returns {number} α
 */
export function learningRate(rate, { best, limit }) {
  return rate === BEST ? best : Number(rate) * limit
}

/**
 * The engine's config of the regression.
 *
 * @param {import('../housing.js').Housing} housing
 * @param {string} method
 * @param {number} rate
 */
export function configOf({ age, rooms, value }, method, rate) {
  return {
    data: { X: [age, rooms], Y: [value] },
    normalise: method,
    hidden: [],
    output: 'linear',
    init: { name: 'zeros' },
    optimizer: { name: 'gd', learningRate: rate },
  }
}

/**
 * The engine takes more steps than a reader can wait for.
 *
 * @param {State} state
 * @returns {import('../../engine/messages.js').Refusal | null}
 */
export function refusalOf({ steps }) {
  const code = typeof steps !== 'number' ? 'wrong-kind' : faultOf(steps)
  const allowed = { min: 0, max: MOST_STEPS }
  return code === ''
    ? null
    : { field: 'steps', value: steps, code, allowed, message: `steps: ${code}` }
}

/** @param {number} steps */
function faultOf(steps) {
  if (!Number.isInteger(steps)) return 'not-whole'
  return steps < 0 || steps > MOST_STEPS ? 'out-of-range' : ''
}

/** Losses that a script prints, at most about so many. */
const PRINTED = 100

/**
 * The way down the bowl after normalising, as a run of its own.
 *
 * @param {State} state
 * @param {import('../housing.js').Housing} housing
 * @param {import('./model.js').Models} models
 */
export function recipeOf({ method, rate, steps }, housing, models) {
  return {
    ...configOf(housing, method, learningRate(rate, models[method].descent)),
    iterations: Math.max(1, steps),
    recordEvery: Math.max(1, Math.ceil(steps / PRINTED)),
  }
}
