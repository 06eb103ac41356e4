/** The curves of the figure, and the scale of activations as a table. */
import { devCurve } from '../moons/curves.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('./masked.js').Translate} Translate
 */

const DASHES = { none: [5, 4], other: [2, 3] }

/**
 * The run's own loss, masks and all, and its dev loss; behind them the dev losses of the other version and of none.
 *
 * @param {Translate} t
 * @param {string} version   of the run
 * @param {Snapshot} run
 * @param {Snapshot | undefined} free
 * @param {Snapshot | undefined} other
 */
export function curvesOf(t, version, run, free, other) {
  const { iteration, loss } = run.records
  const own = [
    { name: t('curve.train'), x: iteration, y: loss, tone: /** @type {const} */ ('train') },
    { name: t('curve.dev'), ...devCurve(run), tone: /** @type {const} */ ('dev') },
  ]
  const ghost = (
    /** @type {string} */ key,
    /** @type {Snapshot} */ one,
    /** @type {number[]} */ dash,
  ) => {
    return { name: t(`curve.${key}`), ...devCurve(one), tone: /** @type {const} */ ('ghost'), dash }
  }
  const behind = [
    ...(free ? [ghost('free', free, DASHES.none)] : []),
    ...(other ? [ghost(version === 'notes' ? 'inverted' : 'notes', other, DASHES.other)] : []),
  ]
  return [...own, ...behind].map((one) => ({ ...one, label: true }))
}

/**
 * Evaluation against training: measured, and 1/keepˡ, which it would be if all were linear.
 *
 * @param {Translate} t
 * @param {number} keep
 * @param {Record<'inverted' | 'notes', import('../../engine/expect.js').Expected>} expected
 * @returns {import('../../components/table.js').Table}
 */
export function scaleTable(t, keep, { inverted, notes }) {
  const last = notes.training.length - 1
  const ratio = (
    /** @type {import('../../engine/expect.js').Expected} */ one,
    /** @type {number} */ l,
  ) => Number((one.evaluation[l] / one.training[l]).toFixed(3))
  return {
    columns: ['layer', 'inverted', 'notes', 'linear'].map((key) => t(`scale.${key}`)),
    rows: notes.training.map((_, l) => [
      l === last ? t('scale.logits') : t('layer.hidden', { l: l + 1 }),
      ratio(inverted, l),
      ratio(notes, l),
      Number(tooLarge(keep, Math.min(l + 1, last)).toFixed(3)),
    ]),
  }
}

/**
 * How many times too large what comes out of so many dropped layers is in evaluation, where the division was forgotten.
 *
 * @param {number} keep
 * @param {number} layers
 */
export function tooLarge(keep, layers) {
  return 1 / keep ** layers
}
