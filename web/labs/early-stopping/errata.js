/** What is measured for the errata: at the settings of now, and from other seeds. */
import { percent, short } from '../../languages/number.js'
import { AT_ONCE, judged, leak } from './outcome.js'
import { lowestOf } from './rule.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 */

export const ERRATA = ['E34', 'E35', 'E36']

/**
 * Runs from other seeds; and one run measured by the set that chooses, and by another that plays the test set.
 *
 * @param {View['later']} later
 * @returns {{runs: Snapshot[], chooser: Snapshot, fresh: Snapshot} | null}
 */
export function seedsOf(later) {
  const { complete, results } = later('seeds')
  if (!complete) return null
  const runs = [...results].filter(([name]) => name.startsWith('seed')).map(([, run]) => run)
  return { runs, chooser: results.get('chooser'), fresh: results.get('fresh') }
}

/** ‖W‖ of all layers together, record by record. @param {Snapshot} run */
export function weightNorms({ records: { weightNorm, layers, iteration } }) {
  return Float64Array.from(iteration, (_, i) => {
    const row = weightNorm.subarray(i * layers, (i + 1) * layers)
    return Math.sqrt(row.reduce((sum, norm) => sum + norm * norm, 0))
  })
}

/** @param {Pick<View, 's' | 'run' | 'later'>} view @returns {Record<string, string | number> | null} */
export function errataValues({ s, run, later }) {
  const seeds = seedsOf(later)
  const { devLoss, devAccuracy } = run.records
  if (!seeds || devLoss.length < 2) return null
  const chosen = leak(seeds.chooser, seeds.fresh)
  const lowest = lowestOf(devLoss)
  const norms = weightNorms(run)
  const { count, soon } = judged(seeds.runs, AT_ONCE)
  return {
    patience: s.patience,
    count,
    once: soon,
    patient: judged(seeds.runs, s.patience).soon,
    samples: seeds.chooser.scores.dev?.samples ?? NaN,
    honest: short(chosen?.honest ?? NaN),
    peeked: short(chosen?.peeked ?? NaN),
    from: short(norms[0]),
    to: short(norms[norms.length - 1]),
    times: (devLoss[devLoss.length - 1] / devLoss[lowest]).toFixed(1),
    accuracyBest: percent(devAccuracy[lowest]),
    accuracyLast: percent(devAccuracy[devAccuracy.length - 1]),
  }
}
