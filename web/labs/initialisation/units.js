/** The network of a run with a map a unit, and how far its units differ. Pure. */
import { networkOf, planeOf } from '../network.js'

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/**
 * @param {(key: string, values?: Record<string, string | number>) => string} t   of the common words
 * @param {Snapshot} run
 */
export function layersOf(t, { sights, terrain, layers }) {
  if (!terrain || !sights) return []
  return networkOf(t, layers, [planeOf(terrain, sights.side), ...sights.maps])
}

/**
 * How far the units of a hidden layer are from being one and the same.
 *
 * @param {(key: string) => string} t
 * @param {Snapshot} run
 * @returns {import('../../components/table.js').Table}
 */
export function spreads(t, { layers }) {
  const rows = layers.slice(0, -1).map(({ units, spread }, l) => [l + 1, units, spread])
  return { columns: ['layer', 'units', 'spread'].map((key) => t(`units.${key}`)), rows }
}
