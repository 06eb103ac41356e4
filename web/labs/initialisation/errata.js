/** What the notes say and what is measured; the numbers come from runs of the engine. */
import { grouped, percent, short } from '../../languages/number.js'
import { ACTIVATIONS } from '../activation/functions.js'
import { mean, summary } from '../statistics.js'
import { notesConfig } from './fields.js'
import { deviations, NOTES } from './initialisers.js'
import { endLoss } from './outcome.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** Pictures of the notes' cats: those to learn from, and those to test with. */
const [POSITIVE, NEGATIVE] = [72, 137]
const [TESTED, TESTED_NEGATIVE] = [50, 17]
/** Enough weights for their share beyond ±1 to be that of the distribution. */
const WIDE = { hidden: [200, 200] }
/** Of the largest slope: below it an output is in the flat. */
const LITTLE = 0.01

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
  return {
    ...Object.fromEntries(curves),
    skewed: { config: skewed(), bare: true },
    drawn: drawn('random-1'),
    'drawn-10': drawn('random-10'),
    'drawn-xavier': drawn('xavier'),
    'drawn-he': drawn('he'),
    'drawn-many': { ...drawn('random-1', WIDE), bare: true, weights: true },
  }
}

/** Unequal classes. All weights are 0, so that only the labels matter, not where the points lie. */
function skewed() {
  const Y = [[...new Array(POSITIVE).fill(1), ...new Array(NEGATIVE).fill(0)]]
  const X = [0, 1].map(() => Y[0].map(() => 0))
  return { data: { X, Y }, init: { name: 'zeros' }, iterations: 1500, recordEvery: 1499 }
}

/**
 * A network as it was drawn: a step of length 0 leaves it so.
 *
 * @param {string} init
 * @param {object} [own]
 */
function drawn(init, own) {
  const still = { iterations: 1, optimizer: { learningRate: 0 } }
  return { config: { ...notesConfig(init), ...own, ...still } }
}

/**
 * The loss as the notes compute it, −y ln a − (1 − y) ln(1 − a) from a itself: where a is rounded to 0 or 1 on the wrong
 * side, that is infinite.
 *
 * @param {Snapshot | undefined} run
 */
export function naiveLoss(run) {
  return mean(naiveLosses(run))
}

/** @param {Snapshot | undefined} run @returns {number[]} a loss for each sample */
function naiveLosses(run) {
  const { label = [], p = [] } = run?.terrain?.points ?? {}
  return Array.from(label, (y, i) => -Math.log(y === 1 ? p[i] : 1 - p[i]))
}

/**
 * @param {Map<string, Snapshot>} runs   those of notesRuns, all of them
 * @returns {Record<string, string | number>} the values in the texts of the errata
 */
export function measured(runs) {
  const run = (/** @type {string} */ name) => /** @type {Snapshot} */ (runs.get(name))
  const start = (/** @type {string} */ name) => short(run(name).records.loss[0])
  const end = (/** @type {string} */ name) => short(endLoss(run(name)))
  const losses = naiveLosses(run('drawn-10'))
  return {
    ...ofNetwork(run('he'), run('drawn-he')),
    ...ofWeights(runs),
    cats: POSITIVE,
    others: NEGATIVE,
    oneStart: start('random-1'),
    heStart: start('he'),
    heEnd: end('he'),
    zeroNorms: Array.from(run('zeros').records.gradientNorm.slice(0, 3), short).join(' / '),
    skewStart: start('skewed'),
    skewEnd: end('skewed'),
    bigStart: start('random-10'),
    inf: short(mean(losses)),
    lost: losses.filter((loss) => loss === Infinity).length,
    flat: flatOf(run('drawn-10')),
    always: percent(NEGATIVE / (POSITIVE + NEGATIVE)),
    alwaysTested: percent(TESTED_NEGATIVE / TESTED),
    oneEnd: end('random-1'),
    xavierEnd: end('xavier'),
    glorotEnd: end('glorot'),
  }
}

/** What the figures are of. @param {Snapshot} run @param {Snapshot} start   the same, with its layers */
function ofNetwork({ scores, iterations }, { layers }) {
  const samples = scores.train?.samples ?? 0
  const [{ units, inputs }] = layers
  return {
    samples,
    tests: scores.test?.samples ?? 0,
    net: [inputs, ...layers.map((layer) => layer.units)].join('-'),
    iterations: grouped(iterations),
    shapeW: `(${units}, ${inputs})`,
    shapeX: `(${inputs}, ${samples})`,
  }
}

/** How weights lie as they were drawn; beside a rule, those of layer 2. @param {Map<string, Snapshot>} runs */
function ofWeights(runs) {
  const layersOf = (/** @type {string} */ name) =>
    /** @type {Snapshot} */ (runs.get(name)).layers.map(({ W }) => W.flat())
  const second = (/** @type {string} */ name) => summary(layersOf(name)[1]).sd
  const weights = layersOf('drawn').flat()
  const many = (runs.get('drawn-many')?.weights ?? []).flatMap((W) => Array.from(W))
  const { layers } = /** @type {Snapshot} */ (runs.get('drawn'))
  return {
    weights: grouped(weights.length),
    outside: percent(beyondOne(weights)),
    many: grouped(many.length),
    manyOutside: percent(beyondOne(many)),
    drawnSd: short(summary(weights).sd),
    inputs: layers[1].inputs,
    heRule: short(deviations('he', layers)[1]),
    xavierRule: short(deviations('xavier', layers)[1]),
    heSd: short(second('drawn-he')),
    xavierVariance: short(second('drawn-xavier') ** 2),
  }
}

/** The share of them. @param {number[]} weights */
function beyondOne(weights) {
  return weights.filter((w) => Math.abs(w) > 1).length / weights.length
}

/** Outputs at which the sigmoid hardly has a slope: σ′ = a(1 − a). @param {Snapshot} run */
function flatOf({ terrain }) {
  const least = LITTLE * ACTIVATIONS.sigmoid.steepest
  return Array.from(terrain?.points.p ?? []).filter((a) => a * (1 - a) < least).length
}
