/** The table behind a chart: its curves, the ends of its bands, the names of its marks. */
import { tableOfCurves, tableOfPoints } from './table.js'

/** @typedef {import('./series.js').Series} Series */
/** @typedef {import('./series.js').Band} Band */
/** @typedef {import('./series.js').Mark} Mark */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

/**
 * @param {{x: {label?: string}, series: Series[], bands: Band[], marks: Mark[]}} chart
 * @param {Translate} t
 * @returns {import('./table.js').Table}
 */
export function tableOfChart({ x, series, bands, marks }, t) {
  const scattered = series.length > 0 && series.every(({ line }) => line === false)
  const listed = series.filter(({ unlisted }) => !unlisted)
  const columns = [...listed, ...bands.flatMap((band) => endsOf(band, t)), ...namesOf(marks, t)]
  return (scattered ? tableOfPoints : tableOfCurves)(x.label ?? 'x', columns)
}

/** @param {Band} band @param {Translate} t */
function endsOf({ name, x, low, high, own }, t) {
  if (own) return [{ name, x, y: own }]
  return [
    { name: t('chart.low', { name }), x, y: low },
    { name: t('chart.high', { name }), x, y: high },
  ]
}

/** One column for all; none where nothing is marked. @param {Mark[]} marks @param {Translate} t */
function namesOf(marks, t) {
  const shown = marks.filter(({ x }) => Number.isFinite(x))
  const x = [...new Set(shown.map((mark) => mark.x))]
  const labels = x.map((at) => shown.filter((mark) => mark.x === at).map(({ label }) => label))
  return x.length ? [{ name: t('chart.mark'), x, y: labels.map((all) => all.join(', ')) }] : []
}
