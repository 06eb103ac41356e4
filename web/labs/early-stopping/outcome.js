/** What a run, and many of them, say of the rule: from their numbers alone. */
import { lowestOf, stopOf } from './rule.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {{key: string, values: Record<string, number>}} Said
 */

/** Within this factor of the lowest dev loss: as good as it. */
const NEAR = 1.02
export const AT_ONCE = 1

/**
 * @param {Snapshot} run
 * @param {number} patience
 * @returns {Said | null} null while there is nothing to tell
 */
export function told(run, patience) {
  const { iteration, devLoss, loss } = run.records
  if (!devLoss || devLoss.length < 2) return null
  const { best, stop, early } = stopOf(devLoss, patience)
  const lowest = lowestOf(devLoss)
  const values = {
    patience,
    stop: iteration[stop],
    best: iteration[best],
    kept: devLoss[best],
    lowest: devLoss[lowest],
    lowestAt: iteration[lowest],
    last: devLoss[devLoss.length - 1],
    trainLast: loss[loss.length - 1],
  }
  const at = iteration[devLoss.length - 1]
  const over = run.reason !== null
  if (!early) return over ? { key: 'never', values } : { key: 'going', values: { ...values, at } }
  if (devLoss[best] > NEAR * devLoss[lowest]) return { key: 'soon', values }
  return { key: over ? 'good' : 'stopped', values }
}

/**
 * Over many seeds: how often a rule gives up before the best weights, and what that costs.
 *
 * @param {Snapshot[]} runs
 * @param {number} patience
 */
export function judged(runs, patience) {
  const ends = runs.flatMap(({ records: { devLoss, iteration } }) => {
    if (!devLoss) return []
    const { best, stop } = stopOf(devLoss, patience)
    const lowest = lowestOf(devLoss)
    return [
      {
        soon: devLoss[best] > NEAR * devLoss[lowest],
        kept: devLoss[best],
        lowest: devLoss[lowest],
        stop: iteration[stop],
      },
    ]
  })
  const mean = (/** @type {(end: typeof ends[number]) => number} */ of) =>
    ends.reduce((sum, end) => sum + of(end), 0) / ends.length
  return {
    count: ends.length,
    soon: ends.filter(({ soon }) => soon).length,
    kept: mean(({ kept }) => kept),
    lowest: mean(({ lowest }) => lowest),
    stop: mean(({ stop }) => stop),
  }
}

/**
 * A set that was used to choose the best moment looks better at it than a fresh one does.
 *
 * @param {Snapshot} chooser   its dev set chooses
 * @param {Snapshot} fresh     the same run, measured with another set
 */
export function leak(chooser, fresh) {
  const [own, other] = [chooser.records.devLoss, fresh.records.devLoss]
  if (!own || !other) return null
  const byTest = lowestOf(other)
  const byDev = lowestOf(own)
  return { honest: other[byDev], peeked: other[byTest] }
}
