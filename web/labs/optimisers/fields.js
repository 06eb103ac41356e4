/** What can be set, and how a state becomes the engine's configs: of the regression on the bowl, and of the network. */
import { optionField } from '../fields.js'
import { RATES, RULES, isAdaptive } from './rules.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('./rules.js').Rule} Rule */

export const BOWLS = ['z-score', 'mean', 'min-max']
export const MOST_STEPS = 5000
/** Points of a curve. */
const POINTS = 200

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => import('../fields.js').Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'view', kind: 'choice', default: 'bowl', choices: ['bowl', 'net'] },
    { key: 'rule', kind: 'choice', default: 'momentum', choices: RULES },
    { key: 'bowl', kind: 'choice', default: 'mean', choices: BOWLS },
    option('lr', 'optimizer.learningRate', { default: RATES.plain.bowl }),
    option('adaptive', 'optimizer.learningRate', { default: RATES.adaptive.bowl }),
    option('beta1', 'optimizer.beta1'),
    option('beta2', 'optimizer.beta2'),
    { key: 'steps', kind: 'integer', default: 60, min: 1, max: MOST_STEPS },
    option('iters', 'iterations', { default: 2000 }),
    option('batch', 'batch', { default: 0, max: 300 }),
    option('decay', 'decay.name'),
    option('rate', 'decay.rate', { default: 0.01 }),
    option('initseed', 'init.seed'),
    option('seed', 'seed'),
  ]
}

/**
 * @param {State} state
 * @param {Rule} rule
 */
function optimizerOf({ lr, adaptive, beta1, beta2 }, rule) {
  return { name: rule, learningRate: isAdaptive(rule) ? adaptive : lr, beta1, beta2 }
}

/**
 * The regression of the house value on age and rooms, whose loss is the bowl.
 *
 * @param {import('../housing.js').Housing} housing
 * @param {State} state
 * @param {Rule} rule
 */
export function bowlConfig({ age, rooms, value }, state, rule) {
  return {
    data: { X: [age, rooms], Y: [value] },
    normalise: state.bowl,
    hidden: [],
    output: 'linear',
    init: { name: 'zeros' },
    optimizer: optimizerOf(state, rule),
  }
}

/**
 * The notes' network on the notes' circles. The training set is drawn a second time as the set to measure with, so that
 * a curve is the loss over all samples whatever the batch.
 *
 * @param {State} state
 * @param {Rule} rule
 */
export function netConfig(state, rule) {
  const { iters, batch, decay, rate, initseed, seed } = state
  return {
    data: { dev: { samples: 300, seed: 1 } },
    optimizer: optimizerOf(state, rule),
    decay: { name: decay, rate: decay === 'none' ? 0 : rate },
    batch,
    init: { seed: initseed },
    seed,
    iterations: iters,
    recordEvery: Math.ceil(iters / POINTS),
  }
}

/**
 * The run of the rule that was chosen, on its own.
 *
 * @param {State} state
 * @param {import('../housing.js').Housing} housing
 */
export function recipeOf(state, housing) {
  const rule = /** @type {Rule} */ (state.rule)
  if (state.view === 'net') return netConfig(state, rule)
  return { ...bowlConfig(housing, state, rule), iterations: state.steps, recordEvery: 1 }
}
