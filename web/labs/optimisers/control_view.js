/** The guess, the sliders, and what is folded away under them. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import { linearStops, logStops } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import {
  renderFold,
  renderNotesLink,
  renderPredict,
  renderSeed,
  renderSegments,
  renderSlider,
} from '../lab_parts.js'
import { arrivalTable } from './curves.js'
import { rateOf } from './figure_view.js'
import formulas from './formulas.tex.js?formulas'
import { floorOf, ranking, TRIED } from './outcome.js'
import { RULES } from './rules.js'

/** @typedef {import('./lab.js').OptimisersLab} Lab */
/** @typedef {import('./rules.js').Rule} Rule */

const STOPS = {
  lr: logStops(1e-3, 10),
  adaptive: logStops(1e-4, 1),
  beta1: linearStops(0, 0.99, 0.01, [0, 0.25, 0.5, 0.75, 0.9]),
  // the words of the last two would stand on one another
  beta2: [0, 0.5, 0.9, 0.99, 0.999, 0.9999].map((value) => ({
    value,
    text: String(value),
    tick: value > 0.999 ? undefined : String(value),
  })),
  steps: logStops(10, 1000, { ticks: [10, 30, 100, 300, 1000] }),
  iters: logStops(100, 10000, { ticks: [100, 1000, 10000] }),
  batch: [0, 1, 10, 32, 64].map((value) => ({ value, text: String(value), tick: String(value) })),
  rate: logStops(1e-3, 1),
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, ['gd', 'momentum', 'nesterov', 'rmsprop', 'adam'], verdict(lab))
}

/** @param {Lab} lab */
function verdict({ walked, models, words, guess }) {
  if (!walked || !models) return nothing
  const [best] = ranking(walked.walks, floorOf(models[walked.state.bowl]))
  const key = best.rule === guess ? 'predict.right' : 'predict.wrong'
  const steps = Number.isFinite(best.steps) ? best.steps : '∞'
  return words.rich(key, { best: words.t(`rule.${best.rule}`), steps })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const net = lab.state.view === 'net'
  return html`<div class="controls">
    ${renderSlider(lab, 'lr', STOPS.lr)} ${renderSlider(lab, 'adaptive', STOPS.adaptive)}
    ${net ? renderSlider(lab, 'iters', STOPS.iters) : renderSlider(lab, 'steps', STOPS.steps)}
    ${renderSegments(lab, 'rule')}
    ${net ? renderSegments(lab, 'decay') : renderSegments(lab, 'bowl')}
    ${renderSegments(lab, 'view')}
  </div>`
}

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words } = lab
  const fields = html`${renderSlider(lab, 'beta1', STOPS.beta1)}
  ${renderSlider(lab, 'beta2', STOPS.beta2)} ${renderSlider(lab, 'batch', STOPS.batch)}
  ${renderSlider(lab, 'rate', STOPS.rate)}
  ${['initseed', 'seed'].map((key) => renderSeed(lab, key))}`
  return html`<div class="folds">
    ${lab.good.view === 'bowl' ? renderFold(words.t('table.name'), tables(lab), { open: true }) : nothing}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), fields, { fields: true })} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function tables(lab) {
  const { walked, models, words, best, good, searched } = lab
  if (!walked || !models) return nothing
  const t = words.t.bind(words)
  const { state, walks } = walked
  const floor = floorOf(models[state.bowl])
  const now = arrivalTable(t, walks, floor, (rule) => rateOf(state, rule))
  const found =
    best &&
    arrivalTable(
      t,
      new Map([...best].map(([rule, { walk }]) => [rule, walk])),
      floorOf(models[good.bowl]),
      (rule) => best.get(rule)?.rate ?? NaN,
    )
  const wait =
    searched.asked && !searched.complete
      ? html`<p>${t('do.searching', { count: TRIED.length * RULES.length })}</p>`
      : nothing
  return html`<nn-table caption=${t('table.name')} .table=${now}></nn-table> ${wait}
    ${found ? html`<nn-table caption=${t('best.name')} .table=${found}></nn-table>` : nothing}`
}

/** @param {Lab} lab */
function explained({ words, good: { beta1, beta2, adaptive } }) {
  const times = 1 / Math.sqrt(1 - beta2)
  const numbers = { first: short(adaptive * times), times: short(times), beta1: String(beta1) }
  return html`<div class="explained">
    <p>${words.t('explain.none')}</p>
    <p>${words.t('explain.momentum')}</p>
    <nn-formula .math=${formulas.momentum} .values=${numbers}></nn-formula>
    <p>${words.t('explain.adaptive')}</p>
    <nn-formula .math=${formulas.adaptive}></nn-formula>
    <nn-formula .math=${formulas.adam}></nn-formula>
    <p>${words.rich('explain.first', numbers)}</p>
  </div>`
}
