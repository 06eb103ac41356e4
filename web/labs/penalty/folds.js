/** What is folded away under the controls: weights, eight seeds, formulas, data, errata. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-histogram.js'
import '../../components/nn-table.js'
import { plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderErrataFold, renderFold, renderNotesLink, renderWeightsFold } from '../lab_parts.js'
import { renderMoonsFields } from '../moons/fields.js'
import { seedRows } from '../moons/seeds.js'
import { renderSeedsFold, seedRuns } from '../moons/seeds_view.js'
import { sumsOf } from '../moons/sums.js'
import { TRAINED } from '../moons/config.js'
import { penaltyCost, pushOf } from './costs.js'
import { panelsOf, weightsTable } from './curves.js'
import { ERRATA, errataValues } from './errata.js'
import { SETTINGS } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { nameOf } from './figure_view.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').PenaltyLab} Lab */

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words } = lab
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${renderFold(words.t('weights.name'), histograms(lab), { open: true })}
    ${seedsFold(lab)} ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), renderMoonsFields(lab), { fields: true })}
    ${renderWeightsFold(lab)} ${renderErrataFold(lab, ERRATA, errataValues(lab))}
    ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function histograms(lab) {
  const { run, words, runState, still } = lab
  const t = words.t.bind(words)
  if (!run) return ''
  const free = lab.beside('free')
  return html`<div class="weights">
    <nn-histogram
      name=${t('weights.title')}
      note=${nameOf(lab, runState.kind, runState.lambda)}
      filename="penalty-weights"
      own
      .panels=${panelsOf(t, run, free)}
      .x=${{ label: 'w' }}
      ?settled=${still}
    ></nn-histogram>
    <nn-table
      caption=${t('weights.counted')}
      .table=${weightsTable(t, runState, run, free)}
    ></nn-table>
  </div>`
}

/** @param {Lab} lab */
function seedsFold(lab) {
  const names = new Map(SETTINGS.map(({ name, kind, lambda }) => [name, nameOf(lab, kind, lambda)]))
  return renderSeedsFold(lab, SETTINGS, (name) => names.get(name) ?? name, said(lab))
}

/** @param {Lab} lab */
function said({ seeds, words }) {
  const { complete, results } = seedRuns(seeds)
  if (!complete) return ''
  const rows = seedRows(SETTINGS, results)
  const [none, l2] = rows
  return words.rich('seeds.said', {
    better: l2.better,
    compared: l2.compared,
    dev: short(l2.devLoss),
    free: short(none.devLoss),
    norm: short(l2.norm),
    freeNorm: short(none.norm),
  })
}

/** @param {Lab} lab */
function explained({ words, runState, run }) {
  const { kind, lr, l1step } = runState
  const lambda = kind === 'none' ? 0 : runState.lambda
  const shown = kind === 'l1' ? 'l1' : 'l2'
  const step = kind === 'l1' ? (l1step === 'proximal' ? 'proximal' : 'push') : 'decay'
  const cost = penaltyCost(kind, lambda, sumsOf(run?.weights ?? []))
  const push = pushOf(lr, lambda)
  const values = {
    data: short(run?.scores.train?.loss ?? NaN),
    cost: short(cost),
    shrink: plain(Number((1 - push).toPrecision(6))),
    push: plain(Number(push.toPrecision(3))),
  }
  const numbers = { lambda: plain(lambda), m: TRAINED, lr: plain(lr) }
  return html`<div class="explained">
    <p>${words.rich('explain.cost', numbers)}</p>
    <nn-formula .math=${formulas[shown]} .values=${values}></nn-formula>
    <p>${words.t(`explain.${step}`)}</p>
    <nn-formula .math=${formulas[step]} .values=${values}></nn-formula>
    <p>${words.t('explain.variance')}</p>
  </div>`
}
