/** What can be set, and how a state becomes the engine's config. */
import { optionField } from '../fields.js'
import { OUTPUTS, PROBLEMS, problemConfig } from './problems.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../fields.js').Field} Field */

export const VIEWS = ['curves', 'line', 'softmax', 'output']
export const UNITS = 10
export const MOST_DEPTH = 10
/** Ends of the axis of z, and of the logits. */
export const REACH = 6
export const MOST_SHIFT = 1000
const POINTS = 200
const FIRST_OUTPUT = OUTPUTS[PROBLEMS[0]][0]
const LAYER = { kind: /** @type {const} */ ('integer'), min: 1, max: MOST_DEPTH }

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'view', kind: 'choice', default: 'curves', choices: VIEWS },
    option('act', 'activation', { default: 'sigmoid' }),
    option('bend', 'activation', {
      path: undefined,
      default: 'tanh',
      choices: ['tanh', 'relu', 'leaky-relu', 'sigmoid'],
    }),
    { key: 'depth', ...LAYER, default: 5 },
    { key: 'layer', path: 'layer', ...LAYER, default: 1 },
    { key: 'z', kind: 'number', min: -REACH, max: REACH, default: 2 },
    option('data', 'data.name', { default: 'circles', choices: ['circles', 'moons'] }),
    option('lr', 'optimizer.learningRate', { default: 0.1 }),
    option('iters', 'iterations', { default: 3000 }),
    option('init', 'init.name', {
      default: 'xavier',
      choices: ['he', 'xavier', 'glorot', 'random'],
    }),
    option('initseed', 'init.seed'),
    ...[1, 2, 3].map((i) => logit(`z${i}`, i)),
    { key: 'shift', kind: 'integer', min: 0, max: MOST_SHIFT, default: 0 },
    { key: 'problem', path: 'problem', kind: 'choice', default: 'binary', choices: PROBLEMS },
    {
      key: 'output',
      path: 'output',
      kind: 'choice',
      default: FIRST_OUTPUT,
      choices: ['sigmoid', 'softmax', 'linear'],
    },
  ]
}

/** @param {string} key @param {number} first @returns {Field} */
function logit(key, first) {
  return { key, kind: 'number', min: -REACH, max: REACH, default: first }
}

/**
 * The engine's config of what is trained; null where nothing is.
 *
 * @param {State} state
 * @param {import('../housing.js').Housing} housing
 */
export function configOf(state, housing) {
  if (state.view === 'softmax') return null
  if (state.view === 'output') return problemConfig(state, housing)
  return networkConfig(state.view === 'line' ? { ...state, act: 'linear' } : state)
}

/** @param {State} state */
export function networkConfig({ act, depth, data: name, lr, iters, init, initseed }) {
  return {
    data: { name, noise: name === 'moons' ? 0.2 : 0.05 },
    hidden: new Array(depth).fill(UNITS),
    activation: act,
    init: { name: init, seed: initseed },
    optimizer: { learningRate: lr },
    iterations: iters,
    recordEvery: Math.max(1, Math.round(iters / POINTS)),
  }
}

/**
 * What a change brings with it: another problem its own output, fewer layers a layer that is there.
 *
 * @param {State} state
 * @param {State} changes
 * @returns {State}
 */
export function completed(state, changes) {
  const { depth, layer } = { ...state, ...changes }
  const output = changes.problem && !changes.output ? { output: OUTPUTS[changes.problem][0] } : {}
  return { ...changes, ...output, ...(layer > depth ? { layer: depth } : {}) }
}

/**
 * What cannot be, though each of its values can.
 *
 * @param {State} state
 * @returns {import('../../engine/messages.js').Refusal | null}
 */
export function refusalOf({ view, problem, output, layer, depth }) {
  if (view === 'output' && !OUTPUTS[problem].includes(output)) {
    const message = `${problem} has no use for ${output}`
    return output === FIRST_OUTPUT
      ? conflict('problem', problem, message)
      : conflict('output', output, message)
  }
  return layer > depth ? conflict('layer', layer, `there are ${depth} layers`) : null
}

/** @param {string} field @param {unknown} value @param {string} message */
function conflict(field, value, message) {
  return { field, value, code: 'conflict', allowed: {}, message }
}
