/**
 * A CSV file with the columns x1, x2, label, in any order if a first line names them (columns.js). What is wrong is named by line
 * and column, with what is allowed. Pure, but for the library that splits the lines; it is loaded when the first file comes.
 *
 * @typedef {object} CsvFault
 * @property {'empty' | 'columns' | 'head' | 'number' | 'label' | 'few' | 'many' | 'quotes' | 'large' | 'unreadable' | 'locked'} code
 *   unreadable: the file was taken away; locked: by a lesson
 * @property {number} [line]     from 1, as an editor counts
 * @property {string} [column]   x1, x2 or label
 * @property {string} [value]    as it is written there
 *
 * @typedef {{own: import('./own.js').Own | null, faults: CsvFault[]}} Read
 * @typedef {{line: number, written: string[], cells: string[]}} Row   cells: made plain (columns.js)
 * @typedef {Pick<typeof import('papaparse'), 'parse'>} Library
 */
import { textOfFile } from '../../../wasm/plain_text.js'
import { readNumber } from '../../languages/read_number.js'
import { lazy } from '../../loading/lazy.js'
import {
  COLUMNS,
  isComment,
  namesIn,
  placesOf,
  plainCell,
  separatorOf,
  withPlainSeparators,
} from './columns.js'
import { FEWEST, MOST, MOST_CLASSES, MOST_VALUE, windowAround } from './own.js'

export { MOST_VALUE } from './own.js'

const papa = lazy(() => import('papaparse'))

export const MOST_BYTES = 4 * 2 ** 20
const MOST_FAULTS = 5
const LONGEST_SHOWN = 24

/**
 * @param {Blob} file
 * @param {EventTarget} asker   who is told where the library cannot be had
 * @returns {Promise<Read>}
 */
export async function readCsv(file, asker) {
  if (file.size > MOST_BYTES) return refused({ code: 'large' })
  const [library, bytes] = await Promise.all([papa(asker), file.arrayBuffer()])
  return library ? parseCsv(library.default, textOfFile(new Uint8Array(bytes))) : refused()
}

/** @param {CsvFault[]} faults @returns {Read} */
function refused(...faults) {
  return { own: null, faults }
}

/** @param {Library} Papa @param {string} text as textOfFile gives it @returns {Read} */
export function parseCsv(Papa, text) {
  const lines = text.split('\n').map(withPlainSeparators)
  const first = lines.findIndex((line) => line.trim() !== '' && !isComment(line))
  if (first < 0) return refused({ code: 'empty' })
  const separator = separatorOf(lines[first])
  const table = lines.slice(first)
  const body = (separator === ' ' ? table.map(withSingleSpaces) : table).join('\n')
  const { data, errors } = Papa.parse(body, { delimiter: separator, newline: '\n' })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return refused({ code: 'quotes', line: first + lineAt(body, broken.index ?? 0) })
  const rows = numbered(/** @type {string[][]} */ (data), first + 1, separator)
  return ownOfRows(rows, commentOver(lines.slice(0, first), rows[0].cells.length))
}

/** @param {string} line */
function withSingleSpaces(line) {
  return line.trim().replace(/\s+/g, ' ')
}

/** @param {string} text @param {number} index */
function lineAt(text, index) {
  return text.slice(0, index).split('\n').length
}

/** The names of so many columns, in the last comment. @param {string[]} lines @param {number} columns @returns {Row | null} */
function commentOver(lines, columns) {
  const at = lines.findLastIndex(isComment)
  const cells = at < 0 ? undefined : namesIn(lines[at], columns)
  return cells ? { line: at + 1, written: cells, cells } : null
}

/**
 * A cell in quotation marks may hold several lines.
 *
 * @param {string[][]} rows
 * @param {number} line of the first
 * @param {string} separator
 * @returns {Row[]}
 */
function numbered(rows, line, separator) {
  return rows.map((written) => {
    const row = { line, written, cells: written.map((cell) => plainCell(cell, separator)) }
    line += 1 + breaksIn(written)
    return row
  })
}

/** @param {Row[]} rows @param {Row | null} comment that names the columns @returns {Read} */
function ownOfRows(rows, comment) {
  const hasHead = rows[0].cells.every((cell) => Number.isNaN(readNumber(cell)))
  const head = hasHead ? rows[0] : comment
  const places = placesOf(head?.cells)
  if (!places) return refused(headFault(/** @type {Row} */ (head)))
  const filled = rows.slice(Number(hasHead)).filter(({ cells }) => cells.some(Boolean))
  const faults = filled.map((row) => faultOf(row, places)).filter((fault) => fault !== null)
  if (faults.length) return refused(...faults.slice(0, MOST_FAULTS))
  if (filled.length < FEWEST) return refused({ code: 'few' })
  if (filled.length > MOST) return refused({ code: 'many', line: MOST + 1 })
  const points = filled.map(({ cells }) => places.map((place) => Number(cells[place])))
  return { own: ownOfPoints(points), faults: [] }
}

/** @param {Row} head @returns {CsvFault} */
function headFault({ line, written }) {
  return { code: 'head', line, value: shown(written.join(',').replaceAll('\n', ' ')) }
}

/** @param {string} written */
function shown(written) {
  return written.slice(0, LONGEST_SHOWN)
}

/**
 * @param {Row} row
 * @param {number[]} places of x1, x2 and label
 * @returns {CsvFault | null}
 */
function faultOf({ line, written, cells }, places) {
  if (cells.length < COLUMNS.length || places.some((place) => cells[place] === undefined)) {
    return { code: 'columns', line, value: String(cells.length) }
  }
  for (const [k, column] of COLUMNS.entries()) {
    const place = places[k]
    const value = readNumber(cells[place])
    const isClass = Number.isInteger(value) && value >= 0 && value < MOST_CLASSES
    const good = column === 'label' ? isClass : Math.abs(value) <= MOST_VALUE
    if (good) continue
    const code = column === 'label' ? 'label' : 'number'
    const at = line + breaksIn(written.slice(0, place))
    return { code, line: at, column, value: shown(written[place].trim()) }
  }
  return null
}

/** @param {string[]} cells as they are written */
function breaksIn(cells) {
  return cells.join('').split('\n').length - 1
}

/** @param {number[][]} points */
function ownOfPoints(points) {
  const [x1, x2, label] = COLUMNS.map((_, k) => points.map((point) => point[k]))
  return { x1, x2, label, window: windowAround(x1, x2) }
}
