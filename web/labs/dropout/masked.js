/** The network as one mask leaves it, as what <nn-network> draws. Pure. */
import { forward } from '../../engine/textbook.js'

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
  const passed = forward(layers, planeOf(terrain), setting)
  return passed.map(({ A }, l) => ({
    name: l === 0 ? t('layer.input') : l > hidden ? t('layer.output') : t('layer.hidden', { l }),
    units: A.map((row, i) => ({
      map: l > hidden ? row.map((p) => 2 * p - 1) : row,
      name: l === 0 ? `x${'₁₂'[i]}` : l > hidden ? 'ŷ' : undefined,
      b: l === 0 ? undefined : layers[l - 1].b[i],
      off: l > 0 && l <= hidden && mask !== null && mask[l - 1][i] === 0,
    })),
    W: l === 0 ? undefined : layers[l - 1].W,
  }))
}

/** The middles of the cells. @param {import('../../engine/terrain.js').Terrain} terrain */
function planeOf({ left, bottom, width }) {
  const at = (/** @type {number} */ i) => ((i + 0.5) * width) / SIDE
  const cells = Array.from({ length: SIDE * SIDE }, (_, i) => i)
  return [
    Float64Array.from(cells, (i) => left + at(i % SIDE)),
    Float64Array.from(cells, (i) => bottom + at(Math.floor(i / SIDE))),
  ]
}

/** Units that a mask has switched off, and all of them. @param {ArrayLike<number>[]} mask */
export function countOff(mask) {
  const all = mask.reduce((sum, layer) => sum + layer.length, 0)
  const on = mask.reduce((sum, layer) => sum + Array.from(layer).reduce((a, b) => a + b, 0), 0)
  return { off: all - on, all }
}
