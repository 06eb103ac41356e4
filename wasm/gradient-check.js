/** Backpropagation against central differences: core/gradient_check.h says what is compared. */
import { readOptions, refused, whole } from './operation.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * @typedef {object} GradientOptions
 * @property {number} [samples] the first of the training set; 100 by default, 0 for all
 * @property {number} [parameters] compared, drawn evenly; 500 by default, 0 for all. Each takes two
 *   passes in float64
 * @property {number} [seed] of that draw, and of the dropout masks
 */

/**
 * Of one layer, or of all.
 * @typedef {object} GradientTally
 * @property {number} compared parameters
 * @property {number} kinks parameters left out, since a step crosses a kink of ReLU or of |w|
 * @property {number} error ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖)
 * @property {number} tolerance what float32 allows `error` to be; 1: nothing can be told
 * @property {number} gradientNorm ‖g‖, by backpropagation
 * @property {number} differenceNorm ‖ĝ‖, by differences
 */

/**
 * @typedef {object} Deviation the largest |g − ĝ| and its place
 * @property {number} layer from 1
 * @property {'W' | 'b' | 'gamma' | 'beta'} parameter
 * @property {number} row from 0
 * @property {number} column from 0
 * @property {number} gradient g
 * @property {number} difference ĝ
 */

/**
 * @typedef {object} GradientReport
 * @property {'agrees' | 'differs' | 'zero' | 'all-kinks' | 'not-finite'} outcome zero: the gradient
 *   is 0 wherever it was compared, which is no agreement; all-kinks: nothing could be compared
 * @property {GradientTally} all
 * @property {GradientTally[]} layers
 * @property {Deviation | null} worst
 */

const MOST = 2 ** 31 - 1
const MOST_SEED = 2 ** 32 - 1
const RULES = Object.freeze({
  samples: whole(0, MOST, 100),
  parameters: whole(0, MOST, 500),
  seed: whole(0, MOST_SEED, 0),
})

/**
 * @param {Heap} heap
 * @param {{run: number, layers: number}} run
 * @param {GradientOptions} options
 * @returns {GradientReport}
 * @throws {import('./errors.js').ConfigError} code out-of-range, unknown-field, or too-large where
 *   so many samples need more memory than there may be
 */
export const checkGradients = (heap, { run, layers }, options) => {
  const { samples, parameters, seed } = readOptions('checkGradients', { ...options }, RULES)
  const { core, replyAt } = heap
  const tooLarge = () => refused('checkGradients.samples', samples, 'fewer', 'too-large')
  if (core.runGradientBytes(run, samples, replyAt)) throw tooLarge()
  const [bytes] = heap.reply()
  const block = core.take(bytes)
  const report = core.gradientReportNew()
  try {
    if (!block || !report) throw tooLarge()
    const status = core.runCheckGradients(run, samples, parameters, seed, block, bytes, report)
    if (status) throw tooLarge()
    return readReport(heap, report, layers)
  } finally {
    core.giveBack(report)
    core.giveBack(block)
  }
}

/**
 * @param {Heap} heap
 * @param {number} report
 * @param {number} layers
 * @returns {GradientReport}
 */
const readReport = (heap, report, layers) => {
  heap.core.gradientReport(report, heap.replyAt)
  const [outcome, layer, parameter, row, column, gradient, difference] = heap.reply()
  const place = { layer, parameter: heap.name(parameter), row, column, gradient, difference }
  return {
    outcome: /** @type {GradientReport['outcome']} */ (heap.name(outcome)),
    all: readTally(heap, report, 0),
    layers: Array.from({ length: layers }, (_, i) => readTally(heap, report, i + 1)),
    worst: layer ? /** @type {Deviation} */ (place) : null,
  }
}

/**
 * @param {Heap} heap
 * @param {number} report
 * @param {number} layer from 1; 0: all
 * @returns {GradientTally}
 */
const readTally = (heap, report, layer) => {
  heap.core.gradientTally(report, layer, heap.replyAt)
  const [compared, kinks, error, tolerance, gradientNorm, differenceNorm] = heap.reply()
  return { compared, kinks, error, tolerance, gradientNorm, differenceNorm }
}
