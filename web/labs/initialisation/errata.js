/** What the notes say and what is measured; the numbers come from runs of the engine. */
import { grouped, percent, short } from '../../languages/number.js'
import { notesConfig } from './fields.js'
import { NOTES } from './initialisers.js'
import { endLoss } from './outcome.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

export const ERRATA = Array.from({ length: 15 }, (_, i) => `E${i + 1}`)

const [POSITIVE, NEGATIVE] = [72, 137]

/**
 * The runs that errata and replay read from, by name.
 *
 * @returns {Record<string, import('../../engine/train.js').TrainInput>}
 */
export function notesRuns() {
  const curves = [...NOTES, 'glorot'].map((init) => [
    init,
    { config: notesConfig(init), bare: true },
  ])
  return { ...Object.fromEntries(curves), skewed: { config: skewed(), bare: true }, drawn: drawn() }
}

/** Unequal classes. All weights are 0, so that only the labels matter, not where the points lie. */
function skewed() {
  const Y = [[...new Array(POSITIVE).fill(1), ...new Array(NEGATIVE).fill(0)]]
  const X = [0, 1].map(() => Y[0].map(() => 0))
  return { data: { X, Y }, init: { name: 'zeros' }, iterations: 1500, recordEvery: 1499 }
}

/** The weights of N(0, 1) as they were drawn: a step of length 0 leaves them so. */
function drawn() {
  return { config: { ...notesConfig('random-1'), iterations: 1, optimizer: { learningRate: 0 } } }
}

/**
 * @param {Map<string, Snapshot>} runs   those of notesRuns, all of them
 * @returns {Record<string, string>} the values in the texts of the errata
 */
export function measured(runs) {
  const run = (/** @type {string} */ name) => /** @type {Snapshot} */ (runs.get(name))
  const start = (/** @type {string} */ name) => short(run(name).records.loss[0])
  const end = (/** @type {string} */ name) => short(endLoss(run(name)))
  const weights = run('drawn').layers.flatMap((layer) => layer.W.flat())
  const outside = weights.filter((w) => Math.abs(w) > 1).length
  return {
    heStart: start('he'),
    heEnd: end('he'),
    zeroNorms: Array.from(run('zeros').records.gradientNorm.slice(0, 3), short).join(' / '),
    skewStart: start('skewed'),
    skewEnd: end('skewed'),
    weights: grouped(weights.length),
    outside: percent(outside / weights.length),
    bigStart: start('random-10'),
    oneEnd: end('random-1'),
    xavierEnd: end('xavier'),
    glorotEnd: end('glorot'),
  }
}
