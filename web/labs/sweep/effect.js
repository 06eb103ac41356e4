/** Which axes make a difference to the run: how a lab is looked at is no setting of its network. Pure. */
import { fingerprint } from '../fingerprint.js'
import { changeTo, isNumeric, valueOn } from './axes.js'
import { suggested, valuesOf } from './values.js'

/** @typedef {import('./axes.js').Axis} Axis */
/** @typedef {import('../fields.js').State} State */

/**
 * @param {Axis[]} axes
 * @param {State} state
 * @param {import('../fingerprint.js').InputOf} inputOf
 */
export function effective(axes, state, inputOf) {
  const trained = (/** @type {State} */ one) => fingerprint(inputOf(one))
  const now = trained(state)
  return axes.filter((axis) =>
    others(axis, state).some((value) => {
      const changed = trained({ ...state, ...changeTo(axis, state, value) })
      return changed !== now
    }),
  )
}

/** Some values that an axis does not have now. @param {Axis} axis @param {State} state */
function others(axis, state) {
  const now = valueOn(axis, state)
  const all = isNumeric(axis) ? valuesOf(axis, suggested(axis, state)) : axis.choices
  return all.filter((value) => value !== now)
}
