/** The same network twice: without an activation and with one; and the single matrix that the first one is. */
import { html, nothing } from 'lit'
import { short } from '../../languages/number.js'
import { collapse, farthest } from './collapse.js'
import { activationStops, depthStops, rateStops } from './controls.js'
import { lineSaid } from './outcome.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const BENDS = ['relu', 'leaky-relu', 'tanh', 'sigmoid']

/** @param {Lab} lab */
export function lineFigure(lab) {
  const t = lab.words.t.bind(lab.words)
  const { training, good } = lab
  const bent = lab.bent.results.get('bent')
  const settled = training.settled && !lab.held
  return html`<div class="main pair">
      <nn-boundary
        name=${t('line.without')}
        filename="without-activation"
        .terrain=${training.snapshot?.terrain ?? null}
        ?settled=${settled}
      ></nn-boundary>
      <nn-boundary
        name=${t('line.with', { act: t(`act.${good.bend}`) })}
        filename="with-activation"
        .terrain=${bent?.terrain ?? null}
        ?settled=${lab.bent.complete}
      ></nn-boundary>
    </div>
    <div class="side">${training.snapshot ? matrix(lab, training.snapshot) : nothing}</div>`
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function matrix(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { W, b } = collapse(run.layers)
  const table = {
    columns: ['', 'x₁', 'x₂', 'b'],
    rows: [[t('line.weights'), W[0][0], W[0][1], b[0]]],
  }
  return html`<p class="formula">${formula(run.layers.length)}</p>
    <nn-table caption=${t('line.matrix', { layers: run.layers.length })} .table=${table}></nn-table>
    <p class="quiet">${lab.words.rich('line.equal', { apart: short(distance(run)) })}</p>`
}

/** W⁶ W⁵ … W¹ @param {number} layers */
function formula(layers) {
  const W = (/** @type {number} */ l) => html`<i>W</i><sup>${l}</sup>`
  const shown =
    layers <= 4 ? Array.from({ length: layers }, (_, i) => layers - i) : [layers, layers - 1, 0, 1]
  return html`<i>W</i> = ${shown.map((l) => (l === 0 ? '⋯ ' : html`${W(l)} `))}`
}

/** How far the one matrix is from the network. @param {Snapshot} run */
function distance(run) {
  if (!run.terrain) return NaN
  const { x1, x2, p } = run.terrain.points
  return farthest(collapse(run.layers), [x1, x2], p)
}

/** @param {Lab} lab */
export function lineWords(lab) {
  const run = lab.training.snapshot
  const bent = lab.bent.results.get('bent')
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
export function lineControls(lab) {
  const t = lab.words.t.bind(lab.words)
  const data = ['circles', 'moons'].map((value) => ({ value, text: t(`data.${value}`) }))
  return html`${lab.named('depth', depthStops())} ${lab.named('bend', activationStops(t, BENDS))}
    <nn-segments
      label=${t('control.data')}
      value=${lab.good.data}
      .options=${data}
      @nn-change=${lab.changes('data')}
    ></nn-segments>
    ${lab.slider('lr', rateStops())}`
}
