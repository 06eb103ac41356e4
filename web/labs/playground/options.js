/**
 * How each option of the engine becomes a control: in which fold it lies, and the stops of its slider. An option that the
 * engine gets lies in the last fold until a line here says better, and its text is asked for by a test.
 *
 * @typedef {import('../../../wasm/schema.js').Slider} Slider
 * @typedef {import('../../components/stops.js').Stop} Stop
 */
import { linearStops, logStops } from '../../components/stops.js'

export const GROUPS = /** @type {const} */ (['data', 'network', 'hold', 'learn', 'run'])
/** @typedef {typeof GROUPS[number]} Group */

/** By the first word of the path. */
const GROUP_OF = /** @type {Record<string, Group>} */ ({
  data: 'data',
  split: 'data',
  normalise: 'data',
  hidden: 'network',
  activation: 'network',
  output: 'network',
  init: 'network',
  batchNorm: 'network',
  l1: 'hold',
  l1Step: 'hold',
  l2: 'hold',
  dropout: 'hold',
  earlyStopping: 'hold',
  optimizer: 'learn',
  decay: 'learn',
  clipNorm: 'learn',
  batch: 'learn',
})

/** @param {string} path @returns {Group} */
export function groupOf(path) {
  return GROUP_OF[path.split('.')[0]] ?? 'run'
}

/** Of stops that are given the names that have room. */
const TOLD = [0, 0.5, 0.9, 0.99]
const MOST_TICKS = 3

/** @param {import('../fields.js').Field} field   with a slider @returns {Stop[]} */
export function stopsOf({ kind, min, slider }) {
  const { low, high, step, stops } = /** @type {Slider} */ (slider)
  if (stops) return stops.map((value) => ({ value, text: `${value}`, ...tickOf(value) }))
  if (step) return linearStops(low, high, step, [low, (low + high) / 2, high])
  const zero = min === 0
  const powers = logStops(low, high, { zero, ticks: sparse(low, high, zero) })
  return kind === 'integer' ? powers.filter(({ value }) => Number.isInteger(value)) : powers
}

/** @param {number} value */
function tickOf(value) {
  return TOLD.includes(value) ? { tick: `${value}` } : {}
}

/**
 * Powers of ten from the highest down, so far apart that their names do not meet; none beside a true zero.
 *
 * @param {number} low
 * @param {number} high
 * @param {boolean} zero
 */
function sparse(low, high, zero) {
  const [first, last] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))]
  const apart = Math.max(1, Math.ceil((last - first) / MOST_TICKS))
  const powers = Array.from({ length: last - first + 1 }, (_, i) => last - i)
  return powers
    .filter((power, i) => i % apart === 0 && !(zero && power === first))
    .map((power) => Number(`1e${power}`))
}
