/**
 * A config as a script needs it: complete, and with what follows from it.
 *
 * @typedef {import('../../wasm/schema.js').Schema} Schema
 * @typedef {import('../languages/translate.js').LanguageName} LanguageName
 * @typedef {(key: string, values?: import('../languages/translate.js').Values) => string} Say
 *
 * @typedef {object} Setting
 * @property {any} config            every option, by group
 * @property {Say} say               a comment, in the reader's language
 * @property {number[][] | null} X   own data, a row a feature
 * @property {number[][] | null} Y   a row an output
 * @property {Noise | null} noise    data.randn: samples of N(0, 1), labelled by the sign of the first feature
 * @property {number[]} dims         units of each layer, the input first
 * @property {Part[]} parts          dev and test, where there are any
 * @property {number[] | null} cuts  how many samples train and dev take of the whole set; null: it is not split
 * @property {number} m              samples to train on
 * @property {boolean} drops         whether any layer has dropout
 * @property {boolean} shuffles      whether a batch is a part of the training set
 * @property {boolean} plots         whether losses are kept, to be drawn
 *
 * @typedef {{features: number, samples: number, seed: number}} Noise
 * @typedef {{name: 'dev' | 'test', drawn: {samples: number, seed: number} | null}} Part   drawn anew, or null: split off
 */
import { translate } from '../languages/translate.js'
import { texts } from './texts.js'

const FEATURES = 2

/**
 * @param {Schema} schema
 * @param {any} config            of the engine, all keys optional
 * @param {LanguageName} language
 * @returns {Setting}
 */
export function settingOf(schema, config, language) {
  const whole = completed(schema, config)
  const { X, Y } = ownData(config.data)
  const { data, split, dropout, batch } = whole
  const noise = config.data?.randn ?? null
  const samples = X ? X[0].length : (noise ?? data).samples
  const cuts = cutsOf(split.fractions, samples)
  const m = cuts ? cuts[0] : samples
  return {
    config: whole,
    say: sayIn(language),
    X,
    Y,
    noise,
    dims: [
      X ? X.length : (noise?.features ?? FEATURES),
      ...whole.hidden,
      Y ? Y.length : noise ? 1 : outputsOf(data),
    ],
    parts: partsOf(data, cuts, samples),
    cuts,
    m,
    drops: dropout.input > 0 || (dropout.hidden > 0 && whole.hidden.length > 0),
    shuffles: batch > 0 && batch < m,
    plots: false,
  }
}

/** @param {LanguageName} language @returns {Say} */
export function sayIn(language) {
  return (key, values) => translate(texts, language, key, values)
}

/**
 * Every option of the schema, from the config or as by default.
 *
 * @param {Schema} schema
 * @param {any} config
 * @returns {any}
 */
export function completed(schema, config) {
  /** @type {any} */
  const whole = {}
  for (const { path, default: first } of schema) {
    const keys = path.split('.')
    const last = /** @type {string} */ (keys.pop())
    let [into, from] = [whole, config]
    for (const key of keys) {
      into = into[key] ??= {}
      from = from?.[key]
    }
    into[last] = from?.[last] ?? first
  }
  return whole
}

/**
 * Rows, whether they came as rows or flat.
 *
 * @param {any} data
 * @returns {{X: number[][] | null, Y: number[][] | null}}
 */
function ownData(data) {
  if (!data?.X) return { X: null, Y: null }
  const { X, Y, samples } = data
  return { X: rowsOf(X, samples), Y: rowsOf(Y, samples) }
}

/** @param {any} matrix @param {number} samples @returns {number[][]} */
function rowsOf(matrix, samples) {
  if (typeof matrix[0] !== 'number') return Array.from(matrix, (row) => Array.from(row))
  return Array.from({ length: matrix.length / samples }, (_, i) =>
    Array.from(matrix.slice(i * samples, (i + 1) * samples)),
  )
}

/** @param {{name: string, classes: number}} data */
function outputsOf({ name, classes }) {
  return name === 'blobs' ? classes : name === 'quadrants' ? 2 : 1
}

/** @param {number[]} fractions @param {number} samples */
function cutsOf([train, dev], samples) {
  return train >= 1 ? null : [halfToEven(train * samples), halfToEven(dev * samples)]
}

/** As Python's round. @param {number} x */
function halfToEven(x) {
  const low = Math.floor(x)
  const over = x - low
  return over > 0.5 || (over === 0.5 && low % 2 === 1) ? low + 1 : low
}

/**
 * @param {any} data
 * @param {number[] | null} cuts
 * @param {number} samples
 * @returns {Part[]}
 */
function partsOf(data, cuts, samples) {
  const left = cuts ? { dev: cuts[1], test: samples - cuts[0] - cuts[1] } : { dev: 0, test: 0 }
  return /** @type {const} */ (['dev', 'test']).flatMap((name) => {
    if (data[name].samples > 0) return [{ name, drawn: data[name] }]
    return left[name] > 0 ? [{ name, drawn: null }] : []
  })
}

/** Samples of class 0 and of class 1. @param {number} samples @param {number} share */
export function sizesOf(samples, share) {
  const ones = Math.floor(share * samples + 0.5)
  return [samples - ones, ones]
}
