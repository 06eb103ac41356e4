/** The network as one mask leaves it, as what <nn-network> draws. Pure. */
import { forward } from '../../engine/textbook.js'
import { networkOf as drawn, planeOf } from '../network.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../components/network_layout.js').Layer} Layer
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/** Cells a side of the map of a unit. */
export const SIDE = 20

/**
 * @param {Translate} t
 * @param {Snapshot} run
 * @param {ArrayLike<number>[] | null} mask   1 or 0 for each unit of each hidden layer; null: all are there
 * @param {number} gain    of what is kept: 1 / keep, or 1 in the notes' version and in evaluation
 * @returns {Layer[]}
 */
export function networkOf(t, { layers, terrain }, mask, gain) {
  if (!terrain) return []
  const hidden = layers.length - 1
  const rowsOf = (/** @type {ArrayLike<number>} */ kept) =>
    Array.from(kept, (one) => new Float64Array(SIDE * SIDE).fill(one * gain))
  const masks = [null, ...Array.from({ length: hidden }, (_, l) => (mask ? rowsOf(mask[l]) : null))]
  const setting = { activation: 'relu', output: 'sigmoid', l1: 0, l2: 0, m: 1, masks }
  const passed = forward(layers, planeOf(terrain, SIDE), setting)
  const isOff = (/** @type {number} */ l, /** @type {number} */ i) =>
    l > 0 && l <= hidden && mask !== null && mask[l - 1][i] === 0
  const maps = passed.map(({ A }) => A)
  return drawn(t, layers, maps, isOff)
}

/** Units that a mask has switched off, and all of them. @param {ArrayLike<number>[]} mask */
export function countOff(mask) {
  const all = mask.reduce((sum, layer) => sum + layer.length, 0)
  const on = mask.reduce((sum, layer) => sum + Array.from(layer).reduce((a, b) => a + b, 0), 0)
  return { off: all - on, all }
}
