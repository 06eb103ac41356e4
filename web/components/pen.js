/**
 * What a pen leaves on the plane, in units of the plane. Pure.
 *
 * @typedef {{x: number, y: number}} Place
 * @typedef {{left: number, bottom: number, width: number}} Window
 */

/** Shares of the plane's width: between two points of one stroke, an eraser's reach, a step of an arrow key. */
const APART = 0.035
export const ERASER = 0.045
const STEP = 0.025
const LARGE_STEP = 5

/**
 * From a place in a box of pixels to one in the plane.
 *
 * @param {Place} pixels
 * @param {number} side     of the box, in pixels
 * @param {Window} window
 * @returns {Place}
 */
export function placeAt({ x, y }, side, { left, bottom, width }) {
  const inside = (/** @type {number} */ share) => Math.max(0, Math.min(1, share))
  return {
    x: tidied(left + inside(x / side) * width, width),
    y: tidied(bottom + (1 - inside(y / side)) * width, width),
  }
}

/** No more figures than one sees. @param {number} x @param {number} width */
function tidied(x, width) {
  const unit = 10 ** (Math.floor(Math.log10(width)) - 3)
  return Number((Math.round(x / unit) * unit).toPrecision(6))
}

/** Whether a stroke has come far enough for its next point. @param {Place | null} last @param {Place} now @param {Window} window */
export function isApart(last, now, { width }) {
  return last === null || Math.hypot(now.x - last.x, now.y - last.y) >= APART * width
}

/**
 * Where a key leads; null for another key.
 *
 * @param {Place} from
 * @param {{key: string, shiftKey: boolean}} pressed
 * @param {Window} window
 * @returns {Place | null}
 */
export function walked(from, { key, shiftKey }, { left, bottom, width }) {
  const ways = /** @type {Record<string, [number, number]>} */ ({
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  })
  const way = ways[key]
  if (!way) return null
  const step = STEP * width * (shiftKey ? LARGE_STEP : 1)
  const within = (/** @type {number} */ v, /** @type {number} */ low) =>
    tidied(Math.max(low, Math.min(low + width, v)), width)
  return { x: within(from.x + way[0] * step, left), y: within(from.y + way[1] * step, bottom) }
}
