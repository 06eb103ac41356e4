/** Chart.js plugin: each curve's name at its end, in its colour, instead of a legend. */
import { fontOf, widest } from './font.js'
import { spread } from './labels.js'

const LINE = 15
const INDENT = 6
const FONT = 12

/**
 * @typedef {object} Labelled what this plugin reads from a dataset
 * @property {boolean} [endLabel]
 * @property {string} [labelColour]
 * @property {boolean} [strong]
 */

/** @typedef {{text: string, x: number, y: number, colour: string, strong: boolean}} EndLabel */

/** @type {import('chart.js').Plugin} */
export const endLabels = {
  id: 'endLabels',
  afterDatasetsDraw(chart) {
    const { top, bottom, right } = chart.chartArea
    const labels = collect(chart)
    const places = spread(
      labels.map((label) => label.y),
      LINE,
      top + FONT / 2,
      bottom - FONT / 2,
    )
    chart.ctx.save()
    chart.ctx.textBaseline = 'middle'
    labels.forEach((label, i) => draw(chart.ctx, label, right + INDENT, places[i]))
    chart.ctx.restore()
  },
}

/**
 * @param {import('chart.js').Chart} chart
 * @returns {EndLabel[]}
 */
function collect(chart) {
  return chart.data.datasets.flatMap((dataset, i) => {
    const { endLabel, labelColour, strong } = /** @type {Labelled} */ (dataset)
    const end = endLabel ? lastPoint(/** @type {{x: number, y: number}[]} */ (dataset.data)) : null
    if (!end || chart.getDatasetMeta(i).hidden) return []
    const { x, y } = chart.scales
    const colour = labelColour ?? ''
    const place = { x: x.getPixelForValue(end.x), y: y.getPixelForValue(end.y) }
    return [{ text: dataset.label ?? '', colour, strong: Boolean(strong), ...place }]
  })
}

/** @param {{x: number, y: number}[]} points */
function lastPoint(points) {
  for (let i = points.length - 1; i >= 0; i--) if (Number.isFinite(points[i].y)) return points[i]
  return null
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {EndLabel} label
 * @param {number} x
 * @param {number} y
 */
function draw(pen, { text, colour, strong }, x, y) {
  pen.font = fontOf(pen.canvas, FONT, strong ? 600 : 400)
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

/**
 * The room that the labels take at the right.
 *
 * @param {Element} element   whose type they have
 * @param {string[]} texts
 * @returns {number} px
 */
export function labelRoom(element, texts) {
  if (texts.length === 0) return INDENT
  return Math.ceil(widest(texts, fontOf(element, FONT, 600))) + 2 * INDENT
}
