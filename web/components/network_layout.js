/**
 * Where the units of a drawn network lie, and what is under the pointer. Pure; all in CSS pixels.
 *
 * @typedef {object} Unit
 * @property {ArrayLike<number>} [map]   its activation over the input plane: side × side, row after row, lowest x₂ first
 * @property {string} [name]             of an input or output
 * @property {number} [b]
 * @property {number} [mean]             of |a| over the samples
 * @property {boolean} [off]             the mask of dropout has it switched off
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {Unit[]} units              all of them, or the first ones
 * @property {number} [size]             how many there are; as many as are given, without it
 * @property {ArrayLike<number>[]} [W]   a row for each unit here, a column for each unit of the layer before; none for inputs
 *
 * @typedef {object} Place
 * @property {number} layer
 * @property {number} unit
 * @property {number} x        middle
 * @property {number} y        middle
 *
 * @typedef {object} Column
 * @property {number | null} layer   null: layers that are left out stand here
 * @property {number} x              middle
 * @property {number} more           units that are not drawn
 *
 * @typedef {object} Edge
 * @property {Place} from
 * @property {Place} to
 * @property {number} w
 *
 * @typedef {object} NetworkLayout
 * @property {number} size      of a unit's side
 * @property {number} height    of the picture
 * @property {Place[]} places
 * @property {Column[]} columns
 * @property {number} leftOut  layers
 */
export const MOST_LAYERS = 8
export const MOST_UNITS = 16

const LARGE = 46
const SMALL = 12
const FILL = 0.6
const GAP = 8
export const TALL = 420
const HEAD = 26
const FOOT = 22
const REACH = 7

/**
 * @param {Layer[]} layers
 * @param {number} width
 * @param {number} [tall]   of the units of the largest layer, about
 * @returns {NetworkLayout}
 */
export function networkLayout(layers, width, tall = TALL) {
  const shown = shownLayers(layers.length)
  const most = Math.max(1, ...shown.map((l) => (l === null ? 1 : drawn(layers[l]))))
  const step = width / Math.max(shown.length, 1)
  const size = Math.max(SMALL, Math.min(LARGE, FILL * step, tall / most - GAP))
  const middle = HEAD + (most * (size + GAP)) / 2
  const columns = shown.map((layer, k) => ({
    layer,
    x: (k + 0.5) * step,
    more:
      layer === null
        ? 0
        : (layers[layer].size ?? layers[layer].units.length) - drawn(layers[layer]),
  }))
  const places = columns.flatMap(({ layer, x }) => {
    if (layer === null) return []
    const count = drawn(layers[layer])
    return Array.from({ length: count }, (_, unit) => {
      return { layer, unit, x, y: middle + (unit - (count - 1) / 2) * (size + GAP) }
    })
  })
  const foot = columns.some(({ more }) => more > 0) ? FOOT : 0
  const height = HEAD + most * (size + GAP) + foot
  return { size, height, places, columns, leftOut: Math.max(0, layers.length - MOST_LAYERS + 1) }
}

/** Of too many layers the first ones and the last. @param {number} count @returns {(number | null)[]} */
function shownLayers(count) {
  if (count <= MOST_LAYERS) return Array.from({ length: count }, (_, l) => l)
  return [...Array.from({ length: MOST_LAYERS - 2 }, (_, l) => l), null, count - 1]
}

/** @param {Layer} layer */
function drawn({ units }) {
  return Math.min(units.length, MOST_UNITS)
}

/**
 * The weights between units that are drawn, in layers that follow one another.
 *
 * @param {Layer[]} layers
 * @param {NetworkLayout} layout
 * @returns {Edge[]}
 */
export function edgesOf(layers, { places }) {
  return places.flatMap((to) => {
    const row = layers[to.layer].W?.[to.unit]
    if (!row) return []
    const before = places.filter(({ layer }) => layer === to.layer - 1)
    return before.map((from) => ({ from, to, w: row[from.unit] }))
  })
}

/**
 * The largest |w| of each layer, by which the widths of its edges are measured.
 *
 * @param {Edge[]} edges
 * @returns {Map<number, number>}
 */
export function strongest(edges) {
  /** @type {Map<number, number>} */
  const most = new Map()
  for (const { to, w } of edges) {
    const size = Math.abs(w)
    if (size < Infinity && size > (most.get(to.layer) ?? 0)) most.set(to.layer, size)
  }
  return most
}

/**
 * What was pointed at may be gone when the network is another one, with the pointer at rest.
 *
 * @param {{unit?: Place, edge?: Edge} | null} pointed
 * @param {NetworkLayout} layout
 * @returns {{unit?: Place, edge?: Edge} | null} the same, where it lies now; null where it is no more
 */
export function stillThere(pointed, { places }) {
  const now = (/** @type {Place | undefined} */ was) =>
    was && places.find(({ layer, unit }) => layer === was.layer && unit === was.unit)
  const { edge } = pointed ?? {}
  const [unit, from, to] = [pointed?.unit, edge?.from, edge?.to].map(now)
  if (unit) return { unit }
  return edge && from && to ? { edge: { ...edge, from, to } } : null
}

/**
 * @param {NetworkLayout} layout
 * @param {Edge[]} edges
 * @param {{x: number, y: number}} at
 * @returns {{unit: Place} | {edge: Edge} | null} a unit before an edge, and of edges the nearest
 */
export function hit({ places, size }, edges, { x, y }) {
  const half = size / 2 + 1
  const unit = places.find((one) => Math.abs(one.x - x) <= half && Math.abs(one.y - y) <= half)
  if (unit) return { unit }
  /** @type {Edge | null} */
  let nearest = null
  let distance = REACH
  for (const edge of edges) {
    const far = distanceTo(edge, size, x, y)
    if (far < distance) [nearest, distance] = [edge, far]
  }
  return nearest && { edge: nearest }
}

/** @param {Edge} edge @param {number} size @param {number} x @param {number} y */
function distanceTo({ from, to }, size, x, y) {
  const [x1, x2] = [from.x + size / 2, to.x - size / 2]
  const along = Math.max(
    0,
    Math.min(
      1,
      ((x - x1) * (x2 - x1) + (y - from.y) * (to.y - from.y)) /
        ((x2 - x1) ** 2 + (to.y - from.y) ** 2),
    ),
  )
  return Math.hypot(x - x1 - along * (x2 - x1), y - from.y - along * (to.y - from.y))
}

/**
 * Where an arrow key leads from a unit; null for another key.
 *
 * @param {NetworkLayout} layout
 * @param {Place} from
 * @param {string} key
 * @returns {Place | null}
 */
export function nextUnit({ places, columns }, from, key) {
  const vertical = { ArrowUp: -1, ArrowDown: 1 }[key]
  const horizontal = { ArrowLeft: -1, ArrowRight: 1 }[key]
  if (vertical === undefined && horizontal === undefined) return null
  const shown = columns.flatMap(({ layer }) => (layer === null ? [] : [layer]))
  const layer = shown[shown.indexOf(from.layer) + (horizontal ?? 0)] ?? from.layer
  const column = places.filter((one) => one.layer === layer)
  const wanted = vertical === undefined ? from.y : from.y + vertical
  if (vertical !== undefined) return column[column.indexOf(from) + vertical] ?? from
  return column.reduce((a, b) => (Math.abs(b.y - wanted) < Math.abs(a.y - wanted) ? b : a))
}
