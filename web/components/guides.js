/** Chart.js plugin: a hairline under the pointer, and the height of what the axis cuts off. */
import { short } from '../languages/number.js'

const FONT = 12
const ROOM = 5
const LINE = 16
const SOON = 0.15

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
function drawTower({ ctx, chartArea }, { name, height, colour }, left, line) {
  ctx.save()
  ctx.font = `${FONT}px ${getComputedStyle(document.documentElement).fontFamily}`
  ctx.fillStyle = colour
  ctx.textBaseline = 'top'
  ctx.fillText(`${name} ↑ ${short(height)}`, left, chartArea.top + ROOM + line * LINE)
  ctx.restore()
}
