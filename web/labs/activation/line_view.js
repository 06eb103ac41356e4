/** The same network twice: without an activation and with one; and the single matrix that the first one is. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import { short } from '../../languages/number.js'
import { renderProgress, renderSegments, renderSlider } from '../lab_parts.js'
import { collapse, farthest } from './collapse.js'
import { activationStops, depthStops, rateStops } from './controls.js'
import { networkConfig } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { lineSaid } from './outcome.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const BENDS = ['tanh', 'relu', 'leaky-relu', 'sigmoid']
const NAMED = { box: false }
/** Beyond this, float32's rounding is no excuse. */
const SAME = 1e-4

/** @type {import('./view.js').View} */
export const line = {
  guesses: ['line.bends', 'line.straight'],
  verdict,
  figure,
  words,
  controls,
  explained,
  compare: ({ good }) => ({ bent: { config: networkConfig({ ...good, act: good.bend }) } }),
}

/** @param {Lab} lab */
function verdict(lab) {
  const { run } = lab
  if (!run || !lab.still || run.event) return nothing
  const apart = distance(run)
  const straight = apart < SAME
  const right = (lab.guess === 'line.straight') === straight
  const key = `predict.line.${straight ? 'one' : 'more'}.${right ? 'right' : 'wrong'}`
  return lab.words.rich(key, { layers: run.layers.length, apart: short(apart) })
}

/** @param {Lab} lab */
function figure(lab) {
  const t = lab.words.t.bind(lab.words)
  const { run, good, still } = lab
  const bent = lab.other('bent')
  return html`<div class="chart maps">
      <nn-boundary
        name=${t('line.without')}
        filename="without-activation"
        .terrain=${run?.terrain ?? null}
        ?settled=${still}
      ></nn-boundary>
      <nn-boundary
        name=${t('line.with', { act: t(`act.${good.bend}`) })}
        filename="with-activation"
        .terrain=${bent?.terrain ?? null}
        ?settled=${Boolean(bent)}
      ></nn-boundary>
      ${renderProgress(lab)}
    </div>
    <div class="side">${run ? matrix(lab, run) : nothing}</div>`
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function matrix(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { W, b } = collapse(run.layers)
  const table = {
    columns: [t('line.parameter'), t('line.value')],
    rows: [
      ['w₁', W[0][0]],
      ['w₂', W[0][1]],
      ['b', b[0]],
    ],
  }
  const values = { layers: String(run.layers.length), before: String(run.layers.length - 1) }
  return html`<nn-formula .math=${formulas.collapse} .values=${values}></nn-formula>
    <nn-table caption=${t('line.matrix', { layers: run.layers.length })} .table=${table}></nn-table>
    ${run.event ? nothing : html`<p class="quiet">${lab.words.rich('line.equal', { apart: short(distance(run)) })}</p>`}`
}

/** How far the one matrix is from the network. @param {Snapshot} run */
function distance(run) {
  if (!run.terrain) return NaN
  const { x1, x2, p } = run.terrain.points
  return farthest(collapse(run.layers), [x1, x2], p)
}

/** @param {Lab} lab */
function words(lab) {
  const { run } = lab
  const bent = lab.other('bent')
  if (!run) return []
  const straight = lineSaid(
    run,
    { key: 'straight', act: '', layers: run.layers.length },
    distance(run),
  )
  if (!bent) return straight
  const act = lab.words.t(`act.${lab.good.bend}`)
  return [
    ...straight,
    ...lineSaid(bent, { key: 'bent', act, layers: bent.layers.length }, distance(bent)),
  ]
}

/** @param {Lab} lab */
function controls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`${renderSlider(lab, 'depth', depthStops(), NAMED)}
  ${renderSlider(lab, 'bend', activationStops(t, BENDS), NAMED)}
  ${renderSlider(lab, 'lr', rateStops())} ${renderSegments(lab, 'data')}`
}

/** @param {Lab} lab */
function explained({ words: texts }) {
  return html`<nn-formula .math=${formulas.two}></nn-formula>
    ${['1', '2', '3'].map((i) => html`<p>${texts.t(`why.line.${i}`)}</p>`)}`
}
