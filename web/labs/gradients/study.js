/** The bars as a script, and the numbers that it prints. */
import { jobOf, recipeOf } from './config.js'
import { gradientsOf } from './outcome.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/**
 * @param {import('../fields.js').State} state
 * @returns {import('../../code/studies.js').Study}
 */
export function studyOf(state) {
  const { steps } = state
  const job = (/** @type {number} */ count) => jobOf({ ...state, steps: count })
  return {
    name: 'layers',
    input: { config: recipeOf(state), steps },
    jobs: steps > 0 ? [job(0), job(steps)] : [job(0)],
    numbersOf,
  }
}

/** @param {[Snapshot, Snapshot?]} runs   the start; the same after some steps */
function numbersOf([start, end]) {
  const [before, after] = [momentOf(start), end ? momentOf(end) : null]
  return { before, after, loss: end?.records.loss[0] ?? NaN }
}

/** @param {Snapshot} run */
function momentOf(run) {
  const { norms, deviations } = gradientsOf(run)
  const finite = !run.event && [...norms, ...deviations].every(Number.isFinite)
  return finite ? { norms, deviations } : null
}
