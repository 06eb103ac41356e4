/** What can be set, and how a state becomes the engine's config. */
import { optionField } from '../fields.js'

/** @typedef {import('../fields.js').State} State */

/** Points of a curve. */
const POINTS = 200
const MOST_PATIENCE = 100
/** Samples that dev and test set have where they are drawn small, to see how one is chosen by them. */
const SMALL = 40

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => import('../fields.js').Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'scale', kind: 'choice', default: 'linear', choices: ['linear', 'log'] },
    { key: 'patience', kind: 'integer', default: 5, min: 1, max: MOST_PATIENCE },
    { key: 'train', kind: 'integer', default: 60, min: 10, max: 1000 },
    option('noise', 'data.noise', { default: 0.3 }),
    option('units', 'hidden', { default: [64, 64, 64] }),
    option('lr', 'optimizer.learningRate', { default: 0.1 }),
    option('iters', 'iterations', { default: 4000, min: 2, max: 100000 }), // two records at least
    { key: 'dev', kind: 'integer', default: 1000, min: 10, max: 5000 },
    option('dataseed', 'data.seed', { default: 100 }),
    option('splitseed', 'split.seed'),
    option('initseed', 'init.seed', { default: 0 }),
  ]
}

/**
 * The reference experiment of the chapters on regularisation: moons, few to train on, many to measure with.
 *
 * @param {State} state
 */
export function configOf({ train, dev, noise, units, lr, iters, dataseed, splitseed, initseed }) {
  const samples = train + dev
  return {
    data: { name: 'moons', samples, noise, seed: dataseed },
    split: { fractions: [train / samples, dev / samples, 0], seed: splitseed },
    hidden: units,
    optimizer: { learningRate: lr },
    init: { seed: initseed },
    iterations: iters,
    recordEvery: recordEvery(iters),
  }
}

/** @param {number} iters */
export function recordEvery(iters) {
  return Math.max(1, Math.ceil(iters / POINTS))
}

/**
 * The same from another seed for everything, as the experiment has it.
 *
 * @param {State} state
 * @param {number} s
 */
export function seeded(state, s) {
  return configOf({ ...state, dataseed: 100 + s, splitseed: s, initseed: s })
}

/**
 * A small set drawn anew to measure with: one run, two such sets, so that one can play the test set.
 *
 * @param {State} state
 * @param {number} seed
 */
export function smallConfig(state, seed) {
  const { train, noise, dataseed } = state
  const dev = { samples: SMALL, seed }
  return {
    ...configOf(state),
    data: { name: 'moons', samples: train, noise, seed: dataseed, dev },
    split: { fractions: [1, 0, 0] },
  }
}

/**
 * What a script does: the same run, and the engine's own rule, which the page reads off the whole of it.
 *
 * @param {State} state
 */
export function recipeOf(state) {
  return { ...configOf(state), earlyStopping: { patience: state.patience } }
}
