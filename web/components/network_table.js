/** The table behind a drawn network: a row for each number. */

/** @typedef {import('./network_layout.js').Layer} Layer */

/**
 * @param {Layer[]} layers
 * @param {(key: string) => string} t
 * @returns {import('./table.js').Table}
 */
export function tableOfNetwork(layers, t) {
  const columns = ['network.layer', 'network.of', 'network.quantity', 'network.value'].map(t)
  const rows = layers.flatMap((layer, l) =>
    layer.units.flatMap((unit, i) => {
      const mine = [layer.name, unit.name ?? i + 1]
      return [
        ...(unit.b === undefined ? [] : [[...mine, 'b', unit.b]]),
        ...(unit.mean === undefined ? [] : [[...mine, t('network.mean'), unit.mean]]),
        ...(unit.off === undefined ? [] : [[...mine, t('network.mask'), unit.off ? 0 : 1]]),
        ...Array.from(layer.W?.[i] ?? [], (w, k) => [...mine, weightName(layers[l - 1], k), w]),
      ]
    }),
  )
  return { columns, rows }
}

/** @param {Layer | undefined} before @param {number} k */
function weightName(before, k) {
  return `w ← ${before?.units[k]?.name ?? k + 1}`
}
