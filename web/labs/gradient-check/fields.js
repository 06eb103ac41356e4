/** What can be set, and what the task is asked for. */
import { FAULTS } from '../../engine/textbook.js'
import { optionField } from '../fields.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../fields.js').Field} Field */

const SAMPLES = 100
const RATE = 0.1
const MOST_TRAINED = 5000
const [LEAST_STEP, MOST_STEP] = [1e-12, 1]
/** Layers wider or more than these would keep the reader waiting: two passes in double for each parameter, each step. */
const NETWORK = { longest: 4, max: 20, default: [10, 5] }
/** Two a decade. */
const SWEEP = Array.from({ length: 25 }, (_, i) => 10 ** (i / 2 - 12))

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'fault', kind: 'choice', default: 'none', choices: FAULTS },
    { key: 'step', kind: 'number', default: 1e-5, min: LEAST_STEP, max: MOST_STEP },
    option('act', 'activation', { default: 'tanh' }),
    option('output', 'output'),
    option('dropout', 'dropout.hidden'),
    option('inverted', 'dropout.inverted'),
    option('l1', 'l1'),
    option('l2', 'l2'),
    option('bn', 'batchNorm'),
    option('layers', 'hidden', NETWORK),
    option('init', 'init.name', { default: 'xavier' }),
    { key: 'trained', kind: 'integer', default: 0, min: 0, max: MOST_TRAINED },
    option('initseed', 'init.seed'),
    option('seed', 'seed'),
  ]
}

/**
 * @param {State} state
 * @returns {import('../../engine/check.js').CheckInput}
 */
export function inputOf(state) {
  return { config: configOf(state), ...mannerOf(state), steps: SWEEP }
}

/** @param {State} state */
function mannerOf({ fault, step, trained, seed }) {
  return { trained, fault, step, seed }
}

/** @param {State} state */
export function configOf({ act, output, dropout, inverted, l1, l2, bn, layers, init, initseed }) {
  return {
    ...samplesFor(output),
    hidden: layers,
    activation: act,
    output,
    init: { name: init, seed: initseed },
    dropout: { hidden: dropout, inverted },
    l1,
    l2,
    batchNorm: bn,
    optimizer: { learningRate: RATE },
  }
}

/** Softmax needs several classes. @param {string} output */
function samplesFor(output) {
  if (output !== 'softmax') return { data: { name: 'circles', samples: SAMPLES } }
  const data = { name: 'blobs', samples: SAMPLES, classes: 3, noise: 2 }
  return { data, normalise: 'z-score' }
}

/** What a mistake needs to be made at all. @type {Record<string, [string, State]>} */
const NEEDED = {
  mask: ['dropout', { dropout: 0.2 }],
  penalty: ['l2', { l2: 1 }],
  norm: ['bn', { bn: true }],
}

/**
 * What a change brings with it.
 *
 * @param {State} state
 * @param {State} changes
 * @returns {State}
 */
export function completed(state, changes) {
  const [key, needed] = NEEDED[changes.fault] ?? []
  if (!key || state[key] || key in changes) return changes
  return { ...changes, ...needed }
}
