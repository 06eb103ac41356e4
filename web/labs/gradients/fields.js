/** What can be set, and how a state becomes what the task `deep` takes: the network without cure, and with each of them. */
import { optionField } from '../fields.js'
import { CURES, over } from './cures.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('./cures.js').Cure} Cure */

export const [FEATURES, SAMPLES] = [100, 200]
export const DEEPEST = 20
/** Steps that a network is trained when it is played, or compared. */
export const LESSON = 50
export const MOST_STEPS = 500
const [NARROWEST, WIDEST] = [2, 100]

/** By name: what the engine calls it. */
export const INITIALISERS = {
  'random-0.01': { name: 'random', scale: 0.01 },
  'random-1': { name: 'random', scale: 1 },
  xavier: { name: 'xavier' },
  he: { name: 'he' },
}
export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leaky-relu']

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => import('../fields.js').Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  /** @type {(key: string, first: number, min: number, max: number) => import('../fields.js').Field} */
  const whole = (key, first, min, max) => ({ key, kind: 'integer', default: first, min, max })
  return [
    whole('depth', 10, 1, DEEPEST),
    option('act', 'activation', { kind: 'choice', default: 'sigmoid', choices: ACTIVATIONS }),
    { key: 'init', kind: 'choice', default: 'xavier', choices: Object.keys(INITIALISERS) },
    { key: 'cure', kind: 'choice', default: 'none', choices: ['none', ...CURES] },
    whole('width', WIDEST, NARROWEST, WIDEST),
    whole('steps', 0, 0, MOST_STEPS),
    option('lr', 'optimizer.learningRate', { default: 0.1 }),
    option('lambda', 'l2', { default: 10 }),
    option('clip', 'clipNorm', { default: 1 }),
    option('initseed', 'init.seed', { default: 0 }),
    option('dataseed', 'data.seed', { default: 0 }),
    { key: 'forget', kind: 'number', default: 1, min: -5, max: 5 },
    whole('length', 50, 2, 200),
    whole('cellseed', 0, 0, 2 ** 32 - 1),
  ]
}

/**
 * @param {State} state
 * @param {Cure} [cure]
 * @returns {import('../../engine/deep.js').DeepInput}
 */
export function inputOf(state, cure = state.cure) {
  return { config: configOf(state, cure), noise: noiseOf(state), statistics: true }
}

/** @param {State} state */
function noiseOf({ dataseed: seed }) {
  return { features: FEATURES, samples: SAMPLES, seed }
}

/**
 * @param {State} state
 * @param {Cure} cure
 */
export function configOf(state, cure) {
  const { act, depth, width, steps, lr, init, initseed } = { ...state, ...over(state, cure) }
  return {
    hidden: new Array(depth).fill(width),
    activation: act,
    init: { .../** @type {Record<string, object>} */ (INITIALISERS)[init], seed: initseed },
    optimizer: { learningRate: lr },
    l2: cure === 'l2' ? state.lambda : 0,
    clipNorm: cure === 'clip' ? state.clip : 0,
    batchNorm: cure === 'bn',
    iterations: steps || LESSON,
    recordEvery: 1,
  }
}

/** Its samples are noise, drawn by NumPy's stream. @param {State} state */
export function recipeOf(state) {
  return { ...configOf(state, state.cure), data: { randn: noiseOf(state) } }
}

/**
 * A run to compare with: its records hold the gradients of each layer at the start and at each step.
 *
 * @param {State} state
 * @param {Cure} cure
 */
export function comparedOf(state, cure) {
  return { ...inputOf({ ...state, steps: LESSON }, cure), bare: true }
}
