/** What can be set, and how a state becomes the engine's configs. */
/** @typedef {import('../fields.js').State} State */

export const SAMPLES = 300
/** Side by side; the whole set is the last. */
export const BATCHES = [1, 10, 32, 64, SAMPLES]
export const AXES = ['epochs', 'updates', 'samples', 'seconds']
/** Points of a curve. */
const POINTS = 200

/**
 * Updates in an epoch: the last batch of an epoch may be smaller, and counts as one.
 *
 * @param {number} batch
 * @param {number} [samples]
 */
export function updatesIn(batch, samples = SAMPLES) {
  return Math.ceil(samples / batch)
}

/**
 * The notes' circles. The loss of a step is that of its own batch, which jumps about; so the training set is drawn a
 * second time, from its own seed, as the set to measure with: its loss is that of all samples.
 *
 * @param {State} state
 * @param {number} batch
 */
export function configOf({ lr, epochs, noise, dataseed, initseed, seed }, batch) {
  const iterations = epochs * updatesIn(batch)
  return {
    data: { samples: SAMPLES, noise, seed: dataseed, dev: { samples: SAMPLES, seed: dataseed } },
    batch: batch % SAMPLES,
    optimizer: { learningRate: lr },
    init: { seed: initseed },
    seed,
    iterations,
    recordEvery: Math.ceil(iterations / POINTS),
  }
}

export const BOWL_STEPS = 120
const BOWL_RATE = 0.1
export const BOWL_METHOD = 'z-score'

/**
 * The regression of the house value on age and rooms: its gradient, too, is that of a batch.
 *
 * @param {import('../housing.js').Housing} housing
 * @param {State} state
 */
export function bowlConfig({ age, rooms, value }, { batch, seed }) {
  return {
    data: { X: [age, rooms], Y: [value] },
    normalise: BOWL_METHOD,
    hidden: [],
    output: 'linear',
    init: { name: 'zeros' },
    optimizer: { learningRate: BOWL_RATE },
    batch: batch < value.length ? batch : 0,
    seed,
  }
}

/**
 * All batches that are compared: the one chosen, and those beside it.
 *
 * @param {State} state
 */
export function batchesOf({ batch }) {
  return [...new Set([...BATCHES, batch])].sort((a, b) => a - b)
}
