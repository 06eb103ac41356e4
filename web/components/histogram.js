/**
 * Numbers counted in bins of equal width. Pure.
 *
 * @typedef {object} Histogram
 * @property {number} low            of the first bin
 * @property {number} high           of the last bin
 * @property {Float64Array} counts   a bin holds its lower end, the last one its upper end too
 * @property {number} below          numbers under the first bin
 * @property {number} above          numbers over the last bin
 * @property {number} zeros          exactly 0 (they are in their bin too)
 * @property {number} broken         NaN and infinities: in no bin
 * @property {number} total          of all, with these
 */

/**
 * @param {ArrayLike<number>} values
 * @param {{low: number, high: number, bins: number}} wish   low < high
 * @returns {Histogram}
 */
export function histogramOf(values, { low, high, bins }) {
  const counts = new Float64Array(bins)
  const found = { low, high, counts, below: 0, above: 0, zeros: 0, broken: 0, total: values.length }
  const scale = bins / (high - low)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (!Number.isFinite(value)) found.broken++
    else if (value < low) found.below++
    else if (value > high) found.above++
    else counts[Math.min(bins - 1, Math.floor((value - low) * scale))]++
    if (value === 0) found.zeros++
  }
  return found
}

/**
 * The middles of the bins.
 *
 * @param {Histogram} histogram
 * @returns {Float64Array}
 */
export function middles({ low, high, counts }) {
  const width = (high - low) / counts.length
  return Float64Array.from(counts, (_, i) => low + (i + 0.5) * width)
}

/** @param {Histogram} histogram @returns {number} the highest count */
export function tallest({ counts }) {
  return counts.reduce((a, b) => Math.max(a, b), 0)
}

/**
 * The bin at a share of the axis.
 *
 * @param {Histogram} histogram
 * @param {number} share 0..1
 */
export function binAt({ counts }, share) {
  return Math.max(0, Math.min(counts.length - 1, Math.floor(share * counts.length)))
}

/**
 * The bars of a histogram as whole pixels of the screen, so that none is blurred, with no gap wider than one.
 *
 * @param {Histogram} histogram
 * @param {{left: number, width: number, bottom: number, height: number, top: number, dense: number}} plot
 *   CSS pixels; top: the count that fills the height; dense: pixels of the screen to each
 * @returns {{x: number, y: number, width: number, height: number}[]}
 */
export function barsOf({ counts }, { left, width, bottom, height, top, dense }) {
  const edge = (/** @type {number} */ i) =>
    Math.round((left + (i * width) / counts.length) * dense) / dense
  const gap = width / counts.length > 4 ? 1 : 0
  return Array.from(counts, (count, i) => {
    const tall = top > 0 ? (height * count) / top : 0
    const seen = count > 0 ? Math.max(1, tall) : 0
    return { x: edge(i), y: bottom - seen, width: edge(i + 1) - edge(i) - gap, height: seen }
  })
}
