/**
 * Which values of a number a sweep takes. Pure.
 *
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('../fields.js').State} State
 * @typedef {{from: number, to: number, count: number}} Range   within the limits of the axis
 */
import { valueOn } from './axes.js'

export const [FEWEST, MOST] = [2, 20]
/** A suggested range of powers goes so far to either side: less far where numbers are counts, and cost time. */
const FACTOR = { number: 100, integer: 10 }
/** What λ is suggested up to where it is 0 now. */
const FIRST_TOP = 10
/** Below the highest value, where a range of powers begins with a true zero. */
const DECADES = 4
const FIGURES = 2
const COUNT = 6
/** Powers of ten, from one end of the suggested range to the other. */
const POWERS_COUNT = 5
/** Rounder than two figures: 0.003 rather than 0.0032. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/**
 * A range worth a look, around what is set now.
 *
 * @param {Axis} axis
 * @param {State} state
 * @returns {Range}
 */
export function suggested(axis, state) {
  const now = Number(valueOn(axis, state))
  const { min, max, scale, kind } = axis
  const far = kind === 'integer' ? FACTOR.integer : FACTOR.number
  const count = scale === 'log' && now !== 0 ? POWERS_COUNT : COUNT
  const fit = (/** @type {number} */ x) => {
    const near = kind === 'integer' ? Math.round(figures(x)) : figures(x)
    return Math.min(max, Math.max(min, near))
  }
  if (scale === 'seed') return { from: min, to: min + count - 1, count }
  if (scale === 'log' && now === 0) return { from: fit(0), to: fit(FIRST_TOP), count }
  if (scale === 'log') return { from: fit(now / far), to: fit(now * far), count }
  const top = max <= 1 ? Math.floor(max * 10) / 10 : Math.max(2 * now, min + 1)
  return { from: Number.isFinite(min) ? min : -top, to: fit(top), count }
}

/**
 * The values of a range, each once. Powers whose range begins at 0 have a true zero, and then DECADES.
 *
 * @param {Axis} axis
 * @param {Range} range
 * @returns {number[]}
 */
export function valuesOf({ kind, scale }, { from, to, count }) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const raw =
    scale === 'log' && high > 0 ? powersOf(Math.max(0, low), high, count) : evenOf(low, high, count)
  const fit = (/** @type {number} */ x) => {
    const near = kind === 'integer' ? Math.round(x) : x
    return Math.min(high, Math.max(low, near))
  }
  return [...new Set(raw.map(fit))]
}

/** @param {number} low @param {number} high @param {number} count */
function powersOf(low, high, count) {
  const zero = low === 0
  const [bottom, steps] = zero ? [high / 10 ** DECADES, count - 2] : [low, count - 1]
  const even = Array.from({ length: steps + 1 }, (_, i) =>
    ends(i, steps, bottom, high, between(bottom, high, i / Math.max(1, steps))),
  )
  const [rounded, near] = [round, figures].map((to) =>
    even.map((x, i) => ends(i, steps, bottom, high, to(x))),
  )
  const apart = new Set(rounded).size === rounded.length
  return [...(zero ? [0] : []), ...(apart ? rounded : near)]
}

/** @param {number} low @param {number} high @param {number} count */
function evenOf(low, high, count) {
  const steps = count - 1
  return Array.from({ length: count }, (_, i) =>
    ends(i, steps, low, high, Number((low + (i * (high - low)) / steps).toPrecision(6))),
  )
}

/** What was typed stays as it was typed. @type {(i: number, last: number, low: number, high: number, x: number) => number} */
const ends = (i, last, low, high, x) => (i === last ? high : i === 0 ? low : x)

/** @param {number} x */
function figures(x) {
  return Number(x.toPrecision(FIGURES))
}

/** To the nearest of ROUND, times a power of ten. @param {number} x */
function round(x) {
  const power = 10 ** Math.floor(Math.log10(x))
  const mantissa = x / power
  const nearest = ROUND.reduce((a, b) => (Math.abs(b - mantissa) < Math.abs(a - mantissa) ? b : a))
  return Number((nearest * power).toPrecision(FIGURES))
}

/** By equal factors; by logarithms, since the ratio of two numbers may be none. @type {(low: number, high: number, share: number) => number} */
const between = (low, high, share) => Math.exp((1 - share) * Math.log(low) + share * Math.log(high))
