/** What the run says beside the same one without a penalty, from their numbers alone. */
import { devLoss, normOf } from '../moons/seeds.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** Two losses that differ by no more than this share are told as the same. */
const SAME = 0.02

/**
 * @param {string} kind
 * @param {Snapshot} run
 * @param {Snapshot} free   without a penalty
 */
export function compare(kind, run, free) {
  const values = {
    dev: devLoss(run),
    freeDev: devLoss(free),
    train: run.scores.train?.loss ?? NaN,
    freeTrain: free.scores.train?.loss ?? NaN,
    norm: normOf(run),
    freeNorm: normOf(free),
  }
  return { key: kind === 'none' ? 'none' : change(values.dev, values.freeDev), values }
}

/**
 * @param {number} now
 * @param {number} before
 * @returns {'lower' | 'same' | 'higher'}
 */
export function change(now, before) {
  const by = now / before - 1
  if (Math.abs(by) <= SAME) return 'same'
  return by < 0 ? 'lower' : 'higher'
}
