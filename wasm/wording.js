/** Every ConfigError in words: what is wrong, and what would do, in one sentence. */
import { ConfigError } from './errors.js'
import { isList } from './kinds.js'

/** @typedef {Readonly<import('./schema.js').Option>} Option */

const LONGEST_TEXT = 40
const LONGEST_LIST = 8
const LONGEST_NAME = 12
const MEBIBYTE = 2 ** 20
const COUNTED_UP_TO = 2 ** 32 - 1

/** @param {string} text */
const cut = (text) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text)

/** @param {unknown} entry */
const isPlain = (entry) =>
  typeof entry === 'number' || (typeof entry === 'string' && entry.length <= LONGEST_NAME)

/** @type {(list: ArrayLike<unknown>) => string} */
const showList = (list) => {
  const entries = Array.from({ length: Math.min(list.length, LONGEST_LIST) }, (_, i) => list[i])
  const few = list.length <= LONGEST_LIST && entries.every(isPlain)
  if (few) return `[${entries.map(show).join(', ')}]`
  return `a list of ${list.length} ${list.length === 1 ? 'entry' : 'entries'}`
}

/**
 * A value as it was written, on one line and never long.
 * @param {unknown} value
 */
export const show = (value) => {
  if (typeof value === 'string') return JSON.stringify(cut(value))
  if (typeof value === 'bigint') return cut(`${value}n`)
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  if (isList(value)) return showList(value)
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

/** @param {string} path a person may have written it: only a plain one is shown as it is */
const showPath = (path) => (/^[\w.-]{1,80}$/.test(path) ? path : JSON.stringify(cut(path)))

/** @param {Option} option */
const range = ({ min, max, type, whole }) => {
  const kind = type === 'integer' || whole ? 'whole number' : 'number'
  return { one: `a ${kind} from ${min} to ${max}`, many: `${kind}s from ${min} to ${max}` }
}

/** @param {readonly string[]} choices */
const oneOf = (choices) => `one of ${choices.map((name) => JSON.stringify(name)).join(', ')}`

/** @param {Option} option */
const wanted = (option) => {
  const { type, choices = [], shortest, longest } = option
  if (type === 'flag') return 'true or false'
  if (type === 'choice') return oneOf(choices) + (longest ? `, or a list of up to ${longest}` : '')
  if (type !== 'list') return range(option).one
  const count = shortest === longest ? `${longest}` : `${shortest} to ${longest}`
  return `a list of ${count} ${range(option).many}`
}

/**
 * What the schema says of an option, without its name.
 * @param {Option} option
 * @returns {import('./errors.js').Allowed}
 */
const allowedOf = ({ type, min, max, choices, shortest, longest }) => {
  const list = type === 'list' ? { shortest, longest } : {}
  if (type === 'choice') return { type, choices: [...(choices ?? [])], ...(longest && { longest }) }
  return type === 'flag' ? { type } : { type, min, max, ...list }
}

/**
 * One option, wrong by itself.
 * @param {Option} option
 * @param {unknown} value
 * @param {{code: string, entry?: number}} fault
 */
export const optionError = (option, value, { code, entry }) => {
  const { path: field } = option
  const message =
    entry === undefined
      ? `${field} is ${show(value)}; it must be ${wanted(option)}.`
      : entryMessage(option, /** @type {ArrayLike<unknown>} */ (value)[entry], entry)
  return new ConfigError(message, { field, value, code, allowed: allowedOf(option), entry })
}

/**
 * @param {Option} option
 * @param {unknown} value
 * @param {number} index
 */
const entryMessage = (option, value, index) =>
  `${option.path}: entry ${index + 1} is ${show(value)}; each entry must be ${oneEntry(option)}.`

/** @param {Option} option */
const oneEntry = (option) =>
  option.type === 'choice' ? oneOf(option.choices ?? []) : range(option).one

/**
 * @param {string} field
 * @param {unknown} value
 * @param {string[]} fields that there are in its place
 * @param {string | undefined} suggestion
 */
export const unknownFieldError = (field, value, fields, suggestion) => {
  const others = suggestion
    ? `did you mean ${suggestion}?`
    : `the options in its place are ${fields.join(', ')}.`
  const hint = suggestion === field ? 'write an object in an object, without the dot.' : others
  const message = `${showPath(field)} is not an option; ${hint}`
  return new ConfigError(message, {
    field,
    value,
    code: 'unknown-field',
    allowed: { fields, suggestion },
  })
}

/**
 * A number, a list, … where a group of options is wanted.
 * @param {string} field
 * @param {unknown} value
 * @param {string[]} fields
 */
export const notAnObjectError = (field, value, fields) => {
  const message = `${field} is ${show(value)}; it must be an object of ${fields.join(', ')}.`
  return new ConfigError(message, {
    field,
    value,
    code: 'wrong-kind',
    allowed: { type: 'object', fields },
  })
}

const CONFLICTS = new Map([
  ['split.fractions', 'add up to 1 and leave at least one sample to train on'],
  [
    'earlyStopping.patience',
    'be 0 where there is no dev set to watch, or a single record (recordEvery is not below iterations)',
  ],
  ['activation', 'be one name for all hidden layers, or a list of {layers}, one for each'],
  ['output', 'not be "softmax" where there is a single output, which would always be 1'],
  ['data.dev.samples', 'be 0 beside data of your own: cut the dev set with split.fractions'],
  ['data.test.samples', 'be 0 beside data of your own: cut the test set with split.fractions'],
])

/**
 * @param {string} field
 * @param {unknown} value
 * @param {number} layers how many hidden ones there are
 */
export const conflictError = (field, value, layers) => {
  const words = CONFLICTS.get(field) ?? 'agree with the other options'
  const rule = words.replace('{layers}', String(layers))
  const message = `${field} is ${show(value)}; it must ${rule}.`
  return new ConfigError(message, { field, value, code: 'conflict', allowed: { rule } })
}

/**
 * @param {string} field 'data', 'data.X', 'data.Y'
 * @param {unknown} value
 * @param {string} rule what it must be, have, …
 * @param {string} [found] instead of the value itself
 */
export const dataError = (field, value, rule, found) =>
  new ConfigError(`${field} ${found ?? `is ${show(value)}`}; it must ${rule}.`, {
    field,
    value,
    code: 'bad-data',
    allowed: { rule },
  })

const grouped = new Intl.NumberFormat('en')

/** @param {number} bytes the core counts no further than its addresses reach */
const mebibytes = (bytes) => {
  const counted = bytes < COUNTED_UP_TO
  return `${counted ? '' : 'more than '}${grouped.format(Math.ceil(bytes / MEBIBYTE))} MiB`
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {{needed: number, max: number, what?: string}} bytes
 */
export const tooLargeError = (field, value, { needed, max, what = 'a run that needs' }) => {
  const asked = `${field} asks for ${what} ${mebibytes(needed)}`
  const message =
    needed > max
      ? `${asked}; ${mebibytes(max)} are allowed.`
      : `${asked}, more memory than is left here.`
  return new ConfigError(message, { field, value, code: 'too-large', allowed: { max, needed } })
}

/**
 * Not even the config finds room.
 * @param {unknown} value
 */
export const noMemoryError = (value) => {
  const rule = 'wait until a run that is no longer needed is freed'
  const message = `config needs more memory than is left here; it must ${rule}.`
  return new ConfigError(message, { field: 'config', value, code: 'too-large', allowed: { rule } })
}
