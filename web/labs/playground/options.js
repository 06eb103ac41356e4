/**
 * How each option of the engine becomes a control: in which fold it lies, and where its slider goes. An option that the
 * engine gets lies in the last fold until a line here says better, and its text is asked for by a test.
 *
 * @typedef {import('../../../wasm/schema.js').Option} Option
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

/** The ends of a slider, where the option itself goes further than one slides; the box beside it takes all. */
const REACH = /** @type {Record<string, [low: number, high: number]>} */ ({
  'data.samples': [10, 10000],
  'data.noise': [0, 1],
  'data.dev.samples': [10, 10000],
  'data.test.samples': [10, 10000],
  'init.scale': [1e-3, 10],
  l1: [1e-3, 100],
  l2: [1e-3, 100],
  'dropout.input': [0, 0.9],
  'dropout.hidden': [0, 0.9],
  'optimizer.learningRate': [1e-4, 10],
  'optimizer.epsilon': [1e-10, 1],
  'decay.rate': [1e-4, 1],
  clipNorm: [1e-2, 100],
  batch: [1, 1000],
  iterations: [10, 1e5],
  recordEvery: [1, 1000],
  'earlyStopping.patience': [1, 100],
})
const STEP = /** @type {Record<string, number>} */ ({ 'data.noise': 0.01, 'data.share': 0.01 })
/** Kept so near 1 that only its distance from 1 says something. */
const NEAR_ONE = /** @type {Record<string, number[]>} */ ({
  'optimizer.beta1': [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999],
  'optimizer.beta2': [0, 0.5, 0.9, 0.99, 0.999, 0.9999],
})
/** Of these values the names that have room. */
const TOLD = [0, 0.5, 0.9, 0.99]
const MOST_TICKS = 3
const LEAST = 1e-4
const MOST = 1e4
const TWENTIETH = 20

/** @param {Readonly<Option>} option   a number with a range @returns {Stop[]} */
export function stopsOf({ path, type, min = 0, max = 1, scale }) {
  const near = NEAR_ONE[path]
  if (near) return near.map((value) => ({ value, text: `${value}`, ...tickOf(value) }))
  const whole = type === 'integer'
  if (scale === 'linear') {
    const [low, high] = REACH[path] ?? [min, max]
    const step = whole ? 1 : (STEP[path] ?? (high - low) / TWENTIETH)
    return linearStops(low, high, step, [low, (low + high) / 2, high])
  }
  const [low, high] = REACH[path] ?? [Math.max(min, whole ? 1 : LEAST), Math.min(max, MOST)]
  const zero = min === 0 || path === 'recordEvery'
  const stops = logStops(low, high, { zero, ticks: sparse(low, high, zero) })
  return whole ? stops.filter(({ value }) => Number.isInteger(value)) : stops
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
