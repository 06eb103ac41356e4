/** Eigenvalues of a small symmetric matrix, by Jacobi's rotations: short, and exact to rounding even where κ is 10⁵. */

const SWEEPS = 50

/**
 * @param {number[][]} matrix   symmetric
 * @returns {{values: number[], vectors: number[][]}} the smallest first; vectors[i] belongs to values[i], length 1
 */
export function symmetricEigen(matrix) {
  const a = matrix.map((row) => row.slice())
  const v = a.map((row, i) => row.map((_, j) => Number(i === j)))
  for (let sweep = 0; sweep < SWEEPS && !isDiagonal(a); sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) if (a[p][q] !== 0) rotate(a, v, p, q)
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => a[i][i] - a[j][j])
  return { values: order.map((i) => a[i][i]), vectors: order.map((i) => v.map((row) => row[i])) }
}

/** @param {number[][]} a */
function isDiagonal(a) {
  return a.every((row, i) => row.every((x, j) => i === j || x === 0))
}

/**
 * Turns the plane of p and q until a[p][q] is 0.
 *
 * @param {number[][]} a
 * @param {number[][]} v
 * @param {number} p
 * @param {number} q
 */
function rotate(a, v, p, q) {
  const theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  turnColumns(a, p, q, c, s)
  turnRows(a, p, q, c, s)
  turnColumns(v, p, q, c, s)
  a[p][q] = a[q][p] = 0
}

/**
 * @param {number[][]} m
 * @param {number} p
 * @param {number} q
 * @param {number} c
 * @param {number} s
 */
function turnColumns(m, p, q, c, s) {
  for (const row of m) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]]
}

/**
 * @param {number[][]} m
 * @param {number} p
 * @param {number} q
 * @param {number} c
 * @param {number} s
 */
function turnRows(m, p, q, c, s) {
  const [up, uq] = [m[p], m[q]]
  m[p] = up.map((x, k) => c * x - s * uq[k])
  m[q] = up.map((x, k) => s * x + c * uq[k])
}
