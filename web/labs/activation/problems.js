/** Four problems, one for each kind of output, and what can be tried on each. */
import { nearAndRight } from './ring.js'

/** @typedef {import('../housing.js').Housing} Housing */

export const PROBLEMS = ['binary', 'classes', 'labels', 'regression']
const HIDDEN = [10, 5]
const POINTS = 200
/** Apart enough to be told apart, near enough to err. */
const CLOUDS = { name: 'blobs', noise: 2.5, seed: 8, classes: 3 }

/**
 * The outputs that can be tried, the one to use first. A single softmax output would always say 1, and a sigmoid cannot say a
 * price above 1, so that the engine refuses both.
 *
 * @type {Record<string, string[]>}
 */
export const OUTPUTS = {
  binary: ['sigmoid', 'linear'],
  classes: ['softmax', 'sigmoid', 'linear'],
  labels: ['sigmoid', 'softmax', 'linear'],
  regression: ['linear'],
}

/**
 * The engine's config.
 *
 * @param {import('../fields.js').State} state
 * @param {Housing} housing
 */
export function problemConfig({ problem, output, lr, iters, initseed }, housing) {
  return {
    ...samplesOf(problem, housing),
    hidden: HIDDEN,
    activation: 'tanh',
    output,
    init: { name: 'xavier', seed: initseed },
    optimizer: { learningRate: lr },
    iterations: iters,
    recordEvery: Math.max(1, Math.round(iters / POINTS)),
  }
}

/**
 * @param {string} problem
 * @param {Housing} housing
 */
function samplesOf(problem, housing) {
  if (problem === 'classes') return { data: CLOUDS, normalise: 'z-score' }
  if (problem === 'labels') return { data: nearAndRight() }
  if (problem === 'regression') return { data: prices(housing), normalise: 'z-score' }
  return { data: { name: 'circles' } }
}

/** Age and rooms of a house, and its value in 100,000 dollars. @param {Housing} housing */
function prices({ age, rooms, value }) {
  return { X: [Array.from(age), Array.from(rooms)], Y: [Array.from(value)] }
}
