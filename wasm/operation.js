/** The options of an operation (on an image, of a run), each checked by its rule. */
import { ConfigError } from './errors.js'
import { isList } from './kinds.js'
import { show } from './wording.js'

/**
 * @typedef {object} Rule
 * @property {string} words what the value must be
 * @property {(value: unknown) => boolean} holds
 * @property {unknown} [otherwise] the default; without one the option is required
 */

/**
 * @param {number} min
 * @param {number} max
 * @param {unknown} [otherwise]
 * @returns {Rule}
 */
export const whole = (min, max, otherwise) => ({
  words: `a whole number from ${min} to ${max}`,
  holds: (value) => Number.isInteger(value) && within(value, min, max),
  otherwise,
})

/**
 * @param {number} min
 * @param {number} max
 * @param {unknown} [otherwise]
 * @returns {Rule}
 */
export const number = (min, max, otherwise) => ({
  words: `a number from ${min} to ${max}`,
  holds: (value) => Number.isFinite(value) && within(value, min, max),
  otherwise,
})

/**
 * @param {readonly unknown[]} choices
 * @param {unknown} [otherwise]
 * @returns {Rule}
 */
export const oneOf = (choices, otherwise) => ({
  words: `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`,
  holds: (value) => choices.includes(value),
  otherwise,
})

const FARTHEST_END = 1e300

/**
 * Two numbers, the lower first.
 * @param {unknown} otherwise
 * @returns {Rule}
 */
export const pairOf = (otherwise) => ({
  words: `two numbers from ${-FARTHEST_END} to ${FARTHEST_END}, the lower one first`,
  holds: (value) => value === otherwise || (isList(value) && value.length === 2 && rises(value)),
  otherwise,
})

/** @param {ArrayLike<unknown>} pair */
const rises = ({ 0: low, 1: high }) =>
  Number.isFinite(low) &&
  Number.isFinite(high) &&
  Number(low) < Number(high) &&
  Number(low) >= -FARTHEST_END &&
  Number(high) <= FARTHEST_END

const CHANNEL_MOST = 255

/**
 * Red, green, blue, alpha.
 * @param {readonly number[]} otherwise
 * @returns {Rule}
 */
export const colour = (otherwise) => ({
  words: `a list of 4 whole numbers from 0 to ${CHANNEL_MOST}`,
  holds: (value) => isList(value) && value.length === 4 && Array.from(value).every(isChannel),
  otherwise,
})

/** @param {unknown} value */
const isChannel = (value) => Number.isInteger(value) && within(value, 0, CHANNEL_MOST)

/**
 * @param {unknown} value
 * @param {number} min
 * @param {number} max
 */
const within = (value, min, max) => Number(value) >= min && Number(value) <= max

/**
 * @param {string} field
 * @param {unknown} value
 * @param {string} rule what it must be
 * @param {string} [code]
 */
export const refused = (field, value, rule, code = 'out-of-range') =>
  new ConfigError(`${field} is ${show(value)}; it must be ${rule}.`, {
    field,
    value,
    code,
    allowed: { rule },
  })

/**
 * Every option of the rules: the value written, or its default.
 * @param {string} what 'operation', 'checkGradients': the start of every field's path
 * @param {Record<string, unknown>} written
 * @param {Readonly<Record<string, Rule>>} rules
 * @returns {Record<string, any>}
 * @throws {ConfigError}
 */
export const readOptions = (what, written, rules) => {
  const fields = Object.keys(rules)
  for (const field of Object.keys(written)) {
    if (fields.includes(field)) continue
    const path = `${what}.${field}`
    throw refused(path, written[field], `left out: there are ${fields.join(', ')}`, 'unknown-field')
  }
  return Object.fromEntries(
    fields.map((field) => [field, readOne(`${what}.${field}`, written[field], rules[field])]),
  )
}

/**
 * @param {string} path
 * @param {unknown} value
 * @param {Rule} rule
 */
const readOne = (path, value, { words, holds, otherwise }) => {
  const chosen = value === undefined ? otherwise : value
  if (!holds(chosen)) throw refused(path, value, words)
  return chosen
}
