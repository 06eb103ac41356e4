/** How numbers are written. The same in both languages. */

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const TINY = 1e-3
const HUGE = 1e6

/**
 * A measured number for reading: three figures after the point where that says something.
 *
 * @param {number} x
 * @returns {string}
 */
export function short(x) {
  const size = Math.abs(x)
  if (Number.isNaN(x)) return 'NaN'
  if (size === Infinity) return x < 0 ? '−∞' : '∞'
  if (size === 0) return '0'
  if (size < TINY || size >= HUGE) return scientific(x, 1)
  if (size < 10) return minus(x.toFixed(3))
  if (size < 1000) return minus(x.toFixed(1))
  return minus(grouped(Math.round(x)))
}

/**
 * A number for a table: seven significant figures, which is what float32 carries.
 *
 * @param {number} x
 * @returns {string}
 */
export function exact(x) {
  if (!Number.isFinite(x)) return short(x)
  if (Number.isInteger(x) && Math.abs(x) < 1e9) return minus(String(x))
  return minus(String(Number(x.toPrecision(7))))
}

/**
 * A place on an axis: as few figures as it has, six at most.
 *
 * @param {number} x
 * @returns {string}
 */
export function tidy(x) {
  return minus(String(Number(x.toPrecision(6))))
}

/**
 * @param {number} share 0..1
 * @param {number} [digits] after the point, where they are not 0
 * @returns {string} "99.3%", "96%"
 */
export function percent(share, digits = 1) {
  return `${Number((share * 100).toFixed(digits))}%`
}

/**
 * @param {number | string} n
 * @returns {string} "15,000"
 */
export function grouped(n) {
  const [whole, rest] = String(n).split('.')
  const text = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return rest === undefined ? text : `${text}.${rest}`
}

/**
 * A place on a logarithmic axis, also what is far below 1.
 *
 * @param {number} x
 * @returns {string} "10⁻⁴", "0.01", "1,000"
 */
export function powerOfTen(x) {
  return x < TINY ? short(x) : grouped(x)
}

/**
 * @param {number} x
 * @param {number} digits after the point
 * @returns {string} "1.2 × 10⁻⁷"
 */
export function scientific(x, digits) {
  const [mantissa, exponent] = x.toExponential(digits).split('e')
  const trimmed = String(Number(mantissa))
  const power = `10${superscript(Number(exponent))}`
  return minus(trimmed === '1' ? power : `${trimmed} × ${power}`)
}

/** @param {number} n */
function superscript(n) {
  const digits = [...String(Math.abs(n))].map((d) => SUPERSCRIPT[Number(d)]).join('')
  return n < 0 ? `⁻${digits}` : digits
}

/** @param {string} text */
function minus(text) {
  return text.replace(/^-/, '−')
}
