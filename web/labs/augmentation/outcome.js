/**
 * What the runs say. Pure.
 *
 * @typedef {import('../../engine/digits.js').Learned} Learned
 * @typedef {{plain: Learned, helped: Learned}} Pair   of one seed
 *
 * @typedef {object} Gap
 * @property {'better' | 'worse' | 'unclear'} key
 * @property {number} plain    mean accuracy at the end, over the seeds
 * @property {number} helped
 * @property {number} points   difference in percentage points
 * @property {number} wins     seeds in which the copies helped
 * @property {number} losses
 * @property {number} seeds
 */
import { DIGIT_CLASSES } from '../../data/digits.js'
import { mean, standardError } from '../statistics.js'

/** Twice its standard error: less than that may well be chance. */
const CLEAR = 2
const HUNDRED = 100

/** @param {Learned} run */
export function lastOf({ accuracy }) {
  return accuracy[accuracy.length - 1]
}

/**
 * @param {Pair[]} pairs
 * @returns {Gap}
 */
export function gapOf(pairs) {
  const [plain, helped] = [pairs.map((p) => lastOf(p.plain)), pairs.map((p) => lastOf(p.helped))]
  const gaps = helped.map((one, i) => one - plain[i])
  const gap = mean(gaps)
  const clear = Math.abs(gap) > CLEAR * standardError(gaps)
  return {
    key: !clear ? 'unclear' : gap > 0 ? 'better' : 'worse',
    plain: mean(plain),
    helped: mean(helped),
    points: HUNDRED * gap,
    wins: gaps.filter((one) => one > 0).length,
    losses: gaps.filter((one) => one < 0).length,
    seeds: pairs.length,
  }
}

/**
 * Curves of many seeds: mean, lowest, highest.
 *
 * @param {Learned[]} runs
 */
export function curveOf(runs) {
  const at = Array.from(runs[0].iteration)
  const column = (/** @type {number} */ i) => runs.map(({ accuracy }) => accuracy[i])
  return {
    x: at,
    mean: at.map((_, i) => mean(column(i))),
    low: at.map((_, i) => Math.min(...column(i))),
    high: at.map((_, i) => Math.max(...column(i))),
  }
}

/** @param {Int32Array[]} tables @returns {Int32Array} */
export function together(tables) {
  return tables[0].map((_, i) => tables.reduce((sum, table) => sum + table[i], 0))
}

/**
 * Of digit i, the share that was answered j.
 *
 * @param {Int32Array} table
 * @param {number} i
 * @param {number} j
 */
export function shareOf(table, i, j) {
  const row = table.subarray(i * DIGIT_CLASSES, (i + 1) * DIGIT_CLASSES)
  return row[j] / row.reduce((sum, n) => sum + n, 0)
}

/**
 * What a network that never saw a changed digit takes one for most firmly, if that is another digit.
 *
 * @param {Int32Array} changed
 * @returns {{digit: number, other: number, share: number}}
 */
export function mistaken(changed) {
  const all = Array.from({ length: DIGIT_CLASSES ** 2 }, (_, k) => {
    const [digit, other] = [Math.floor(k / DIGIT_CLASSES), k % DIGIT_CLASSES]
    return { digit, other, share: digit === other ? -1 : shareOf(changed, digit, other) }
  })
  return all.reduce((most, one) => (one.share > most.share ? one : most))
}

/**
 * Digit by digit: known without copies, with them, and what becomes of a changed one.
 *
 * @param {Pair[]} pairs
 */
export function digitByDigit(pairs) {
  const plain = together(pairs.map((p) => p.plain.confusion))
  const helped = together(pairs.map((p) => p.helped.confusion))
  const changed = together(pairs.map((p) => p.plain.changed))
  const classes = Array.from({ length: DIGIT_CLASSES }, (_, digit) => digit)
  return classes.map((digit) => {
    const said = classes.map((other) => shareOf(changed, digit, other))
    const most = said.indexOf(Math.max(...said))
    return {
      digit,
      plain: shareOf(plain, digit, digit),
      helped: shareOf(helped, digit, digit),
      most,
      share: said[most],
    }
  })
}
