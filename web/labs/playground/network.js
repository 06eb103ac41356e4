/** The trained network as what <nn-network> draws. Pure. */

import { planeOf } from '../network.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../components/network_layout.js').Layer} Layer
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const MOST_UNITS = 16
/** Outputs that are probabilities are drawn around one half. */
const MIDDLE = 0.5

/**
 * @param {Translate} t
 * @param {Snapshot} run
 * @param {string} output   as the config has it
 * @returns {Layer[]}
 */
export function networkOf(t, { layers, terrain, sights }, output) {
  if (!terrain || !sights) return []
  const { side, maps } = sights
  const last = layers.length - 1
  const inputs = {
    name: t('layer.input'),
    units: planeOf(terrain, side).map((map, i) => ({ map, name: `x${subscript(i + 1)}` })),
  }
  const rest = layers.map(({ units: size, b, W }, l) => ({
    name: l === last ? t('layer.output') : t('layer.hidden', { l: l + 1 }),
    size,
    units: b.slice(0, MOST_UNITS).map((bias, i) => ({
      map: l === last && output !== 'linear' ? maps[l][i]?.map(centred) : maps[l][i],
      name: l === last ? outputName(i, size) : undefined,
      b: bias,
    })),
    W,
  }))
  return [inputs, ...rest]
}

/** @param {number} p */
function centred(p) {
  return 2 * (p - MIDDLE)
}

/** @param {number} i @param {number} outputs */
function outputName(i, outputs) {
  return outputs === 1 ? 'ŷ' : `ŷ${subscript(i + 1)}`
}

/** @param {number} n */
function subscript(n) {
  return String(n).replace(/\d/g, (digit) => SUBSCRIPTS[Number(digit)])
}
