/** A network as <nn-network> draws it, from the weights and the maps of its units. Pure. */

/**
 * @typedef {import('../components/network_layout.js').Layer} Layer
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/**
 * @param {Translate} t         of the words that all labs share
 * @param {Pick<import('../engine/train.js').LayerView, 'units' | 'W' | 'b'>[]} layers
 * @param {ArrayLike<number>[][]} maps   of the inputs, then of each layer; those of the output are probabilities
 * @param {(layer: number, unit: number) => boolean} [off]   whether a mask has a unit switched off
 * @returns {Layer[]}
 */
export function networkOf(t, layers, maps, off = () => false) {
  const last = layers.length
  const name = (/** @type {number} */ l) =>
    l === 0 ? t('network.input') : l === last ? t('network.output') : t('network.hidden', { l })
  return maps.map((rows, l) => ({
    name: name(l),
    size: l === 0 ? rows.length : layers[l - 1].units,
    units: rows.map((row, i) => ({
      map: l === last ? Float64Array.from(row, (p) => 2 * p - 1) : row,
      name: l === 0 ? `x${'₁₂'[i]}` : l === last && rows.length === 1 ? 'ŷ' : undefined,
      b: l === 0 ? undefined : layers[l - 1].b[i],
      off: off(l, i),
    })),
    W: l === 0 ? undefined : layers[l - 1].W,
  }))
}

/**
 * The two features over the plane: the middles of side × side cells, row after row, lowest x₂ first.
 *
 * @param {{left: number, bottom: number, width: number}} plane
 * @param {number} side
 */
export function planeOf({ left, bottom, width }, side) {
  const at = (/** @type {number} */ i) => ((i + 0.5) * width) / side
  const cells = Array.from({ length: side * side }, (_, i) => i)
  return [
    Float64Array.from(cells, (i) => left + at(i % side)),
    Float64Array.from(cells, (i) => bottom + at(Math.floor(i / side))),
  ]
}
