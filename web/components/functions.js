/**
 * Functions of one variable as curves of a chart. Pure.
 *
 * @typedef {object} Drawn
 * @property {string} name
 * @property {(z: number) => number} of
 * @property {import('./series.js').Tone} [tone]
 * @property {number[]} [dash]
 * @property {number[]} [jumps]   z after which it goes on elsewhere
 */
import { middles, tallest } from './histogram.js'

/** Of the height of the curves, what the highest bar behind them takes. */
const SHARE = 0.5

/**
 * @param {Drawn[]} functions
 * @param {number} low
 * @param {number} high
 * @param {number} steps
 * @returns {import('./series.js').Series[]}
 */
export function sampled(functions, low, high, steps) {
  const x = Float64Array.from({ length: steps + 1 }, (_, i) => low + (i * (high - low)) / steps)
  return functions.map(({ name, of, tone = 'train', dash, jumps }) => {
    return { name, x, y: x.map((z) => of(z)), tone, dash, jumps, label: true }
  })
}

/**
 * The point at z on each curve.
 *
 * @param {Drawn[]} functions
 * @param {number} z
 * @returns {import('./series.js').Series[]}
 */
export function pointsAt(functions, z) {
  return functions.map(({ name, of, tone = 'train' }) => {
    return { name, x: [z], y: [of(z)], tone, line: false, unlisted: true }
  })
}

/**
 * A histogram as a band from 0 up, with its true shares.
 *
 * @param {import('./histogram.js').Histogram} histogram
 * @param {string} name
 * @param {import('./series.js').Series[]} curves   that it stands behind
 * @returns {import('./series.js').Band}
 */
export function behindCurves(histogram, name, curves) {
  const { counts, total, low, high } = histogram
  const top = Math.max(0, ...curves.map(({ y }) => Array.from(y).reduce(highest, 0))) || 1
  const unit = (SHARE * top) / (tallest(histogram) || 1)
  return {
    name,
    x: middles(histogram),
    low: new Float64Array(counts.length),
    high: counts.map((count) => count * unit),
    own: counts.map((count) => (total ? count / total : 0)),
    width: (high - low) / counts.length,
    tone: 'ghost',
  }
}

/** @param {number} a @param {number} b */
function highest(a, b) {
  return Number.isFinite(b) ? Math.max(a, b) : a
}
