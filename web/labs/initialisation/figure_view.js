/** The figure of whichever view is open, and what it says. */
import { html } from 'lit'
import { renderPlayer, renderPresets, renderStartOver } from '../lab_parts.js'
import { plain } from '../../components/stops.js'
import { OWN_VIEWS, recordEvery } from './fields.js'
import { still, thrown } from './outcome.js'
import { PRESETS } from './presets.js'
import { runFigure, runWords } from './run_view.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const FINE_LR = 0.01

const RUN = { figure: runFigure, words: runWords }

/** @param {Lab} lab */
export function renderFigure(lab) {
  const { figure, words } = lab.view ?? RUN
  const own = OWN_VIEWS.includes(lab.state.view)
  return html`${figure(lab)}
    <div class="say">
      <div class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${words(lab)}</div>
      <div class="actions">
        ${own ? ownActions(lab) : ''} ${renderStartOver(lab, lab.words.t('do.defaults'))}
        ${renderPresets(lab, PRESETS)}
      </div>
    </div>`
}

/** @param {Lab} lab */
function ownActions(lab) {
  return html`${repair(lab)} ${renderPlayer(lab, recordEvery(lab.good))} ${zoom(lab)}`
}

/** Back to a learning rate that holds. @param {Lab} lab */
function repair(lab) {
  const { run } = lab
  if (!run || (!run.event && !thrown(run)) || lab.good.lr <= FINE_LR) return ''
  return html`<button class="button main" @click=${() => lab.change({ lr: FINE_LR })}>
    ${lab.words.t('do.repair', { lr: plain(FINE_LR) })}
  </button>`
}

/** A curve that seems to stand may move a little. @param {Lab} lab */
function zoom({ run, state, words, change }) {
  const flat = run && state.view === 'run' && still(run.records.loss)
  if (!flat && !state.zoom) return ''
  return html`<button
    class="button"
    aria-pressed=${state.zoom}
    @click=${() => change({ zoom: !state.zoom })}
  >
    ${words.t('do.zoom')}
  </button>`
}
