/** Own data of a config, {data: {X, Y}}, into the core's memory. */
import { isGroup, isList } from './kinds.js'
import { dataError, tooLargeError } from './wording.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * A matrix as it was given: rows of numbers, or one flat typed array, row after row.
 * @typedef {object} Matrix
 * @property {string} field 'data.X'
 * @property {unknown} value
 * @property {number} rows
 * @property {number} columns samples
 * @property {(row: number) => ArrayLike<unknown>} row
 */

/**
 * @param {Heap} heap
 * @param {unknown} data the config's, where it has any
 * @returns {number} the address of the core's table; 0 where the config brings no data
 */
export const openTable = (heap, data) => {
  if (!isGroup(data) || !(Object.hasOwn(data, 'X') || Object.hasOwn(data, 'Y'))) return 0
  const { X, Y, samples } = data
  const inputs = matrix('data.X', X, samples)
  const labels = matrix('data.Y', Y, samples)
  if (labels.columns !== inputs.columns) {
    const found = `has ${labels.columns} samples`
    throw dataError('data.Y', Y, `have as many as data.X, ${inputs.columns}`, found)
  }
  const table = newTable(heap, inputs, labels, data)
  try {
    fill(heap.float64(table.X, inputs.rows * inputs.columns), inputs)
    fill(heap.float64(table.Y, labels.rows * labels.columns), labels)
    return table.address
  } catch (error) {
    heap.core.free(table.address)
    throw error
  }
}

/**
 * @param {Heap} heap
 * @param {Matrix} X
 * @param {Matrix} Y
 * @param {unknown} data
 */
const newTable = (heap, X, Y, data) => {
  const address = heap.core.tableNew(X.rows, Y.rows, X.columns, heap.replyAt)
  if (!address) {
    const needed = (X.rows + Y.rows) * X.columns * Float64Array.BYTES_PER_ELEMENT
    throw tooLargeError('data', data, { needed, max: heap.core.runMaxBytes() })
  }
  const at = heap.reply('Table')
  return { address, X: at.X, Y: at.Y }
}

/**
 * @param {string} field
 * @param {unknown} value
 * @param {unknown} samples only a flat array needs it
 * @returns {Matrix}
 */
const matrix = (field, value, samples) => {
  if (!isList(value)) {
    const rule = 'be a list of rows, one number a sample (X and Y come together)'
    throw dataError(field, value, rule, value === undefined ? 'is missing' : undefined)
  }
  if (value.length === 0) throw dataError(field, value, 'have at least one row', 'is empty')
  return Array.isArray(value) ? fromRows(field, value) : fromFlat(field, value, samples)
}

/**
 * @param {string} field
 * @param {unknown[]} value
 * @returns {Matrix}
 */
const fromRows = (field, value) => {
  const rows = value.length
  const columns = isList(value[0]) ? value[0].length : 0
  for (let i = 0; i < rows; i++) {
    const row = value[i]
    if (isList(row) && row.length === columns && columns > 0) continue
    const found = `has ${isList(row) ? `${row.length} numbers` : 'no list'} in row ${i + 1}`
    const rule = columns ? `have ${columns} in every row` : 'be a list of rows, one number a sample'
    throw dataError(field, value, rule, found)
  }
  return { field, value, rows, columns, row: (i) => /** @type {ArrayLike<unknown>} */ (value[i]) }
}

/**
 * @param {string} field
 * @param {ArrayLike<unknown>} value a typed array
 * @param {unknown} samples
 * @returns {Matrix}
 */
const fromFlat = (field, value, samples) => {
  const columns = typeof samples === 'number' ? samples : 0
  if (!columns || value.length % columns !== 0) {
    const found = `has ${value.length} numbers in one flat array`
    throw dataError(field, value, 'be whole rows of data.samples numbers', found)
  }
  const flat = /** @type {Float64Array} */ (/** @type {unknown} */ (value))
  const row = (/** @type {number} */ i) => flat.subarray(i * columns, (i + 1) * columns)
  return { field, value, rows: value.length / columns, columns, row }
}

/**
 * @param {Float64Array} target stays valid: nothing is allocated while it is filled
 * @param {Matrix} source
 */
const fill = (target, { field, value, rows, columns, row }) => {
  for (let i = 0; i < rows; i++) {
    const numbers = row(i)
    for (let j = 0; j < columns; j++) {
      const number = numbers[j]
      if (typeof number !== 'number' || !Number.isFinite(number)) {
        const found = `has something else in row ${i + 1}, sample ${j + 1}`
        throw dataError(field, value, 'hold finite numbers alone', found)
      }
      target[i * columns + j] = number
    }
  }
}
