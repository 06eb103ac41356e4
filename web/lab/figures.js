/** The figure, what stands beside it, and what both say; each kind of figure as the element that draws it. */
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import '../components/nn-chart.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../labs/lab_parts.js'

/**
 * @typedef {import('./element.js').LabOfValue} Lab
 * @typedef {import('./view.js').View} View
 * @typedef {import('./define.js').Said} Said
 * @typedef {import('../figure/values.js').Figure} Figure
 * @typedef {import('../figure/values.js').ChartValue} ChartValue
 */

/** @param {Lab} lab @param {View} view */
export function renderFigures(lab, view) {
  const { figure, side } = lab.lab
  const beside = (/** @type {number} */ i) => (/** @type {View} */ one) => side(one)[i]
  return html`
    <div class="chart">${renderFigure(lab, view, figure(view), figure)} ${renderProgress(lab)}</div>
    <div class="side">${side(view).map((one, i) => renderFigure(lab, view, one, beside(i)))}</div>
    <div class="say">
      <p class="sentence" aria-live=${view.still ? 'polite' : 'off'}>${lines(lab, view)}</p>
      <div class="actions">${lab.renderActions(view)}</div>
    </div>
  `
}

/** @param {Lab} lab @param {View} _view */
export function renderActions(lab, _view) {
  return html`${renderOwnPlayer(lab)} ${renderStartOver(lab)} ${renderPresets(lab, lab.lab.presets)}`
}

/** @param {Lab} lab */
export function renderOwnPlayer(lab) {
  const { stretch } = lab.lab
  return renderPlayer(lab, typeof stretch === 'function' ? stretch(lab.good) : stretch)
}

/** @param {Lab} lab @param {View} view */
function lines(lab, view) {
  const all = lab.lab.point(view).map((line) => sentences(lab, severalOf(line)))
  return all.length < 2 ? all : all.map((line) => html`<span class="line">${line}</span> `)
}

/** @param {Said | Said[]} line @returns {Said[]} */
function severalOf(line) {
  return /** @type {Said[]} */ (Array.isArray(line[0]) ? line : [line])
}

/** One after the other. @param {Lab} lab @param {Said[]} all */
export function sentences(lab, all) {
  return all.map((one, i) => html`${i > 0 ? ' ' : ''}${lab.rich(one)}`)
}

/**
 * @param {Lab} lab
 * @param {View} view
 * @param {Figure} facts
 * @param {(view: View) => Figure} [again]   the same figure of another run: what moves leaves a trail then
 */
export function renderFigure(lab, view, facts, again) {
  switch (facts.kind) {
    case 'chart':
      return renderChart(lab, view, facts, again)
    case 'boundary':
      return html`<nn-boundary
        name=${facts.name}
        filename=${facts.id}
        .terrain=${facts.terrain}
        ?settled=${view.still}
      ></nn-boundary>`
    case 'table':
      return html`<nn-table caption=${facts.name} .table=${facts.table}></nn-table>`
    case 'histogram':
      return html`<nn-histogram
        name=${facts.name}
        note=${facts.note}
        filename=${facts.id}
        own
        .panels=${facts.panels}
        .x=${{ label: facts.label }}
        ?settled=${view.still}
      ></nn-histogram>`
    case 'bowl':
      return facts.scene ? bowl(facts) : html`<div class="bowl"></div>`
    default:
      return lab.extras.views?.[facts.name](lab, facts, view) ?? nothing
  }
}

/** @param {import('../figure/values.js').BowlValue} facts */
function bowl({ id, name, note, scene, columns }) {
  return html`<nn-bowl
    class="bowl"
    name=${name}
    note=${note}
    filename=${id}
    .scene=${scene}
    .columns=${columns}
  ></nn-bowl>`
}

/**
 * @param {Lab} lab
 * @param {View} view
 * @param {ChartValue} facts
 * @param {(view: View) => Figure} [again]
 */
function renderChart(lab, view, facts, again) {
  const { id, x, y = {}, type = 'line', scale = 'linear', small, scales, settled = true } = facts
  const seriesOf = (/** @type {import('../engine/train.js').Snapshot} */ run) =>
    run === view.run || !again
      ? facts.series
      : /** @type {ChartValue} */ (again({ ...view, run })).series
  return html`<nn-chart
    class=${ifDefined(small ? 'small' : undefined)}
    name=${facts.name}
    note=${facts.note ?? ''}
    filename=${id}
    kind=${type}
    ?scales=${scales}
    scale=${scale}
    .series=${again ? lab.trail.over(`${id} ${x.label}`, seriesOf) : facts.series}
    .bands=${facts.bands ?? NONE}
    .marks=${facts.marks ?? NONE}
    .x=${x}
    .y=${y}
    ?held=${lab.held}
    ?settled=${view.still && settled}
    @nn-scale=${(/** @type {CustomEvent} */ { detail }) => lab.change({ scale: detail.scale })}
  ></nn-chart>`
}

/** @type {never[]} */
const NONE = []
