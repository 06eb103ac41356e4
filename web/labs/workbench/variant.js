/** A and B: a run, and the same with one thing changed. Pure. */
import { fingerprint } from '../fingerprint.js'
import { format } from '../fields.js'
import { admit, refusalOf } from '../gate.js'

/**
 * @typedef {import('../fields.js').Field} Field
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/messages.js').Refusal} Refusal
 */

/**
 * The fields that may be the one thing: another value of them makes another run.
 *
 * @param {Field[]} fields
 * @param {State} state
 * @param {(state: State) => import('../../engine/train.js').TrainInput} inputOf
 */
export function changeable(fields, state, inputOf) {
  const now = fingerprint(inputOf(state))
  return fields.filter((field) => {
    const other = another(field, state[field.key])
    return other !== undefined && fingerprint(inputOf({ ...state, [field.key]: other })) !== now
  })
}

/** A value that the field does not have: what B begins with. @param {Field} field @param {any} value @returns {any} */
export function another({ kind, choices = [], min = -Infinity, max = Infinity, longest }, value) {
  if (kind === 'points') return undefined
  if (kind === 'flag') return !value
  if (kind === 'choice' || kind === 'choices') return choices.find((one) => one !== value)
  if (kind === 'list')
    return value.length
      ? value.map((/** @type {number} */ n) => otherNumber(n, { min, max }, true))
      : longest
        ? [min]
        : undefined
  return otherNumber(value, { min, max }, kind === 'integer')
}

/** Ten times as much, or a tenth where that is too much; of a seed the next one. @param {number} value @param {{min: number, max: number}} ends @param {boolean} whole */
function otherNumber(value, { min, max }, whole) {
  if (whole) return value < max ? value + 1 : value - 1
  if (value === 0) return Math.min(max, Math.max(min, SMALL))
  const [more, less] = [10 * value, value / 10].map((one) => Number(one.toPrecision(12)))
  return more <= max ? more : Math.max(min, less)
}

const SMALL = 0.1

/**
 * @param {Field} field
 * @param {string} text   as it was typed
 * @returns {{value: any} | {refusal: Refusal}}
 */
export function read(field, text) {
  const verdict = admit(field, text.trim())
  return verdict.code ? { refusal: refusalOf(field, verdict) } : { value: verdict.value }
}

/** As it stands in a box. @param {any} value */
export const written = (value) => format(value)
