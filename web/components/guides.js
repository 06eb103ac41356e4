/**
 * Chart.js plugin: a hairline under the pointer, the height of what the axis cuts off, and where a curve leaves for
 * infinity.
 */
import { short } from '../languages/number.js'
import { fontOf } from './font.js'

const FONT = 12
const ROOM = 5
const LINE = 16
const HALO = 4
const SOON = 0.15
const ENDLESS = '∞ ↑'
const STEEP = [2, 3]

/** @typedef {{name: string, height: number, colour: string}} Tower */

/** @type {import('chart.js').Plugin} */
export const guides = {
  id: 'guides',
  beforeDatasetsDraw(chart) {
    const at = chart.tooltip?.getActiveElements()[0]?.element.x
    if (at === undefined || chart.config.options?.indexAxis === 'y') return
    const { top, bottom } = chart.chartArea
    chart.ctx.save()
    chart.ctx.strokeStyle = hairline(chart)
    chart.ctx.beginPath()
    chart.ctx.moveTo(at, top)
    chart.ctx.lineTo(at, bottom)
    chart.ctx.stroke()
    chart.ctx.restore()
  },
  afterDatasetsDraw(chart) {
    const all = towers(chart).sort((a, b) => b.height - a.height)
    const left = chart.scales.x.getPixelForValue(clearOf(chart)) + ROOM
    all.forEach((tower, i) => drawTower(chart, tower, left, i))
    for (const dataset of chart.data.datasets) drawEscapes(chart, /** @type {any} */ (dataset))
  },
}

/** @param {import('chart.js').Chart} chart */
function hairline(chart) {
  return String(chart.options.plugins?.tooltip?.borderColor ?? '')
}

/**
 * The lines that start above the axis, and how high.
 *
 * @param {import('chart.js').Chart} chart
 * @returns {Tower[]}
 */
function towers(chart) {
  const { max } = chart.scales.y
  return chart.data.datasets.flatMap((dataset) => {
    const { towerColour, label } = /** @type {{towerColour?: string, label?: string}} */ (dataset)
    const points = /** @type {{x: number, y: number}[]} */ (dataset.data)
    if (!towerColour || !points.length || !(points[0].y > max)) return []
    return [{ name: label ?? '', height: points[0].y, colour: towerColour }]
  })
}

/**
 * Where, soon after the start, no line reaches above the axis any more: there is room for words.
 *
 * @param {import('chart.js').Chart} chart
 * @returns {number} in units of the axis
 */
function clearOf(chart) {
  const { x, y } = chart.scales
  const soon = x.min + SOON * (x.max - x.min)
  const ends = chart.data.datasets.map((dataset) => {
    const points = /** @type {{x: number, y: number}[]} */ (dataset.data)
    const last = points.findLastIndex((point) => point.x <= soon && point.y > y.max)
    return last < 0 ? x.min : Math.min(points[Math.min(last + 1, points.length - 1)].x, soon)
  })
  return Math.max(x.min, ...ends)
}

/**
 * @param {import('chart.js').Chart} chart
 * @param {Tower} tower
 * @param {number} left
 * @param {number} line
 */
function drawTower({ ctx, chartArea, options }, { name, height, colour }, left, line) {
  const paper = String(options.plugins?.tooltip?.backgroundColor ?? '')
  ctx.save()
  ctx.font = fontOf(ctx.canvas, FONT)
  ctx.fillStyle = colour
  ctx.strokeStyle = paper
  ctx.lineWidth = HALO
  ctx.lineJoin = 'round'
  ctx.textBaseline = 'top'
  const words = `${name} ↑ ${short(height)}`
  const top = chartArea.top + ROOM + line * LINE
  ctx.strokeText(words, left, top) // whatever passes behind them, words can be read
  ctx.fillText(words, left, top)
  ctx.restore()
}

/**
 * From the last finite point up, and a word beside it.
 *
 * @param {import('chart.js').Chart} chart
 * @param {{escapes?: ReturnType<typeof import('./series.js').escapes>, borderColor: string}} dataset
 */
function drawEscapes({ ctx, chartArea, scales }, { escapes = [], borderColor }) {
  const { left, top, right } = chartArea
  ctx.save()
  ctx.strokeStyle = ctx.fillStyle = borderColor
  ctx.setLineDash(STEEP)
  ctx.textBaseline = 'top'
  for (const { from, x } of escapes) {
    const at = scales.x.getPixelForValue(x)
    if (from) rise(ctx, scales, from, { x: at, y: top })
    ctx.font = fontOf(ctx.canvas, FONT, 600)
    const fits = at + ROOM + ctx.measureText(ENDLESS).width <= right
    ctx.textAlign = fits ? 'left' : 'right'
    ctx.fillText(ENDLESS, fits ? Math.max(at, left) + ROOM : at - ROOM, top + ROOM)
  }
  ctx.restore()
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {import('chart.js').Chart['scales']} scales
 * @param {{x: number, y: number}} from   in units of the axes
 * @param {{x: number, y: number}} to     in pixels
 */
function rise(pen, { x, y }, from, to) {
  pen.beginPath()
  pen.moveTo(x.getPixelForValue(from.x), Math.max(to.y, y.getPixelForValue(from.y)))
  pen.lineTo(to.x, to.y)
  pen.stroke()
}
