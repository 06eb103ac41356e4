/** Backpropagation against central differences: core/gradient_check.h says what is compared. */
import { number, oneOf, readOptions, refused, whole } from './operation.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * @typedef {object} GradientOptions
 * @property {number} [samples] the first of the training set; 100 by default, 0 for all
 * @property {number} [parameters] compared, drawn evenly; 500 by default, 0 for all. Each takes two
 *   passes in float64
 * @property {number} [seed] of that draw, and of the dropout masks
 * @property {number} [step] h / max(1, |θ|); 1e-5 by default
 * @property {boolean} [forward] (J(θ + h) − J(θ)) / h in place of the central difference
 * @property {boolean} [list] whether the report has each comparison by itself
 */

/**
 * Of one layer, or of all.
 * @typedef {object} GradientTally
 * @property {number} compared parameters
 * @property {number} kinks parameters left out, since a step crosses a kink of ReLU or of |w|
 * @property {number} error ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖)
 * @property {number} tolerance what float32 allows `error` to be; 1: it cannot be told
 * @property {number} gradientNorm ‖g‖, by backpropagation
 * @property {number} differenceNorm ‖ĝ‖, by differences
 * @property {boolean} told whether an error within the tolerance says anything; of all: every layer
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
 * @typedef {object} GradientPair one comparison
 * @property {number} layer from 1
 * @property {'W' | 'b' | 'gamma' | 'beta'} parameter
 * @property {number} row from 0
 * @property {number} column from 0
 * @property {number} value θ
 * @property {number} gradient g
 * @property {number} difference ĝ
 * @property {boolean} kink the step crosses one, and it counts nowhere
 */

/**
 * @typedef {object} GradientReport
 * @property {'agrees' | 'differs' | 'cannot-tell' | 'zero' | 'all-kinks' | 'not-finite'} outcome
 *   cannot-tell: of a layer the tolerance is so large that a wrong gradient could agree; zero: the
 *   gradient is 0 wherever it was compared, which is no agreement; all-kinks: nothing could be compared
 * @property {GradientTally} all
 * @property {GradientTally[]} layers
 * @property {Deviation | null} worst
 * @property {GradientPair[] | null} pairs in the network's order: W, b, γ, β of each layer, row after
 *   row; null unless they were asked for
 */

const MOST = 2 ** 31 - 1
const MOST_SEED = 2 ** 32 - 1
const STEPS = { least: 1e-15, most: 1, usual: 1e-5 }
const RULES = Object.freeze({
  samples: whole(0, MOST, 100),
  parameters: whole(0, MOST, 500),
  seed: whole(0, MOST_SEED, 0),
  step: number(STEPS.least, STEPS.most, STEPS.usual),
  forward: oneOf([true, false], false),
  list: oneOf([true, false], false),
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
  const wish = readOptions('checkGradients', { ...options }, RULES)
  const { core, replyAt } = heap
  const tooLarge = () => refused('checkGradients.samples', wish.samples, 'fewer', 'too-large')
  const { list, forward, ...numbers } = wish
  const write = (/** @type {number} */ pairs) =>
    heap.options('GradientOptions', { ...numbers, forward: Number(forward), pairs })
  if (core.runGradientBytes(run, write(0), replyAt)) throw tooLarge()
  const { bytes } = heap.reply('Need')
  const all = core.runParameters(run)
  const count = wish.parameters > 0 ? Math.min(wish.parameters, all) : all
  /** @type {number[]} */
  const taken = []
  const own = (/** @type {number} */ address) => {
    if (!address) throw tooLarge()
    taken.push(address)
    return address
  }
  try {
    const pairs = list ? own(core.gradientPairsNew(count)) : 0
    const [block, report] = [own(core.alloc(bytes)), own(core.gradientReportNew())]
    if (core.runCheckGradients(run, write(pairs), block, bytes, report)) throw tooLarge()
    const found = readReport(heap, report, layers)
    return { ...found, pairs: list ? readPairs(heap, pairs, count) : null }
  } finally {
    taken.forEach((address) => core.free(address))
  }
}

/**
 * @param {Heap} heap
 * @param {number} pairs
 * @param {number} count
 * @returns {GradientPair[]}
 */
const readPairs = (heap, pairs, count) =>
  Array.from({ length: count }, (_, i) => {
    heap.core.gradientPair(pairs, i, heap.replyAt)
    const pair = heap.reply('GradientPair')
    const parameter = /** @type {GradientPair['parameter']} */ (heap.name(pair.parameter))
    const { layer, row, column, value, gradient, difference, kink } = pair
    return { layer, parameter, row, column, value, gradient, difference, kink: kink !== 0 }
  })

/**
 * @param {Heap} heap
 * @param {number} report
 * @param {number} layers
 * @returns {Omit<GradientReport, 'pairs'>}
 */
const readReport = (heap, report, layers) => {
  heap.core.gradientReport(report, heap.replyAt)
  const { outcome, layer, parameter, row, column, ...numbers } = heap.reply('GradientReport')
  const { gradient, difference } = numbers
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
  const { compared, kinks, error, tolerance, ...rest } = heap.reply('GradientTally')
  const { gradientNorm, differenceNorm, told } = rest
  return { compared, kinks, error, tolerance, gradientNorm, differenceNorm, told: told !== 0 }
}
