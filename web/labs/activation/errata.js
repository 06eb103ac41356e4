/** What the notes say and what is measured; the numbers come from runs of the engine, and from the functions themselves. */
import { percent, short } from '../../languages/number.js'
import { mean } from '../statistics.js'
import { collapse, farthest } from './collapse.js'
import { ACTIVATIONS, printedSoftmax, softmax } from './functions.js'
import { measures } from './outcome.js'
import { problemConfig } from './problems.js'
import { flatten, layerSums } from './sums.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

export const ERRATA = ['E17', 'E18', 'E19', 'E20', 'E21', 'E22', 'E23']

const NOTES = [10, 5]
const LOGITS = [1, 2, 3]
const NO_HOUSES = { age: new Float64Array(), rooms: new Float64Array(), value: new Float64Array() }
/** Where the lowest point of swish is looked for. */
const SWISH = Array.from({ length: 4001 }, (_, i) => -4 + i / 1000)

/** @returns {Record<string, import('../../engine/train.js').TrainInput>} the runs that errata read from, by name */
export function erratumRuns() {
  const notes = (/** @type {object} */ own) => ({
    config: { hidden: NOTES, iterations: 15000, ...own },
  })
  const faster = { iterations: 2000, optimizer: { learningRate: 0.1 } }
  const labels = { problem: 'labels', output: 'softmax', lr: 0.1, iters: 2000, initseed: 3 }
  return {
    sigmoid: notes({ activation: 'sigmoid' }),
    tanh: notes({ activation: 'tanh' }),
    relu: notes({ activation: 'relu' }),
    linear: notes({ activation: 'linear', ...faster }),
    logistic: notes({ hidden: [], ...faster }),
    dead: notes({ hidden: [10, 10, 10], ...faster, optimizer: { learningRate: 2 } }),
    labels: { config: problemConfig(labels, NO_HOUSES), answers: true },
  }
}

/**
 * @param {Map<string, Snapshot>} runs   those of erratumRuns, all of them
 * @returns {Record<string, string | number>} the values in the texts of the errata
 */
export function measured(runs) {
  const run = (/** @type {string} */ name) => /** @type {Snapshot} */ (runs.get(name))
  const loss = (/** @type {string} */ name) => short(run(name).scores.train?.loss ?? NaN)
  const dead = sumsOf(run('dead'), 'relu')
  const swish = SWISH.map((z) => z * ACTIVATIONS.sigmoid.f(z))
  const labels = run('labels').answers
  const found = labels ? measures('labels', labels) : { both: 0, bothRight: 0 }
  return {
    right: four(softmax(LOGITS)),
    printed: four(printedSoftmax(LOGITS)),
    sigmoid: loss('sigmoid'),
    relu: loss('relu'),
    linear: loss('linear'),
    logistic: loss('logistic'),
    apart: short(apart(run('linear'))),
    left: ACTIVATIONS.relu.slope(-Number.EPSILON),
    behind: ACTIVATIONS.relu.slope(Number.EPSILON),
    swish: short(Math.min(...swish)),
    swishAt: short(SWISH[swish.indexOf(Math.min(...swish))]),
    tanhSlope: ACTIVATIONS.tanh.slope(0),
    sigmoidSlope: ACTIVATIONS.sigmoid.slope(0),
    tanhMean: short(meanOut(run('tanh'), 'tanh')),
    sigmoidMean: short(meanOut(run('sigmoid'), 'sigmoid')),
    dead: dead.reduce((sum, one) => sum + one.dead, 0),
    units: dead.reduce((sum, { Z }) => sum + Z.length, 0),
    deadRight: percent(run('dead').scores.train?.accuracy ?? NaN),
    both: found.both,
    bothRight: found.bothRight,
  }
}

/** @param {number[]} shares */
function four(shares) {
  return shares.map((p) => p.toFixed(4)).join(' / ')
}

/** @param {Snapshot} run */
function pointsOf(run) {
  const { x1, x2, p } = run.terrain?.points ?? { x1: [], x2: [], p: [] }
  return { X: [x1, x2], p }
}

/** @param {Snapshot} run @param {string} act */
function sumsOf(run, act) {
  return layerSums(run.layers, pointsOf(run).X, act)
}

/** What the first layer passes on, on average. @param {Snapshot} run @param {string} act */
function meanOut(run, act) {
  return mean(flatten(sumsOf(run, act)[0].A))
}

/** @param {Snapshot} run */
function apart(run) {
  const { X, p } = pointsOf(run)
  return farthest(collapse(run.layers), X, p)
}
