/** Statistics of every layer of a run: see core/inspect.h. */
import { oneOf, pairOf, readOptions, whole } from './operation.js'
import { PARTS } from './result.js'
import { tooLargeError } from './wording.js'

/** @typedef {import('./heap.js').Heap} Heap */
/** @typedef {[low: number, high: number]} Range */

/**
 * @typedef {object} StatisticsOptions
 * @property {import('./run.js').Part} [part] 'train' by default
 * @property {number} [samples] the first of the part; 0, or more than there are: all, the default
 * @property {number} [bins] of each histogram; 20 by default, 0 for none
 * @property {{Z?: Range, A?: Range, W?: Range, dW?: Range}} [ranges] of the histograms; by default
 *   each layer's own, from its smallest to its largest number
 * @property {boolean} [dropout] with masks, as in training; false by default
 * @property {number} [seed] of these masks
 */

/**
 * The distribution of numbers. All but the counts are over the finite ones, NaN where there is none.
 * @typedef {object} Distribution
 * @property {number} count of numbers in all
 * @property {number} notFinite of them
 * @property {number} zeros exactly 0
 * @property {number} mean
 * @property {number} sd divided by the count, not by one less
 * @property {number} min
 * @property {number} max
 * @property {number} norm √Σx²: of W and dW that is ‖W‖ and ‖dW‖
 * @property {number} low where the histogram begins
 * @property {number} high where it ends
 * @property {number} below how many are outside it
 * @property {number} above
 * @property {Float64Array} histogram how many in each bin, as numpy.histogram counts
 */

/**
 * @typedef {object} LayerStatistics
 * @property {number} units
 * @property {number} inputs
 * @property {Distribution} Z what the activation is applied to
 * @property {Distribution} A what the next layer sees
 * @property {Distribution} W
 * @property {Distribution} dW of J over these samples, penalties included, before clipping
 * @property {number} dead hidden units that let no gradient through: f′(Z) is 0 for every sample
 * @property {number} saturated share of Z where f′ is below a hundredth of its largest value
 * @property {number} spread the largest difference between any two units; 0: all are one
 */

/**
 * One training pass, forward and backward, with the current weights.
 * @typedef {object} Statistics
 * @property {number} samples
 * @property {number} loss without penalties
 * @property {number} penalty J = loss + penalty
 * @property {LayerStatistics[]} layers
 */

/** In the order of the core's Inspected. */
const QUANTITIES = Object.freeze(/** @type {const} */ (['Z', 'A', 'W', 'dW']))
const MOST = 2 ** 31 - 1
const MOST_SEED = 2 ** 32 - 1
const MOST_BINS = 1000
const RULES = Object.freeze({
  part: oneOf(PARTS, 'train'),
  samples: whole(0, MOST, 0),
  bins: whole(0, MOST_BINS, 20),
  ranges: { words: 'an object', holds: isObject, otherwise: Object.freeze({}) },
  dropout: oneOf([true, false], false),
  seed: whole(0, MOST_SEED, 0),
})
const RANGES = Object.freeze(Object.fromEntries(QUANTITIES.map((name) => [name, pairOf(null)])))

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * @param {Heap} heap
 * @param {number} run
 * @param {StatisticsOptions} options
 * @returns {Statistics | null} null where there is no such part
 * @throws {import('./errors.js').ConfigError}
 */
export const statistics = (heap, run, options) => {
  const wish = readOptions('statistics', { ...options }, RULES)
  const ranges = readOptions('statistics.ranges', { ...wish.ranges }, RANGES)
  const ends = QUANTITIES.filter((name) => ranges[name]).flatMap((name) => [
    [`low${name}`, ranges[name][0]],
    [`high${name}`, ranges[name][1]],
  ])
  const { samples, bins, seed } = wish
  const [part, dropout] = [PARTS.indexOf(wish.part), Number(wish.dropout)]
  const numbers = { part, samples, bins, dropout, seed, ...Object.fromEntries(ends) }
  return inspected(heap, run, heap.options('InspectOptions', numbers), samples)
}

