/** The guess, and the few controls that are always in sight. */
import { html, nothing } from 'lit'
import '../../components/nn-layers.js'
import { percent } from '../../languages/number.js'
import { renderPredict, renderSlider } from '../lab_parts.js'
import { renderAllActivations, renderLayers } from './option_view.js'
import { stopsOf } from './options.js'
import { accuracyOf, GUESSES, guessOf, judgedOn } from './outcome.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** @param {Lab} lab */
function verdict({ run, ended, words, guess }) {
  if (!run || !ended) return nothing
  const part = judgedOn(run)
  const share = accuracyOf(run, part)
  if (run.event || Number.isNaN(share)) return words.t('predict.none')
  const right = guessOf(share) === guess
  const values = { share: percent(share), part: words.t(`part.${part}`) }
  return words.rich(right ? 'predict.right' : 'predict.wrong', values)
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderLayers(lab)}
    <div class="activation">${renderAllActivations(lab)}</div>
    ${renderOption(lab, 'optimizer.learningRate')}
  </div>`
}

/** @param {Lab} lab @param {string} path */
export function renderOption(lab, path) {
  const field = lab.fields.find(({ key }) => key === path)
  return field ? renderSlider(lab, path, stopsOf(field)) : nothing
}
