/**
 * The two experiments over many seeds: which starts, from how many seeds, in which network; and what came of them. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 *
 * @typedef {object} Experiment
 * @property {string[]} starts   names of initialisers
 * @property {number} seeds      0, 1, … of the weights; data and network stay
 * @property {number} iterations
 * @property {object} over       what differs from the notes' run
 *
 * @typedef {object} Row
 * @property {string} init
 * @property {Snapshot[]} runs       done so far
 * @property {number} median         loss at the end; Infinity where most have exploded
 * @property {number} reached        runs with an accuracy of 95 % or more
 * @property {number} exploded       runs whose loss is no longer a number that says anything
 */
import { median } from '../statistics.js'
import { notesConfig } from './fields.js'
import { endLoss } from './outcome.js'

export const REACHED = 0.95
/** Beyond this a loss has exploded, whether or not float32 can still hold it. */
const EXPLODED = 1e30
const POINTS = 60

/** @type {Record<string, Experiment>} by the view that shows it */
export const EXPERIMENTS = {
  seeds: { starts: ['random-1', 'he', 'xavier'], seeds: 12, iterations: 15000, over: {} },
  deep: {
    starts: ['he', 'xavier', 'random-1', 'random-0.01'],
    seeds: 6,
    iterations: 3000,
    over: { hidden: new Array(8).fill(30) },
  },
}

/**
 * Seed by seed, so that the bands grow together.
 *
 * @param {Experiment} experiment
 * @returns {Record<string, import('../../engine/train.js').TrainInput>}
 */
export function inputsOf({ starts, seeds, iterations, over }) {
  const recordEvery = iterations / POINTS
  const inputs = Array.from({ length: seeds }, (_, seed) =>
    starts.map((start) => {
      const { init, ...config } = notesConfig(start)
      const own = { ...config, init: { ...init, seed }, iterations, recordEvery, ...over }
      return [jobName(start, seed), { config: own, bare: true }]
    }),
  )
  return Object.fromEntries(inputs.flat())
}

/** @param {string} start @param {number} seed */
function jobName(start, seed) {
  return `${start} ${seed}`
}

/**
 * @param {Experiment} experiment
 * @param {Map<string, Snapshot>} results
 * @returns {Row[]} of the starts that have run at all
 */
export function rowsOf({ starts, seeds }, results) {
  return starts.flatMap((init) => {
    const names = Array.from({ length: seeds }, (_, seed) => jobName(init, seed))
    const runs = names.flatMap((name) => results.get(name) ?? [])
    if (runs.length === 0) return []
    return [
      {
        init,
        runs,
        median: median(runs.map(lossOf)),
        reached: runs.filter(({ scores }) => (scores.train?.accuracy ?? 0) >= REACHED).length,
        exploded: runs.filter((run) => lossOf(run) === Infinity).length,
      },
    ]
  })
}

/** Infinity where it has exploded. @param {Snapshot} run */
function lossOf(run) {
  const loss = endLoss(run)
  return loss < EXPLODED ? loss : Infinity
}

/**
 * From the lowest run to the highest at each moment, and the one in the middle. Runs that explode have no place in it.
 *
 * @param {Row} row
 * @returns {{x: number[], low: number[], high: number[], middle: number[]} | null} null where all explode
 */
export function bandOf({ runs }) {
  const finite = runs.filter((run) => lossOf(run) < Infinity)
  if (finite.length === 0) return null
  const x = [...finite[0].records.iteration]
  const at = x.map((_, i) => finite.map(({ records }) => records.loss[i]).sort((a, b) => a - b))
  return {
    x,
    low: at.map((losses) => losses[0]),
    high: at.map((losses) => losses[losses.length - 1]),
    middle: at.map(median),
  }
}

/** @param {Row[]} rows @returns {Row} the start with the lowest median loss */
export function bestOf(rows) {
  return [...rows].sort((a, b) => a.median - b.median)[0]
}
