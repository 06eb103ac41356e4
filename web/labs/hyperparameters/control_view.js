/** The guess, what is chosen, and what is folded away under it. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-layers.js'
import { linearStops, logStops, plain } from '../../components/stops.js'
import { grouped, percent, short } from '../../languages/number.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderPredict,
  renderSeed,
  renderSlider,
  renderWeightsFold,
} from '../lab_parts.js'
import '../runs/nn-runs.js'
import { chosen, learned, parametersOf, STARTS } from './fields.js'
import { runName, shown } from './figure_view.js'
import formulas from './formulas.tex.js?formulas'
import { renderNetwork } from './network_view.js'
import { counted, GOOD, GUESSES, ranking, spread, verdict } from './outcome.js'
import { setting } from '../setting.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').HyperparametersLab} Lab */

export const ERRATA = ['E51']
const MOST_LAYERS = 6
const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leaky-relu']
const STOPS = {
  lr: logStops(1e-3, 10),
  iters: logStops(100, 20000, { ticks: [100, 1000, 3000, 15000] }),
  noise: linearStops(0, 0.3, 0.01, [0, 0.1, 0.2, 0.3]),
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, told(lab))
}

/** Counted once all 36 have run. @param {Lab} lab */
function told({ words, guess, sweep, mapped }) {
  if (!mapped || sweep.status !== 'done') return words.t('predict.wait')
  const { good, all } = counted(sweep.outcomes)
  const right = verdict(good) === guess
  return words.rich(right ? 'predict.right' : 'predict.wrong', { good, all, goal: percent(GOOD) })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const { words, state, good } = lab
  const starts = STARTS.map((value) => ({
    value,
    text: words.t(`init.${value}`),
    tick: words.t(`tick.${value}`),
  }))
  const layers = html`<nn-layers
    ${setting(lab, 'layers')}
    label=${words.t('control.layers')}
    most=${MOST_LAYERS}
    .value=${state.layers}
    @nn-change=${lab.changes('layers')}
  ></nn-layers>`
  const count = { chosen: chosen(good.layers), learned: grouped(learned(good.layers)) }
  return html`<div class="controls">
    <p class="count full">${words.rich('chosen.count', count)}</p>
    ${renderSlider(lab, 'lr', STOPS.lr)} ${renderSlider(lab, 'init', starts, { box: false })}
    ${renderSlider(lab, 'iters', STOPS.iters)}
    <div class="rest">${layers} ${renderSlider(lab, 'act', actStops(lab), { box: false })}</div>
    <div class="learned">${renderNetwork(lab)}</div>
  </div>`
}

/** @param {Lab} lab */
function actStops({ words }) {
  return ACTIVATIONS.map((value) => ({
    value,
    text: words.t(`act.${value}`),
    tick: words.t(`act.${value}`),
  }))
}

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words } = lab
  const fields = html`${renderSlider(lab, 'noise', STOPS.noise)}
  ${['dataseed', 'initseed'].map((key) => renderSeed(lab, key))}`
  const runs = html`<nn-runs .lab=${lab}></nn-runs>`
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${renderFold(words.t('tried.name'), runs, { open: true })}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), fields, { fields: true })} ${renderWeightsFold(lab)}
    ${renderErrataFold(lab, ERRATA, measured(lab), () => lab.seeAll())} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function explained({ words, good: { lr, layers } }) {
  const parts = parametersOf(layers).map(({ W, b }) => `(${W} + ${b})`)
  const values = { alpha: plain(lr), terms: parts.join(' + '), all: grouped(learned(layers)) }
  return html`<div class="explained">
    <p>${words.rich('explain.learned', { learned: grouped(learned(layers)) })}</p>
    <nn-formula .math=${formulas.learned} .values=${values}></nn-formula>
    <nn-formula .math=${formulas.count} .values=${values}></nn-formula>
    <p>${words.rich('explain.chosen', { chosen: chosen(layers) })}</p>
    <p>${words.t('explain.order')}</p>
    <p>${words.t('explain.sets')}</p>
  </div>`
}

/** @param {Lab} lab */
function measured(lab) {
  const { sweep, mapped, columns } = lab
  const [best] = ranking(sweep.outcomes, shown(lab))
  if (!mapped || sweep.status !== 'done' || !best || !sweep.plan) return null
  const { good, all, seconds } = counted(sweep.outcomes)
  const reached = spread(sweep.outcomes, columns.values.length)
  return {
    good,
    all,
    goal: percent(GOOD),
    seconds: seconds.toFixed(1),
    ...reached,
    name: runName(lab, sweep.plan.states[best.index]),
    dev: short(best.measures.devLoss ?? NaN),
    accuracy: percent(best.measures.devAccuracy ?? NaN),
  }
}
