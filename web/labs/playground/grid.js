/**
 * The grid that drawn points lie on: decimals of few figures, so that the page, a link and a script have the very same
 * numbers. Pure, and in exact arithmetic alone: the same on any machine.
 *
 * @typedef {import('../../engine/terrain.js').Window} Window
 *
 * @typedef {object} Grid
 * @property {(n: number) => number} at        the n-th place, a decimal as it would be typed
 * @property {(x: number) => number} nearest   the n of the place nearest to x
 */

/** Steps of the grid over the plane, at most: finer than the pixels that one draws on. */
export const SIDE = 1500
const STEPS = [1, 2, 5]
/** Powers of ten that a step is made of; the plane is between SIDE of the least and SIDE of the greatest wide. */
const POWERS = { least: -6, most: 3 }
/** Of a place that should lie on the grid: what rounding may have done to it, in steps. */
const NEARLY = 1e-6

/** From the finest on. */
const GRIDS = Array.from({ length: POWERS.most - POWERS.least + 1 }, (_, i) =>
  STEPS.map((step) => gridOfStep(step, POWERS.least + i)),
).flat()

/** @param {number} step @param {number} power @returns {Grid} */
function gridOfStep(step, power) {
  const scale = Number(`1e${Math.abs(power)}`)
  const at = (/** @type {number} */ n) => (power < 0 ? (n * step) / scale : n * step * scale)
  const inSteps = (/** @type {number} */ x) => (power < 0 ? (x * scale) / step : x / (step * scale))
  return { at, nearest: (x) => Math.round(inSteps(x)) + 0 } // no -0
}

/**
 * The finest grid of a plane; null for one that is too narrow or too wide.
 *
 * @param {number} width
 */
export function gridOf(width) {
  return GRIDS.find(({ at }) => width > 0 && width <= at(SIDE)) ?? null
}

/**
 * The plane itself on its grid, no less than it was; as it was, where there is none.
 *
 * @param {Window} window
 * @returns {Window}
 */
export function snappedWindow({ left, bottom, width }) {
  for (const { at, nearest } of GRIDS) {
    if (width > at(SIDE)) continue
    const [l, b] = [left, bottom].map((low) => below(low, { at, nearest }))
    const across = Math.max(-below(-left - width, { at, nearest }) - l, 1)
    const up = Math.max(-below(-bottom - width, { at, nearest }) - b, 1)
    const wide = Math.max(across, up)
    if (wide <= SIDE) return { left: at(l), bottom: at(b), width: at(wide) }
  }
  return { left, bottom, width }
}

/** The last place that is not above x. @param {number} x @param {Grid} grid */
function below(x, { at, nearest }) {
  const n = nearest(x)
  const step = at(1)
  return at(n) > x + NEARLY * step ? n - 1 : n
}

/** Whether a plane lies on its grid. @param {Window} window */
export function isOnGrid({ left, bottom, width }) {
  const grid = gridOf(width)
  return grid !== null && [left, bottom, width].every((x) => grid.at(grid.nearest(x)) === x)
}

/**
 * A place of the plane on its grid; as it is, where the plane has none.
 *
 * @template {{x: number, y: number}} P
 * @param {P} point
 * @param {Window} window
 * @returns {P}
 */
export function snapped(point, window) {
  const grid = isOnGrid(window) ? gridOf(window.width) : null
  if (!grid) return point
  const within = (/** @type {number} */ x, /** @type {number} */ low) => {
    const [first, wide] = [grid.nearest(low), grid.nearest(window.width)]
    return grid.at(Math.min(first + wide, Math.max(first, grid.nearest(x))))
  }
  return { ...point, x: within(point.x, window.left), y: within(point.y, window.bottom) }
}
