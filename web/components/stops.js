/**
 * A slider walks over stops. Where a person thinks in powers of ten, the stops are spaced that way.
 *
 * @typedef {object} Stop
 * @property {string | number} value
 * @property {string} text     what the stop is called
 * @property {string} [tick]   what stands under the track; none without it
 */
import { grouped, short } from '../languages/number.js'

/** Ten preferred numbers a decade: steps of about a quarter, round to the eye. */
const PREFERRED = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
const TOLERANCE = 1e-9

/**
 * @param {number} min
 * @param {number} max
 * @param {number} step
 * @param {number[]} ticks values that get a label
 * @returns {Stop[]}
 */
export function linearStops(min, max, step, ticks) {
  const count = Math.round((max - min) / step) + 1
  return Array.from({ length: count }, (_, i) => stop(round(min + i * step), ticks))
}

/**
 * @param {number} min    above 0
 * @param {number} max
 * @param {{zero?: boolean, ticks?: number[]}} [options] zero: a true zero at the left end
 * @returns {Stop[]}
 */
export function logStops(min, max, { zero = false, ticks = powers(min, max) } = {}) {
  const values = zero ? [0] : []
  const [first, last] = [Math.floor(Math.log10(min)), Math.ceil(Math.log10(max))]
  for (let power = first; power <= last; power++) {
    for (const mantissa of PREFERRED) {
      const value = round(mantissa * 10 ** power)
      if (value >= min * (1 - TOLERANCE) && value <= max * (1 + TOLERANCE)) values.push(value)
    }
  }
  return values.map((value) => stop(value, zero ? [0, ...ticks] : ticks))
}

/**
 * The stop where the thumb stands: the same value, or the number nearest to it.
 *
 * @param {Stop[]} stops
 * @param {unknown} value
 * @returns {number} its index
 */
export function nearestStop(stops, value) {
  const same = stops.findIndex((s) => s.value === value)
  if (same >= 0 || typeof value !== 'number') return Math.max(same, 0)
  const positions = stops.map((s) => Number(s.value))
  const after = positions.findIndex((p) => p >= value)
  if (after < 0) return stops.length - 1
  if (after === 0) return 0
  return value - positions[after - 1] < positions[after] - value ? after - 1 : after
}

/**
 * @param {number} value
 * @param {number[]} ticks
 * @returns {Stop}
 */
function stop(value, ticks) {
  const text = plain(value)
  return ticks.some((t) => Math.abs(t - value) <= TOLERANCE * Math.abs(t))
    ? { value, text, tick: tickText(value) }
    : { value, text }
}

/**
 * A setting, as a person would type it.
 *
 * @param {number} value
 * @returns {string}
 */
export function plain(value) {
  return Math.abs(value) >= 1e-4 || value === 0 ? String(value) : value.toExponential()
}

/** @param {number} value */
function tickText(value) {
  if (value === 0) return '0'
  return Math.abs(value) < TICK_TINY ? short(value) : grouped(value).replace('-', '−')
}

const TICK_TINY = 1e-3

/**
 * @param {number} min
 * @param {number} max
 */
function powers(min, max) {
  const [first, last] = [Math.ceil(Math.log10(min)), Math.floor(Math.log10(max))]
  return Array.from({ length: last - first + 1 }, (_, i) => round(10 ** (first + i)))
}

/** Takes away what binary fractions add: 0.30000000000000004. @param {number} x */
function round(x) {
  return Number(x.toPrecision(12))
}
