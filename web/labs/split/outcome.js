/** What was measured, as figures and words need it. Pure. */
import { middle } from '../../engine/judge.js'
import { percent } from '../../languages/number.js'
import { mean, standardError } from '../statistics.js'

/**
 * @typedef {import('../../engine/judge.js').Judged} Judged
 * @typedef {import('../../engine/peek.js').Peeked} Peeked
 * @typedef {import('../../engine/leak.js').Leaked} Leaked
 */

const HUNDRED = 100
/** Of a share in a formula, after the point. */
const FIGURES = 3
/** A normal distribution has 95 % of itself within so many standard errors. */
const NORMAL = 1.96
/** Dots of the cloud stand upon one another where they are nearer than this. */
const BIN = 0.005

/** √(p(1 − p)/n): how far a score of n samples is off. @param {number} p @param {number} n */
export function errorOf(p, n) {
  return Math.sqrt((p * (1 - p)) / n)
}

/**
 * The same as a formula shows it: worked out from the numbers that stand there, to the last figure.
 *
 * @param {number} truth
 * @param {number} n
 */
export function worked(truth, n) {
  const p = Number(truth.toFixed(FIGURES))
  const se = Number(errorOf(p, n).toFixed(FIGURES + 1))
  return {
    p: p.toFixed(FIGURES),
    q: (1 - p).toFixed(FIGURES),
    se: se.toFixed(FIGURES + 1),
    low: percent(Math.max(0, p - NORMAL * se)),
    high: percent(Math.min(1, p + NORMAL * se)),
  }
}

/** 95 % of all scores of n samples, by that formula. @param {number} p @param {number} n */
export function expected(p, n) {
  const off = NORMAL * errorOf(p, n)
  return { low: Math.max(0, p - off), high: Math.min(1, p + off) }
}

/** Percentage points in which 95 % of the dev sets lie. @param {Judged} judged */
export function widthOf({ drawn }) {
  const { low, high } = middle(drawn)
  return { low, high, points: HUNDRED * (high - low) }
}

/** Points; the verdict on a guess. @param {number} points @returns {'small' | 'middle' | 'large'} */
export function sizeOf(points) {
  if (points < LIMITS.small) return 'small'
  return points <= LIMITS.middle ? 'middle' : 'large'
}

/** In points: up to here, a difference counts as small, or as middle. */
export const LIMITS = { small: 5, middle: 15 }

/**
 * A dot for each dev set, stacked where they say the same.
 *
 * @param {Float64Array} drawn
 * @returns {{x: number[], y: number[]}}
 */
export function cloudOf(drawn) {
  /** @type {Map<number, number>} */
  const height = new Map()
  const [x, y] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])]
  for (const score of drawn) {
    const bin = Math.round(score / BIN)
    const stacked = (height.get(bin) ?? 0) + 1
    height.set(bin, stacked)
    x.push(bin * BIN)
    y.push(stacked)
  }
  return { x, y }
}

/**
 * What picking the best of k networks flatters, in points.
 *
 * @param {Peeked} peeked
 * @param {number} k
 */
export function biasOf({ best, real }, k) {
  return HUNDRED * (best[k - 1] - real[k - 1])
}

/**
 * @param {Leaked} leaked
 */
export function leakOf({ honest, leaked }) {
  const gaps = Array.from(leaked, (one, i) => one - honest[i])
  const [fair, flattered] = [honest, leaked].map((all) => (HUNDRED * mean(all)).toFixed(2))
  return {
    honest: mean(honest),
    leaked: mean(leaked),
    points: HUNDRED * mean(gaps),
    shown: {
      honest: fair,
      leaked: flattered,
      points: (Number(flattered) - Number(fair)).toFixed(2).replace('-', '−'),
    },
    error: HUNDRED * standardError(gaps),
    differ: gaps.filter((gap) => gap !== 0).length,
    splits: gaps.length,
  }
}
