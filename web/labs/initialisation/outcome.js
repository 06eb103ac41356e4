/**
 * What happened in a run, told from its numbers alone: the key of a sentence, and the values in it.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {{key: string, values: Record<string, number | string>}} Said
 */
import { mean } from '../statistics.js'

/** Loss moved by less than this share: it did not move. */
const STILL = 0.01
/** Ends higher than it began by this factor: it was thrown out. */
const THROWN = 1.5
/** As near to ln 2 as float32 can tell. */
const COIN = 1e-6
/** Another run is better by so much that it is worth a word. */
const BETTER = 0.97

/**
 * @param {Snapshot} run
 * @returns {Said}
 */
export function told(run) {
  const { loss } = run.records
  const [first, last] = [loss[0], loss[loss.length - 1]]
  const values = { first, last, ...scoresOf(run) }
  if (run.event) return { key: 'diverged', values: { ...values, ...run.event } }
  if (identical(run)) return symmetric(run, values)
  if (thrown(run)) return { key: dead(run) ? 'dead' : 'thrown', values: { ...values, zero: 0 } }
  if (still(loss)) return { key: 'still', values: { ...values, gradient: run.layers[0].norm } }
  return { key: last > first ? 'rose' : 'fell', values }
}

/**
 * @param {Snapshot} run
 * @param {Record<string, number>} values
 * @returns {Said}
 */
function symmetric({ records, layers, terrain }, values) {
  const units = Math.max(...hidden(layers).map((layer) => layer.units))
  if (!dead({ layers })) return { key: 'identical', values: { ...values, units, spread: 0 } }
  if (!still(records.loss)) return { key: 'prior', values: { ...values, ...prior(terrain) } }
  const coin = Math.abs(values.last - Math.LN2) < COIN
  return { key: coin ? 'coin' : 'frozen', values: { ...values, spread: 0 } }
}

/** What is known of the labels by their share alone. @param {Snapshot['terrain']} terrain */
function prior(terrain) {
  const share = mean(terrain?.points.label ?? [])
  return { share, entropy: entropy(share) }
}

/** −p ln p − (1 − p) ln(1 − p): the loss of whoever always answers p. @param {number} p */
export function entropy(p) {
  return -[p, 1 - p].reduce((sum, q) => sum + (q > 0 ? q * Math.log(q) : 0), 0)
}

/** Whether the loss ended far above its start. @param {Snapshot} run */
export function thrown({ records: { loss } }) {
  return loss[loss.length - 1] > THROWN * loss[0]
}

/** Whether nothing moves any more. @param {Pick<Snapshot, 'layers'>} run */
function dead({ layers }) {
  return layers.every((layer) => layer.norm === 0)
}

/** Whether all units of each hidden layer are one and the same. @param {Snapshot} run */
export function identical({ layers }) {
  const many = hidden(layers).filter((layer) => layer.units > 1)
  return many.length > 0 && many.every((layer) => layer.spread === 0)
}

/** @param {import('../../engine/train.js').LayerView[]} layers */
function hidden(layers) {
  return layers.slice(0, -1)
}

/** Whether it hardly moved. @param {ArrayLike<number>} loss */
export function still(loss) {
  const [first, last] = [loss[0], loss[loss.length - 1]]
  return Math.abs(last - first) < STILL * Math.abs(first)
}

/** @param {Snapshot} run */
function scoresOf({ scores }) {
  return { train: scores.train?.accuracy ?? NaN, test: scores.test?.accuracy ?? NaN }
}

/**
 * How a run stands among those that differ in their start only. Nothing is canned: if the famous method loses on this
 * seed, it is said.
 *
 * @param {string} name   of the run's start
 * @param {Snapshot} run
 * @param {Map<string, Snapshot>} others
 * @returns {{key: string, best: string, loss: number, count: number} | null}
 */
export function ranked(name, run, others) {
  const finals = [...others]
    .filter(([other, snapshot]) => other !== name && snapshot.event === null)
    .map(([other, snapshot]) => ({ other, loss: finalLoss(snapshot) }))
    .filter(({ loss }) => Number.isFinite(loss))
    .sort((a, b) => a.loss - b.loss)
  const own = finalLoss(run)
  const best = finals[0]
  if (!best || !Number.isFinite(own)) return null
  const key = best.loss < BETTER * own ? 'beaten' : own < BETTER * best.loss ? 'best' : 'level'
  return { key, best: best.other, loss: best.loss, count: finals.length + 1 }
}

/** After the last iteration, on the whole training set, without penalty and mask. @param {Snapshot} run */
export function endLoss({ scores }) {
  return scores.train?.loss ?? NaN
}

/** The end of its curve. @param {Snapshot} run */
export function finalLoss({ records }) {
  return records.loss[records.loss.length - 1]
}

/**
 * Runs in the order of their losses; those that did not end are left out.
 *
 * @param {Map<string, Snapshot>} runs   by start
 * @returns {{init: string, loss: number}[]}
 */
export function standing(runs) {
  return [...runs]
    .filter(([, run]) => run.event === null && Number.isFinite(finalLoss(run)))
    .map(([init, run]) => ({ init, loss: finalLoss(run) }))
    .sort((a, b) => a.loss - b.loss)
}
