/** Where the axes of a chart begin and end. */

/** @typedef {{min: number, max: number}} Range */

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
const TAME = 2.5
const WILD = 1.6
const UPPER = 0.9
/** Of fewer points none can be said to tower. */
const MANY = 10
const GHOSTLY = 4 / 3
const TICK_STEPS = [0.2, 0.25, 0.3, 0.4, 0.5, 1, 2, 2.5, 5]
const MOST_TICKS = 5

/**
 * From 0 (or below, where there is something) up to a round number above the highest curve. A start that towers
 * over all the rest of its curve is cut off, so that the rest can be seen; the chart then says how high it was.
 * Ghosts widen the axis by a third at most: it belongs to the curves in front.
 *
 * @param {ArrayLike<number>[]} curves
 * @param {ArrayLike<number>[]} [ghosts]
 * @returns {Range}
 */
export function linearRange(curves, ghosts = []) {
  const [front, behind] = [curves, ghosts].map(measurable)
  const leading = Math.max(0, ...front.map(towerless))
  const ghostly = Math.max(0, ...behind.map(towerless))
  const top = Math.max(
    leading,
    Math.min(ghostly, GHOSTLY * (leading || middle(behind.map(towerless)))),
  )
  const low = Math.min(0, ...front.map((values) => values[0]))
  const min = low < 0 ? -roundUp(-low) : 0
  return { min, max: top > 0 ? roundUp(top) : min < 0 ? 0 : 1 }
}

/** @param {number[]} tops */
function middle(tops) {
  return [...tops].sort((a, b) => a - b)[Math.floor(tops.length / 2)] ?? 0
}

/** @param {ArrayLike<number>[]} curves */
function measurable(curves) {
  return curves.map(sortedFinite).filter((values) => values.length > 0)
}

/** @param {ArrayLike<number>} values */
function sortedFinite(values) {
  return Array.from(values)
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
}

/** @param {number[]} sorted */
function towerless(sorted) {
  const highest = sorted[sorted.length - 1]
  if (sorted.length < MANY) return highest
  const common = sorted[Math.floor(UPPER * (sorted.length - 1))]
  return highest <= TAME * Math.max(common, 1) ? highest : WILD * common
}

/**
 * @param {ArrayLike<number>[]} curves
 * @returns {Range} from one power of ten to another; values not above 0 have no place
 */
export function logRange(curves) {
  const sorted = curves.map((values) => sortedFinite(values).filter((v) => v > 0))
  const ends = sorted.flatMap((values) => [values[0], values[values.length - 1]])
  const finite = ends.filter((v) => v !== undefined)
  if (finite.length === 0) return { min: 0.1, max: 1 }
  const low = Math.floor(Math.log10(Math.min(...finite)))
  const high = Math.ceil(Math.log10(Math.max(...finite)))
  return { min: 10 ** low, max: 10 ** (high > low ? high : low + 1) }
}

/**
 * While a thumb is held, an axis only widens: a curve must not seem to move because its axis did.
 *
 * @param {Range | null} before
 * @param {Range} wanted
 * @param {boolean} held
 * @returns {Range}
 */
export function heldRange(before, wanted, held) {
  if (!held || !before) return wanted
  return { min: Math.min(before.min, wanted.min), max: Math.max(before.max, wanted.max) }
}

/**
 * Between two ticks, so that the ends of the axis are ticks too.
 *
 * @param {Range} range
 * @returns {number}
 */
export function tickStep({ min, max }) {
  const span = max - min
  const power = 10 ** Math.floor(Math.log10(span) - 1e-9)
  const whole = (/** @type {number} */ s) => Math.abs(span / s - Math.round(span / s)) < 1e-6
  const step = TICK_STEPS.map((s) => s * power).find((s) => span / s <= MOST_TICKS && whole(s))
  return Number((step ?? span / MOST_TICKS).toPrecision(12))
}

/** @param {number} x above 0 */
function roundUp(x) {
  const power = 10 ** Math.floor(Math.log10(x))
  const step = STEPS.find((s) => s * power >= x * (1 - 1e-9)) ?? 10
  return Number((step * power).toPrecision(12))
}
