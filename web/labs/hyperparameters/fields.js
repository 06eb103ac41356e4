/** What can be set, how a state becomes the engine's config, and how many numbers are learned and chosen. */
import { optionField } from '../fields.js'
import { INITIALISERS, NOTES } from '../initialisation/initialisers.js'

/** @typedef {import('../fields.js').State} State */

/** The learning rates of the map: half a power of ten apart. */
export const RATES = [0.01, 0.03, 0.1, 0.3, 1, 3]
/** Its initialisers: those of the notes. */
export const STARTS = NOTES
/** Points of a curve. */
const POINTS = 150
/** Samples of the dev set, and of the test set. */
const HELD_OUT = 100
const [INPUTS, OUTPUTS] = [2, 1]
const MOST_LAYERS = 6
const WIDEST = 256
const LONGEST = 50000

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => import('../fields.js').Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'measure', kind: 'choice', default: 'devAccuracy', choices: ['devAccuracy', 'devLoss'] },
    option('lr', 'optimizer.learningRate'),
    { key: 'init', kind: 'choice', default: 'he', choices: STARTS },
    option('iters', 'iterations', { default: 3000, max: LONGEST }),
    option('layers', 'hidden', { longest: MOST_LAYERS, max: WIDEST }),
    option('act', 'activation'),
    option('noise', 'data.noise'),
    option('dataseed', 'data.seed'),
    option('initseed', 'init.seed'),
  ]
}

/**
 * The notes' circles and their test set; a dev set, drawn from a seed of its own, to choose by.
 *
 * @param {State} state
 */
export function configOf({ lr, init, iters, layers, act, noise, dataseed, initseed }) {
  const dev = { samples: HELD_OUT, seed: 4 }
  const test = { samples: HELD_OUT, seed: 2 }
  return {
    data: { name: 'circles', noise, seed: dataseed, dev, test },
    hidden: layers,
    activation: act,
    init: { ...INITIALISERS[init], seed: initseed },
    optimizer: { learningRate: lr },
    iterations: iters,
    recordEvery: Math.max(1, Math.ceil(iters / POINTS)),
  }
}

/**
 * W[l] is n_l × n_{l−1}, b[l] is n_l × 1.
 *
 * @param {number[]} hidden   units of each hidden layer
 * @returns {{W: number, b: number}[]} of each layer
 */
export function parametersOf(hidden) {
  const sizes = [INPUTS, ...hidden, OUTPUTS]
  return sizes.slice(1).map((units, l) => ({ W: units * sizes[l], b: units }))
}

/** @param {number[]} hidden */
export function learned(hidden) {
  return parametersOf(hidden).reduce((sum, { W, b }) => sum + W + b, 0)
}

/**
 * What had to be chosen: four of the fields, how many hidden layers, and the units of each.
 *
 * @param {number[]} hidden
 */
export function chosen(hidden) {
  return CHOSEN.length + 1 + hidden.length
}

/** Fields that are one hyperparameter each. */
export const CHOSEN = ['lr', 'init', 'iters', 'act']
