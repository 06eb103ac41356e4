/** What the runs say beside one another, from their numbers alone. */
import { devLoss } from '../moons/seeds.js'
import { change } from '../moons/outcome.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** Accuracies that differ by less than this are told as the same. */
const SAME_ACCURACY = 0.03

/**
 * @param {Snapshot} run
 * @param {Snapshot} free   without dropout
 */
export function compare(run, free) {
  return {
    key: change(devLoss(run), devLoss(free)),
    values: { dev: devLoss(run), free: devLoss(free) },
    shares: { accuracy: accuracyOf(run), freeAccuracy: accuracyOf(free) },
  }
}

/**
 * What forgetting the division did on the dev set.
 *
 * @param {Snapshot} inverted
 * @param {Snapshot} notes
 * @returns {'accuracy' | 'loss' | 'same'}
 */
export function forgotten(inverted, notes) {
  if (accuracyOf(notes) < accuracyOf(inverted) - SAME_ACCURACY) return 'accuracy'
  return change(devLoss(notes), devLoss(inverted)) === 'higher' ? 'loss' : 'same'
}

/** Of the dev set. @param {Snapshot} run */
export function accuracyOf({ scores }) {
  return scores.dev?.accuracy ?? NaN
}
