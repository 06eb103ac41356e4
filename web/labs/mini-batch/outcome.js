/** What the runs say, from their numbers alone. */
import { along, lossAt } from './axes.js'
import { SAMPLES, updatesIn } from './config.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {Map<number, Snapshot>} Runs   by batch
 * @typedef {{batch: number, loss: number}} Place
 * @typedef {{at: number, ranking: Place[]}} Race
 */

/** A curve that ends so much above its lowest point has been thrown back. */
const THROWN = 3

/**
 * Who is lowest where the first of them is at its end: beyond, there is nothing to compare.
 *
 * @param {import('./axes.js').Axis} axis
 * @param {Runs} runs
 * @returns {Race} the best first; a run that diverged is last
 */
export function race(axis, runs) {
  const curves = [...runs].map(([batch, run]) => ({ batch, curve: along(axis, batch, run) }))
  const at = Math.min(...curves.map(({ curve: { x } }) => x[x.length - 1]))
  const ranking = curves.map(({ batch, curve }) => ({ batch, loss: lossAt(curve, at) }))
  return { at, ranking: ranking.sort((a, b) => order(a.loss) - order(b.loss)) }
}

/** @param {number} loss */
function order(loss) {
  return Number.isNaN(loss) ? Infinity : loss
}

/**
 * @param {number} batch
 * @param {Snapshot} run
 * @returns {{key: string, values: Record<string, number | string>} | null} null before the first step
 */
export function told(batch, run) {
  const { x, y } = along('epochs', batch, run)
  if (y.length === 0) return null
  const lowest = y.reduce((best, loss, i) => (loss < y[best] ? i : best), 0)
  const values = {
    updates: updatesIn(batch),
    last: lastOf(batch),
    loss: y[y.length - 1],
    lowest: y[lowest],
    epoch: Math.round(x[lowest]),
    epochs: x[x.length - 1],
  }
  if (run.event) return { key: 'diverged', values: { ...values, ...run.event } }
  return { key: values.loss > THROWN * values.lowest ? 'thrown' : 'ran', values }
}

/** Samples in the last batch of an epoch. @param {number} batch */
export function lastOf(batch) {
  return SAMPLES % batch || batch
}
