/**
 * The notes' 100 block groups of the California housing set (../../data/README.md).
 *
 * @typedef {object} Housing
 * @property {Float64Array} age     median age of the houses, years
 * @property {Float64Array} rooms   average rooms of a household
 * @property {Float64Array} value   median house value, in 100,000 dollars
 */

const DOLLARS = 1e5

/**
 * @param {string} csv
 * @returns {Housing}
 */
export function readHousing(csv) {
  const [names, ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const column = (/** @type {string} */ name) => numbers(name, names.indexOf(name), rows)
  const households = column('households')
  return {
    age: column('house_age'),
    rooms: column('total_rooms').map((rooms, i) => rooms / households[i]),
    value: column('median_house_value').map((dollars) => dollars / DOLLARS),
  }
}

/**
 * @param {string} name
 * @param {number} at
 * @param {string[][]} rows
 */
function numbers(name, at, rows) {
  const column = Float64Array.from(rows, (row) => Number(row[at] || NaN))
  const bad = at < 0 ? 0 : column.findIndex((x) => !Number.isFinite(x))
  if (bad >= 0) throw new Error(`housing data: no number for ${name} in row ${bad + 1}`)
  return column
}
