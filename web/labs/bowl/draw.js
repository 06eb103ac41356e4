/** Draws a bowl seen from above: rings of equal loss, the path down, where it started, where it is, where it is lowest. */
import { halfAxes } from './bowl.js'
import { ticks } from './frame.js'
import { FAINT, apart, isCrowded } from './path.js'
import { LEVELS } from './scene.js'

/**
 * @typedef {import('./scene.js').Scene} Scene
 * @typedef {{ink: string, muted: string, faint: string, train: string, dev: string, ghost: string, paper: string,
 *            font: string}} Ink
 * @typedef {import('./scene.js').Path} Path
 * @typedef {{x: string, y: string}} Words   names of the weights
 * @typedef {import('./path.js').Point} Point
 * @typedef {{x: (w: number) => number, y: (w: number) => number, unit: number, side: number}} Plane
 */

const MARGIN = { left: 42, right: 4, top: 18, bottom: 28 }
const TICKS = 4
const FONT = 11
const SHADE = 0.045
const RING = 0.5
/** Rings narrower than this are a blot. */
const LEAST = 1
const LINE = 1.2
const NEWEST = 4
const DOT = 1.8
const HERE = 5.5
const START = 4
const CROSS = 5
/** From a walker to its name. */
const ASIDE = 10
const LINE_HEIGHT = 13

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {number} size      of the square sheet, CSS pixels
 * @param {Scene} scene
 * @param {Ink} ink
 * @param {Words} words
 */
export function drawBowl(pen, size, scene, ink, words) {
  const plane = planeOf(size, scene.frame)
  pen.font = `${FONT}px ${ink.font}`
  drawAxes(pen, plane, scene.frame, ink, words)
  pen.save()
  pen.beginPath()
  pen.rect(MARGIN.left, MARGIN.top, plane.side, plane.side)
  pen.clip()
  drawRings(pen, plane, scene, ink)
  drawFloor(pen, plane, scene, ink)
  for (const path of scene.paths.toReversed()) drawPath(pen, plane, path, ink)
  pen.restore()
  nameEnds(pen, plane, scene.paths, ink)
}

/**
 * @param {number} size
 * @param {import('./frame.js').Frame} frame
 * @returns {Plane}
 */
function planeOf(size, { left, bottom, width }) {
  const side = size - MARGIN.left - MARGIN.right
  const unit = side / width
  return {
    x: (w) => MARGIN.left + (w - left) * unit,
    y: (w) => MARGIN.top + side - (w - bottom) * unit,
    unit,
    side,
  }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Plane} plane
 * @param {Scene} scene
 * @param {Ink} ink
 */
function drawRings(pen, { x, y, unit, side }, { slice }, ink) {
  const [cx, cy] = [x(slice.centre[0]), y(slice.centre[1])]
  const far = Math.hypot(side, side) + Math.hypot(cx, cy)
  pen.fillStyle = ink.train
  pen.strokeStyle = ink.muted
  pen.lineWidth = 1
  for (const level of LEVELS.toReversed()) {
    const [long, short] = halfAxes(slice, level).map((half) => half * unit)
    if (long < LEAST || short > far) continue
    pen.beginPath()
    pen.ellipse(cx, cy, long, short, -slice.angle, 0, 2 * Math.PI)
    pen.globalAlpha = SHADE
    pen.fill()
    pen.globalAlpha = RING
    pen.stroke()
  }
  pen.globalAlpha = 1
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Plane} plane
 * @param {Scene} scene
 * @param {Ink} ink
 */
function drawFloor(pen, { x, y }, { slice }, ink) {
  const [cx, cy] = [x(slice.centre[0]), y(slice.centre[1])]
  pen.strokeStyle = ink.ink
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(cx - CROSS, cy)
  pen.lineTo(cx + CROSS, cy)
  pen.moveTo(cx, cy - CROSS)
  pen.lineTo(cx, cy + CROSS)
  pen.stroke()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Plane} plane
 * @param {Path} path
 * @param {Ink} ink
 */
