/**
 * Draws the plane of the two features: what is answered where, the line between, and the points. Class 1 is blue and round,
 * class 0 orange and square; with more classes each has a colour and a shape. Points of the dev set are hollow.
 */
import { rgbOf } from './colour_scale.js'
import { contour } from './contour.js'

/** @typedef {import('../engine/terrain.js').Terrain} Terrain */
/** @typedef {import('../engine/terrain.js').Points} Points */
/** @typedef {import('../engine/terrain.js').Window} Window */
/** @typedef {{width: number, colour: (name: string) => string}} Sheet */

const UNDECIDED = 0.5
const ROUND = 2.6
const SQUARE = 4.6
const HOLLOW = 1.3
/** Depth of a class's colour as ground, of more than two. */
const GROUND = 0.26

/** Colours and shapes go round at different lengths: no two of the first twelve classes look alike. */
const COLOURS = ['orange', 'blue', 'green', 'violet', 'brown', 'rose'].map(
  (name) => `${name}-point`,
)
const SHAPES = [square, round, triangle, diamond]

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Terrain} terrain
 * @param {Points | null} dev
 * @param {Sheet} sheet
 */
export function drawPlane(pen, terrain, dev, sheet) {
  if (terrain.kinds) paint(pen, terrain.size, kindInks(terrain.kinds, sheet), sheet)
  else {
    paint(pen, terrain.size, shareInks(terrain.p, sheet), sheet)
    drawLine(pen, terrain, sheet)
  }
  drawPoints(pen, terrain.points, terrain, sheet)
  if (dev) drawPoints(pen, dev, terrain, sheet, true)
}

/** @typedef {(cell: number) => ArrayLike<number>} InkOf */

/** @param {Float32Array} p @param {Sheet} sheet @returns {InkOf} */
function shareInks(p, { colour }) {
  const [low, high] = ['orange-area', 'blue-area'].map((name) => rgbOf(colour(name)))
  const none = rgbOf(colour('panel'))
  return (cell) => (Number.isNaN(p[cell]) ? none : mixed(low, high, p[cell]))
}

/** @param {Uint8Array} kinds @param {Sheet} sheet @returns {InkOf} */
function kindInks(kinds, { colour }) {
  const paper = rgbOf(colour('panel'))
  const inks = COLOURS.map((name) => mixed(paper, rgbOf(colour(name)), GROUND))
  return (cell) => inks[kinds[cell] % inks.length]
}

/** @param {ArrayLike<number>} from @param {ArrayLike<number>} to @param {number} share */
function mixed(from, to, share) {
  return [0, 1, 2].map((c) => from[c] + share * (to[c] - from[c]))
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {number} size
 * @param {InkOf} inkOf
 * @param {Sheet} sheet
 */
function paint(pen, size, inkOf, { width }) {
  const image = new ImageData(size, size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const ink = inkOf((size - 1 - row) * size + column)
      const at = 4 * (row * size + column)
      for (let c = 0; c < 3; c++) image.data[at + c] = ink[c]
      image.data[at + 3] = 255
    }
  }
  const small = new OffscreenCanvas(size, size)
  small.getContext('2d')?.putImageData(image, 0, 0)
  pen.imageSmoothingEnabled = true
  pen.drawImage(small, 0, 0, width, width)
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Terrain} terrain
 * @param {Sheet} sheet
 */
function drawLine(pen, { p, size }, { width, colour }) {
  const cell = width / size
  const at = (/** @type {number} */ v) => (v + 0.5) * cell
  pen.strokeStyle = colour('panel')
  pen.lineWidth = 1.5
  pen.beginPath()
  for (const [x, y, u, v] of contour({ values: p, columns: size, rows: size }, UNDECIDED)) {
    pen.moveTo(at(x), width - at(y))
    pen.lineTo(at(u), width - at(v))
  }
  pen.stroke()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {{x1: ArrayLike<number>, x2: ArrayLike<number>, label: ArrayLike<number>}} points
 * @param {Window} window
 * @param {Sheet} sheet
 * @param {boolean} [hollow]
 */
export function drawPoints(pen, { x1, x2, label }, window, { width, colour }, hollow = false) {
  const { left, bottom, width: span } = window
  const unit = width / span
  const [paper, inks] = [colour('panel'), COLOURS.map(colour)]
  pen.lineWidth = hollow ? HOLLOW : 0.8
  for (let i = 0; i < x1.length; i++) {
    const [x, y] = [(x1[i] - left) * unit, width - (x2[i] - bottom) * unit]
    const ink = inks[label[i] % inks.length]
    pen.fillStyle = hollow ? paper : ink
    pen.strokeStyle = hollow ? ink : paper
    pen.beginPath()
    SHAPES[label[i] % SHAPES.length](pen, x, y)
    pen.fill()
    pen.stroke()
  }
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y */
function square(pen, x, y) {
  pen.rect(x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE)
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y */
function round(pen, x, y) {
  pen.arc(x, y, ROUND, 0, 2 * Math.PI)
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y */
function triangle(pen, x, y) {
  polygon(pen, [
    [x, y - SQUARE * 0.62],
    [x + SQUARE * 0.6, y + SQUARE * 0.44],
    [x - SQUARE * 0.6, y + SQUARE * 0.44],
  ])
}

/** @param {CanvasRenderingContext2D} pen @param {number} x @param {number} y */
function diamond(pen, x, y) {
  const half = SQUARE * 0.66
  polygon(pen, [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ])
}

/** @param {CanvasRenderingContext2D} pen @param {number[][]} corners */
function polygon(pen, corners) {
  corners.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
  pen.closePath()
}
