/** Draws a heat map: cells, labels, and the bar that explains the colours. */
import { colourAt, cssOf, readable } from './colour_scale.js'
import { fontOf } from './font.js'
import { keyBeside } from './heat.js'

/**
 * @typedef {object} HeatPicture
 * @property {import('./heat.js').HeatLayout} layout
 * @property {import('./heat.js').HeatScale} scale
 * @property {import('./colour_scale.js').Triple[]} colours
 * @property {{name: string, labels: string[]}} rows
 * @property {{name: string, labels: string[]}} columns
 * @property {(number | null)[][]} values
 * @property {(value: number) => string} format
 * @property {string} measure
 * @property {import('./heat.js').Cell | null} best
 * @property {import('./heat.js').Cell | null} open
 * @property {{ink: string, muted: string, panel: string, hairline: string, faint: string}} inks
 */

const FONT = 12
const SMALL = 11
const GAP = 1
const HATCH = 6
const INDENT = 6
const LINE = 16
const TIGHT = 6
const DOT = 3
const CORNER = 8

/** @param {CanvasRenderingContext2D} pen @param {HeatPicture} picture */
export function drawHeat(pen, picture) {
  pen.font = fontOf(pen.canvas, SMALL) // of all cells: asking for it is slow
  const roomy = areWritten(pen, picture)
  picture.values.forEach((cells, row) =>
    cells.forEach((value, column) => drawCell(pen, picture, { row, column }, { value, roomy })),
  )
  if (picture.open) drawDot(pen, picture, picture.open)
  drawLabels(pen, picture)
  drawKey(pen, picture)
}

/**
 * In the corner of a cell, with a rim that sets it off from any ground.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {HeatPicture} picture
 * @param {import('./heat.js').Cell} cell
 */
function drawDot(pen, { layout, inks }, { row, column }) {
  const { left, top, cellWidth, cellHeight } = layout
  pen.beginPath()
  pen.arc(left + column * cellWidth + CORNER, top + row * cellHeight + CORNER, DOT, 0, 2 * Math.PI)
  pen.strokeStyle = inks.panel
  pen.lineWidth = 3
  pen.stroke()
  pen.fillStyle = inks.ink
  pen.fill()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {HeatPicture} picture
 * @param {import('./heat.js').Cell} cell
 * @param {{value: number | null, roomy: boolean}} content
 */
function drawCell(
  pen,
  { layout, scale, colours, format, inks, best },
  { row, column },
  { value, roomy },
) {
  const { left, top, cellWidth, cellHeight } = layout
  const box = {
    x: left + column * cellWidth + GAP,
    y: top + row * cellHeight + GAP,
    width: cellWidth - 2 * GAP,
    height: cellHeight - 2 * GAP,
  }
  if (value === null) return outline(pen, box, inks.hairline, 1)
  if (!Number.isFinite(value)) {
    hatch(pen, box, inks.faint)
    return write(pen, box, format(value), inks.ink, inks.panel)
  }
  const ground = colourAt(colours, scale.share(value))
  pen.fillStyle = cssOf(ground)
  pen.fillRect(box.x, box.y, box.width, box.height)
  if (best?.row === row && best.column === column) outline(pen, box, inks.ink, 2)
  return roomy && write(pen, box, format(value), readable(ground, inks.ink, inks.panel))
}

/** Either all the numbers are written in their cells or none. @param {CanvasRenderingContext2D} pen @param {HeatPicture} picture */
function areWritten(pen, { layout, values, format }) {
  const fits = (/** @type {number | null} */ value) =>
    value === null || pen.measureText(format(value)).width <= layout.cellWidth - TIGHT
  return values.every((cells) => cells.every((value) => !Number.isFinite(value) || fits(value)))
}

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/** @param {CanvasRenderingContext2D} pen @param {Box} box @param {string} colour @param {number} thick */
function outline(pen, { x, y, width, height }, colour, thick) {
  pen.strokeStyle = colour
  pen.lineWidth = thick
  pen.strokeRect(x + thick / 2, y + thick / 2, width - thick, height - thick)
}

/** @param {CanvasRenderingContext2D} pen @param {Box} box @param {string} colour */
function hatch(pen, { x, y, width, height }, colour) {
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  pen.strokeStyle = colour
  pen.lineWidth = 1
  pen.beginPath()
  for (let at = -height; at < width; at += HATCH) {
    pen.moveTo(x + at, y + height)
    pen.lineTo(x + at + height, y)
  }
  pen.stroke()
  pen.restore()
}

/**
 * The number in its cell, where there is room for it.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {Box} box
 * @param {string} text
 * @param {string} ink
 * @param {string} [paper]   under the words, where the ground is not plain
 */
function write(pen, { x, y, width, height }, text, ink, paper) {
  const room = pen.measureText(text).width
  if (room > width - TIGHT) return
  const [middle, centre] = [x + width / 2, y + height / 2]
  if (paper) {
    pen.fillStyle = paper
    pen.fillRect(middle - room / 2 - 3, centre - SMALL / 2 - 3, room + 6, SMALL + 6)
  }
  pen.fillStyle = ink
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, middle, centre + 1)
}

/** @param {CanvasRenderingContext2D} pen @param {HeatPicture} picture */
function drawLabels(pen, { layout, rows, columns, inks }) {
  const { left, top, cellWidth, cellHeight, every } = layout
  const bottom = top + rows.labels.length * cellHeight
  pen.fillStyle = inks.muted
  pen.font = fontOf(pen.canvas, FONT)
  pen.textBaseline = 'middle'
  pen.textAlign = 'right'
  rows.labels.forEach((label, i) =>
    pen.fillText(label, left - INDENT, top + (i + 0.5) * cellHeight, left - INDENT),
  )
  pen.textAlign = 'left'
  pen.fillText(rows.name, 0, top / 2)
  pen.textAlign = 'center'
  columns.labels.forEach((label, i) => {
    if (i % every === 0) pen.fillText(label, left + (i + 0.5) * cellWidth, bottom + LINE - 4)
  })
  pen.textAlign = 'right'
  pen.fillText(columns.name, left + columns.labels.length * cellWidth, bottom + 2 * LINE - 2)
}

/** @param {CanvasRenderingContext2D} pen @param {HeatPicture} picture */
function drawKey(pen, { layout, scale, columns, colours, format, measure, inks }) {
  const { top, height } = layout.key
  if (!Number.isFinite(scale.low)) return
  pen.font = fontOf(pen.canvas, SMALL)
  const whole = layout.left + columns.labels.length * layout.cellWidth
  const { left, width, words } = keyBeside(layout.key, whole, pen.measureText(measure).width)
  for (let i = 0; i < width; i++) {
    pen.fillStyle = cssOf(colourAt(colours, i / (width - 1)))
    pen.fillRect(left + i, top, 1, height)
  }
  pen.fillStyle = inks.muted
  pen.textBaseline = 'bottom'
  pen.textAlign = 'left'
  pen.fillText(format(scale.low), left, top - 2)
  pen.textAlign = 'right'
  pen.fillText(format(scale.high), left + width, top - 2)
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  pen.fillText(measure, words, top + height / 2)
}
