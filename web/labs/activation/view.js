/** Whichever of the four views is open: its question, its figure, what the run says, its controls. */
import { html, nothing } from 'lit'
import { renderPlayer, renderPredict, renderPresets, renderStartOver } from '../lab_parts.js'
import { VIEWS } from './fields.js'
import { curves } from './curves_view.js'
import { line } from './line_view.js'
import { output } from './output_view.js'
import { PRESETS } from './presets.js'
import { softmaxView } from './softmax_view.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('./outcome.js').Said} Said */

/**
 * @typedef {object} View
 * @property {string[]} guesses
 * @property {(lab: Lab) => unknown} verdict      what was measured of the guess, once it was
 * @property {(lab: Lab) => unknown} figure       .chart and .side of the layout
 * @property {(lab: Lab) => Said[]} words
 * @property {(lab: Lab) => unknown} controls
 * @property {(lab: Lab) => unknown} explained
 * @property {(lab: Lab) => Record<string, import('../../engine/train.js').TrainInput>} [compare]
 *   runs to make beside the one that is shown
 */

/** @type {Record<string, View>} */
export const PARTS = { curves, line, softmax: softmaxView, output }

/** Which view, and its question. @param {Lab} lab */
export function renderTop(lab) {
  const { view } = lab.good
  const t = lab.words.t.bind(lab.words)
  const { guesses, verdict } = PARTS[view]
  return html`<div class="predict">
    <nn-segments
      ${setting(lab, 'view')}
      quiet
      label=${t('control.view')}
      value=${view}
      .options=${VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
      @nn-change=${lab.changes('view')}
    ></nn-segments>
    ${renderPredict(lab, guesses, verdict(lab), `question.${view}`)}
  </div>`
}

/** @param {Lab} lab */
export function renderView(lab) {
  const { figure, words, controls } = PARTS[lab.good.view]
  const said = words(lab).map(
    ({ key, values }) => html`<span class="line">${lab.words.rich(key, values)} </span>`,
  )
  return html`${figure(lab)}
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${said}</p>
      <div class="actions">
        ${player(lab)} ${renderStartOver(lab)} ${renderPresets(lab, PRESETS[lab.good.view])}
      </div>
    </div>
    <div class="controls">${controls(lab)}</div>`
}

/** @param {Lab} lab */
function player(lab) {
  const { recordEvery } = /** @type {{recordEvery?: number}} */ (lab.configOf(lab.good))
  return recordEvery ? renderPlayer(lab, recordEvery) : nothing
}
