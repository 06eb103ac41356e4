/** The guess and the controls; a split can be dragged, written, or picked. */
import { html, nothing } from 'lit'
import { logStops } from '../../components/stops.js'
import { percent } from '../../languages/number.js'
import { renderPredict, renderSegments, renderSlider } from '../lab_parts.js'
import { setting } from '../setting.js'
import { LIMITS, sizeOf, widthOf } from './outcome.js'
import { writeParts } from './parts.js'

/** @typedef {import('./lab.js').SplitLab} Lab */
/** @typedef {import('./parts.js').Parts} Parts */

const GUESSES = ['small', 'middle', 'large']
const SAMPLES = logStops(20, 100000, { ticks: [100, 1000, 10000, 100000] })

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** @param {Lab} lab */
function verdict({ words, guess, shownRun, still }) {
  if (!still || !shownRun || shownRun.judged.judge === 0) return nothing
  const { low, high, points } = widthOf(shownRun.judged)
  return words.rich(sizeOf(points) === guess ? 'predict.right' : 'predict.wrong', {
    size: shownRun.judged.judge,
    low: percent(low),
    high: percent(high),
    points: points.toFixed(1),
    small: LIMITS.small,
    middle: LIMITS.middle,
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${written(lab)} ${renderSlider(lab, 'samples', SAMPLES)} ${renderSegments(lab, 'order')}
  </div>`
}

/** @param {Lab} lab */
function written(lab) {
  const { words, fault, state } = lab
  const text = fault ? fault.text : writeParts(/** @type {Parts} */ (state))
  return html`<div class="written" ${setting(lab, 'train')}>
    <label
      ><span>${words.t('control.parts')}</span>
      <input
        type="text"
        spellcheck="false"
        ?disabled=${lab.lesson.locks('train')}
        .value=${text}
        aria-invalid=${fault ? 'true' : 'false'}
        aria-describedby="parts-hint parts-fault"
        @change=${(/** @type {Event} */ { target }) =>
          lab.write(/** @type {HTMLInputElement} */ (target).value)}
    /></label>
    <small id="parts-hint">${words.t('hint.parts')}</small>
    <div id="parts-fault" role="alert">${fault ? faulty(lab, fault) : nothing}</div>
  </div>`
}

/** What is wrong, and what may have been meant. @param {Lab} lab @param {import('./parts.js').Fault} fault */
function faulty(lab, { key, text, sum = 0, instead = [] }) {
  const values = { text, sum, off: Number(Math.abs(100 - sum).toFixed(6)) }
  const which = key === 'sum' ? (sum < 100 ? 'sum.low' : 'sum.high') : key
  return html`<p class="wrong">${lab.words.t(`fault.${which}`, values)}</p>
    ${instead.map(
      (parts) =>
        html`<button class="button" @click=${() => lab.change(parts)}>
          ${writeParts(parts)}
        </button> `,
    )}`
}
