/**
 * What the penalty costs and what it does to the weights, from their sums. Pure.
 *
 *   L2   λ/(2m) Σ w²      L1   λ/m Σ |w|
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 */
import { sumsOf } from '../moons/sums.js'
import { TRAINED } from '../moons/config.js'

/**
 * The penalty's part of J.
 *
 * @param {string} kind
 * @param {number} lambda
 * @param {{squares: number, sizes: number}} sums
 */
export function penaltyCost(kind, lambda, { squares, sizes }) {
  if (kind === 'l2') return (lambda / (2 * TRAINED)) * squares
  return kind === 'l1' ? (lambda / TRAINED) * sizes : 0
}

/**
 * J of a run taken apart, its end too: J is that of the training pass, and what is not penalty is the data's.
 *
 * @param {Snapshot} run
 * @param {import('../fields.js').State} state   that it is of
 * @returns {{x: number[], data: number[], penalty: number[]}}
 */
export function partsOf({ iteration, reason, records, weights, scores }, { kind, lambda }) {
  const x = Array.from(records.iteration)
  const penalty = Array.from(records.penalty)
  const data = x.map((_, i) => records.loss[i] - penalty[i])
  if (reason === null || !weights || !scores.train) return { x, data, penalty }
  return {
    x: [...x, iteration],
    data: [...data, scores.train.loss],
    penalty: [...penalty, penaltyCost(kind, lambda, sumsOf(weights))],
  }
}

/**
 * @typedef {object} Counted
 * @property {number} all
 * @property {number} zeros   exactly 0
 * @property {number} near    |w| at most `within`; the zeros among them
 * @property {number} norm    ‖W‖
 */

/**
 * @param {ArrayLike<number>} W
 * @param {number} within   what one step of L1 takes off a weight: αλ/m
 * @returns {Counted}
 */
export function countWeights(W, within) {
  const { squares } = sumsOf([W])
  let [zeros, near] = [0, 0]
  for (let i = 0; i < W.length; i++) {
    if (W[i] === 0) zeros++
    if (Math.abs(W[i]) <= within) near++
  }
  return { all: W.length, zeros, near, norm: Math.sqrt(squares) }
}

/**
 * All matrices together.
 *
 * @param {ArrayLike<number>[]} weights
 * @param {number} within
 */
export function countAll(weights, within) {
  const counts = weights.map((W) => countWeights(W, within))
  const sum = (/** @type {'all' | 'zeros' | 'near'} */ key) =>
    counts.reduce((total, one) => total + one[key], 0)
  return { all: sum('all'), zeros: sum('zeros'), near: sum('near') }
}

/**
 * One step of L1: so far a weight is pushed towards 0, and past it.
 *
 * @param {number} lr
 * @param {number} lambda
 */
export function pushOf(lr, lambda) {
  return (lr * lambda) / TRAINED
}

/**
 * Subtracting what the L2 term of J is worth from each weight, in place of its gradient: ‖W‖ before, after that, and
 * after W − α(λ/m)W, which is the term's own share of the right step: both leave out −α dW.
 *
 * @param {ArrayLike<number>[]} weights
 * @param {number} lambda
 * @param {number} lr
 */
export function subtractTerm(weights, lambda, lr) {
  const { count, sum, squares, sizes } = sumsOf(weights)
  const term = penaltyCost('l2', lambda, { squares, sizes })
  const before = Math.sqrt(squares)
  return {
    term,
    before,
    wrong: Math.sqrt(squares - 2 * term * sum + count * term * term),
    right: before * (1 - pushOf(lr, lambda)),
  }
}
