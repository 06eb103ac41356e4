/**
 * The reader's own data: points of the plane with their classes, those that are drawn on a grid (grid.js). Pure.
 *
 * @typedef {object} Own
 * @property {number[]} x1
 * @property {number[]} x2
 * @property {number[]} label    0, 1, 2 …
 * @property {import('../../engine/terrain.js').Window} window   of the plane; it does not move while one draws
 *
 * @typedef {{x: number, y: number, label: number}} Point
 */

import { snapped, snappedWindow } from './grid.js'

/** Fewer teach nothing. */
export const FEWEST = 2
export const MOST = 5000
export const MOST_CLASSES = 6
/** Larger numbers lose their last figures in float32. */
export const MOST_VALUE = 1e6
const ROOM = 0.16
const KEY = 'nnlab.own'

/** @param {Own} own */
export function classesOf({ label }) {
  return Math.max(1, ...label) + 1
}

/** @param {Own} own @returns {number[]} of each class */
export function countsOf(own) {
  const counts = new Array(classesOf(own)).fill(0)
  for (const label of own.label) counts[label]++
  return counts
}

/** As the engine takes it: one output for two classes, one for each of more. @param {Own} own */
export function matricesOf(own) {
  const classes = classesOf(own)
  const { x1, x2, label } = own
  const Y = classes === 2 ? [label] : Array.from({ length: classes }, (_, k) => hot(label, k))
  return { X: [x1, x2], Y }
}

/** @param {number[]} label @param {number} k */
function hot(label, k) {
  return label.map((one) => Number(one === k))
}

/** @param {Own} own @param {Point[]} points @returns {Own} */
export function added(own, points) {
  const room = Math.max(0, MOST - own.x1.length)
  const more = points.slice(0, room).map((point) => snapped(point, own.window))
  return {
    ...own,
    x1: [...own.x1, ...more.map(({ x }) => x)],
    x2: [...own.x2, ...more.map(({ y }) => y)],
    label: [...own.label, ...more.map(({ label }) => label)],
  }
}

/** Without the points nearer than `reach`. @param {Own} own @param {{x: number, y: number}} at @param {number} reach @returns {Own} */
export function erased(own, { x, y }, reach) {
  const stays = own.x1.map((x1, i) => Math.hypot(x1 - x, own.x2[i] - y) > reach)
  if (stays.every(Boolean)) return own
  const left = (/** @type {number[]} */ values) => values.filter((_, i) => stays[i])
  return { ...own, x1: left(own.x1), x2: left(own.x2), label: left(own.label) }
}

/** @param {Own} own @returns {Own} */
export function emptied(own) {
  return { ...own, x1: [], x2: [], label: [] }
}

/**
 * Points that are there already, as a start to draw on.
 *
 * @param {import('../../engine/terrain.js').Window} window
 * @param {(import('../../engine/terrain.js').Points | null)[]} parts
 * @returns {Own}
 */
export function ownOf({ left, bottom, width }, parts) {
  const window = snappedWindow({ left, bottom, width })
  const points = parts.flatMap((one) =>
    one ? Array.from(one.x1, (x, i) => ({ x, y: one.x2[i], label: one.label[i] })) : [],
  )
  return added({ x1: [], x2: [], label: [], window }, points)
}

/** A square around the points, with some room. @param {number[]} x1 @param {number[]} x2 */
export function windowAround(x1, x2) {
  const [l, r] = ends(x1)
  const [b, t] = ends(x2)
  const width = (Math.max(r - l, t - b) || 1) * (1 + 2 * ROOM)
  return { left: (l + r - width) / 2, bottom: (b + t - width) / 2, width }
}

/** @param {number[]} x */
function ends(x) {
  return x.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity])
}

/** Kept in this browser; one that keeps nothing is no fault. @param {Own} own */
export function keepOwn(own) {
  try {
    localStorage.setItem(KEY, JSON.stringify(own))
  } catch {
    // a private window
  }
}

/** @returns {Own | null} */
export function keptOwn() {
  try {
    return checked(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
  } catch {
    return null
  }
}

/** @param {any} own what may have been written by anyone @returns {Own | null} */
export function checked(own) {
  const { x1, x2, label, window } = own ?? {}
  const lists = [x1, x2, label]
  const same = lists.every((list) => Array.isArray(list) && list.length === x1.length)
  if (!same || x1.length > MOST || x1.length < FEWEST) return null
  const isClass = (/** @type {any} */ k) => Number.isInteger(k) && k >= 0 && k < MOST_CLASSES
  const sides = [window?.left, window?.bottom, window?.width]
  const small = (/** @type {any} */ value) =>
    Number.isFinite(value) && Math.abs(value) <= MOST_VALUE
  const numbers = [...x1, ...x2, ...sides.map((side) => side / 4)].every(small) // a window is wider than its points
  return numbers && window.width > 0 && label.every(isClass) ? { x1, x2, label, window } : null
}