function drawPath(pen, plane, path, ink) {
  const points = pointsOf(plane, path)
  const colour = ink[path.tone ?? 'train']
  pen.strokeStyle = pen.fillStyle = colour
  pen.lineWidth = LINE
  pen.lineJoin = 'round'
  pen.setLineDash(path.dash ?? [])
  pen.globalAlpha = isCrowded(points, plane.side) ? FAINT : 1
  trace(pen, points)
  pen.setLineDash([])
  pen.globalAlpha = 1
  trace(pen, points.slice(-NEWEST))
  for (const point of apart(points)) disc(pen, point, DOT)
  pen.fillStyle = ink.paper
  disc(pen, points[0], START)
  pen.lineWidth = 1.5
  pen.stroke()
  pen.fillStyle = colour
  pen.strokeStyle = ink.paper
  disc(pen, points[path.at], HERE)
  pen.stroke()
}

/**
 * @param {Plane} plane
 * @param {Path} path
 * @returns {Point[]} up to where the walker is
 */
function pointsOf({ x, y }, { walk: { theta }, at }) {
  return Array.from({ length: at + 1 }, (_, i) => ({ x: x(theta[0][i]), y: y(theta[1][i]) }))
}

/**
 * The names of the walkers, where there are several, each beside its own, none upon another.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Plane} plane
 * @param {Path[]} paths
 * @param {Ink} ink
 */
function nameEnds(pen, plane, paths, ink) {
  /** @type {Point[]} */
  const taken = []
  pen.textBaseline = 'middle'
  for (const path of paths.filter(({ name }) => name !== undefined)) {
    const end = pointsOf(plane, path)[path.at]
    const place = freePlace(end, plane, taken)
    taken.push(place)
    pen.textAlign = place.x < end.x ? 'right' : 'left'
    pen.lineWidth = 3
    pen.strokeStyle = ink.paper
    pen.strokeText(path.name ?? '', place.x, place.y)
    pen.fillStyle = ink[path.tone ?? 'train']
    pen.fillText(path.name ?? '', place.x, place.y)
  }
}

/**
 * @param {Point} end
 * @param {Plane} plane
 * @param {Point[]} taken
 * @returns {Point}
 */
function freePlace(end, { side }, taken) {
  const inside = (/** @type {number} */ at, /** @type {number} */ from) =>
    Math.max(from + FONT, Math.min(from + side - FONT, at))
  const rightHalf = end.x > MARGIN.left + side / 2
  const x = inside(end.x, MARGIN.left) + (rightHalf ? -ASIDE : ASIDE)
  let y = inside(end.y, MARGIN.top)
  while (taken.some((one) => Math.abs(one.y - y) < LINE_HEIGHT && Math.abs(one.x - x) < side / 2))
    y += LINE_HEIGHT
  return { x, y }
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Point[]} points
 */
function trace(pen, points) {
  pen.beginPath()
  for (const { x, y } of points) pen.lineTo(x, y)
  pen.stroke()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Point} centre
 * @param {number} radius
 */
function disc(pen, { x, y }, radius) {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.fill()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Plane} plane
 * @param {import('./frame.js').Frame} frame
 * @param {Ink} ink
 * @param {Words} words
 */
function drawAxes(pen, { x, y, side }, { left, bottom, width }, ink, words) {
  const base = MARGIN.top + side
  pen.strokeStyle = ink.faint
  pen.lineWidth = 1
  pen.strokeRect(MARGIN.left + 0.5, MARGIN.top + 0.5, side - 1, side - 1)
  pen.fillStyle = ink.muted
  pen.textBaseline = 'middle'
  pen.textAlign = 'right'
  for (const w of ticks(bottom, bottom + width, TICKS))
    pen.fillText(written(w), MARGIN.left - 5, y(w))
  pen.textBaseline = 'top'
  pen.textAlign = 'center'
  for (const w of ticks(left, left + width, TICKS)) pen.fillText(written(w), x(w), base + 4)
  pen.textAlign = 'right'
  pen.fillText(words.x, MARGIN.left + side, base + 16)
  pen.textAlign = 'left'
  pen.fillText(words.y, MARGIN.left, 2)
}

/** @param {number} w */
function written(w) {
  return String(w).replace('-', '−')
}
