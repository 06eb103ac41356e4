/**
 * Chart.js interaction mode: what the pointer reads. Of each curve the point at the x nearest to the pointer, whether or
 * not the curves were measured at the same x; a curve that has none there is left out. Of points without a line, the one
 * under the pointer.
 */
const SAME = 4
const REACH = 14

/** @typedef {{element: import('chart.js').Element, datasetIndex: number, index: number}} Item */
/** @typedef {Item & {far: number}} Found */

/**
 * @param {import('chart.js').Chart} chart
 * @param {{x: number | null, y: number | null}} pointer
 * @returns {Item[]}
 */
export function underPointer(chart, { x, y }) {
  if (x === null || y === null || !isInside(chart.chartArea, x, y)) return []
  const metas = chart.getSortedVisibleDatasetMetas()
  const isCurve = (/** @type {import('chart.js').ChartMeta} */ { index }) =>
    /** @type {{showLine?: boolean}} */ (chart.data.datasets[index]).showLine !== false
  const curves = metas
    .filter(isCurve)
    .flatMap((meta) => nearest(meta, (one) => Math.abs(one.x - x)))
  const points = metas
    .filter((meta) => !isCurve(meta))
    .flatMap((meta) => nearest(meta, (one) => Math.hypot(one.x - x, one.y - y)))
  const at = curves.reduce((best, one) => (one.far < best.far ? one : best), curves[0])?.element.x
  const together = curves.filter(({ element }) => Math.abs(element.x - at) <= SAME)
  return [...together, ...points.filter(({ far }) => far <= REACH)]
}

/**
 * @param {import('chart.js').ChartMeta} meta
 * @param {(element: import('chart.js').Element) => number} distance
 * @returns {Found[]} one, or none where nothing can be drawn
 */
function nearest({ data, index: datasetIndex }, distance) {
  /** @type {Found | null} */
  let best = null
  for (const [index, element] of data.entries()) {
    const far = distance(element)
    if (!Number.isNaN(element.y) && !(far >= (best?.far ?? Infinity)))
      best = { element, datasetIndex, index, far }
  }
  return best ? [best] : []
}

/** @param {import('chart.js').ChartArea} area @param {number} x @param {number} y */
function isInside({ left, right, top, bottom }, x, y) {
  return x >= left - SAME && x <= right + SAME && y >= top - SAME && y <= bottom + SAME
}
