/** The guess, the sliders, and what is folded away under them. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-layers.js'
import '../../components/nn-table.js'
import { linearStops, logStops } from '../../components/stops.js'
import { grouped, short } from '../../languages/number.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderPredict,
  renderSeed,
  renderSlider,
  renderWeightsFold,
} from '../lab_parts.js'
import { ERRATA, errataValues } from './errata.js'
import formulas from './formulas.tex.js?formulas'
import { AT_ONCE, judged } from './outcome.js'
import { lowestOf } from './rule.js'
import { setting } from '../setting.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').EarlyStoppingLab} Lab */

/** Shares of the run up to which each guess is right. */
const GUESSES = { early: 0.1, middle: 0.75, late: 1 }
const MOST_LAYERS = 8
const STOPS = {
  patience: [1, 2, 3, 5, 10, 20, 50, 100].map((value) => ({
    value,
    text: String(value),
    tick: String(value),
  })),
  train: logStops(10, 1000, { ticks: [10, 30, 60, 100, 300, 1000] }),
  noise: linearStops(0, 0.6, 0.05, [0, 0.2, 0.4, 0.6]),
  lr: logStops(1e-3, 1),
  iters: logStops(100, 20000, { ticks: [100, 1000, 4000, 20000] }),
  dev: logStops(10, 5000, { ticks: [10, 100, 1000, 5000] }),
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, Object.keys(GUESSES), verdict(lab))
}

/** @param {Lab} lab */
function verdict({ run, ended, words, guess }) {
  const { devLoss, iteration } = run?.records ?? {}
  if (!run || !ended || !devLoss || !iteration || devLoss.length < 2) return nothing
  const at = iteration[lowestOf(devLoss)]
  const [right] = Object.entries(GUESSES).find(([, share]) => at <= share * run.iterations) ?? ['']
  return words.rich(right === guess ? 'predict.right' : 'predict.wrong', {
    at: grouped(at),
    lowest: short(devLoss[lowestOf(devLoss)]),
    last: short(devLoss[devLoss.length - 1]),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderSlider(lab, 'patience', STOPS.patience)} ${renderSlider(lab, 'train', STOPS.train)}
    ${renderSlider(lab, 'noise', STOPS.noise)}
  </div>`
}

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words, state } = lab
  const layers = html`<nn-layers
    ${setting(lab, 'units')}
    label=${words.t('control.units')}
    most=${MOST_LAYERS}
    .value=${state.units}
    @nn-change=${lab.changes('units')}
  ></nn-layers>`
  const fields = html`${layers} ${renderSlider(lab, 'lr', STOPS.lr)}
  ${renderSlider(lab, 'iters', STOPS.iters)} ${renderSlider(lab, 'dev', STOPS.dev)}
  ${['dataseed', 'splitseed', 'initseed'].map((key) => renderSeed(lab, key))}`
  return html`<div class="folds">
    ${renderWorkbench(lab)}
    ${renderFold(words.t('seeds.name'), seedsTable(lab), { opened: lab.openSeeds })}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), fields, { fields: true })} ${renderWeightsFold(lab)}
    ${renderErrataFold(lab, ERRATA, errataValues(lab), lab.openSeeds)} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function seedsTable({ seeds, words, common, good }) {
  if (!seeds) return html`<p>${common.t('erratum.wait')}</p>`
  const t = words.t.bind(words)
  const rules = [
    { name: t('seeds.once'), patience: AT_ONCE },
    { name: t('seeds.patient', { patience: good.patience }), patience: good.patience },
  ]
  const rows = rules.map(({ name, patience }) => {
    const { soon, count, stop, kept, lowest } = judged(seeds.runs, patience)
    return [name, t('seeds.of', { soon, count }), Math.round(stop), short(kept), short(lowest)]
  })
  const columns = ['rule', 'soon', 'stop', 'kept', 'lowest'].map((key) => t(`seeds.${key}`))
  return html`<nn-table caption=${t('seeds.name')} .table=${{ columns, rows }}></nn-table>`
}

/** @param {Lab} lab */
function explained({ words, good: { patience } }) {
  return html`<div class="explained">
    <p>${words.rich('explain.rule', { patience })}</p>
    <nn-formula .math=${formulas.rule} .values=${{ patience: String(patience) }}></nn-formula>
    <p>${words.t('explain.restore')}</p>
    <p>${words.t('explain.confident')}</p>
  </div>`
}
