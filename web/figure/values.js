/**
 * A figure is a value: what it is called, what it is of. Whoever shows it takes the same value: lab/figures.js on the
 * page, with the table and the files of <nn-figure>, and poster.js as SVG.
 *
 * @typedef {import('../components/series.js').Series} Series
 * @typedef {import('../components/series.js').Band} Band
 * @typedef {import('../components/series.js').Mark} Mark
 * @typedef {import('../components/chart_options.js').Axis} Axis
 *
 * @typedef {object} ChartFacts   curves or bars over one horizontal axis
 * @property {string} id          of its files; what stood in a chart before is kept by it
 * @property {string} name        title and caption
 * @property {string} [note]      a quiet word beside it
 * @property {'line' | 'bar'} [type]
 * @property {Series[]} series
 * @property {Band[]} [bands]
 * @property {Mark[]} [marks]
 * @property {Axis} x
 * @property {Axis} [y]
 * @property {boolean} [scales]   the reader may choose: the lab has a field `scale`
 * @property {'linear' | 'log'} [scale]
 * @property {boolean} [settled]  false: more of it is on its way
 * @property {boolean} [small]
 *
 * @typedef {ChartFacts & {kind: 'chart'}} ChartValue
 * @typedef {{kind: 'boundary', id: string, name: string, terrain: import('../engine/terrain.js').Terrain | null}} BoundaryValue
 * @typedef {{kind: 'table', name: string, table: import('../components/table.js').Table}} TableValue
 * @typedef {{kind: 'histogram', id: string, name: string, note: string, label: string,
 *   panels: {name: string, histogram: import('../components/histogram.js').Histogram}[]}} HistogramValue
 * @typedef {{kind: 'bowl', id: string, name: string, note: string, columns: string[],
 *   scene: import('../labs/bowl/scene.js').Scene | null}} BowlValue   columns: names of a step, three parameters and the loss
 * @typedef {{kind: 'own', name: string, [fact: string]: any}} OwnValue   what no other lab has: drawn by the lab's view.js
 * @typedef {ChartValue | BoundaryValue | TableValue | HistogramValue | BowlValue | OwnValue} Figure
 */

/** @param {ChartFacts} facts @returns {ChartValue} */
export const chart = (facts) => ({ kind: 'chart', ...facts })

/**
 * Which answer the network gives where.
 *
 * @param {string} id
 * @param {string} name
 * @param {import('../engine/terrain.js').Terrain | null | undefined} terrain
 * @returns {BoundaryValue}
 */
export const boundary = (id, name, terrain) => ({
  kind: 'boundary',
  id,
  name,
  terrain: terrain ?? null,
})

/** @param {string} name @param {import('../components/table.js').Table} rows @returns {TableValue} */
export const table = (name, rows) => ({ kind: 'table', name, table: rows })

/** How numbers lie, a panel each over one axis. @param {Omit<HistogramValue, 'kind'>} facts @returns {HistogramValue} */
export const histogram = (facts) => ({ kind: 'histogram', ...facts })

/** The loss over two weights, and the ways down in it. @param {Omit<BowlValue, 'kind'>} facts @returns {BowlValue} */
export const bowl = (facts) => ({ kind: 'bowl', ...facts })

/** @param {string} name @param {object} [facts] @returns {OwnValue} */
export const own = (name, facts) => ({ kind: 'own', name, ...facts })
