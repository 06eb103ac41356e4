/** What came of a run, in one word and its numbers. Pure. */

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */
/** @typedef {import('../../engine/train.js').Part} Part */
/** @typedef {'low' | 'middle' | 'high'} Guess */

/** Shares that are told apart. */
const WELL = 0.95
const POOR = 0.6
const LEARNT_BY_HEART = 0.9
const GAP = 0.1
/** Above the share of the most frequent class, and still no better than to answer always that. */
const MARGIN = 0.05

export const GUESSES = /** @type {Guess[]} */ (['low', 'middle', 'high'])

/** On what a network is judged: the dev set, where there is one. @param {Snapshot} run @returns {Part} */
export function judgedOn({ scores }) {
  return scores.dev ? 'dev' : 'train'
}

/**
 * Share of the answers that are right; of a linear output too, read as class 1 from ½ on.
 *
 * @param {Snapshot} run
 * @param {Part} part
 * @returns {number} NaN where there is no such part
 */
export function accuracyOf({ scores, sights }, part) {
  const score = scores[part]?.accuracy
  return score ?? shareRight(sights?.confusion[part] ?? null)
}

/** The middle of the table against all of it. @param {Float64Array | null} counts */
export function shareRight(counts) {
  if (!counts) return NaN
  const classes = Math.sqrt(counts.length)
  const right = counts.reduce((sum, n, i) => sum + (i % (classes + 1) === 0 ? n : 0), 0)
  return right / counts.reduce((sum, n) => sum + n, 0)
}

/** @param {number} share @returns {Guess} */
export function guessOf(share) {
  return share < POOR ? 'low' : share < WELL ? 'middle' : 'high'
}

/** Share of the most frequent class. @param {Float64Array} counts */
export function majority(counts) {
  const classes = Math.sqrt(counts.length)
  const rows = Array.from({ length: classes }, (_, k) =>
    counts.subarray(k * classes, (k + 1) * classes).reduce((sum, n) => sum + n, 0),
  )
  return Math.max(...rows) / rows.reduce((sum, n) => sum + n, 0)
}

/**
 * The most telling thing first.
 *
 * @param {Snapshot} run   that is over
 * @returns {{key: string, values: Record<string, number | string>}}
 */
export function finding(run) {
  if (run.event)
    return {
      key: 'diverged',
      values: { l: run.event.layer, step: run.event.step, quantity: run.event.quantity },
    }
  return alike(run) ?? dead(run) ?? told(run)
}

/** A hidden layer whose units are one. @param {Snapshot} run */
function alike({ layers }) {
  const l = layers.findIndex(({ units, spread }, i) => {
    return i < layers.length - 1 && units > 1 && spread === 0
  })
  return l < 0 ? null : { key: 'alike', values: { l: l + 1, units: layers[l].units } }
}

/** @param {Snapshot} run */
function dead({ layers, sights }) {
  const counts = sights?.dead?.slice(0, -1) ?? []
  const whole = counts.findIndex((count, l) => count > 0 && count === layers[l].units)
  if (whole >= 0) return { key: 'dead', values: { l: whole + 1, units: layers[whole].units } }
  return null
}

/** @param {Snapshot} run @returns {{key: string, values: Record<string, number>}} */
function told(run) {
  const [train, dev] = [accuracyOf(run, 'train'), accuracyOf(run, judgedOn(run))]
  const counts = run.sights?.confusion.train
  const usual = counts ? majority(counts) : 0
  if (counts && train < usual + MARGIN) return { key: 'stuck', values: { train, usual } }
  if (train >= LEARNT_BY_HEART && train - dev >= GAP)
    return { key: 'overfit', values: { train, dev } }
  if (dev >= WELL) return { key: 'learnt', values: { dev } }
  return { key: 'partly', values: { dev } }
}

/** Hidden units that no gradient gets through, of all. @param {Snapshot} run */
export function deadUnits({ layers, sights }) {
  const hidden = layers.slice(0, -1)
  return {
    dead: (sights?.dead ?? []).slice(0, -1).reduce((sum, n) => sum + n, 0),
    all: hidden.reduce((sum, { units }) => sum + units, 0),
  }
}
