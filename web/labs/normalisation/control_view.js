/** The guess, and the sliders that change the answer. */
import { html, nothing } from 'lit'
import { grouped } from '../../languages/number.js'
import { renderPredict, renderSlider } from '../lab_parts.js'
import { STEP_STOPS, methodStops, outlierStops, rateStops } from './controls.js'
import { RAW } from './methods.js'
import { shareLeft } from './sentence.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */

/** Shares of the steps that are left, from which on each guess is right. */
const GUESSES = { half: 0.1, hundredth: 0.001, tiny: 0 }

/** @param {Lab} lab @returns {unknown} */
export function renderGuess(lab) {
  return renderPredict(lab, Object.keys(GUESSES), verdict(lab))
}

/** Of the method at the slider. @param {Lab} lab @returns {unknown} */
function verdict({ models, guess, words, state }) {
  if (!models || !guess) return nothing
  const [before, after] = [models[RAW], models[state.method]]
  const share = shareLeft(before, after)
  const [right] = Object.entries(GUESSES).find(([, least]) => share >= least) ?? ['']
  return words.rich(right === guess ? 'predict.right' : 'predict.wrong', {
    method: words.t(`method.${state.method}`),
    before: grouped(before.descent.steps),
    after: grouped(after.descent.steps),
    ratio: grouped(Math.round(1 / share)),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="controls">
    ${renderSlider(lab, 'method', methodStops(t), { box: false })}
    ${renderSlider(lab, 'outlier', outlierStops(t), { box: false })}
    ${renderSlider(lab, 'rate', rateStops(t), { box: false })}
    ${renderSlider(lab, 'steps', STEP_STOPS)}
  </div>`
}
