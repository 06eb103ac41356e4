/** Chart.js plugin: vertical lines with their names in a row of their own above the plot. They stand in chart.data.marks. */
import { fontOf } from './font.js'
import { spreadWide } from './labels.js'

const FONT = 12
const ROW = 17
const GAP = 8
/** From a name down to the plot, where the line bends towards it. */
const NECK = 5

/** @typedef {import('./series.js').Mark & {colour: string, strong: boolean}} ColouredMark */

/** @type {import('chart.js').Plugin} */
export const marks = {
  id: 'marks',
  afterDatasetsDraw(chart) {
    const { min, max } = chart.scales.x
    const all = marksOf(chart).filter(({ x }) => x >= min && x <= max)
    const at = all.map(({ x }) => chart.scales.x.getPixelForValue(x))
    const widths = all.map((mark) => widthOf(chart.ctx, mark))
    const places = placeNames(at, widths, 0, chart.width)
    chart.ctx.save()
    all.forEach((mark, i) => drawMark(chart, mark, at[i], places[i]))
    chart.ctx.restore()
  },
}

/** @param {import('chart.js').Chart} chart @returns {ColouredMark[]} */
function marksOf(chart) {
  return /** @type {{marks?: ColouredMark[]}} */ (chart.data).marks ?? []
}

/**
 * The room that the names take above the plot.
 *
 * @param {import('chart.js').Chart} chart
 * @returns {number} px
 */
export function markRoom(chart) {
  const widths = marksOf(chart).map((mark) => widthOf(chart.ctx, mark))
  return widths.length ? rowsFor(widths, chart.width) * ROW + NECK : 0
}

/** @param {number[]} widths @param {number} width */
function rowsFor(widths, width) {
  const all = widths.reduce((sum, one) => sum + one + GAP, 0)
  return Math.max(1, Math.ceil(all / width))
}

/**
 * Each name over its line, moved aside where it would stand on another or leave the picture.
 *
 * @param {number[]} at       x of the lines
 * @param {number[]} widths   of the names
 * @param {number} left
 * @param {number} right
 * @returns {{x: number, row: number}[]} the middle of each name; row 0 is next to the plot
 */
export function placeNames(at, widths, left, right) {
  const rows = rowsFor(widths, right - left)
  const order = at.map((_, i) => i).sort((a, b) => at[a] - at[b])
  const places = at.map((x) => ({ x, row: 0 }))
  for (let row = 0; row < rows; row++) {
    const mine = order.filter((_, k) => k % rows === row)
    const wanted = mine.map((i) => ({ at: at[i], size: widths[i] }))
    spreadWide(wanted, GAP, left, right).forEach((x, k) => (places[mine[k]] = { x, row }))
  }
  return places
}

/** @param {CanvasRenderingContext2D} pen @param {ColouredMark} mark */
function widthOf(pen, { label, strong }) {
  pen.font = fontOf(pen.canvas, FONT, strong ? 600 : 400)
  return pen.measureText(label).width
}

/**
 * @param {import('chart.js').Chart} chart
 * @param {ColouredMark} mark
 * @param {number} at
 * @param {{x: number, row: number}} place
 */
function drawMark({ ctx, chartArea }, mark, at, { x, row }) {
  const { top, bottom } = chartArea
  ctx.strokeStyle = ctx.fillStyle = mark.colour
  ctx.lineWidth = 1.25
  ctx.setLineDash(mark.dash ?? [])
  ctx.beginPath()
  ctx.moveTo(at, bottom)
  ctx.lineTo(at, top)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.beginPath()
  ctx.moveTo(at, top)
  ctx.lineTo(x, top - NECK + 1 - row * ROW)
  ctx.stroke()
  ctx.font = fontOf(ctx.canvas, FONT, mark.strong ? 600 : 400)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  ctx.fillText(mark.label, x, top - NECK - row * ROW)
}
