/** Chart.js plugin: bands and filled areas, behind grid lines' curves. They stand in chart.data.bands. */
import { pieces } from './series.js'

/** Bands may lie on one another, and curves on them. */
const SHEER = 0.18

/** @typedef {import('./series.js').Band & {colour: string}} ColouredBand */

/** @type {import('chart.js').Plugin} */
export const bands = {
  id: 'bands',
  beforeDatasetsDraw(chart) {
    const { bands: all = [] } = /** @type {{bands?: ColouredBand[]}} */ (chart.data)
    const { left, top, width, height } = chart.chartArea
    chart.ctx.save()
    chart.ctx.beginPath()
    chart.ctx.rect(left, top, width, height)
    chart.ctx.clip()
    chart.ctx.globalAlpha = SHEER
    for (const band of all) drawBand(chart, band)
    chart.ctx.restore()
  },
}

/**
 * @param {import('chart.js').Chart} chart
 * @param {ColouredBand} band
 */
function drawBand(chart, band) {
  const { x, y } = chart.scales
  const { bottom } = chart.chartArea
  const height = (/** @type {number} */ value) => heightOf(value, y, bottom)
  chart.ctx.fillStyle = band.colour
  if (band.width) return drawBars(chart, band, height)
  for (const piece of pieces(band)) {
    chart.ctx.beginPath()
    for (const at of piece) chart.ctx.lineTo(x.getPixelForValue(at.x), height(at.high))
    for (const at of piece.reverse()) chart.ctx.lineTo(x.getPixelForValue(at.x), height(at.low))
    chart.ctx.fill()
  }
}

/**
 * @param {import('chart.js').Chart} chart
 * @param {ColouredBand} band
 * @param {(value: number) => number} height
 */
function drawBars({ ctx, scales }, { x, low, high, width = 0 }, height) {
  for (let i = 0; i < x.length; i++) {
    const [left, right] = [x[i] - width / 2, x[i] + width / 2]
    const from = Math.round(scales.x.getPixelForValue(left))
    const to = Math.round(scales.x.getPixelForValue(right))
    ctx.fillRect(from, height(high[i]), to - from, height(low[i]) - height(high[i]))
  }
}

/**
 * In pixels. What lies above the axis is drawn a little above it, and what a log axis has no place for, at its bottom:
 * a canvas cannot count as far as numbers go.
 *
 * @param {number} value
 * @param {import('chart.js').Scale} scale
 * @param {number} bottom
 */
function heightOf(value, scale, bottom) {
  if (scale.type === 'logarithmic' && value <= 0) return bottom
  const span = scale.max - scale.min
  return scale.getPixelForValue(Math.max(scale.min - span, Math.min(value, scale.max + span)))
}
