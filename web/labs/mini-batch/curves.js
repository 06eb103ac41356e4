/** The curves of the figure, and their ends as a table. */
import { percent, short } from '../../languages/number.js'
import { along, stride } from './axes.js'
import { SAMPLES, updatesIn } from './fields.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('./outcome.js').Runs} Runs
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/** @type {Record<number, number[]>} the smaller the batch, the shorter the dash */
const DASHES = { 1: [1, 3], 10: [3, 3], 32: [6, 3], 64: [10, 4] }

/**
 * @param {Translate} t
 * @param {number} batch
 */
export function nameOf(t, batch) {
  return batch === SAMPLES ? t('batch.all') : t('batch.of', { batch })
}

/**
 * @param {Translate} t
 * @param {import('./axes.js').Axis} axis
 * @param {number} chosen
 * @param {Runs} runs
 */
export function curvesOf(t, axis, chosen, runs) {
  const ordered = [...runs].sort(([a], [b]) => Number(b === chosen) - Number(a === chosen) || a - b)
  return ordered.map(([batch, run]) => ({
    name: nameOf(t, batch),
    ...along(axis, batch, run),
    tone: /** @type {'train' | 'ghost'} */ (batch === chosen ? 'train' : 'ghost'),
    dash: batch === chosen ? [] : DASHES[batch],
    label: true,
  }))
}

/**
 * Where the axis ends: of epochs and samples all runs have as many; of updates and seconds, some have few and some many.
 *
 * @param {import('./axes.js').Axis} axis
 * @param {Runs} runs
 */
export function axisEnd(axis, runs) {
  return Math.max(...[...runs].map(([batch, run]) => run.iterations * stride(axis, batch, run)))
}

/**
 * @param {Translate} t
 * @param {Runs} runs
 * @returns {import('../../components/table.js').Table}
 */
export function tableOf(t, runs) {
  const keys = ['batch', 'updates', 'total', 'loss', 'accuracy', 'ms']
  return {
    columns: keys.map((key) => t(`table.${key}`)),
    rows: [...runs].map(([batch, { iteration, scores, ms }]) => [
      nameOf(t, batch),
      updatesIn(batch),
      iteration,
      short(scores.train?.loss ?? NaN),
      percent(scores.train?.accuracy ?? NaN),
      Math.round(ms),
    ]),
  }
}
