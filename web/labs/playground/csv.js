/**
 * A CSV file with the columns x1, x2, label, in any order if a first line names them. What is wrong is named by line and
 * column, with what is allowed. Pure, but for the library that splits the lines; it is loaded when the first file comes.
 *
 * @typedef {object} CsvFault
 * @property {'empty' | 'columns' | 'number' | 'label' | 'few' | 'many' | 'quotes' | 'large' | 'unreadable'} code
 * @property {number} [line]     from 1, as an editor counts
 * @property {string} [column]   x1, x2 or label
 * @property {string} [value]    as it is written there
 */
import { FEWEST, MOST, MOST_CLASSES, windowAround } from './own.js'

const COLUMNS = ['x1', 'x2', 'label']
export const MOST_BYTES = 4 * 2 ** 20
/** Larger numbers lose their last figures in float32. */
export const MOST_VALUE = 1e6
const MOST_FAULTS = 5
const LONGEST_SHOWN = 24
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * @param {Blob} file
 * @returns {Promise<{own: import('./own.js').Own | null, faults: CsvFault[]}>}
 */
export async function readCsv(file) {
  if (file.size > MOST_BYTES) return { own: null, faults: [{ code: 'large' }] }
  const [{ default: Papa }, text] = await Promise.all([import('papaparse'), file.text()])
  return parseCsv(Papa, text)
}

/**
 * @param {Pick<typeof import('papaparse'), 'parse'>} Papa
 * @param {string} text
 * @returns {{own: import('./own.js').Own | null, faults: CsvFault[]}}
 */
export function parseCsv(Papa, text) {
  if (text.trim() === '') return { own: null, faults: [{ code: 'empty' }] }
  const { data, errors } = Papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false })
  const rows = /** @type {string[][]} */ (data)
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return { own: null, faults: [{ code: 'quotes', line: (broken.row ?? 0) + 1 }] }
  return ownOfRows(rows)
}

/** @param {string[][]} rows */
function ownOfRows(rows) {
  const named = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  const hasHead = COLUMNS.every((name) => named.includes(name))
  const places = hasHead ? COLUMNS.map((name) => named.indexOf(name)) : [0, 1, 2]
  /** @type {CsvFault[]} */
  const faults = []
  /** @type {number[][]} */
  const points = []
  rows.forEach((row, i) => {
    const isEmpty = row.every((cell) => cell.trim() === '')
    if ((hasHead && i === 0) || isEmpty || faults.length === MOST_FAULTS) return
    const fault = faultOf(row, places, i + 1)
    if (fault) faults.push(fault)
    else points.push(places.map((place) => Number(row[place])))
  })
  if (faults.length === 0 && points.length < FEWEST) faults.push({ code: 'few' })
  if (faults.length === 0 && points.length > MOST) faults.push({ code: 'many', line: MOST + 1 })
  return { own: faults.length ? null : ownOfPoints(points), faults }
}

/**
 * @param {string[]} row
 * @param {number[]} places of x1, x2 and label
 * @param {number} line
 * @returns {CsvFault | null}
 */
function faultOf(row, places, line) {
  if (row.length < COLUMNS.length || places.some((place) => row[place] === undefined)) {
    return { code: 'columns', line, value: String(row.length) }
  }
  for (const [k, column] of COLUMNS.entries()) {
    const written = row[places[k]].trim()
    const value = NUMBER.test(written) ? Number(written) : NaN
    const isClass = Number.isInteger(value) && value >= 0 && value < MOST_CLASSES
    const good = column === 'label' ? isClass : Math.abs(value) <= MOST_VALUE
    if (good) continue
    const code = column === 'label' ? 'label' : 'number'
    return { code, line, column, value: written.slice(0, LONGEST_SHOWN) }
  }
  return null
}

/** @param {number[][]} points */
function ownOfPoints(points) {
  const [x1, x2, label] = COLUMNS.map((_, k) => points.map((point) => point[k]))
  return { x1, x2, label, window: windowAround(x1, x2) }
}
