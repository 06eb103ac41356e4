/**
 * The experiment over eight seeds: every setting from every seed, as jobs, and what came of them. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {{name: string, over: object}} Setting   over: what holds the network back; {} for nothing
 *
 * @typedef {object} Row          means over the seeds
 * @property {string} name
 * @property {number} runs        seeds it has been run from so far
 * @property {number} trainLoss   without penalty and masks
 * @property {number} devLoss
 * @property {number} devAccuracy
 * @property {number} norm        ‖W‖ at the end
 * @property {number} lowest      dev loss on the way
 * @property {number} step        of the lowest, the median
 * @property {number} better      seeds with a lower dev loss than none at the end
 * @property {number} compared    seeds of which both are known
 */
import { sumsOf } from './sums.js'
import { mean, median } from '../statistics.js'
import { moonsConfig, REFERENCE, SEEDS } from './config.js'

/**
 * @param {Setting[]} settings
 * @returns {Record<string, import('../../engine/train.js').TrainInput>} by the name of setting and seed
 */
export function seedInputs(settings) {
  const inputs = SEEDS.flatMap((seed) =>
    settings.map(({ name, over }) => {
      const config = { ...moonsConfig({ ...REFERENCE, seed }, over), recordEvery: RECORD }
      return [jobName(name, seed), { config, bare: true, weights: true }]
    }),
  )
  return Object.fromEntries(inputs)
}

/** The experiment looks for its lowest dev loss at each 50th step. */
const RECORD = 50

/** @param {string} name @param {number} seed */
function jobName(name, seed) {
  return `${name} ${seed}`
}

/**
 * @param {Setting[]} settings   the first one is that with which the others are compared
 * @param {Map<string, Snapshot>} results
 * @returns {Row[]} of those that have run at all
 */
export function seedRows(settings, results) {
  const [none] = settings
  const runOf = (/** @type {string} */ name, /** @type {number} */ seed) =>
    results.get(jobName(name, seed))
  return settings.flatMap(({ name }) => {
    const pairs = SEEDS.map((seed) => ({ run: runOf(name, seed), free: runOf(none.name, seed) }))
    const runs = pairs.flatMap(({ run }) => (run ? [run] : []))
    const known = pairs.filter(({ run, free }) => run && free)
    const better = known.filter(({ run, free }) => devLoss(run) < devLoss(free)).length
    return runs.length ? [{ name, ...meansOf(runs), better, compared: known.length }] : []
  })
}

/** @param {Snapshot[]} runs */
function meansOf(runs) {
  const lows = runs.map(lowestOf)
  return {
    runs: runs.length,
    trainLoss: mean(runs.map(({ scores }) => scores.train?.loss ?? NaN)),
    devLoss: mean(runs.map(devLoss)),
    devAccuracy: mean(runs.map(({ scores }) => scores.dev?.accuracy ?? NaN)),
    norm: mean(runs.map(normOf)),
    lowest: mean(lows.map(({ loss }) => loss)),
    step: median(lows.map(({ step }) => step)),
  }
}

/** @param {Snapshot | undefined} run */
export function devLoss(run) {
  return run?.scores.dev?.loss ?? NaN
}

/** ‖W‖ of all layers together. @param {Snapshot} run */
export function normOf({ weights = [] }) {
  return Math.sqrt(sumsOf(weights).squares)
}

/** The lowest dev loss on the way. @param {Snapshot} run */
export function lowestOf({ records: { iteration, devLoss: losses } }) {
  const at = losses.reduce((best, loss, i) => (loss < losses[best] ? i : best), 0)
  return { loss: losses[at], step: iteration[at] }
}
