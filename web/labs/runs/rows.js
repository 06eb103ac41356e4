/**
 * A run as the table keeps it. Pure.
 *
 * @typedef {import('../fields.js').Field} Field
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 *
 * @typedef {object} About
 * @property {string} id         of the row: the same settings of the same lab, the same numbers; a run that is more than
 *   these is made only once
 * @property {string} lab        id
 * @property {string} query      the settings as they stand in a link, `init=he&lr=0.01`; '' for a lab as it first is
 * @property {import('../metas.js').Said} said   the same in words
 * @property {number} at         when it was run last, ms since 1970
 * @property {number} times      how often it was run
 *
 * @typedef {{iteration: number, to: string}} Changed   `α = 0.1` from there on
 * @typedef {About & import('../measures.js').Measures & {changed?: Changed[], outside?: boolean}} Row
 *   changed: on the way; the settings are the last ones then, and alone do not make this run again. Rows of an older page have none
 *   outside: it learned from data that no link holds
 * @typedef {'at' | 'lab' | 'said' | import('../measures.js').MeasureKey} Column
 * @typedef {{column: Column, up: boolean}} Order
 */
import { LANGUAGES } from '../../languages/translate.js'
import { fieldName, valueText } from '../field_words.js'
import { textOf } from '../fields.js'
import { writeLink } from '../permalink.js'
import { settingsOf } from '../fingerprint.js'
import { measuresOf } from '../measures.js'
import { marksOf } from '../on_the_way.js'

/**
 * @param {{lab: string, state: State, run: Snapshot}} told   of nn-lab-run
 * @param {import('../permalink.js').Keys & {texts: import('../../languages/translate.js').Texts, inputOf: import('../fingerprint.js').InputOf}} of
 *   the lab
 * @param {number} at
 * @returns {Row}
 */
export function rowOf({ lab, state, run }, { fields, formerly, texts, inputOf }, at) {
  const settings = settingsOf(fields, state, inputOf)
  const query = writeLink({ fields: settings, formerly }, state)
  const inWords = LANGUAGES.map((language) => {
    const each = settings.map(
      (field) =>
        `${fieldName(texts, language, field.key)} = ${valueText(texts, language, field, state[field.key])}`,
    )
    return [language, each.join(' · ')]
  })
  const said = /** @type {import('../metas.js').Said} */ (Object.fromEntries(inWords))
  const changed = changedIn(run)
  const outside = fields.some((field) => isOutside(field, state[field.key]))
  const id = `${lab}?${query}${changed.length || outside ? `#${at}` : ''}`
  return { id, lab, query, said, at, times: 1, changed, outside, ...measuresOf(run) }
}

/** @param {Field} field @param {any} value */
function isOutside(field, value) {
  return field.kind === 'points' && value !== null && textOf(field, value) === ''
}

/** @param {Snapshot} run @returns {Changed[]} */
function changedIn({ changes, iterations }) {
  return marksOf(changes, iterations).map(({ x, label }) => ({ iteration: x, to: label }))
}

/** What is kept may be of an older page, or not ours. @param {any} row @returns {row is Row} */
export function isRow(row) {
  const texts = [row?.id, row?.lab, row?.query, ...LANGUAGES.map((one) => row?.said?.[one])]
  if (!texts.every((text) => typeof text === 'string')) return false
  const { changed = [], outside = false, diverged, times, at } = row
  const marks = Array.isArray(changed) && changed.every(isChange)
  const flags = [outside, diverged].every((one) => typeof one === 'boolean')
  return marks && flags && isCount(times) && isMoment(at) && areMeasures(row)
}

/** @param {any} change */
function isChange(change) {
  return isCount(change?.iteration) && typeof change.to === 'string'
}

/** @param {any} value */
function isCount(value) {
  return Number.isSafeInteger(value) && value >= 0
}

/** Not past the last date that there is. @param {any} at */
function isMoment(at) {
  return Number.isFinite(at) && !Number.isNaN(new Date(at).getTime())
}

/** A loss is no number where its run diverged. @param {any} row */
function areMeasures(row) {
  const measured = [...RESULTS, 'testLoss', 'lowestTrain'].map((name) => row[name])
  const known = measured.every((value) => value === null || typeof value === 'number')
  return known && isCount(row.iterations) && Number.isFinite(row.ms) && row.ms >= 0
}

/**
 * What was not measured stands at the end, whichever way; so does what diverged where the order is by a result of it.
 *
 * @param {Row[]} rows
 * @param {Order} order
 * @param {import('../../languages/translate.js').LanguageName} language
 */
export function sorted(rows, { column, up }, language) {
  const value = (/** @type {Row} */ row) => (column === 'said' ? row.said[language] : row[column])
  const last = (/** @type {Row} */ row) => value(row) === null || (row.diverged && isResult(column))
  const way = up ? 1 : -1
  return [...rows].sort((a, b) => {
    if (last(a) || last(b)) return Number(last(a)) - Number(last(b))
    return way * compare(/** @type {any} */ (value(a)), /** @type {any} */ (value(b)))
  })
}

/** @param {string | number} a @param {string | number} b */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether a column is a loss or an accuracy. @param {string} column */
export function isResult(column) {
  return RESULTS.some((one) => one === column)
}

export const RESULTS = /** @type {const} */ ([
  'trainLoss',
  'devLoss',
  'lowestDev',
  'trainAccuracy',
  'devAccuracy',
  'testAccuracy',
])

/** Of RESULTS, those that any row has. @param {Row[]} rows */
export function resultsOf(rows) {
  return RESULTS.filter((name) => rows.some((row) => row[name] !== null))
}

const IN_FILE = /** @type {const} */ ([
  'trainLoss',
  'devLoss',
  'testLoss',
  'lowestTrain',
  'lowestDev',
  'trainAccuracy',
  'devAccuracy',
  'testAccuracy',
  'iterations',
  'ms',
  'times',
])

/**
 * For a file, with every figure; names and settings as in a link, whatever the page's language.
 *
 * @param {Row[]} rows
 * @returns {import('../../components/table.js').Table}
 */
export function tableOfRows(rows) {
  return {
    columns: ['time', 'lab', 'settings', 'changed', 'data', ...IN_FILE, 'diverged'],
    rows: rows.map((row) => [
      new Date(row.at).toISOString(),
      row.lab,
      row.query,
      changedInFile(row),
      row.outside ? 'own' : '',
      ...IN_FILE.map((name) => row[name]),
      row.diverged ? 'yes' : 'no',
    ]),
  }
}

/** Empty where nobody knows. @param {Row} row */
function changedInFile({ changed }) {
  if (!changed) return ''
  return changed.map(({ iteration, to }) => `${iteration}: ${to}`).join('; ') || 'no'
}
