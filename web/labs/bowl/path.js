/**
 * How a path is to be drawn so that its steps can be told from one another.
 *
 * @typedef {{x: number, y: number}} Point   pixels
 */

/** Of a path that goes to and fro over its own trace: how opaque it is. */
export const FAINT = 0.35
const CROSSINGS = 6
const APART = 4

/**
 * Whether a path is so long that its own trace would be a blot.
 *
 * @param {Point[]} points
 * @param {number} side   of the figure
 */
export function isCrowded(points, side) {
  const length = points.slice(1).reduce((sum, point, i) => sum + between(points[i], point), 0)
  return length > CROSSINGS * side
}

/**
 * Those that do not lie on one another. Of a walk that bounces, every other step is near: two are kept in mind.
 *
 * @param {Point[]} points
 */
export function apart(points) {
  /** @type {Point[]} */
  const kept = []
  for (const point of points) {
    if (!kept.slice(-2).some((one) => between(one, point) < APART)) kept.push(point)
  }
  return kept
}

/**
 * @param {Point} a
 * @param {Point} b
 */
function between(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
