/** What the run says beside the same one without a penalty, from their numbers alone. */
import { change } from '../moons/outcome.js'
import { devLoss, normOf } from '../moons/seeds.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

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
