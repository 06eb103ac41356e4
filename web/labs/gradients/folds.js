/** What is folded away under the sliders: time, why, the rest that can be set, weights, errata. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import '../../components/nn-weights.js'
import { plain } from '../../components/stops.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderSeed,
  renderSlider,
} from '../lab_parts.js'
import { STOPS } from './control_view.js'
import { ERRATA, errataValues } from './errata.js'
import formulas from './formulas.tex.js?formulas'
import { factorOf, gradientsOf, ratioOf, ratioText } from './outcome.js'
import { renderTime } from './time_view.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').GradientsLab} Lab */

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words, known } = lab
  const values = known.complete ? errataValues(known.results) : null
  const time = { opened: () => lab.trace() }
  const weights = { opened: () => lab.look() }
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${renderFold(words.t('time.name'), renderTime(lab), time)}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(words.t('layers.name'), layersTable(lab))}
    ${renderFold(common.t('fold.more'), fields(lab), { fields: true })}
    ${renderFold(words.t('weights.name'), html`<nn-weights .layers=${lab.layersRead}></nn-weights>`, weights)}
    ${renderErrataFold(lab, ERRATA, values)} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function fields(lab) {
  return html`${renderSlider(lab, 'lambda', STOPS.lambda)} ${renderSlider(lab, 'clip', STOPS.clip)}
  ${['initseed', 'dataseed'].map((key) => renderSeed(lab, key))}`
}

/** @param {Lab} lab */
function explained({ words, run, good }) {
  const norms = run ? gradientsOf(run).norms : []
  const last = Math.max(1, norms.length - 1)
  const numbers = {
    last: String(last),
    ratio: ratioText(ratioOf(norms)),
    factor: ratioText(factorOf(norms)),
    steps: String(last - 1),
    clip: plain(good.clip),
  }
  return html`<div class="explained">
    <p>${words.t('explain.chain')}</p>
    <nn-formula .math=${formulas.chain}></nn-formula>
    <p>${words.t('explain.product')}</p>
    <nn-formula .math=${formulas.product} .values=${numbers}></nn-formula>
    <p>${words.t('explain.both')}</p>
    <p>${words.t('explain.clip')}</p>
    <nn-formula .math=${formulas.clipping} .values=${numbers}></nn-formula>
    <p>${words.t('explain.residual')}</p>
  </div>`
}

const COLUMNS = ['layer', 'gradient', 'weight', 'mean', 'deviation', 'saturated', 'dead']

/** @param {Lab} lab */
function layersTable({ words, run }) {
  const t = words.t.bind(words)
  const rows = (run?.statistics?.layers ?? []).map(({ dW, W, A, saturated, dead }, l) => [
    l + 1,
    dW.norm,
    W.norm,
    A.mean,
    A.sd,
    saturated,
    dead,
  ])
  const columns = COLUMNS.map((key) => t(`layers.${key}`))
  return html`<nn-table caption=${t('layers.name')} .table=${{ columns, rows }}></nn-table>`
}
