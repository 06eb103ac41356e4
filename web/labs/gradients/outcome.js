/**
 * What the gradients of a deep network say. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../../wasm/engine.js').Records} Records
 *
 * @typedef {object} Gradients
 * @property {number} step          iterations done before
 * @property {number[]} norms       ‖dW‖ of each layer, the output's too
 * @property {number[]} deviations  of the activations of each layer; none where only the records are known
 *
 * @typedef {'vanish' | 'explode' | 'tiny' | 'huge' | 'even' | 'none'} Kind   tiny, huge: all layers alike; none: 0 in each
 */
import { short } from '../../languages/number.js'

/** Beyond a factor of a hundred between two layers, one of them does not learn or the other runs away. */
const FAR = 100
/** A largest gradient out of these bounds is too small, or too large, for any usual learning rate. */
const [SMALL, LARGE] = [1e-4, 1e3]

/**
 * Of the weights of now; of the last moment before one was not finite, where a run has broken down.
 *
 * @param {Snapshot} run
 * @returns {Gradients}
 */
export function gradientsOf({ statistics, records, event, iteration }) {
  if (event || !statistics) return lastFinite(records)
  return {
    step: iteration,
    norms: statistics.layers.map(({ dW }) => dW.norm),
    deviations: statistics.layers.map(({ A }) => A.sd),
  }
}

/**
 * @param {Records} records
 * @param {number} at   the record
 * @returns {number[]} ‖dW‖ of each layer
 */
export function normsAt({ gradientNorm, layers }, at) {
  return Array.from(gradientNorm.subarray(at * layers, (at + 1) * layers))
}

/** @param {Records} records @returns {Gradients} */
function lastFinite(records) {
  const { iteration } = records
  const finite = (/** @type {number} */ at) => normsAt(records, at).every(Number.isFinite)
  const at = Math.max(0, Array.from(iteration, (_, i) => finite(i)).lastIndexOf(true))
  return { step: iteration[at] ?? 0, norms: normsAt(records, at), deviations: [] }
}

/** First hidden layer to last hidden layer. @param {number[]} norms   of all layers, the output's too */
export function ratioOf(norms) {
  return norms[0] / norms[Math.max(0, norms.length - 2)]
}

/** A ratio as it is written: 0 to 0 has none. @param {number} ratio */
export function ratioText(ratio) {
  return Number.isNaN(ratio) ? '–' : short(ratio)
}

/**
 * By how much the gradient changes from a layer to the one before it, on average.
 *
 * @param {number[]} norms
 */
export function factorOf(norms) {
  const hidden = norms.length - 1
  return hidden > 1 ? ratioOf(norms) ** (1 / (hidden - 1)) : 1
}

/** @param {number[]} norms @returns {Kind} */
export function kindOf(norms) {
  const ratio = ratioOf(norms)
  if (ratio < 1 / FAR) return 'vanish'
  if (ratio > FAR) return 'explode'
  const largest = Math.max(...norms.slice(0, -1))
  if (largest === 0) return 'none'
  if (largest < SMALL) return 'tiny'
  return largest > LARGE ? 'huge' : 'even'
}

/**
 * What came of a run to compare with: ratio and loss, at its start and at its end.
 *
 * @typedef {{start: number, end: number, loss: number, accuracy: number, step: number | null}} Result
 *   step: where it broke down
 *
 * @param {Snapshot} run
 * @returns {Result}
 */
export function resultOf({ records, scores, event }) {
  return {
    start: ratioOf(normsAt(records, 0)),
    end: event ? NaN : ratioOf(normsAt(records, records.iteration.length - 1)),
    loss: event ? NaN : (scores.train?.loss ?? NaN),
    accuracy: event ? NaN : (scores.train?.accuracy ?? NaN),
    step: event?.step ?? null,
  }
}

/** @typedef {'tiny' | 'same' | 'huge'} Guess */

/** How large the first layer's gradient is beside the last one's. @param {number} ratio @returns {Guess} */
export function guessOf(ratio) {
  if (ratio > FAR) return 'huge'
  return ratio < 1 / FAR ? 'tiny' : 'same'
}

/** The axis of the bars: no narrower than this, and by whole steps of four powers, so that it seldom moves. */
const USUAL = { low: -8, high: 4 }
const POWERS = 4

/**
 * @param {number[]} values
 * @param {{min: number, max: number} | null} [before]   while a thumb is held: it only widens
 */
export function axisOf(values, before = null) {
  const logs = values.filter((x) => x > 0 && Number.isFinite(x)).map(Math.log10)
  const low = POWERS * Math.floor(Math.min(USUAL.low, ...logs) / POWERS)
  const high = POWERS * Math.ceil(Math.max(USUAL.high, ...logs) / POWERS)
  const axis = { min: 10 ** low, max: 10 ** high }
  if (!before) return axis
  return { min: Math.min(axis.min, before.min), max: Math.max(axis.max, before.max) }
}
