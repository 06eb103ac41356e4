/** A chart as SVG: what stands in its place until it is drawn, and where none can be. */
import { linearRange, tickStep } from '../components/ranges.js'
import { lifted } from '../components/series.js'
import { curvesFigure } from '../figures/curves.js'

/**
 * @param {import('../languages/translate.js').LanguageName} language
 * @param {string} title
 * @param {import('./values.js').ChartValue} chart
 * @returns {string} svg
 */
export function posterOf(language, title, { x, y = {}, series }) {
  const curves = lifted(series)
  const range = linearRange(curves.filter(({ tone }) => tone !== 'ghost').map((one) => one.y))
  const axes = {
    title,
    xName: x.label ?? '',
    xTicks: ticksOf({ min: x.min ?? 0, max: x.max ?? endOf(curves) }),
    yTicks: ticksOf({ min: y.min ?? range.min, max: y.max ?? range.max }),
  }
  return curvesFigure(language, axes, curves)
}

/** Both ends among them. @param {import('../components/ranges.js').Range} range */
function ticksOf({ min, max }) {
  const step = tickStep({ min, max })
  const count = Math.round((max - min) / step)
  return Array.from({ length: count + 1 }, (_, i) => Number((min + i * step).toPrecision(12)))
}

/** @param {import('../components/series.js').Series[]} series */
function endOf(series) {
  return Math.max(...series.map(({ x }) => x[x.length - 1] ?? 0))
}
