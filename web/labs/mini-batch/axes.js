/**
 * The same runs over four axes. Which one is fair depends on what is scarce: passes over the data, steps, samples read,
 * or time.
 */
import { SAMPLES, updatesIn } from './config.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {'epochs' | 'updates' | 'samples' | 'seconds'} Axis
 */

/**
 * How far one update goes along an axis.
 *
 * @param {Axis} axis
 * @param {number} batch
 * @param {Snapshot} run
 */
export function stride(axis, batch, { ms, iteration }) {
  const epoch = 1 / updatesIn(batch)
  switch (axis) {
    case 'updates':
      return 1
    case 'samples':
      return SAMPLES * epoch
    case 'seconds':
      return iteration > 0 ? ms / iteration / 1000 : 0
    default:
      return epoch
  }
}

/**
 * A run's loss over all samples along an axis, its end too.
 *
 * @param {Axis} axis
 * @param {number} batch
 * @param {Snapshot} run
 * @returns {{x: number[], y: number[]}}
 */
export function along(axis, batch, run) {
  const step = stride(axis, batch, run)
  const { iteration, devLoss } = run.records
  const x = Array.from(iteration, (i) => i * step)
  const y = [...(devLoss ?? [])]
  const end = run.scores.dev?.loss
  return run.reason === null || end === undefined
    ? { x, y }
    : { x: [...x, run.iteration * step], y: [...y, end] }
}

/**
 * The loss at a place on the axis, between two points in a straight line; NaN beyond the end.
 *
 * @param {{x: number[], y: number[]}} curve
 * @param {number} at
 */
export function lossAt({ x, y }, at) {
  const after = x.findIndex((one) => one >= at)
  if (after < 0) return NaN
  if (after === 0 || x[after] === at) return y[after]
  const share = (at - x[after - 1]) / (x[after] - x[after - 1])
  return y[after - 1] + share * (y[after] - y[after - 1])
}
