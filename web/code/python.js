/**
 * Python as text: what every piece of a script is written with.
 *
 * @typedef {string | false | null | undefined | Lines[]} Lines   nested as it comes; what is falsy is left out, '' is a line
 */

const WIDTH = 96
const INDENT = '    '

/**
 * @param {Lines[]} parts
 * @returns {string}
 */
export function python(...parts) {
  return flat(parts).join('\n')
}

/** @param {Lines} part @returns {string[]} */
function flat(part) {
  if (Array.isArray(part)) return part.flatMap(flat)
  return typeof part === 'string' ? part.split('\n') : []
}

/** @param {Lines[]} parts */
export function indented(...parts) {
  return flat(parts).map((line) => (line ? INDENT + line : line))
}

/** A number as Python writes it; JavaScript's shortest text reads back as the same double there. @param {number} x */
export function number(x) {
  if (Number.isNaN(x)) return 'np.nan'
  return Number.isFinite(x) ? String(x) : x > 0 ? 'np.inf' : '-np.inf'
}

/** @param {ArrayLike<number>} numbers */
export function list(numbers) {
  return `[${Array.from(numbers, number).join(', ')}]`
}

/** A tuple, and that of one entry too. @param {ArrayLike<number>} numbers */
export function tuple(numbers) {
  const inside = Array.from(numbers, number).join(', ')
  return numbers.length === 1 ? `(${inside},)` : `(${inside})`
}

/**
 * A matrix over as many lines as it takes.
 *
 * @param {string} name
 * @param {ArrayLike<number>[]} rows
 * @returns {string[]}
 */
export function matrix(name, rows) {
  const inside = rows.flatMap((row) => {
    const lines = wrapped(Array.from(row, number), WIDTH - 2 * INDENT.length)
    return [`${INDENT}[`, ...lines.map((line) => INDENT + INDENT + line), `${INDENT}],`]
  })
  return [`${name} = np.array([`, ...inside, '])']
}

/** @param {string[]} words @param {number} width */
function wrapped(words, width) {
  /** @type {string[]} */
  const lines = []
  for (const word of words.map((one) => `${one},`)) {
    const last = lines[lines.length - 1]
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** A text in quotes. @param {string} text */
export function quoted(text) {
  return JSON.stringify(text)
}
