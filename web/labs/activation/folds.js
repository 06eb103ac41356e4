/** What is folded away: why, data and seeds, every number of the network, errata. */
import { html, nothing } from 'lit'
import { logStops } from '../../components/stops.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderSeed,
  renderSegments,
  renderSlider,
  renderWeightsFold,
} from '../lab_parts.js'
import { ERRATA, measured } from './errata.js'
import { PARTS } from './view.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('./sums.js').LayerSums} LayerSums */

const MOST_SAMPLES = 100

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, good } = lab
  const why = html`<div class="explained">${PARTS[good.view].explained(lab)}</div>`
  const { complete, results } = lab.measured
  const values = complete ? measured(results) : null
  return html`<div class="folds">
    ${good.view === 'softmax' ? nothing : renderWorkbench(lab)}
    ${renderFold(common.t('fold.explain'), why)} ${good.view === 'softmax' ? nothing : trained(lab)}
    ${renderErrataFold(lab, ERRATA, values, lab.openErrata)} ${renderNotesLink(lab)}
  </div>`
}

/** What there is where a network is trained. @param {Lab} lab */
function trained(lab) {
  const { common, good, run } = lab
  const fields = html`${renderSlider(lab, 'iters', logStops(100, 3e4))}
  ${good.view === 'output' ? nothing : renderSegments(lab, 'init')}
  ${good.view === 'curves' ? renderSegments(lab, 'data') : nothing} ${renderSeed(lab, 'initseed')}`
  return html`${renderFold(common.t('fold.more'), fields, { fields: true })}
  ${renderWeightsFold(lab)}
  ${
    good.view === 'curves' && run
      ? renderFold(lab.words.t('fold.sums'), sums(lab, lab.sums(run, lab.shownState.act)))
      : nothing
  }`
}

/**
 * z and a of the chosen layer, sample by sample, and what is counted of each.
 *
 * @param {Lab} lab
 * @param {LayerSums[]} layers
 */
function sums(lab, layers) {
  if (!lab.still) return nothing
  const t = lab.words.t.bind(lab.words)
  const layer = Math.min(lab.good.layer, layers.length)
  const keys = ['layer', 'slope', 'flat', 'dead', 'units']
  const all = {
    columns: keys.map((key) => t(`sums.${key}`)),
    rows: layers.map(({ slope, flat, dead, Z }, l) => [l + 1, slope, flat, dead, Z.length]),
  }
  const samples = samplesOf(t('sums.sample'), layers[layer - 1])
  const caption = t('sums.caption', { layer, count: samples.rows.length })
  return html`<nn-table caption=${t('sums.layers')} .table=${all}></nn-table>
    <nn-table caption=${caption} .table=${samples}></nn-table>`
}

/**
 * @param {string} head
 * @param {LayerSums} layer
 * @returns {import('../../components/table.js').Table}
 */
function samplesOf(head, { Z, A }) {
  const columns = (/** @type {string} */ name) => Z.map((_, i) => `${name}${i + 1}`)
  const count = Math.min(MOST_SAMPLES, Z[0].length)
  const row = (/** @type {number} */ s) => [s + 1, ...[...Z, ...A].map((values) => values[s])]
  return {
    columns: [head, ...columns('z'), ...columns('a')],
    rows: Array.from({ length: count }, (_, s) => row(s)),
  }
}
