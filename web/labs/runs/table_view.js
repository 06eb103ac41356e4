/** The table of runs: heads that sort, a row a run. */
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { grouped, percent, short } from '../../languages/number.js'
import { goesTo } from '../elsewhere.js'
import { openSettings } from '../faults.js'
import { metaOf } from '../metas.js'
import { isResult } from './rows.js'

/** @typedef {import('./nn-runs.js').NnRuns} Panel */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('./rows.js').Column} Column */

/**
 * @param {Panel} panel
 * @param {Row[]} rows
 * @param {readonly Column[]} results   losses and accuracies that there are
 */
export function renderTable(panel, rows, results) {
  const { words, everywhere } = panel
  const first = /** @type {Column[]} */ (everywhere ? ['at', 'lab', 'said'] : ['at', 'said'])
  const columns = /** @type {Column[]} */ ([...first, ...results, 'iterations', 'ms'])
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${words.t('runs.name')}>
    <table>
      <caption class="only-read">
        ${words.t('runs.name')}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => head(panel, column))}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => line(panel, row, columns),
        )}
      </tbody>
    </table>
  </div>`
}

/** @param {Panel} panel @param {Column} column */
function head(panel, column) {
  const { order, words } = panel
  const here = order.column === column
  const way = here ? (order.up ? 'ascending' : 'descending') : 'none'
  return html`<th scope="col" aria-sort=${way}>
    <button @click=${() => panel.sort(column)}>
      ${words.t(`column.${column}`)}<span aria-hidden="true"
        >${here ? (order.up ? ' ↑' : ' ↓') : ''}</span
      >
    </button>
  </th>`
}

/** @param {Panel} panel @param {Row} row @param {Column[]} columns */
function line(panel, row, columns) {
  const { words, journal } = panel
  const name = settings(panel, row)
  return html`<tr>
    ${columns.map((column) => cell(panel, row, column))}
    <td>
      <button
        class="away"
        title=${words.t('do.remove')}
        aria-label=${words.t('do.remove.label', { name })}
        @click=${() => journal.remove(row.id)}
      >
        ×
      </button>
    </td>
  </tr>`
}

/** @param {Panel} panel @param {Row} row @param {Column} column */
function cell(panel, row, column) {
  if (column === 'said')
    return html`<th scope="row">
      ${opener(panel, row)} ${changeMark(panel, row)} ${dataMark(panel, row)}
    </th>`
  const value = row[column]
  const data = typeof value === 'number' ? value : nothing
  return html`<td data-value=${data}>${written(panel, row, column)}</td>`
}

/** @param {Panel} panel @param {Row} row */
function settings({ words }, row) {
  return row.said[words.name] || words.t('runs.default')
}

/** A run of this lab opens here; another lab on this site's page, or else in a page of its own. @param {Panel} panel @param {Row} row */
function opener(panel, row) {
  const { lab } = panel
  const name = settings(panel, row)
  if (lab?.labId !== row.lab) return wayTo(panel, row, name)
  const open = () => openSettings(lab, row.query)
  return html`<button class="open" title=${panel.words.t('do.open')} @click=${open}>
    ${name}
  </button>`
}

/** @param {Panel} panel @param {Row} row @param {string} name */
function wayTo({ lab }, row, name) {
  const query = [`lab=${row.lab}`, row.query].filter(Boolean).join('&')
  const follow = (/** @type {MouseEvent} */ event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (
      plain &&
      event.currentTarget &&
      goesTo(event.currentTarget, { lab: row.lab, query: row.query })
    )
      event.preventDefault()
  }
  return html`<a href=${`${lab?.site ?? ''}?${query}`} @click=${follow}>${name}</a>`
}

/** What the settings alone do not say. @param {Panel} panel @param {Row} row */
function changeMark({ words }, { changed = [] }) {
  if (changed.length === 0) return nothing
  const each = changed.map(({ iteration, to }) =>
    words.t('changed.from', { iteration: grouped(iteration), to }),
  )
  return html`<span class="changed" title=${words.t('changed.what', { each: each.join(' · ') })}
    >${words.t('changed')}</span
  >`
}

/** @param {Panel} panel @param {Row} row */
function dataMark({ words }, { outside }) {
  if (!outside) return nothing
  return html`<span class="changed" title=${words.t('outside.what')}>${words.t('outside')}</span>`
}

/** @param {Panel} panel @param {Row} row @param {Exclude<Column, 'said'>} column */
function written({ words }, row, column) {
  if (column === 'at') return moment(row.at, words.name)
  if (column === 'lab') return metaOf(row.lab)?.name[words.name] ?? row.lab
  if (isResult(column) && row.diverged) return words.t('runs.diverged')
  const value = row[column]
  if (value === null) return '–'
  if (column === 'ms') return words.t('runs.ms', { ms: Math.round(value) })
  if (column === 'iterations') return grouped(value)
  return column.endsWith('Accuracy') ? percent(value) : short(value)
}

/** Today's by the clock, older ones by the day. @param {number} at @param {string} language */
function moment(at, language) {
  const [then, now] = [new Date(at), new Date()]
  const today = then.toDateString() === now.toDateString()
  return today
    ? then.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false })
    : then.toLocaleDateString(language)
}
