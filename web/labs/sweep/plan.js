/**
 * From one or two axes to the runs of a sweep. Pure.
 *
 * @typedef {import('../fields.js').State} State
 * @typedef {import('./axes.js').Axis} Axis
 * @typedef {import('../../components/heat.js').Cell} Cell
 * @typedef {{axis: Axis, values: any[]}} Side
 *
 * @typedef {object} Plan
 * @property {State} base           settings that all runs have in common
 * @property {Side} x               columns
 * @property {Side | null} y        rows
 * @property {State[]} states       row after row
 *
 * @typedef {(import('../measures.js').Measures | null)[]} Outcomes   of each state: null before it has run
 */
import { format } from '../fields.js'
import { changeTo } from './axes.js'

/**
 * @param {State} base
 * @param {Side} x
 * @param {Side | null} y
 * @returns {Plan}
 */
export function planOf(base, x, y) {
  const rows = y ? y.values.map((value) => changeTo(y.axis, base, value)) : [{}]
  const states = rows.flatMap((change) =>
    x.values.map((value) => ({ ...base, ...change, ...changeTo(x.axis, base, value) })),
  )
  return { base, x, y, states }
}

/**
 * @param {Plan} plan
 * @param {(state: State) => import('../../engine/train.js').TrainInput} inputOf
 * @returns {{task: string, input: import('../../engine/train.js').TrainInput}[]} of engine/tasks.js
 */
export function jobsOf({ states }, inputOf) {
  return states.map((state) => ({
    task: 'train',
    input: { ...inputOf(state), bare: true, answers: false, weights: false },
  }))
}

/** @param {Plan} plan @param {Cell} cell @returns {State} of its run */
export function stateAt({ x, states }, { row, column }) {
  return states[row * x.values.length + column]
}

/**
 * Where a state stands in the plan, if it does.
 *
 * @param {Plan} plan
 * @param {State} state
 * @returns {Cell | null}
 */
export function cellOf({ x, y, states }, state) {
  const keys = [x, y].flatMap((side) => (side ? [side.axis.field.key] : []))
  const index = states.findIndex((one) =>
    keys.every((key) => format(one[key]) === format(state[key])),
  )
  const columns = x.values.length
  return index < 0 ? null : { row: Math.floor(index / columns), column: index % columns }
}

/**
 * Row after row, as a heat map takes it: null before the run, NaN of one that diverged.
 *
 * @param {Plan} plan
 * @param {Outcomes} outcomes
 * @param {import('./measure_names.js').MeasureName} measure
 * @returns {(number | null)[][]}
 */
export function matrixOf({ x, y }, outcomes, measure) {
  const columns = x.values.length
  const value = (/** @type {number} */ i) => {
    const outcome = outcomes[i]
    return outcome?.diverged ? NaN : (outcome?.[measure] ?? null)
  }
  return Array.from({ length: y?.values.length ?? 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row * columns + column)),
  )
}
