/**
 * Every option of the engine as a field of the lab, the reader's own data as another, and how a state becomes the engine's
 * config.
 *
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../fields.js').Field} Field
 * @typedef {import('../../../wasm/schema.js').Schema} Schema
 */
import { optionField } from '../fields.js'
import { classesOf, matricesOf } from './own.js'
import { readOwn, writeOwn } from './own_link.js'

/** Points of a curve: where the engine is free to choose, and at most. */
const POINTS = 200
const MOST_POINTS = 2000

/** What is otherwise than in the engine: a run that is quick, learns, and is measured on samples it has not seen. */
const FIRST = /** @type {Record<string, Partial<Field>>} */ ({
  'split.fractions': { default: [0.6, 0.2, 0.2] },
  hidden: { default: [6, 4] },
  activation: { default: 'tanh', kind: 'choices' },
  'optimizer.learningRate': { default: 0.3 },
  iterations: { default: 3000 },
  recordEvery: { default: 0, min: 0 },
})

/** @param {Schema} schema @returns {Field[]} */
export function makeFields(schema) {
  const options = schema.map(({ path, link }) =>
    optionField(schema, path, path, { link, ...FIRST[path] }),
  )
  return [...options, OWN]
}

/** @type {Field} */
const OWN = { key: 'own', kind: 'points', default: null, read: readOwn, write: writeOwn }

/**
 * @param {Field[]} fields
 * @param {State} state
 * @returns {any}
 */
export function configOf(fields, state) {
  const config = {}
  for (const { path, key } of fields) if (path) put(config, path.split('.'), state[key])
  const own = state.own ? { data: matricesOf(state.own) } : {}
  return { ...config, recordEvery: recordEvery(state), ...own }
}

/** @param {any} config @param {string[]} path @param {unknown} value */
function put(config, [key, ...rest], value) {
  if (rest.length === 0) config[key] = value
  else put((config[key] ??= {}), rest, value)
}

/** 0 leaves it to us. @param {State} state */
export function recordEvery({ recordEvery: every, iterations }) {
  const count = Number(iterations) || 1
  const wanted = every === 0 ? Math.ceil(count / POINTS) : every
  return typeof wanted === 'number' ? Math.max(wanted, Math.ceil(count / MOST_POINTS)) : wanted
}

/**
 * A change, and what has to follow it: an output that fits the data, an activation for each layer that is there. Other data
 * takes the place of the reader's own.
 *
 * @param {State} before
 * @param {State} changes
 * @returns {State}
 */
export function followed(before, changes) {
  const own = 'own' in changes ? changes.own : 'data.name' in changes ? null : before.own
  /** @type {State} */
  const after = { ...before, ...changes, own: own ?? null }
  const chosen = 'output' in changes ? changes.output : outputFor(before, after)
  const activation = activationFor(after.activation, after.hidden.length)
  return { ...changes, own: after.own, output: chosen, activation }
}

/** The reader's choice holds where it can. @param {State} before @param {State} after */
function outputFor(before, after) {
  const wasUsual = before.output === usualOutput(before)
  const impossible = before.output === 'softmax' && usualOutput(after) === 'sigmoid'
  return wasUsual || impossible ? usualOutput(after) : before.output
}

/** @param {State} state */
function usualOutput({ own, 'data.name': name }) {
  const exclusive = own ? classesOf(own) > 2 : name === 'blobs'
  return exclusive ? 'softmax' : 'sigmoid'
}

/**
 * @param {string | string[]} activation
 * @param {number} layers
 */
function activationFor(activation, layers) {
  if (!Array.isArray(activation)) return activation
  if (layers === 0) return activation[0]
  return Array.from({ length: layers }, (_, l) => activation[l] ?? activation.at(-1))
}
