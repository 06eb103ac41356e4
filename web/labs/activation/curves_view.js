/** f and f′ with the z of a layer behind them, and what the slopes leave of a gradient on its way back. */
import { html, nothing } from 'lit'
import { histogramOf } from '../../components/histogram.js'
import { activationStops, depthStops, layerStops, rateStops } from './controls.js'
import { REACH } from './fields.js'
import { ACTIVATIONS, bound } from './functions.js'
import { curvesSaid } from './outcome.js'
import { flatten, passed } from './sums.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */

const BINS = 60

/** @param {Lab} lab */
export function curvesFigure(lab) {
  const { act, z } = lab.good
  const t = lab.words.t.bind(lab.words)
  const { layer, layers } = chosen(lab)
  const histogram = layers.length
    ? histogramOf(flatten(layers[layer - 1].Z), { low: -REACH, high: REACH, bins: BINS })
    : null
  return html`<div class="main">
      <nn-curves
        name=${t('curves.name', { act: t(`act.${act}`) })}
        note=${t('curves.note')}
        filename="activation"
        .functions=${functions(act)}
        .low=${-REACH}
        .high=${REACH}
        .z=${z}
        .y=${yAxis(act)}
        .histogram=${histogram}
        behind=${t('curves.behind', { layer })}
        ?settled=${lab.training.settled && !lab.held}
        @nn-change=${lab.changes('z')}
      ></nn-curves>
    </div>
    <div class="side">${layers.length ? passage(lab, layers) : nothing}</div>`
}

/**
 * The layers of the run, and the one whose z is shown.
 *
 * @param {Lab} lab
 */
function chosen(lab) {
  const run = lab.training.snapshot
  const layers = run ? lab.sums(run, lab.good.act) : []
  return { run, layers, layer: Math.min(lab.good.layer, layers.length || 1) }
}

/** @type {Map<string, import('../../components/functions.js').Drawn[]>} */
const drawn = new Map()

/** The same array for the same function, so that nothing is sampled anew. @param {string} act */
function functions(act) {
  const { f, slope, jumps } = ACTIVATIONS[act]
  const made = drawn.get(act) ?? [
    { name: 'f(z)', of: f, tone: 'train' },
    { name: 'f′(z)', of: slope, tone: 'dev', dash: [7, 4], jumps },
  ]
  drawn.set(act, made)
  return made
}

/** Where all functions can be compared. @param {string} act */
function yAxis(act) {
  return act === 'sigmoid'
    ? { min: 0, max: 1 }
    : act === 'tanh'
      ? { min: -1, max: 1 }
      : { min: -2, max: REACH }
}

/**
 * From the output, on the right, back to the first layer.
 *
 * @param {Lab} lab
 * @param {import('./sums.js').LayerSums[]} layers
 */
function passage(lab, layers) {
  const t = lab.words.t.bind(lab.words)
  const x = layers.map((_, l) => l + 1)
  const limits = x.map((l) => bound(lab.good.act, layers.length - l + 1))
  const series = [
    { name: t('passage.bound'), x, y: limits, tone: 'ghost', dash: [3, 3], points: true },
    { name: t('passage.measured'), x, y: passed(layers), tone: 'train', points: true },
  ]
  return html`<nn-chart
    name=${t('passage.name')}
    note=${t('passage.note')}
    filename="slopes"
    scale="log"
    .series=${series}
    .x=${{ label: t('passage.x'), min: 1, max: Math.max(2, layers.length), step: 1 }}
    ?held=${lab.held}
    ?settled=${lab.training.settled && !lab.held}
  ></nn-chart>`
}

/** @param {Lab} lab */
export function curvesWords(lab) {
  const { run, layers, layer } = chosen(lab)
  return run ? curvesSaid(run, { ...lab.good, layer, depth: layers.length }, layers) : []
}

/** @param {Lab} lab */
export function curvesControls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`${lab.named('act', activationStops(t))} ${lab.named('depth', depthStops())}
  ${lab.named('layer', layerStops(lab.good.depth))} ${lab.slider('lr', rateStops())}`
}
