/** What a run depends on: the same fingerprint, the same numbers. */
import { textOf } from './fields.js'

/** @typedef {import('./fields.js').State} State */
/** @typedef {(state: State) => import('../engine/train.js').TrainInput} InputOf   a training lab's */

/**
 * How often a run is recorded is no part of it, unless early stopping chooses among the records.
 *
 * @param {import('../engine/train.js').TrainInput} input
 * @returns {string}
 */
export function fingerprint({ config }) {
  const recordEvery = config.earlyStopping?.patience > 0 ? config.recordEvery : 0
  return JSON.stringify({ ...config, recordEvery })
}

/**
 * The fields that stand otherwise than at first and make another run of it: how a lab is looked at is no such setting.
 *
 * @param {import('./fields.js').Field[]} fields
 * @param {State} state
 * @param {InputOf} inputOf
 */
export function settingsOf(fields, state, inputOf) {
  const now = fingerprint(inputOf(state))
  return fields.filter((field) => {
    const { key, default: first } = field
    if (textOf(field, state[key]) === textOf(field, first)) return false
    return fingerprint(inputOf({ ...state, [key]: first })) !== now
  })
}
