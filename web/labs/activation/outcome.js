/**
 * What a run says, from its numbers alone: the key of a sentence, and the values in it. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../engine/answers.js').Answers} Answers
 * @typedef {import('./sums.js').LayerSums} LayerSums
 * @typedef {import('../../languages/translate.js').Values} Values
 * @typedef {{key: string, values: Values}} Said
 */
import { grouped, percent, short } from '../../languages/number.js'
import { ACTIVATIONS, bound } from './functions.js'

/** In the unit of the prices. */
const DOLLARS = 1e5
const UNDECIDED = 0.5
/** A share of classes right that shows no more than guessing does. */
const LEARNED = 0.9

/**
 * @param {Snapshot} run
 * @param {import('../fields.js').State} state
 * @param {LayerSums[]} layers
 * @returns {Said[]}
 */
export function curvesSaid(run, { act, depth, layer }, layers) {
  if (run.event) return [diverged(run)]
  const chain = { depth, bound: short(bound(act, depth)), passed: short(product(layers)) }
  const end = {
    loss: short(run.scores.train?.loss ?? NaN),
    right: percent(run.scores.train?.accuracy ?? NaN),
  }
  return [
    { key: ACTIVATIONS[act].steepest < 1 ? 'told.bound' : 'told.unbound', values: chain },
    inLayer(layers[layer - 1], layer, layers),
    {
      key:
        run.reason === null
          ? 'told.so-far'
          : learned(run.scores.train)
            ? 'told.learned'
            : 'told.stuck',
      values: end,
    },
  ]
}

/** Whether a share of right answers is more than guessing. @param {{accuracy: number | null} | null} score */
export function learned(score) {
  return (score?.accuracy ?? 0) >= LEARNED
}

/** @param {LayerSums[]} layers */
function product(layers) {
  return layers.reduce((all, { slope }) => all * slope, 1)
}

/**
 * @param {LayerSums} here
 * @param {number} layer
 * @param {LayerSums[]} layers
 * @returns {Said}
 */
function inLayer(here, layer, layers) {
  const units = layers.reduce((sum, { Z }) => sum + Z.length, 0)
  const dead = layers.reduce((sum, one) => sum + one.dead, 0)
  if (dead > 0) return { key: 'told.dead', values: { dead, units } }
  return { key: 'told.flat', values: { layer, flat: percent(here.flat) } }
}

/** @param {Snapshot} run @returns {Said} */
function diverged({ event }) {
  return { key: 'told.diverged', values: { step: event?.step ?? 0, layer: event?.layer ?? 0 } }
}

/**
 * @param {Snapshot} run
 * @param {{key: 'straight' | 'bent', act: string, layers: number}} about
 * @param {number} apart   what farthest() says
 * @returns {Said[]}
 */
export function lineSaid(run, { key, act, layers }, apart) {
  if (run.event) return [diverged(run)]
  const right = percent(run.scores.train?.accuracy ?? NaN)
  return [{ key: `told.${key}`, values: { act, layers, apart: short(apart), right } }]
}

/**
 * @param {string} problem
 * @param {Answers} answers
 */
export function measures(problem, { A, Y }) {
  const m = Y[0].length
  const sample = Array.from({ length: m }, (_, s) => s)
  const sums = sample.map((s) => A.reduce((sum, row) => sum + row[s], 0))
  const all = A.flatMap((row) => Array.from(row))
  const both = sample.filter((s) => Y.length > 1 && Y.every((row) => row[s] > UNDECIDED))
  return {
    low: Math.min(...all),
    high: Math.max(...all),
    sumLow: Math.min(...sums),
    sumHigh: Math.max(...sums),
    right: sample.filter((s) => isRight(problem, A, Y, s)).length / m,
    both: both.length,
    bothRight: both.filter((s) => A.every((row) => row[s] > UNDECIDED)).length,
    error: Math.sqrt(sample.reduce((sum, s) => sum + (A[0][s] - Y[0][s]) ** 2, 0) / m),
    above: Y[0].reduce((count, y) => count + Number(y > 1), 0),
    samples: m,
  }
}

/**
 * One class is the largest output; labels are right where each is on the right side of 0.5.
 *
 * @param {string} problem
 * @param {ArrayLike<number>[]} A
 * @param {ArrayLike<number>[]} Y
 * @param {number} s
 */
function isRight(problem, A, Y, s) {
  if (problem === 'classes') return largest(A, s) === largest(Y, s)
  return A.every((row, k) => row[s] > UNDECIDED === Y[k][s] > UNDECIDED)
}

/** @param {ArrayLike<number>[]} rows @param {number} s */
function largest(rows, s) {
  return rows.reduce((best, row, k) => (row[s] > rows[best][s] ? k : best), 0)
}

/**
 * @param {Snapshot} run
 * @param {import('../fields.js').State} state
 * @returns {Said[]}
 */
export function outputSaid(run, { problem, output }) {
  if (run.event) return [diverged(run)]
  if (!run.answers) return []
  const found = measures(problem, run.answers)
  const values = {
    low: short(found.low),
    high: short(found.high),
    sumLow: short(found.sumLow),
    sumHigh: short(found.sumHigh),
    right: percent(found.right),
    both: found.both,
    bothRight: found.bothRight,
    dollars: grouped(Math.round(found.error * DOLLARS)),
    above: found.above,
    samples: found.samples,
  }
  return [{ key: `told.${problem}.${output}`, values }]
}
