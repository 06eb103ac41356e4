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

/** Rooms of the last sample; TAME leaves them as they are. */
export const TAME = 0
export const WILDEST = 1000

/** @type {import('../fields.js').Field[]} */
export const FIELDS = [
  { key: 'method', kind: 'choice', default: 'z-score', choices: METHODS },
  { key: 'rate', kind: 'choice', default: BEST, choices: RATES },
  { key: 'steps', kind: 'integer', default: 100, min: 0, max: MOST_STEPS },
  { key: 'outlier', kind: 'number', default: TAME, min: TAME, max: WILDEST },
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
 * The houses with one wild value among them: the rooms of the last one.
 *
 * @param {import('../housing.js').Housing} housing
 * @param {number} outlier
 * @returns {import('../housing.js').Housing}
 */
export function withOutlier(housing, outlier) {
  if (outlier === TAME) return housing
  const rooms = housing.rooms.slice()
  rooms[rooms.length - 1] = outlier
  return { ...housing, rooms }
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
