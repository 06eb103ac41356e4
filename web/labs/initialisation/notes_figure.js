/** The figure of the notes, replayed: six curves on one axis; with the loss as they compute it, or so that it stays finite. */
import { html } from 'lit'
import { short } from '../../languages/number.js'
import { notesCurves } from './curves.js'
import { naiveLoss } from './errata.js'
import { NOTES } from './initialisers.js'
import { lowest, notesTable, notesValues } from './notes_view.js'
import { standing } from './outcome.js'
import { rescale } from './run_view.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const NOTES_ITERATIONS = 15000

/** @type {import('./more.js').View} */
export const notesView = {
  figure: notesFigure,
  words: notesWords,
  want: (lab) => lab.wantNotes(),
  places: (lab) => (lab.noted.complete ? standing(lab.replayed) : []),
}

/** @param {Lab} lab */
function notesFigure(lab) {
  const t = lab.words.t.bind(lab.words)
  const { results } = lab.noted
  const done = isDone(lab)
  const start = lab.state.formula === 'naive' ? naiveLoss(results.get('drawn-10')) : undefined
  return html`
    <div class="chart">
      <nn-chart
        name=${t('notes.chart')}
        note=${t('notes.note')}
        filename="notes-loss"
        scales
        scale=${lab.state.scale}
        .series=${notesCurves(t, results, done ? lowest(results) : '', start)}
        .marks=${start === undefined ? [] : [{ x: 0, label: gone(t) }]}
        .x=${{ label: t('chart.x'), min: 0, max: NOTES_ITERATIONS }}
        ?settled=${done}
        @nn-scale=${rescale(lab)}
      >
        <nn-segments
          ${setting(lab, 'formula')}
          slot="tools"
          quiet
          label=${t('control.formula')}
          value=${lab.state.formula}
          .options=${['stable', 'naive'].map((value) => ({ value, text: t(`formula.${value}`) }))}
          @nn-change=${lab.changes('formula')}
        ></nn-segments>
      </nn-chart>
    </div>
    <div class="side">
      <nn-table caption=${t('notes.table')} .table=${notesTable(t, results)}></nn-table>
    </div>
  `
}

/** @param {(key: string, values?: Record<string, string>) => string} t */
function gone(t) {
  return t('many.gone', { name: t('init.random-10') })
}

/** @param {Lab} lab */
function isDone({ noted: { results } }) {
  return NOTES.every((init) => results.has(init)) && results.has('drawn-10')
}

/** @param {Lab} lab */
function notesWords(lab) {
  const { words, common, noted } = lab
  if (!isDone(lab)) return words.t('notes.wait')
  const { results } = noted
  const bigStart = short(results.get('random-10')?.records.loss[0] ?? NaN)
  const inf = short(naiveLoss(results.get('drawn-10')))
  return html`
    ${words.rich('notes.told', notesValues(words.t.bind(words), results))}
    <div class="erratum">
      <span class="badge">${common.t('erratum')}</span
      >${words.rich('notes.erratum', { bigStart, inf })}
    </div>
  `
}
