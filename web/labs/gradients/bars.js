/** The bars of the figure. Pure. */
import { normsAt } from './outcome.js'

/**
 * @typedef {import('./outcome.js').Gradients} Gradients
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../components/series.js').Series} Series
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/**
 * For each layer ‖dW‖, and without the cure at the same step; in front, the spread of each hidden layer's activations.
 *
 * @param {Translate} t
 * @param {Gradients} gradients
 * @param {Snapshot | undefined} uncured   a run to compare with
 * @returns {Series[]}
 */
export function barsOf(t, { step, norms, deviations }, uncured) {
  const x = norms.map((_, l) => l + 1)
  /** @type {Series[]} */
  const series = [{ name: t('bars.gradient'), x, y: norms.map(positive), tone: 'train' }]
  const before = uncured && normsAfter(uncured, step)
  if (before) series.push({ name: t('bars.uncured'), x, y: before.map(positive), tone: 'ghost' })
  const hidden = deviations.slice(0, -1).map(positive)
  if (hidden.length > 0)
    series.push({
      name: t('bars.activation'),
      x: x.slice(0, -1),
      y: hidden,
      tone: 'dev',
      points: true,
    })
  return series
}

/** @param {Snapshot} run @param {number} step @returns {number[] | null} null where it did not get there */
function normsAfter({ records }, step) {
  const at = records.iteration.indexOf(step)
  return at < 0 ? null : normsAt(records, at)
}

/** What is 0 has no place on a logarithmic axis. @param {number} x */
function positive(x) {
  return x > 0 ? x : NaN
}
