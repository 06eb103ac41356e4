/** The stops of the sliders. */
import { linearStops, logStops } from '../../components/stops.js'
import { ACTIVATIONS } from './functions.js'
import { MOST_DEPTH, MOST_SHIFT, REACH } from './fields.js'

/** @typedef {import('../../components/stops.js').Stop} Stop */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

const FEW = [1, 2, 3, 5, 10]

/**
 * @param {Translate} t
 * @param {string[]} [names]
 * @returns {Stop[]}
 */
export function activationStops(t, names = Object.keys(ACTIVATIONS)) {
  return names.map((value) => ({ value, text: t(`act.${value}`), tick: t(`act.tick.${value}`) }))
}

export const depthStops = () => linearStops(1, MOST_DEPTH, 1, FEW)

/** @param {number} depth */
export function layerStops(depth) {
  const all = Array.from({ length: depth }, (_, l) => l + 1)
  return linearStops(1, depth, 1, depth > 5 ? [1, depth] : all)
}

export const rateStops = () => logStops(1e-3, 10)
export const logitStops = () => linearStops(-REACH, REACH, 0.1, [-REACH, 0, REACH])
export const shiftStops = () => linearStops(0, MOST_SHIFT, 10, [0, 250, 500, 750, MOST_SHIFT])
