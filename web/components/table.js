/**
 * The table behind a figure: exact numbers, all of them.
 *
 * @typedef {object} Table
 * @property {string[]} columns
 * @property {(number | string | null)[][]} rows   null: nothing was measured there
 */
import { exact } from '../languages/number.js'

/** @typedef {{name: string, x: ArrayLike<number>, y: ArrayLike<number | string>}} Curve */

/**
 * One row for each x that any curve has, in order.
 *
 * @param {string} xName
 * @param {Curve[]} curves
 * @returns {Table}
 */
export function tableOfCurves(xName, curves) {
  const byX = curves.map(({ x, y }) => new Map(Array.from(x, (at, i) => [at, y[i]])))
  const all = [...new Set(curves.flatMap(({ x }) => Array.from(x)))].sort((a, b) => a - b)
  return {
    columns: [xName, ...curves.map((curve) => curve.name)],
    rows: all.map((at) => [at, ...byX.map((curve) => curve.get(at) ?? null)]),
  }
}

/**
 * One row for each point: they may share an x, and have no order.
 *
 * @param {string} xName
 * @param {Curve[]} curves
 * @returns {Table}
 */
export function tableOfPoints(xName, curves) {
  const rows = curves.flatMap(({ x, y }, mine) =>
    Array.from(x, (at, i) => [at, ...curves.map((_, k) => (k === mine ? y[i] : null))]),
  )
  return { columns: [xName, ...curves.map((curve) => curve.name)], rows }
}

/**
 * @param {Table} table
 * @returns {string} RFC 4180, with every figure that the number has
 */
export function csv({ columns, rows }) {
  return [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n'
}

/** @param {number | string | null} value */
function csvCell(value) {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * @param {number | string | null} value
 * @returns {string} as a cell shows it
 */
export function cell(value) {
  if (value === null) return ''
  return typeof value === 'number' ? exact(value) : value
}
