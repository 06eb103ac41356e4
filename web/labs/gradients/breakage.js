/**
 * A run that met a number that is not finite: where, why, and what would have held. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../fields.js').State} State
 *
 * @typedef {'start' | 'rate'} Cause   start: it explodes without any training; rate: the updates drive it apart
 *
 * @typedef {object} Breakage
 * @property {number} layer       from 1
 * @property {number} step
 * @property {string} quantity
 * @property {Cause} cause
 * @property {number} gradient    the largest ‖dW‖ of any layer at the start
 * @property {number} move        the longest α‖dW‖ of any layer at the last finite step
 * @property {number} weights     ‖W‖ of that layer before it
 */
import { comparedOf } from './config.js'
import { normsAt } from './outcome.js'

/** A gradient beyond this, before any training, is the start's fault, and not the learning rate's. */
const EXPLODED = 1e3

/**
 * @param {Snapshot} run
 * @param {number} lr
 * @returns {Breakage | null} null where it went well
 */
export function breakageOf({ event, records }, lr) {
  if (!event) return null
  const finite = Array.from(records.iteration, (_, at) => at).filter((at) =>
    normsAt(records, at).every(Number.isFinite),
  )
  const gradient = finite[0] === 0 ? Math.max(...normsAt(records, 0)) : Infinity
  const last = finite.at(-1) ?? 0
  const norms = normsAt(records, last)
  const largest = norms.indexOf(Math.max(...norms))
  const cause = gradient > EXPLODED ? 'start' : 'rate'
  const weights = records.weightNorm[last * records.layers + largest]
  return { ...event, cause, gradient, move: lr * norms[largest], weights }
}

/** Learning rates that may hold, from the boldest. */
const RATES = [1, 0.1, 0.01, 0.001]

/**
 * What may mend it, the likeliest first, by name.
 *
 * @param {Cause} cause
 * @param {State} state
 * @returns {Record<string, State>}
 */
export function repairsOf(cause, state) {
  const rates = RATES.filter((lr) => lr < state.lr).map((lr) => [`lr=${lr}`, { lr }])
  const cures = ['matched', 'bn', 'clip'].map((cure) => [cure, { cure }])
  const both = RATES.filter((lr) => lr < state.lr).map((lr) => [
    `matched, lr=${lr}`,
    { cure: 'matched', lr },
  ])
  const parts = cause === 'start' ? [cures, both, rates] : [rates, both, cures]
  return Object.fromEntries(parts.flat())
}

/**
 * Each of them tried.
 *
 * @param {Record<string, State>} repairs
 * @param {State} state
 * @returns {Record<string, import('./config.js').DeepJob>}
 */
export function repairJobs(repairs, state) {
  const jobs = Object.entries(repairs).map(([name, change]) => {
    return [name, comparedOf({ ...state, ...change })]
  })
  return Object.fromEntries(jobs)
}

/**
 * The first of them that was tried and held, and brought the loss down.
 *
 * @param {Record<string, State>} repairs
 * @param {Map<string, Snapshot>} tried
 * @returns {{change: State, run: Snapshot} | null}
 */
export function firstThatHolds(repairs, tried) {
  for (const [name, change] of Object.entries(repairs)) {
    const run = tried.get(name)
    if (run && !run.event && lowered(run)) return { change, run }
  }
  return null
}

/** @param {Snapshot} run */
function lowered({ scores, records }) {
  return (scores.train?.loss ?? NaN) < records.loss[0]
}
