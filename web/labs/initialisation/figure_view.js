/** The figure: curves, decision boundary, gradients, and the sentence that the run says. */
import { html, nothing } from 'lit'
import { grouped, short } from '../../languages/number.js'
import { plain } from '../../components/stops.js'
import { notesCurves, runCurves } from './curves.js'
import { recordEvery } from './fields.js'
import { NOTES } from './initialisers.js'
import { renderPlayer, renderStartOver } from '../lab_parts.js'
import { lowest, notesTable, notesValues } from './notes_view.js'
import { thrown } from './outcome.js'
import { sentence } from './sentence.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const NOTES_ITERATIONS = 15000
const GRADIENTS = { low: 1e-8, high: 1e3 }
/** After a divergence the axis ends a little behind it. */
const BEHIND = 1.25
const FINE_LR = 0.01

/** @param {Lab} lab */
export function renderFigure(lab) {
  const run = lab.training.snapshot
  if (lab.replaying) return notesFigure(lab)
  return run ? runFigure(lab, run) : nothing
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function runFigure(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { others, earlier } = lab
  const max = run.event ? Math.max(1, Math.ceil(run.event.step * BEHIND)) : run.iterations
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${note(lab, run)}
        filename="loss"
        scales
        scale=${lab.state.scale}
        .series=${runCurves(t, lab.good.init, run, { others, earlier })}
        .x=${{ label: t('chart.x'), min: 0, max }}
        ?held=${lab.held}
        ?settled=${lab.training.settled && !lab.held}
        @nn-scale=${rescale(lab)}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-boundary
        name=${t('chart.boundary')}
        .terrain=${run.terrain}
        ?settled=${lab.training.settled && !lab.held}
      ></nn-boundary>
      <nn-bars
        name=${t('chart.gradient')}
        head=${t('chart.layer')}
        low=${GRADIENTS.low}
        high=${GRADIENTS.high}
        note=${t('chart.log')}
        .rows=${gradients(run)}
      ></nn-bars>
    </div>
    <div class="say">
      <p class="sentence" aria-live=${lab.training.settled ? 'polite' : 'off'}>
        ${lines(lab, run)}
      </p>
      <div class="actions">${repair(lab, run)} ${actions(lab)}</div>
    </div>
  `
}

/** Before the first iteration there is no gradient yet. @param {Snapshot} run */
function gradients({ layers, iteration }) {
  return layers.map(({ norm }, l) => ({
    name: `W${superscript(l + 1)}`,
    value: iteration > 0 ? norm : null,
  }))
}

/** @param {Lab} lab */
function rescale(lab) {
  return (/** @type {CustomEvent} */ event) => lab.change({ scale: event.detail.scale })
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function note(lab, { iteration, iterations, ms, reason }) {
  const all = grouped(iterations)
  return reason === null
    ? lab.words.t('chart.noteOpen', { iteration: grouped(iteration), iterations: all })
    : lab.words.t('chart.note', { iterations: grouped(iteration), ms: Math.round(ms) })
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function lines({ words, good, others }, run) {
  const about = { init: good.init, lr: good.lr, others }
  const name = (/** @type {string} */ init) => words.t(`init.${init}`)
  const said = sentence(run, about, name)
  return said.map(({ key, values }) => html`<span class="line">${words.rich(key, values)} </span>`)
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function repair(lab, run) {
  if ((!run.event && !thrown(run)) || lab.good.lr <= FINE_LR) return nothing
  return html`<button class="button main" @click=${() => lab.change({ lr: FINE_LR })}>
    ${lab.words.t('do.repair', { lr: plain(FINE_LR) })}
  </button>`
}

/** @param {Lab} lab */
function actions(lab) {
  const { words } = lab
  return html`
    ${renderPlayer(lab, recordEvery(lab.good))} ${renderStartOver(lab, words.t('do.defaults'))}
    <button class="button" @click=${() => lab.toggleNotes()}>${words.t('do.notes')}</button>
  `
}

/** @param {Lab} lab */
function notesFigure(lab) {
  const t = lab.words.t.bind(lab.words)
  const { results } = lab.notes
  const done = NOTES.every((init) => results.has(init))
  return html`
    <div class="chart">
      <nn-chart
        name=${t('notes.chart')}
        note=${t('notes.note')}
        filename="notes-loss"
        scales
        scale=${lab.state.scale}
        .series=${notesCurves(t, results, done ? lowest(results) : '')}
        .x=${{ label: t('chart.x'), min: 0, max: NOTES_ITERATIONS }}
        ?settled=${done}
        @nn-scale=${rescale(lab)}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-table caption=${t('notes.table')} .table=${notesTable(t, results)}></nn-table>
    </div>
    <div class="say">
      <div class="sentence" aria-live="polite">${done ? notesWords(lab) : t('notes.wait')}</div>
      <div class="actions">
        <button class="button main" @click=${() => lab.toggleNotes()}>${t('do.back')}</button>
      </div>
    </div>
  `
}

/** @param {Lab} lab */
function notesWords({ words, common, notes: { results } }) {
  const big = results.get('random-10')
  const bigStart = short(big?.records.loss[0] ?? NaN)
  return html`
    ${words.rich('notes.told', notesValues(words.t.bind(words), results))}
    <div class="erratum">
      <span class="badge">${common.t('erratum')}</span>${words.rich('notes.erratum', { bigStart })}
    </div>
  `
}

/** @param {number} n */
function superscript(n) {
  return [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}
