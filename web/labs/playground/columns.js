/** How a table of points is laid out: what separates its columns, and which is which. Pure. */
import { plainText } from '../../languages/read_number.js'

export const COLUMNS = ['x1', 'x2', 'label']
/** Where they are when nothing names them. */
const IN_ORDER = [0, 1, 2]
const PAIRS = ['x1 x2', 'x_1 x_2', 'x0 x1', 'x y', 'feature1 feature2'].map((two) => two.split(' '))
const LABELS = 'label labels class target category species group cluster y 标签 类别 分类'.split(
  ' ',
)
/** A semicolon comes first: where it separates, commas are decimal ones. */
const SEPARATORS = [';', '\t', '|', ',']
const COMMENT = /^\s*#\s*/

/** A line that a program put before the table: NumPy's savetxt writes its header so. @param {string} line */
export function isComment(line) {
  return COMMENT.test(line)
}

/**
 * A line typed with a Chinese input method has its own commas; one that has others may have those in its words.
 *
 * @param {string} line
 */
export function withPlainSeparators(line) {
  const isPlain = SEPARATORS.some((one) => line.includes(one))
  return isPlain ? line : line.replace(/[，；｜]/g, plainText)
}

/** What separates the columns of a line; a space is any white space. @param {string} line */
export function separatorOf(line) {
  const parts = (/** @type {string} */ one) => line.trim().split(one).length
  const found = SEPARATORS.find((one) => parts(one) >= COLUMNS.length)
  return found ?? (line.trim().split(/\s+/).length >= COLUMNS.length ? ' ' : ',')
}

/** A cell as a number is read from it. @param {string} cell @param {string} separator */
export function plainCell(cell, separator) {
  const text = plainText(cell).trim()
  return separator === ';' ? text.replace(/^([+-]?\d*),(?=\d)/, '$1.') : text
}

/** The names of columns in a comment, where it has one for each of them. @param {string} line @param {number} columns */
export function namesIn(line, columns) {
  const text = line.replace(COMMENT, '').trim()
  const separator = separatorOf(text)
  const names = text.split(separator === ' ' ? /\s+/ : separator)
  return names.length === columns ? names : undefined
}

/**
 * Where x1, x2 and label are, if that is plain: all have names that are known, or the label alone of three columns.
 *
 * @param {string[] | undefined} names undefined: nothing names them
 * @returns {number[] | null} null: nobody can tell
 */
export function placesOf(names) {
  if (!names) return IN_ORDER
  const known = names.map((name) => plainText(name).trim().toLowerCase())
  const pair = PAIRS.find((two) => two.every((name) => known.includes(name)))
  const label = LABELS.find((name) => known.includes(name) && !pair?.includes(name))
  if (!label || (!pair && known.length !== COLUMNS.length)) return null
  const place = known.indexOf(label)
  const others = pair?.map((name) => known.indexOf(name)) ?? IN_ORDER.filter((one) => one !== place)
  return [...others, place]
}
