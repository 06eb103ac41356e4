/** Whichever of the four views is open: its figure, what the run says, its controls, buttons that set several at once. */
import { html, nothing } from 'lit'
import { curvesControls, curvesFigure, curvesWords } from './curves_view.js'
import { lineControls, lineFigure, lineWords } from './line_view.js'
import { outputControls, outputFigure, outputWords } from './output_view.js'
import { PRESETS } from './presets.js'
import { softmaxControls, softmaxFigure, softmaxWords } from './softmax_view.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('./outcome.js').Said} Said */

/**
 * @typedef {object} View
 * @property {(lab: Lab) => unknown} figure
 * @property {(lab: Lab) => Said[]} words
 * @property {(lab: Lab) => unknown} controls
 */

/** @type {Record<string, View>} */
const PARTS = {
  curves: { figure: curvesFigure, words: curvesWords, controls: curvesControls },
  line: { figure: lineFigure, words: lineWords, controls: lineControls },
  softmax: { figure: softmaxFigure, words: softmaxWords, controls: softmaxControls },
  output: { figure: outputFigure, words: outputWords, controls: outputControls },
}

/** @param {Lab} lab */
export function renderView(lab) {
  const { figure, words, controls } = PARTS[lab.good.view]
  const settled = lab.training.settled
  return html`${figure(lab)}
    <div class="say">
      <p class="sentence" aria-live=${settled ? 'polite' : 'off'}>
        ${words(lab).map(({ key, values }) => html`<span class="line">${lab.words.rich(key, values)} </span>`)}
      </p>
      <div class="actions">${play(lab)} ${presets(lab)}</div>
    </div>
    <div class="controls">${controls(lab)}</div>`
}

/** @param {Lab} lab */
function play(lab) {
  if (lab.good.view === 'softmax') return nothing
  const { training, words } = lab
  const key = training.status === 'running' ? 'do.pause' : training.paused ? 'do.resume' : 'do.play'
  return html`<button class="button main" @click=${() => lab.play()}>${words.t(key)}</button>`
}

/** @param {Lab} lab */
function presets(lab) {
  return PRESETS[lab.good.view].map(
    ({ key, state }) =>
      html`<button class="button" @click=${() => lab.change(state)}>
        ${lab.words.t(`preset.${key}`)}
      </button>`,
  )
}
