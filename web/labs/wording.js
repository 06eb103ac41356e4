/** What is allowed, and what is wrong with a value, in the reader's words. */
import { grouped } from '../languages/number.js'
import { format } from './fields.js'

/**
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('../engine/messages.js').Refusal} Refusal
 */

const WORDED = [
  'not-whole',
  'out-of-range',
  'unknown-choice',
  'bad-length',
  'conflict',
  'too-large',
]

/**
 * @param {Translate} t
 * @param {Field} field
 */
export function allowedText(
  t,
  { kind, choices = [], min = 0, max = 0, shortest = 0, longest = 0 },
) {
  const range = { min: grouped(min), max: grouped(max) }
  if (kind === 'choice') return choices.join(', ')
  if (kind === 'flag') return t('allowed.flag')
  if (kind === 'list') return t('allowed.list', { ...range, shortest, longest })
  return t(kind === 'integer' ? 'allowed.whole' : 'allowed.range', range)
}

/**
 * @param {Translate} t
 * @param {import('./fields.js').Fault} fault
 * @returns {string} what a link says, what it may say, what is used instead
 */
export function faultText(t, { key, value, field }) {
  const used = format(field.default)
  return t('lab.link.field', { key, value, allowed: allowedText(t, field), used })
}

/**
 * @param {Translate} t
 * @param {Refusal} refusal
 * @param {Field | undefined} field
 */
export function refusalText(t, { code, value }, field) {
  const key = code === 'wrong-kind' || code === 'not-finite' ? 'not-a-number' : code
  const known = key === 'not-a-number' || WORDED.includes(key)
  const what = t(known ? `error.${key}` : 'error.other', {
    value: format(/** @type {any} */ (value)),
  })
  const ranged = field && code !== 'conflict' && code !== 'too-large'
  const allowed = ranged ? t('error.allowed', { allowed: allowedText(t, field) }) : ''
  return [what, allowed, t('error.kept')].filter(Boolean).join(' ')
}
