/** f and f′ with the z of a layer behind them, and what the slopes leave of a gradient on its way back. */
import { html, nothing } from 'lit'
import { histogramOf } from '../../components/histogram.js'
import '../../components/nn-formula.js'
import { percent, scientific, short } from '../../languages/number.js'
import { renderProgress, renderSlider } from '../lab_parts.js'
import { activationStops, depthStops, layerStops, rateStops } from './controls.js'
import { REACH, networkConfig } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { ACTIVATIONS, bound } from './functions.js'
import { curvesSaid, learned } from './outcome.js'
import { flatten, passed } from './sums.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */

const BINS = 60
const GUESSES = ['sigmoid', 'tanh', 'relu']
const NAMED = { box: false }

/** @type {import('./view.js').View} */
export const curves = { guesses: GUESSES, verdict, figure, words, controls, explained, compare }

/** The same network with each activation that can be guessed, once one was. @param {Lab} lab */
function compare({ guess, good }) {
  const runs = GUESSES.map((act) => [act, { config: networkConfig({ ...good, act }), bare: true }])
  return GUESSES.includes(guess) ? Object.fromEntries(runs) : {}
}

/** @param {Lab} lab */
function verdict(lab) {
  const { words: texts, guess, good } = lab
  const t = texts.t.bind(texts)
  const runs = GUESSES.map((act) => ({ act, score: lab.other(act)?.scores.train }))
  if (runs.some(({ score }) => !score)) return t('predict.wait')
  const failed = runs.filter(({ score }) => !learned(score ?? null)).map(({ act }) => act)
  const rates = runs.map(
    ({ act, score }) => `${t(`act.${act}`)} ${percent(score?.accuracy ?? NaN)}`,
  )
  const key = failed.length === 1 && failed[0] === guess ? 'right' : 'told'
  return texts.rich(`predict.curves.${key}`, { depth: good.depth, rates: rates.join(' · ') })
}

/** @param {Lab} lab */
function figure(lab) {
  const { act, z } = lab.shownState
  const t = lab.words.t.bind(lab.words)
  const { layer, layers } = chosen(lab)
  const histogram = layers.length
    ? histogramOf(flatten(layers[layer - 1].Z), { low: -REACH, high: REACH, bins: BINS })
    : null
  return html`<div class="chart">
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
        ?settled=${lab.still}
        @nn-change=${lab.changes('z')}
      ></nn-curves>
      ${renderProgress(lab)}
    </div>
    <div class="side">${layers.length ? passage(lab, layers) : nothing}</div>`
}

/**
 * The layers of the run, and the one whose z is shown.
 *
 * @param {Lab} lab
 */
function chosen(lab) {
  const { run, shownState } = lab
  const layers = run ? lab.sums(run, shownState.act) : []
  return { run, layers, layer: Math.min(shownState.layer, layers.length || 1) }
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
  const limits = x.map((l) => bound(lab.shownState.act, layers.length - l + 1))
  /** @type {import('../../components/series.js').Series[]} */
  const series = [
    {
      name: t('passage.bound'),
      x,
      y: limits,
      tone: 'ghost',
      dash: [3, 3],
      points: true,
      label: true,
    },
    { name: t('passage.measured'), x, y: passed(layers), tone: 'train', points: true, label: true },
  ]
  return html`<nn-chart
    name=${t('passage.name')}
    note=${t('passage.note')}
    filename="slopes"
    scale="log"
    .series=${lab.trail.over('passage', () => series)}
    .x=${{ label: t('passage.x'), min: 1, max: Math.max(2, layers.length), step: 1 }}
    ?held=${lab.held}
    ?settled=${lab.still}
  ></nn-chart>`
}

/** @param {Lab} lab */
function words(lab) {
  const { run, layers, layer } = chosen(lab)
  return run ? curvesSaid(run, { ...lab.shownState, layer }, layers) : []
}

/** @param {Lab} lab */
function controls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`${renderSlider(lab, 'act', activationStops(t), NAMED)}
  ${renderSlider(lab, 'layer', layerStops(lab.good.depth), NAMED)}
  ${renderSlider(lab, 'depth', depthStops(), NAMED)} ${renderSlider(lab, 'lr', rateStops())}`
}

/** @param {Lab} lab */
function explained(lab) {
  const { act, z, depth } = lab.shownState
  const { f, slope, steepest } = ACTIVATIONS[act]
  const values = {
    z: short(z),
    f: short(f(z)),
    slope: short(slope(z)),
    most: String(steepest),
    depth: String(depth),
    bound: steepest < 1 ? scientific(bound(act, depth), 2) : '1',
  }
  const [name] = act.split('-')
  return html`<nn-formula .math=${formulas[name]} .values=${values}></nn-formula>
    <p>${lab.words.t('why.curves.1')}</p>
    <nn-formula .math=${formulas.bound} .values=${values}></nn-formula>
    <p>${lab.words.t('why.curves.2')}</p>
    <p>${lab.words.t('why.curves.3')}</p>`
}
