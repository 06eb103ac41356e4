/** The guess, and the controls under the figure. */
import { html, nothing } from 'lit'
import { linearStops, plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { renderPredict, renderSegments, renderSlider } from '../lab_parts.js'
import { RATES } from '../moons/fields.js'
import { devLoss } from '../moons/seeds.js'
import { LEAST_KEPT } from './fields.js'
import { accuracyOf, forgotten } from './outcome.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */

const GUESSES = ['accuracy', 'loss', 'same']
const KEPT = linearStops(LEAST_KEPT, 1, 0.05, [0.1, 0.5, 0.8, 1])

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** What forgetting the division did at the settings of now. @param {Lab} lab */
function verdict(lab) {
  const { guess, words, still, good } = lab
  const [inverted, notes] = [lab.beside('inverted'), lab.beside('notes')]
  if (!guess || !still || !inverted || !notes || good.keep === 1) return nothing
  return words.rich(forgotten(inverted, notes) === guess ? 'predict.right' : 'predict.wrong', {
    keep: plain(good.keep),
    loss: short(devLoss(inverted)),
    notesLoss: short(devLoss(notes)),
    share: percent(accuracyOf(inverted)),
    notesShare: percent(accuracyOf(notes)),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${renderSlider(lab, 'keep', KEPT, { box: false })} ${renderSegments(lab, 'version')}
    ${renderSlider(lab, 'lr', RATES)}
  </div>`
}
