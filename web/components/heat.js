/** Where the cells of a heat map lie, and which share of the scale a number has. Pure. */

/** @typedef {{low: number, high: number, share: (value: number) => number}} HeatScale */
/** @typedef {{row: number, column: number}} Cell */

/**
 * @typedef {object} HeatLayout all in CSS pixels
 * @property {number} left      of the first column
 * @property {number} top       of the first row
 * @property {number} cellWidth
 * @property {number} cellHeight
 * @property {number} every     only each so-manieth column has its label written
 * @property {number} height    of the whole picture
 * @property {{left: number, top: number, width: number, height: number}} key   the bar that explains the colours
 */

/** px between the key's bar and the words beside it; a bar that is shorter than the least tells no colours */
const BESIDE = 6
const LEAST_KEY = 60
const HEAD = 22
const KEY = { width: 140, height: 8, below: 62 }
const SLIM = 24
const TALL = 44
const FLAT = 0.62
const AIR = 10

/**
 * From the lowest to the highest of what is finite, or as it was fixed. On a log scale what is not above 0 has the
 * lowest place.
 *
 * @param {(number | null)[][]} values
 * @param {{log?: boolean, low?: number, high?: number}} wish
 * @returns {HeatScale}
 */
export function heatScale(values, { log = false, low, high }) {
  const lies = (/** @type {number | null} */ v) => Number.isFinite(v) && (!log || Number(v) > 0)
  const known = /** @type {number[]} */ (values.flat().filter(lies))
  const bottom = low ?? known.reduce((a, b) => Math.min(a, b), Infinity)
  const top = high ?? known.reduce((a, b) => Math.max(a, b), -Infinity)
  if (!(bottom < top)) return { low: bottom, high: top, share: () => 0.5 }
  const place = log ? (/** @type {number} */ v) => Math.log10(Math.max(v, bottom)) : Number
  const [first, last] = [place(bottom), place(top)]
  const share = (/** @type {number} */ value) =>
    Math.min(1, Math.max(0, (place(value) - first) / (last - first)))
  return { low: bottom, high: top, share }
}

/**
 * Whether a cell is one of the map, which may be another one since it was pointed at.
 *
 * @param {Cell} cell
 * @param {{rows: number, columns: number}} size
 */
export function isWithin({ row, column }, { rows, columns }) {
  return row < rows && column < columns
}

/**
 * @param {number} width     there is
 * @param {{rows: number, columns: number, rowLabel: number, columnLabel: number, tall?: number}} wish
 *   labels: px of the widest; tall: px of a row, at most
 * @returns {HeatLayout}
 */
export function heatLayout(width, { rows, columns, rowLabel, columnLabel, tall = TALL }) {
  const left = Math.min(Math.ceil(rowLabel) + AIR, width / 3)
  const cellWidth = (width - left) / Math.max(columns, 1)
  const cellHeight = Math.min(tall, Math.max(SLIM, FLAT * cellWidth))
  const bottom = HEAD + rows * cellHeight
  return {
    left,
    top: HEAD,
    cellWidth,
    cellHeight,
    every: Math.max(1, Math.ceil((columnLabel + AIR) / cellWidth)),
    height: bottom + KEY.below + AIR,
    key: { left, top: bottom + KEY.below - KEY.height, width: KEY.width, height: KEY.height },
  }
}

/**
 * The key's bar, with room for words beside it: in a narrow map it is shorter, and begins further to the left.
 *
 * @param {HeatLayout['key']} key
 * @param {number} width   of the map
 * @param {number} words   px that they take
 */
export function keyBeside(key, width, words) {
  const room = width - words - BESIDE
  const bar = Math.min(key.width, Math.max(LEAST_KEY, room - key.left))
  const left = Math.max(0, Math.min(key.left, room - bar))
  return { left, width: bar, words: left + bar + BESIDE }
}

/**
 * Where an arrow key leads; the same cell at the edge, null for another key.
 *
 * @param {Cell} from
 * @param {string} key
 * @param {{rows: number, columns: number}} size
 * @returns {Cell | null}
 */
export function neighbour({ row, column }, key, { rows, columns }) {
  /** @type {Record<string, [number, number]>} */
  const steps = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -columns],
    End: [0, columns],
  }
  const step = steps[key]
  if (!step) return null
  const within = (/** @type {number} */ at, /** @type {number} */ count) =>
    Math.max(0, Math.min(count - 1, at))
  return { row: within(row + step[0], rows), column: within(column + step[1], columns) }
}

/**
 * @param {(number | null)[][]} values
 * @param {'low' | 'high'} which
 * @returns {Cell | null} null where nothing is finite
 */
export function bestCell(values, which) {
  /** @type {Cell | null} */
  let best = null
  let record = which === 'low' ? Infinity : -Infinity
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (!Number.isFinite(value)) return
      const better = which === 'low' ? Number(value) < record : Number(value) > record
      if (better) [best, record] = [{ row, column }, Number(value)]
    }),
  )
  return best
}
