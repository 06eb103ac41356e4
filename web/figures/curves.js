/**
 * Curves over one pair of axes, each named at its end: the figure of most labs.
 *
 * @typedef {object} Curve
 * @property {string} name
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {boolean} [main]      it stands out
 * @property {string} [tone]       train and dev stand out, in their colours
 * @property {number[]} [dash]
 *
 * @typedef {object} Axes
 * @property {string} title
 * @property {string} xName
 * @property {number[]} xTicks     the first and the last are the ends of the axis
 * @property {number[]} yTicks     from low to high; what lies above is cut off
 */
import { spread } from '../components/labels.js'
import { grouped, short } from '../languages/number.js'
import { element, figure, line, linear, text } from './svg.js'

const SIZE = { width: 760, height: 420 }
const PLOT = { left: 56, right: 600, top: 64, bottom: 376 }
const FRAME = {
  x: PLOT.left,
  y: PLOT.top,
  width: PLOT.right - PLOT.left,
  height: PLOT.bottom - PLOT.top,
}
const LINE = 17

/**
 * @param {import('../languages/translate.js').LanguageName} language
 * @param {Axes} axes
 * @param {Curve[]} curves
 * @returns {string} svg
 */
export function curvesFigure(language, axes, curves) {
  const { title, xTicks, yTicks } = axes
  const x = linear(ends(xTicks), [PLOT.left, PLOT.right])
  const y = linear(ends(yTicks), [PLOT.bottom, PLOT.top])
  return figure(
    { ...SIZE, title, language },
    text(PLOT.left, 34, title, { class: 'title' }),
    ...grid(axes, x, y),
    element('clipPath', { id: 'plot' }, element('rect', FRAME)),
    element('g', { 'clip-path': 'url(#plot)' }, ...curves.map((curve) => stroke(curve, x, y))),
    ...names(curves, y),
  )
}

/** @param {number[]} ticks @returns {[number, number]} */
function ends(ticks) {
  return [ticks[0], ticks[ticks.length - 1]]
}

/** @typedef {(x: number) => number} Scale */

/**
 * @param {Axes} axes
 * @param {Scale} x
 * @param {Scale} y
 */
function grid({ xName, xTicks, yTicks }, x, y) {
  const lines = yTicks.map((height) =>
    line(
      [PLOT.left, PLOT.right].map((at) => ({ x: at, y: y(height) })),
      { stroke: 'var(--grid)' },
    ),
  )
  const heights = yTicks.map((height) =>
    text(PLOT.left - 10, y(height) + 4, String(height), { class: 'muted', 'text-anchor': 'end' }),
  )
  const below = xTicks.map((at) =>
    text(x(at), PLOT.bottom + 22, grouped(at), { class: 'muted', 'text-anchor': 'middle' }),
  )
  const unit = text(PLOT.right + 34, PLOT.bottom + 22, xName, { class: 'muted' })
  return [...lines, ...heights, ...below, unit]
}

/**
 * @param {Curve} curve
 * @param {Scale} x
 * @param {Scale} y
 */
function stroke({ x: across, y: up, dash = [], ...curve }, x, y) {
  const points = Array.from(across, (at, i) => ({ x: x(at), y: y(up[i]) }))
  const colour = colourOf(curve)
  return line(points, {
    stroke: `var(--${colour})`,
    'stroke-width': colour === 'faint' ? 1.4 : 2.5,
    'stroke-dasharray': dash.join(' ') || undefined,
  })
}

/** @param {Pick<Curve, 'main' | 'tone'>} curve */
function colourOf({ main, tone }) {
  if (main || tone === 'train') return 'blue'
  return tone === 'dev' ? 'orange' : 'faint'
}

/**
 * @param {Curve[]} curves
 * @param {Scale} y
 */
function names(curves, y) {
  const last = curves.map(({ y: up }) => up[up.length - 1])
  const places = spread(last.map(y), LINE, PLOT.top, PLOT.bottom)
  return curves.map(({ name, ...curve }, i) => {
    const colour = colourOf(curve)
    const look = colour === 'faint' ? 'muted' : `${colour} strong`
    return text(PLOT.right + 10, places[i] + 4, `${name}  ${short(last[i])}`, { class: look })
  })
}
