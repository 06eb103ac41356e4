/**
 * Digits as samples to learn from and to be asked about, as they are or changed.
 *
 * @typedef {import('../../wasm/augment.js').Operation} Operation
 * @typedef {Operation[]} Recipe   operations, one after another; none leaves a picture as it is
 * @typedef {{values: Float64Array, label: number}} Sample   values: 0 white … 1 black
 * @typedef {{X: Float64Array, labels: number[]}} Exam       X (64, samples)
 */
import { DIGIT_INK, DIGIT_PIXELS, DIGIT_SIDE } from '../data/digits.js'

const CHANNELS = 4
/** A byte for a step of ink, so that all 17 of them stand apart. */
const BYTE = 15
const FULL = BYTE * DIGIT_INK
/** From the seed of a digit's noise to that of the next; a prime, so that copies do not meet. */
export const NOISE_STEP = 7919
const NOISE_SEEDS = 2 ** 32

/**
 * Each digit as it is, and once more for each recipe.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{digits: import('../data/digits.js').Digits, copies: Recipe[]}} input
 * @param {number[]} train
 */
export function everyCopy(engine, { digits, copies }, train) {
  const recipes = [[], ...copies]
  return train.flatMap((i) => recipes.map((recipe) => changed(engine, digits, i, recipe)))
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {import('../data/digits.js').Digits} digits
 * @param {number} i
 * @param {Recipe} recipe
 * @returns {Sample}
 */
export function changed(engine, digits, i, recipe) {
  const image = recipe.reduce(
    (/** @type {import('../../wasm/augment.js').Image} */ one, operation) =>
      engine.augment(one, itsOwn(operation, i)),
    digitImage(digits, i),
  )
  const values = Float64Array.from(
    { length: DIGIT_PIXELS },
    (_, k) => image.data[CHANNELS * k] / FULL,
  )
  return { values, label: digits.labels[i] }
}

/** Noise is drawn anew for each digit. @param {Operation} operation @param {number} i */
function itsOwn(operation, i) {
  if (operation.name !== 'noise') return operation
  return { ...operation, seed: (Number(operation.seed) + NOISE_STEP * i) % NOISE_SEEDS }
}

/**
 * A digit as an image: ink is light on black, so that what comes in from beyond the edge is no ink.
 *
 * @param {import('../data/digits.js').Digits} digits
 * @param {number} i
 * @returns {import('../../wasm/augment.js').Image}
 */
export function digitImage({ pixels }, i) {
  const data = new Uint8ClampedArray(CHANNELS * DIGIT_PIXELS).fill(255)
  for (let k = 0; k < DIGIT_PIXELS; k++) {
    data.fill(BYTE * pixels[i * DIGIT_PIXELS + k], CHANNELS * k, CHANNELS * k + CHANNELS - 1)
  }
  return { data, width: DIGIT_SIDE, height: DIGIT_SIDE }
}

/** @param {Sample[]} samples @returns {Exam} */
export function examOf(samples) {
  const X = new Float64Array(DIGIT_PIXELS * samples.length)
  samples.forEach(({ values }, j) => {
    for (let k = 0; k < DIGIT_PIXELS; k++) X[k * samples.length + j] = values[k]
  })
  return { X, labels: samples.map(({ label }) => label) }
}
