/** The guess, the sliders, and what is folded away under them. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import { linearStops, logStops, plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderPredict,
  renderSeed,
  renderSegments,
  renderSlider,
  renderWeightsFold,
} from '../lab_parts.js'
import { nameOf, tableOf } from './curves.js'
import { BATCHES, SAMPLES, updatesIn } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { lastOf, race } from './outcome.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').MiniBatchLab} Lab */

const ERRATA = ['E49']
/** Each guess and the batch that it means. */
const GUESSES = { all: SAMPLES, 'sixty-four': 64, ten: 10, one: 1 }
const STOPS = {
  batch: [1, 2, 5, 10, 20, 32, 64, 100, 128, 200, SAMPLES].map((value) => ({
    value,
    text: String(value),
    tick: BATCHES.includes(value) ? String(value) : undefined,
  })),
  lr: logStops(1e-3, 1),
  epochs: logStops(10, 500, { ticks: [10, 50, 100, 200, 500] }),
  noise: linearStops(0, 0.5, 0.01, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, Object.keys(GUESSES), verdict(lab))
}

/** What was measured at the settings of now: of all batches, who is lowest after the last epoch. @param {Lab} lab */
function verdict(lab) {
  const { compared, runs, words, guess, ended } = lab
  if (!ended || !compared.complete || runs.size < BATCHES.length || !(guess in GUESSES))
    return nothing
  const t = words.t.bind(words)
  const { ranking } = race('epochs', runs)
  const [best] = ranking
  const all = ranking.find(({ batch }) => batch === SAMPLES)
  const right = GUESSES[/** @type {keyof typeof GUESSES} */ (guess)] === best.batch
  return words.rich(right ? 'predict.right' : 'predict.wrong', {
    epochs: lab.good.epochs,
    best: nameOf(t, best.batch),
    loss: short(best.loss),
    all: short(all?.loss ?? NaN),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderSlider(lab, 'batch', STOPS.batch)} ${renderSlider(lab, 'lr', STOPS.lr)}
    ${renderSlider(lab, 'epochs', STOPS.epochs)} ${renderSegments(lab, 'axis')}
  </div>`
}

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words, runs } = lab
  const fields = html`${renderSlider(lab, 'noise', STOPS.noise)}
  ${['dataseed', 'initseed', 'seed'].map((key) => renderSeed(lab, key))}`
  const t = words.t.bind(words)
  const table = html`<nn-table caption=${t('table.name')} .table=${tableOf(t, runs)}></nn-table>`
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${renderFold(t('table.name'), table, { open: true })}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), fields, { fields: true })} ${renderWeightsFold(lab)}
    ${renderErrataFold(lab, ERRATA, measured(lab))} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function explained({ words, good: { batch, lr } }) {
  const numbers = {
    m: String(SAMPLES),
    B: String(batch),
    updates: String(updatesIn(batch)),
    last: String(lastOf(batch)),
    alpha: plain(lr),
  }
  return html`<div class="explained">
    <p>${words.rich('explain.updates', numbers)}</p>
    <nn-formula .math=${formulas.updates} .values=${numbers}></nn-formula>
    <p>${words.t('explain.noise')}</p>
    <nn-formula .math=${formulas.gradient} .values=${numbers}></nn-formula>
    <p>${words.t('explain.shuffle')}</p>
  </div>`
}

/** @param {Lab} lab */
function measured({ runs, compared, ended, good: { epochs } }) {
  const [full, ten] = [runs.get(SAMPLES), runs.get(10)]
  if (!ended || !compared.complete || !full || !ten) return null
  return {
    epochs,
    fullUpdates: full.iteration,
    fullLoss: short(full.scores.train?.loss ?? NaN),
    tenUpdates: ten.iteration,
    tenLoss: short(ten.scores.train?.loss ?? NaN),
  }
}