/**
 * @param {Heap} heap
 * @param {number} run
 * @param {number} asked
 * @param {number} samples as they were written, for the error
 */
const inspected = (heap, run, asked, samples) => {
  const { core, replyAt } = heap
  const code = heap.statusName(core.inspectBytes(run, asked, replyAt))
  if (code === 'out-of-range') return null // all other options were checked before: there is no such part
  const { bytes } = heap.reply('Need')
  const block = code === 'ok' ? core.alloc(bytes) : 0
  if (!block) {
    const figures = { needed: bytes, max: core.runMaxBytes(), what: 'statistics that need' }
    throw tooLargeError('statistics.samples', samples, figures)
  }
  try {
    core.inspect(run, asked, block, bytes, replyAt)
    return read(heap)
  } finally {
    core.free(block)
  }
}

/**
 * @param {Heap} heap
 * @returns {Statistics}
 */
const read = (heap) => {
  const { inspection, layers: length, samples, loss, penalty } = heap.reply('Inspection')
  const layers = Array.from({ length }, (_, i) => readLayer(heap, inspection, i + 1))
  return { samples, loss, penalty, layers }
}

/**
 * @param {Heap} heap
 * @param {number} inspection
 * @param {number} l from 1
 * @returns {LayerStatistics}
 */
const readLayer = (heap, inspection, l) => {
  heap.core.inspectLayer(inspection, l, heap.replyAt)
  const { units, inputs, dead, saturated, spread } = heap.reply('LayerStatistics')
  const [Z, A, W, dW] = QUANTITIES.map((_, what) => readDistribution(heap, inspection, l, what))
  return { units, inputs, Z, A, W, dW, dead, saturated, spread }
}

/**
 * @param {Heap} heap
 * @param {number} inspection
 * @param {number} l
 * @param {number} what
 * @returns {Distribution}
 */
const readDistribution = (heap, inspection, l, what) => {
  heap.core.inspectDistribution(inspection, l, what, heap.replyAt)
  const { bins, histogram, ...numbers } = heap.reply('Distribution')
  const counts = heap.float64(histogram, bins).slice()
  return /** @type {Distribution} */ ({ ...numbers, histogram: counts })
}

/**
 * Z and A of one layer, of an evaluation pass with the current weights.
 * @typedef {object} Activations
 * @property {number} units
 * @property {number} samples
 * @property {Float32Array} Z (units, samples), row after row
 * @property {Float32Array} A (units, samples)
 */

/**
 * @param {Heap} heap
 * @param {number} run
 * @param {{l: number, units: number, features: number}} layer
 * @param {ArrayLike<number>} X (features, m) raw features, row after row
 * @returns {Activations}
 */
export const activations = (heap, run, { l, units, features }, X) => {
  const m = X.length / features
  if (!Number.isInteger(m)) {
    throw new RangeError(`X has rows of ${features} features, not ${X.length} numbers.`)
  }
  const row = Float32Array.BYTES_PER_ELEMENT * m
  return heap.lend(row * (features + 2 * units), (address) => {
    const [Z, A] = [address + row * features, address + row * (features + units)]
    heap.float32(address, X.length).set(X)
    heap.core.runActivations(run, l, address, m, Z, A)
    const copy = (/** @type {number} */ at) => heap.float32(at, units * m).slice()
    return { units, samples: m, Z: copy(Z), A: copy(A) }
  })
}

/**
 * The dropout mask of one layer in the last iteration.
 * @typedef {object} Mask
 * @property {number} units
 * @property {number} samples of the last batch
 * @property {Uint8Array} kept (units, samples), row after row: 1 kept, 0 dropped
 */

/**
 * @param {Heap} heap
 * @param {number} run
 * @param {{l: number, units: number}} layer
 * @returns {Mask | null}
 */
export const mask = (heap, run, { l, units }) => {
  const samples = heap.core.runMask(run, l, 0)
  if (!samples) return null
  return heap.lend(units * samples, (address) => {
    heap.core.runMask(run, l, address)
    return { units, samples, kept: new Uint8Array(heap.bytes(address, units * samples)) }
  })
}
