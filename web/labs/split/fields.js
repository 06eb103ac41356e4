/** What can be set, and what is asked of the worker. */
import { sizesOf } from './parts.js'

/** @typedef {import('../fields.js').State} State */

const MOST_SEED = 2 ** 32 - 1
const MOST_SAMPLES = 100000
/** New samples, on which is measured how good a network really is. */
export const CROWD = 20000
/** Dev sets that judge one network. */
export const RESAMPLES = 200
/** Networks that are tried. */
export const TRIES = 50
/** Splits with a scaler that leaks, and as many without. */
export const SPLITS = 100
export const LADDER = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
export const ORDERS = ['shuffled', 'stratified', 'sorted']
/** The engine draws no data of a single sample a class. */
const FEWEST_SAMPLES = 20

/** @type {import('../fields.js').Field[]} */
export const FIELDS = [
  { key: 'samples', kind: 'integer', default: 1000, min: FEWEST_SAMPLES, max: MOST_SAMPLES },
  { key: 'train', kind: 'number', default: 95, min: 0, max: 100 },
  { key: 'dev', kind: 'number', default: 2.5, min: 0, max: 100 },
  { key: 'test', kind: 'number', default: 2.5, min: 0, max: 100 },
  { key: 'order', kind: 'choice', default: 'shuffled', choices: ORDERS },
  { key: 'noise', kind: 'number', default: 0.3, min: 0, max: 1 },
  { key: 'dataseed', kind: 'integer', default: 1, min: 0, max: MOST_SEED },
  { key: 'splitseed', kind: 'integer', default: 0, min: 0, max: MOST_SEED - SPLITS },
  { key: 'seed', kind: 'integer', default: 3, min: 0, max: MOST_SEED - TRIES },
]

/**
 * @param {State} state
 * @returns {import('../../engine/judge.js').JudgeInput}
 */
export function judgeInput(state) {
  const { samples, noise, dataseed, splitseed, order, seed } = state
  return {
    data: { name: 'moons', samples, noise, seed: dataseed },
    order,
    splitSeed: splitseed,
    sizes: sizesOf(/** @type {import('./parts.js').Parts} */ (state), samples),
    config: configOf(seed, WIDTH, RATE),
    crowd: CROWD,
    resamples: RESAMPLES,
    ladder: LADDER,
  }
}

const WIDTH = 16
const RATE = 0.03
const UPDATES = 300
const BATCH = 64

/** @param {number} seed @param {number} width @param {number} rate */
function configOf(seed, width, rate) {
  return {
    hidden: [width],
    init: { seed },
    seed,
    optimizer: { name: 'adam', learningRate: rate },
    batch: BATCH,
    iterations: UPDATES,
    recordEvery: UPDATES,
  }
}

export const WIDTHS = [4, 8, 16, 32]
export const RATES = [0.01, 0.03, 0.1]

/**
 * As people try: another seed, another width, another rate.
 *
 * @param {State} state
 * @param {number} [count]   of networks
 * @returns {import('../../engine/peek.js').PeekInput}
 */
export function peekInput(state, count = TRIES) {
  const tries = Array.from({ length: count }, (_, k) =>
    configOf(state.seed + k, WIDTHS[k % WIDTHS.length], RATES[k % RATES.length]),
  )
  return { ...judgeInput(state), tries }
}

/**
 * @param {State} state
 * @param {number} [splits]
 * @returns {import('../../engine/leak.js').LeakInput}
 */
export function leakInput(state, splits = SPLITS) {
  return { ...judgeInput(state), splits, method: 'z-score' }
}
