/**
 * The one gate that every value of a field goes through, whether it was typed, dragged, picked, stored, or stands in a link:
 * it comes out as a value of the field's kind and within its limits, or it does not come in.
 *
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').State} State
 * @typedef {import('../engine/messages.js').Refusal} Refusal
 *
 * @typedef {object} Verdict
 * @property {any} value   as the field has it; of what is refused, the part that is wrong
 * @property {'' | 'empty' | 'not-a-number' | 'not-whole' | 'out-of-range' | 'unknown-choice' | 'bad-length' | 'other'} code
 *   nothing, where the value is one
 */
import { plainText, readNumber } from '../languages/read_number.js'

/** Between the entries of a list; a Chinese input method has two commas. */
const COMMA = /\s*[,、]\s*/

/** @type {(value: any) => Verdict} */
const good = (value) => ({ value, code: '' })
/** @type {(value: any, code: Verdict['code']) => Verdict} */
const bad = (value, code) => ({ value, code })

/** @type {Record<Field['kind'], (field: Field, given: any) => Verdict>} */
const BY_KIND = { choice, choices, flag, list, points, number, integer: number }

/**
 * @param {Field} field
 * @param {unknown} given   text, or a value
 * @returns {Verdict}
 */
export function admit(field, given) {
  return BY_KIND[field.kind](field, given)
}

/**
 * @param {Field[]} fields
 * @param {State} changes
 * @returns {{values: State, refused: {field: Field, refusal: Refusal}[]}}
 */
export function admitAll(fields, changes) {
  const given = fields.filter(({ key }) => Object.hasOwn(changes, key))
  const verdicts = given.map((field) => ({ field, ...admit(field, changes[field.key]) }))
  return {
    values: Object.fromEntries(verdicts.map(({ field, value }) => [field.key, value])),
    refused: verdicts
      .filter(({ code }) => code)
      .map(({ field, ...verdict }) => ({ field, refusal: refusalOf(field, verdict) })),
  }
}

/** As the engine says it. @param {Field} field @param {Verdict} verdict @returns {Refusal} */
export function refusalOf({ key, path = key, min, max, choices: all }, { value, code }) {
  const allowed = all ? { choices: [...all] } : { min, max }
  return { field: path, value, code, allowed, message: `${key}: ${code}` }
}

/** @param {Field} field @param {unknown} given */
function number({ kind, min = -Infinity, max = Infinity }, given) {
  if (given === '') return bad(given, 'empty')
  const value = typeof given === 'string' ? readNumber(given) : given
  if (typeof value !== 'number' || Number.isNaN(value)) return bad(given, 'not-a-number')
  if (!Number.isFinite(value)) return bad(given, 'out-of-range')
  if (kind === 'integer' && !Number.isInteger(value)) return bad(given, 'not-whole')
  return value >= min && value <= max ? good(value + 0) : bad(given, 'out-of-range') // + 0: no −0
}

/** @param {Field} field @param {unknown} given */
function list({ whole = true, min, max, shortest = 0, longest = Infinity, ...field }, given) {
  const text = typeof given === 'string' ? plainText(given) : given
  const entries = Array.isArray(text) ? text : text === '' ? [] : String(text).split(COMMA)
  if (entries.length < shortest || entries.length > longest) return bad(entries, 'bad-length')
  const kind = whole ? 'integer' : 'number'
  const one = /** @type {Field} */ ({ ...field, kind, min, max })
  const verdicts = entries.map((entry) => number(one, entry))
  return verdicts.find(({ code }) => code) ?? good(verdicts.map(({ value }) => value))
}

/** @param {Field} field @param {any} given */
function choice({ choices: all = [] }, given) {
  return all.includes(given) ? good(given) : bad(given, 'unknown-choice')
}

/** @param {Field} field @param {unknown} given */
function choices({ choices: all = [], longest = 1 }, given) {
  const names = Array.isArray(given) ? given : String(given).split(COMMA)
  const stranger = names.find((name) => !all.includes(name))
  if (stranger !== undefined) return bad(stranger, 'unknown-choice')
  if (names.length < 1 || names.length > longest) return bad(names, 'bad-length')
  return good(Array.isArray(given) || names.length > 1 ? names : names[0])
}

/** As HTML has it, an attribute that is there at all says yes; and as people say it. */
const FLAGS = { yes: ['', '1', 'true', 'yes', 'on'], no: ['0', 'false', 'no', 'off'] }

/** @param {Field} field @param {unknown} given */
function flag({ key, link = key }, given) {
  if (typeof given === 'boolean') return good(given)
  const text = typeof given === 'string' ? given.trim().toLowerCase() : null
  if (text !== null && [...FLAGS.yes, link].includes(text)) return good(true)
  return text !== null && FLAGS.no.includes(text) ? good(false) : bad(given, 'unknown-choice')
}

/** Points that are drawn come as they are; of text a field of this kind reads its own. @param {Field} field @param {any} given */
function points({ read }, given) {
  const value = typeof given === 'string' ? read?.(given) : given
  return typeof value === 'object' ? good(value) : bad(given, 'other')
}
