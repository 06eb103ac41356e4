/** Numbers as Python prints them. Where the double lies halfway between two texts, Python takes the even digit. Pure. */

const DIGITS = 6
/** Digits that JavaScript can be asked for: more than enough to see a tie. */
const ALL = 100
/** Powers of ten that Python's repr writes out. */
const [SMALLEST, LARGEST] = [-4, 16]

/** As :.6g has it. @param {number | null} x   null: not finite */
export function general(x) {
  if (x === null || !Number.isFinite(x)) return beyond(x)
  if (x === 0) return '0'
  const [digits, power] = toEven(x.toExponential(ALL), x.toExponential(DIGITS - 1)).split('e')
  const exponent = Number(power)
  if (exponent < SMALLEST || exponent >= DIGITS) return scientific(trimmed(digits), exponent)
  return trimmed(fixed(x, Math.max(0, DIGITS - 1 - exponent)))
}

/** As :.4f has it, of four places. @param {number | null} x @param {number} places */
export function fixed(x, places) {
  if (x === null || !Number.isFinite(x)) return beyond(x)
  return toEven(x.toFixed(ALL), x.toFixed(places))
}

/** As repr has it: the shortest text that reads back as the same double. @param {number} x */
export function repr(x) {
  if (!Number.isFinite(x)) return beyond(x)
  const [digits, power] = x.toExponential().split('e')
  const exponent = Number(power)
  if (exponent < SMALLEST || exponent >= LARGEST) return scientific(digits, exponent)
  return Number.isInteger(x) ? `${x}.0` : String(x)
}

/** @param {ArrayLike<number>} numbers */
export function listed(numbers) {
  return `[${Array.from(numbers, repr).join(', ')}]`
}

/** @param {number | null} x */
function beyond(x) {
  if (x === Infinity) return 'inf'
  return x === -Infinity ? '-inf' : 'nan'
}

/** @param {string} digits @param {number} exponent */
function scientific(digits, exponent) {
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`
}

/** JavaScript rounds a tie away from 0. @param {string} exact   every digit @param {string} rounded */
function toEven(exact, rounded) {
  const [digits, power = ''] = exact.split(/(?=e)/)
  const [{ length }] = rounded.split('e')
  const cut = digits.slice(0, length)
  const tie = /^\.?50*$/.test(digits.slice(length))
  return tie && Number(cut.at(-1)) % 2 === 0 ? cut + power : rounded
}

/** Without zeros at the end. @param {string} text */
function trimmed(text) {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
