/**
 * Lines of equal height through a grid of heights (marching squares).
 *
 * @typedef {object} Heights
 * @property {ArrayLike<number>} values   row after row
 * @property {number} columns
 * @property {number} rows
 */

/** Which edges of a cell the line crosses, by which corners lie above: bit 0 is (0,0), 1 (1,0), 2 (1,1), 3 (0,1). */
const CROSSED = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
]

/**
 * @param {Heights} heights
 * @param {number} level
 * @returns {[number, number, number, number][]} segments (x, y, x, y) in units of cells, from the first value
 */
export function contour({ values, columns, rows }, level) {
  /** @type {[number, number, number, number][]} */
  const segments = []
  for (let y = 0; y + 1 < rows; y++) {
    for (let x = 0; x + 1 < columns; x++) {
      const at = y * columns + x
      const [a, b] = [values[at] > level, values[at + 1] > level]
      const [c, d] = [values[at + columns + 1] > level, values[at + columns] > level]
      if (a === b && b === c && c === d) continue
      const above = Number(a) + 2 * Number(b) + 4 * Number(c) + 8 * Number(d)
      const corners = [values[at], values[at + 1], values[at + columns + 1], values[at + columns]]
      for (const [from, to] of CROSSED[above]) {
        segments.push([
          ...crossing(corners, from, level, x, y),
          ...crossing(corners, to, level, x, y),
        ])
      }
    }
  }
  return segments
}

/**
 * Where the line crosses edge `edge` of the cell at (x, y): 0 bottom, 1 right, 2 top, 3 left.
 *
 * @param {number[]} corners
 * @param {number} edge
 * @param {number} level
 * @param {number} x
 * @param {number} y
 * @returns {[number, number]}
 */
function crossing(corners, edge, level, x, y) {
  const [a, b] = [corners[edge], corners[(edge + 1) % 4]]
  const share = (level - a) / (b - a)
  if (edge === 0) return [x + share, y]
  if (edge === 1) return [x + 1, y + share]
  if (edge === 2) return [x + 1 - share, y + 1]
  return [x, y + 1 - share]
}
