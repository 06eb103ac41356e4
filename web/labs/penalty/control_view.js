/** The guess, and the controls under the figure. */
import { html, nothing } from 'lit'
import { logStops } from '../../components/stops.js'
import { renderPredict, renderSegments, renderSlider } from '../lab_parts.js'
import { RATES } from '../moons/fields.js'
import { nameOf } from './figure_view.js'
import { written } from './curves.js'
import { compare } from './outcome.js'

/** @typedef {import('./lab.js').PenaltyLab} Lab */

const GUESSES = ['lower', 'same', 'higher']
const LAMBDAS = logStops(0.01, 10, { zero: true, ticks: [0.1, 1, 10] })

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** What the dev loss did at the settings of now. @param {Lab} lab */
function verdict(lab) {
  const { run, ended, guess, words, runState } = lab
  const free = lab.beside('free')
  if (!guess || !run || !ended || !free || run.event || runState.kind === 'none') return nothing
  const { key, values } = compare(runState.kind, run, free)
  return words.rich(key === guess ? 'predict.right' : 'predict.wrong', {
    name: nameOf(lab, runState.kind, runState.lambda),
    ...written(values),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderSegments(lab, 'kind')} ${renderSlider(lab, 'lambda', LAMBDAS)}
    ${renderSlider(lab, 'lr', RATES)}
    ${lab.state.kind === 'l1' ? renderSegments(lab, 'l1step') : nothing}
  </div>`
}
