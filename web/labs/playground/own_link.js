/**
 * Drawn points in a link: `own=-1.6,-1.5,3.2,0aK3…`: left and bottom of the plane, its width, and four letters or digits for each
 * point, which are its class and its place on the grid (grid.js). Pure.
 *
 * @typedef {import('./own.js').Own} Own
 */
import { gridOf, isOnGrid, SIDE } from './grid.js'
import { FEWEST, MOST_CLASSES } from './own.js'

/** Points that a link takes: its address stays under 2,000 characters, whatever else is set. */
export const MOST_LINKED = 320
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Digits of a point: MOST_CLASSES × (SIDE + 1)² are fewer than 62⁴. */
const LONG = 4
const PLACES = SIDE + 1
/** Ends of the plane: what lies farther out is no drawing. */
const FARTHEST = 1e6
const NUMBER = /^-?\d+(\.\d+)?$/
const POINTS = new RegExp(`^([A-Za-z0-9]{${LONG}})*$`)

/** Whether a link can hold these points, or there is no need yet. @param {Own} own */
export function fitsLink(own) {
  return own.x1.length < FEWEST || writeOwn(own) !== ''
}

/**
 * @param {Own | null} own
 * @returns {string} nothing, where there are none, too many, or some that are not on the grid
 */
export function writeOwn(own) {
  if (!own || own.x1.length < FEWEST || own.x1.length > MOST_LINKED) return ''
  const { window, label } = own
  const grid = isOnGrid(window) ? gridOf(window.width) : null
  if (!grid) return ''
  const [left, bottom, wide] = [window.left, window.bottom, window.width].map(grid.nearest)
  const codes = label.map((kind, i) => {
    const [x, y] = [own.x1[i], own.x2[i]]
    const [right, up] = [grid.nearest(x) - left, grid.nearest(y) - bottom]
    const there = grid.at(left + right) === x && grid.at(bottom + up) === y
    return there && isWithin(right, up, wide) ? written((kind * PLACES + right) * PLACES + up) : ''
  })
  if (codes.includes('')) return ''
  return [window.left, window.bottom, window.width, codes.join('')].join(',')
}

/**
 * @param {string} text
 * @returns {Own | undefined} undefined: these are no points
 */
export function readOwn(text) {
  const [codes = '', ...numbers] = text.split(',').reverse()
  if (numbers.length !== 3 || !numbers.every((one) => NUMBER.test(one))) return undefined
  const [width, bottom, left] = numbers.map(Number)
  const window = { left, bottom, width }
  const good = POINTS.test(codes) && codes.length <= LONG * MOST_LINKED
  const own = good && isPlane(window) ? pointsOf(codes, window) : undefined
  return own && writeOwn(own) === text ? own : undefined
}

/** @param {import('../../engine/terrain.js').Window} window */
function isPlane({ left, bottom, width }) {
  return [left, bottom, left + width, bottom + width].every((end) => Math.abs(end) <= FARTHEST)
}

/** @param {string} codes @param {import('../../engine/terrain.js').Window} window @returns {Own | undefined} */
function pointsOf(codes, window) {
  const grid = gridOf(window.width)
  if (!grid) return undefined
  const [left, bottom] = [window.left, window.bottom].map(grid.nearest)
  const numbers = Array.from({ length: codes.length / LONG }, (_, i) =>
    valueOf(codes.slice(i * LONG, (i + 1) * LONG)),
  )
  const label = numbers.map((n) => Math.floor(n / PLACES ** 2))
  if (label.some((kind) => kind >= MOST_CLASSES)) return undefined
  const x1 = numbers.map((n) => grid.at(left + (Math.floor(n / PLACES) % PLACES)))
  const x2 = numbers.map((n) => grid.at(bottom + (n % PLACES)))
  return { x1, x2, label, window }
}

/** @param {number} right @param {number} up @param {number} wide */
function isWithin(right, up, wide) {
  return right >= 0 && up >= 0 && right <= wide && up <= wide
}

/** @param {number} n */
function written(n) {
  const places = Array.from({ length: LONG }, (_, i) => DIGITS.length ** (LONG - 1 - i))
  return places.map((place) => DIGITS[Math.floor(n / place) % DIGITS.length]).join('')
}

/** @param {string} code */
function valueOf(code) {
  return [...code].reduce((n, digit) => n * DIGITS.length + DIGITS.indexOf(digit), 0)
}
