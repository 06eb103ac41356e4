/** The guess, and the controls that change the answer. */
import { html } from 'lit'
import { logStops } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderPredict, renderSegments, renderSlider } from '../lab_parts.js'
import { layerErrors } from './outcome.js'

/** @typedef {import('./lab.js').GradientCheckLab} Lab */

const GUESSES = ['first', 'last', 'every']
const ACTIVATIONS = ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu']

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** Measured where that very mistake is made. @param {Lab} lab */
function verdict(lab) {
  const { checked, words } = lab
  if (checked?.state.fault !== 'derivative' || !lab.still) {
    return html`<button class="button" @click=${() => lab.change({ fault: 'derivative' })}>
      ${words.t('predict.try')}
    </button>`
  }
  const layers = layerErrors(checked.check, checked.state.step)
  const last = layers.length - 1
  const patterns = {
    first: layers.every(({ wrong }, l) => wrong === l < last),
    every: layers.every(({ wrong }) => wrong),
  }
  const found = patterns.first ? 'first' : patterns.every ? 'every' : ''
  const errors = layers.map(({ error }) => short(error)).join(' · ')
  return words.rich(lab.guess === found ? 'predict.right' : 'predict.told', { errors })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const t = lab.words.t.bind(lab.words)
  const acts = ACTIVATIONS.map((value) => ({
    value,
    text: t(`act.${value}`),
    tick: t(`act.${value}`),
  }))
  return html`<div class="controls">
    <div class="full">${renderSegments(lab, 'fault')}</div>
    <div class="wide">
      ${renderSlider(lab, 'step', logStops(1e-12, 1, { ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1] }))}
    </div>
    <div class="wide">${renderSlider(lab, 'act', acts, { box: false })}</div>
  </div>`
}
