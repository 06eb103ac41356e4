/** What is measured for the errata: at the settings of now, and from other seeds. */
import { percent, short } from '../../languages/number.js'
import { weightNorms } from './figure_view.js'
import { AT_ONCE, judged, leak } from './outcome.js'
import { lowestOf } from './rule.js'

/** @typedef {Pick<import('./lab.js').EarlyStoppingLab, 'seeds' | 'run' | 'ended' | 'good'>} Measurable */

export const ERRATA = ['E34', 'E35', 'E36']

/** @param {Measurable} lab @returns {Record<string, string | number> | null} null while that goes on */
export function errataValues({ seeds, run, ended, good }) {
  const { devLoss, devAccuracy } = run?.records ?? {}
  if (!seeds || !run || !ended || !devLoss || !devAccuracy) return null
  const chosen = leak(seeds.chooser, seeds.fresh)
  const lowest = lowestOf(devLoss)
  const norms = weightNorms(run)
  const { count, soon } = judged(seeds.runs, AT_ONCE)
  return {
    patience: good.patience,
    count,
    once: soon,
    patient: judged(seeds.runs, good.patience).soon,
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
