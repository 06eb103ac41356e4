/**
 * The data on which networks are held back: 60 moons to learn from, so few that a network learns them by heart, and 1,000
 * to measure with.
 *
 * @typedef {{layers: number[], lr: number, iterations: number, noise: number, seed: number}} Moons
 *   seed: one number for data, split, weights and training, as the experiment over eight seeds has it
 */

export const [TRAINED, MEASURED] = [60, 1000]
/** Added to a seed for the data, so that the stream is not that of the weights. */
const DATA_SEED = 100
/** Points of a curve. */
const POINTS = 80

/** What the experiment over eight seeds trains. */
export const REFERENCE = { layers: [64, 64, 64], lr: 0.1, iterations: 4000, noise: 0.3 }
export const SEEDS = [0, 1, 2, 3, 4, 5, 6, 7]
export const HIGHEST_SEED = 2 ** 32 - 1 - DATA_SEED

/**
 * @param {Moons} moons
 * @param {object} over   what holds it back: l1, l2, dropout
 * @returns {any} the engine's config
 */
export function moonsConfig({ layers, lr, iterations, noise, seed }, over) {
  const samples = TRAINED + MEASURED
  return {
    data: { name: 'moons', samples, noise, seed: DATA_SEED + seed },
    split: { fractions: [TRAINED / samples, MEASURED / samples, 0], seed },
    hidden: layers,
    init: { seed },
    seed,
    optimizer: { learningRate: lr },
    iterations,
    recordEvery: Math.ceil(iterations / POINTS),
    ...over,
  }
}
