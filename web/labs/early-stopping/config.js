/** How settings become the engine's configs. */

/** @typedef {import('../fields.js').State} State */

/** Points of a curve. */
const POINTS = 200
/** Samples that dev and test set have where they are drawn small, to see how one is chosen by them. */
const SMALL = 40

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
