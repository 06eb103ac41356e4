/** The views with the guess, and the six sliders that change the answer. */
import { html, nothing } from 'lit'
import { short } from '../../languages/number.js'
import { renderPredict, renderSlider } from '../lab_parts.js'
import { STOPS, activationStops, initStops } from './controls.js'
import { VIEWS } from './fields.js'
import { standing } from './outcome.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const GUESSES = ['zeros', 'random-1', 'xavier', 'he']

/** @param {Lab} lab */
export function renderTop(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="predict">
    <nn-segments
      ${setting(lab, 'view')}
      quiet
      label=${t('control.view')}
      value=${lab.state.view}
      .options=${VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
      @nn-change=${lab.changes('view')}
    ></nn-segments>
    ${renderPredict(lab, GUESSES, verdict(lab))}
  </div>`
}

/** Who ends lowest, of all that the open view compares. @param {Lab} lab */
function verdict(lab) {
  const { guess, words } = lab
  const [best, next] = guess ? (lab.view?.places ?? besideRun)(lab) : []
  if (!best || !next) return nothing
  return words.rich(best.init === guess ? 'predict.right' : 'predict.wrong', {
    best: words.t(`init.${best.init}`),
    loss: short(best.loss),
    next: words.t(`init.${next.init}`),
    other: short(next.loss),
  })
}

/** Beside the run: the other starts, at the same settings. @param {Lab} lab */
function besideRun({ run, others, compared, ended, runState }) {
  const done = run && ended && compared.complete && others.size > 0
  return done ? standing(new Map(others).set(runState.init, run)) : []
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="controls">
    ${renderSlider(lab, 'init', initStops(t), { box: false })}
    ${renderSlider(lab, 'act', activationStops(t), { box: false })}
    ${['dropout', 'l2', 'lr', 'iters'].map((key) => renderSlider(lab, key, STOPS[key]))}
  </div>`
}
