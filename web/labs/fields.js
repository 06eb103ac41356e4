/**
 * A lab's state is one plain object, a value a field; a link holds all of it that is not as at first (permalink.js).
 *
 * @typedef {string | number | boolean | number[] | string[] | null} Value   null: a 'points' that is not there
 * @typedef {Record<string, any>} State
 *
 * @typedef {object} Field
 * @property {string} key             its name in the state, and in links
 * @property {string} [link]          its name in links, where the key is no short plain word
 * @property {'choice' | 'choices' | 'number' | 'integer' | 'flag' | 'list' | 'points'} kind
 *   choices: one for all of several things, or a list with one for each; points: samples, which read and write themselves
 * @property {Value} default
 * @property {string} [path]          the engine's option behind it; an error about that is an error about this
 * @property {readonly string[]} [choices]
 * @property {number} [min]           of a number, or of each entry of a list
 * @property {number} [max]
 * @property {number} [shortest]      entries of a list
 * @property {number} [longest]
 * @property {boolean} [whole]        entries of a list are whole numbers; true without it
 * @property {'linear' | 'log' | 'seed'} [scale]   of a number: how a person thinks of its range
 * @property {Readonly<import('../../wasm/schema.js').Slider>} [slider]   of a number: where its slider goes
 * @property {(text: string) => any} [read]    of points: undefined where these are none
 * @property {(value: any) => string} [write]  nothing for what no link can hold
 *
 * @typedef {object} Fault    what a link says, and is ignored
 * @property {'value' | 'unknown' | 'twice' | 'control' | 'page' | 'newer'} kind
 *   a field cannot be that · no field has that name · said more than once · no control that `hide` names · no page of the site
 *   has that name · a later version than this one
 * @property {string} key
 * @property {string} value
 * @property {Field} [field]   that cannot be that
 * @property {string} [meant]  the name that was meant
 */

import { admit } from './gate.js'

const LONGEST_SHOWN = 40

/**
 * A field that is an option of the engine, with that option's kind, limits and default.
 *
 * @param {import('../../wasm/schema.js').Schema} schema
 * @param {string} key
 * @param {string} path
 * @param {Partial<Field>} [own]   what the lab has otherwise
 * @returns {Field}
 */
export function optionField(schema, key, path, own = {}) {
  const option = schema.find((one) => one.path === path)
  if (!option) throw new Error(`the engine has no option ${path}`)
  const { type, choices, min, max, shortest, longest, whole, scale, slider } = option
  const value = /** @type {Value} */ (option.default)
  return {
    key,
    path,
    kind: type,
    default: value,
    choices,
    min,
    max,
    shortest,
    longest,
    whole,
    scale,
    slider,
    ...own,
  }
}

/** In a link. @param {Field} field */
export const nameOf = ({ key, link = key }) => link

/**
 * @param {Field[]} fields
 * @returns {State}
 */
export function defaults(fields) {
  return Object.fromEntries(fields.map((field) => [field.key, field.default]))
}

/**
 * @param {Field[]} fields
 * @param {string | Record<string, string>} search   of a URL, or its entries
 * @returns {{state: State, faults: Fault[]}} each field that the link gets wrong is as at first, and named
 */
export function readState(fields, search) {
  const query = new URLSearchParams(search)
  const state = defaults(fields)
  /** @type {Fault[]} */
  const faults = []
  for (const field of fields) {
    const text = query.get(nameOf(field))
    if (text === null) continue
    const { value, code } = admit(field, text)
    if (code) faults.push({ kind: 'value', key: nameOf(field), value: shortened(text), field })
    else state[field.key] = value
  }
  return { state, faults }
}

/**
 * @param {Field[]} fields
 * @param {State} state
 * @returns {string} `init=he&lr=0.01`: characters that Markdown and KaTeX leave alone
 */
export function writeState(fields, state) {
  return fields
    .map((field) => [nameOf(field), textOf(field, state[field.key]), textOf(field, field.default)])
    .filter(([, now, first]) => now !== first)
    .map(([key, now]) => `${key}=${now}`)
    .join('&')
}

/** A value as a link has it. @param {Field} field @param {any} value @returns {string} */
export function textOf({ write = format }, value) {
  return write(value)
}

/** Of a text that somebody else wrote, as much as a sentence can hold. @param {string} text */
export const shortened = (text) => text.slice(0, LONGEST_SHOWN)

/** @param {Value} value */
export function format(value) {
  if (typeof value === 'boolean') return value ? '1' : '0'
  const text = Array.isArray(value) ? value.join(',') : String(value)
  return text.replaceAll('e+', 'e') // a plus in a URL is a space
}
