/** What is allowed, and what is wrong with a value, in the reader's words. */
import { grouped } from '../languages/number.js'
import { format, shortened } from './fields.js'

/**
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('../engine/messages.js').Refusal} Refusal
 */

const WORDED = ['empty', 'not-whole', 'out-of-range', 'unknown-choice', 'bad-length', 'conflict']
/** It is not the value alone that cannot be. */
const UNRANGED = ['conflict', 'too-large']

/**
 * @param {Translate} t
 * @param {Field} field
 */
export function allowedText(
  t,
  { kind, choices = [], min = 0, max = 0, shortest = 0, longest = 0, whole = true },
) {
  const range = { min: grouped(min), max: grouped(max) }
  if (kind === 'choice' || kind === 'choices') return choices.join(', ')
  if (kind === 'flag') return t('allowed.flag')
  const list = { ...range, shortest, longest }
  if (kind === 'list') return t(whole ? 'allowed.list' : 'allowed.numbers', list)
  return t(kind === 'integer' ? 'allowed.whole' : 'allowed.range', range)
}

/**
 * @param {Translate} t
 * @param {import('./fields.js').Fault} fault
 * @returns {string} what a link says, what it may say, what is used instead
 */
export function faultText(t, { kind, key, value, field, meant = '' }) {
  if (!field) return t(`lab.link.${kind}`, { key, value, meant })
  if (field.kind === 'points') return t('lab.link.points', { key, value })
  const used = format(field.default)
  return t('lab.link.field', { key, value, allowed: allowedText(t, field), used })
}

const MEBIBYTE = 2 ** 20
const COUNTED_UP_TO = 2 ** 32 - 1 // bytes: the engine's addresses reach no further

/** @param {number} bytes */
function mebibytes(bytes) {
  const whole = grouped(Math.ceil(bytes / MEBIBYTE))
  return bytes < COUNTED_UP_TO ? whole : `> ${whole}`
}

/**
 * @param {Translate} t
 * @param {import('../../wasm/errors.js').Allowed} allowed
 */
function memoryText(t, { needed, max }) {
  if (needed === undefined || max === undefined) return t('error.no-memory')
  const key = needed > max ? 'error.too-large' : 'error.memory-left'
  return t(key, { needed: mebibytes(needed), max: mebibytes(max) })
}

/**
 * @param {Translate} t
 * @param {Refusal} refusal
 */
function faultOf(t, { code, value, allowed }) {
  if (code === 'too-large') return memoryText(t, allowed)
  const key = code === 'wrong-kind' || code === 'not-finite' ? 'not-a-number' : code
  const known = key === 'not-a-number' || WORDED.includes(key)
  const values = {
    value: shortened(format(/** @type {any} */ (value))),
    count: [value].flat().length,
  }
  return t(known ? `error.${key}` : 'error.other', values)
}

/**
 * @param {Translate} t
 * @param {Refusal} refusal
 * @param {Field | undefined} field
 * @param {string} [name]   of the field, where one is not standing beside it
 */
export function refusalText(t, refusal, field, name) {
  const ranged = field && field.kind !== 'points' && !UNRANGED.includes(refusal.code)
  const allowed = ranged ? t('error.allowed', { allowed: allowedText(t, field) }) : ''
  const fault = name ? t('error.of', { name, fault: faultOf(t, refusal) }) : faultOf(t, refusal)
  const said = [fault, allowed, t('error.kept')].filter(Boolean).join(' ')
  return said.replaceAll('。 ', '。') // which has its own room
}
