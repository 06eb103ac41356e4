/**
 * The network's answers over the plane of its two features, and at the training points.
 *
 * @typedef {object} Terrain
 * @property {number} size          cells a side
 * @property {Float32Array} p       probability of class 1, row after row, the lowest x₂ first
 * @property {number} left          x₁ of the first column
 * @property {number} bottom        x₂ of the first row
 * @property {number} width         of the (square) window, in units of the features
 * @property {Points} points
 * @property {Uint8Array | null} [kinds]   of more than two classes, the one answered in each cell
 *
 * @typedef {Pick<Terrain, 'left' | 'bottom' | 'width'>} Window
 *
 * @typedef {object} Points
 * @property {Float64Array} x1
 * @property {Float64Array} x2
 * @property {Uint8Array} label
 * @property {Float32Array} p
 */

/** Cells a side, unless the network is so large that its answers would keep the run waiting. */
const SIZE = 96
const LEAST = 24
const WORK = 3e8
const ROOM = 0.16
const MOST_POINTS = 2000

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Window} [fixed]   where the window must not move with the data
 * @returns {Terrain | null} null where the data has not two features
 */
export function terrainOf(run, fixed) {
  const part = run.part('train')
  if (!part || part.features !== 2) return null
  const { size, window } = frameOf(run, part, fixed)
  const p = classOne(run.predict(grid(window, size)), part.outputs)
  return { size, p, ...window, points: pointsOf(run, part) }
}

/**
 * One for each output: what it answers, and the points with its own label.
 *
 * @param {import('../../wasm/engine.js').Run} run
 * @returns {Terrain[]} none where the data has not two features
 */
export function terrainsOf(run) {
  const part = run.part('train')
  if (!part || part.features !== 2) return []
  const { size, window } = frameOf(run, part)
  const answers = rows(run.predict(grid(window, size)), part.outputs)
  const m = part.samples
  const [x1, x2] = [part.X.slice(0, m), part.X.slice(m)]
  const at = rows(run.predict(part.X), part.outputs)
  return rows(part.Y, part.outputs).map((labels, k) => {
    const points = cut({ x1, x2, label: Uint8Array.from(labels), p: at[k] })
    return { size, p: answers[k], ...window, points }
  })
}

/**
 * A flat matrix, row by row.
 *
 * @template {Float32Array | Float64Array} T
 * @param {T} flat
 * @param {number} count
 * @returns {T[]}
 */
export function rows(flat, count) {
  const length = flat.length / count
  const row = (/** @type {number} */ r) => flat.slice(r * length, (r + 1) * length)
  return Array.from({ length: count }, (_, r) => /** @type {T} */ (row(r)))
}

/** As many as are drawn. @param {Points} points @returns {Points} */
function cut({ x1, x2, label, p }) {
  const few = (/** @type {any} */ values) => values.slice(0, MOST_POINTS)
  return { x1: few(x1), x2: few(x2), label: few(label), p: few(p) }
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {import('../../wasm/engine.js').PartData} part
 * @param {Window} [fixed]
 */
function frameOf(run, { X, samples }, fixed) {
  const window = fixed ?? squareAround(X.subarray(0, samples), X.subarray(samples))
  return { window, size: cells(run) }
}

/** @param {import('../../wasm/engine.js').Run} run */
function cells(run) {
  const weights = run.layers().reduce((sum, { units, inputs }) => sum + units * inputs, 0)
  return Math.max(LEAST, Math.min(SIZE, Math.floor(Math.sqrt(WORK / weights))))
}

/**
 * @param {import('../../wasm/engine.js').Run} run
 * @param {import('../../wasm/engine.js').PartData} part
 * @returns {Points}
 */
function pointsOf(run, { X, Y, outputs, samples }) {
  const shown = Math.min(samples, MOST_POINTS)
  const [x1, x2] = [X.slice(0, shown), X.slice(samples, samples + shown)]
  const row = outputs === 1 ? 0 : samples
  const label = Uint8Array.from(Y.subarray(row, row + shown))
  return { x1, x2, label, p: classOne(run.predict([...x1, ...x2]), outputs) }
}

/**
 * @param {Float64Array} x1
 * @param {Float64Array} x2
 * @returns {Window}
 */
export function squareAround(x1, x2) {
  const [l, r] = ends(x1)
  const [b, t] = ends(x2)
  const width = Math.max(r - l, t - b, Number.EPSILON) * (1 + 2 * ROOM)
  return { left: (l + r - width) / 2, bottom: (b + t - width) / 2, width }
}

/** @param {Float64Array} x */
function ends(x) {
  return x.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity])
}

/**
 * The middles of the cells: (2, size²).
 *
 * @param {Window} window
 * @param {number} size
 */
export function grid({ left, bottom, width }, size) {
  const X = new Float32Array(2 * size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = row * size + column
      X[at] = left + ((column + 0.5) * width) / size
      X[size * size + at] = bottom + ((row + 0.5) * width) / size
    }
  }
  return X
}

/**
 * With one output it is the answer; with one for each class, class 1's share of the first two.
 *
 * @param {Float32Array} A (outputs, m)
 * @param {number} outputs
 */
function classOne(A, outputs) {
  if (outputs === 1) return A
  const m = A.length / outputs
  return Float32Array.from({ length: m }, (_, i) => A[m + i] / (A[i] + A[m + i]))
}
