/**
 * Bars on a logarithmic scale that begins at zero all the same. Pure, but for the pen that they are drawn with.
 *
 * @typedef {{name: string, value: number | null}} Bar   null: not measured yet; NaN or infinity: it diverged
 * @typedef {{low: number, high: number}} Scale          powers of ten
 * @typedef {Record<'ink' | 'muted' | 'hairline' | 'wash' | 'blue', string>} Inks
 */
import { powerOfTen, short } from '../languages/number.js'
import { fontOf, widest } from './font.js'

/** Between zero and the lowest power lies this share of the track. */
const ZERO = 0.02
const [ROW, TRACK, ROUND] = [20, 9, 2]
const FOOT = 16
const [FONT, SMALL] = [13, 12]
const GAP = 8
/** The widest value: of a fixed width, or the bars would jump with each figure. */
const WIDEST = '8.8 × 10⁻¹⁸'
/** Least distance of two powers that are written under the bars. */
const APART = 36

/**
 * What stands beside a bar.
 *
 * @param {number | null} value
 * @param {string} diverged   for what is no number any more
 */
export function writtenOf(value, diverged) {
  if (value === null) return '–'
  return Number.isFinite(value) ? short(value) : diverged
}

/** @param {number} count */
export const heightOf = (count) => count * ROW + FOOT

/**
 * @param {number | null} value
 * @param {Scale} scale
 * @returns {number} 0..1; 0 only for what is no more than zero, or not measured
 */
export function shareOf(value, { low, high }) {
  if (value === null || !(value > 0)) return 0
  const [from, to] = [Math.log10(low), Math.log10(high)]
  const share = (Math.log10(value) - from) / (to - from)
  return Math.min(1, ZERO + (1 - ZERO) * Math.max(0, share))
}

/**
 * The powers that are written under a track, the highest among them.
 *
 * @param {Scale} scale
 * @param {number} width   px of the track
 * @returns {{text: string, share: number}[]}
 */
export function powersOf({ low, high }, width) {
  const [from, to] = [low, high].map((end) => Math.round(Math.log10(end)))
  const step = Math.max(1, Math.ceil((APART * (to - from)) / Math.max(1, width)))
  const exponents = Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => to - i * step,
  )
  return exponents
    .map((exponent) => 10 ** exponent)
    .map((value) => ({ text: powerOfTen(value), share: shareOf(value, { low, high }) }))
    .filter(({ share }) => share * width >= APART)
}

/**
 * @param {{pen: CanvasRenderingContext2D, width: number}} sheet
 * @param {Bar[]} rows
 * @param {Scale} scale
 * @param {{inks: Inks, diverged: string}} look   diverged: see writtenOf
 */
export function drawBars({ pen, width }, rows, scale, { inks, diverged }) {
  const font = fontOf(pen.canvas, FONT)
  const names = rows.map(({ name }) => name)
  const left = widest(names, font) + GAP
  const right = width - widest([WIDEST, diverged], font) - GAP
  const track = { left, width: Math.max(0, right - left) }
  drawScale(pen, track, rows.length * ROW, powersOf(scale, track.width), inks)
  const look = { ...track, scale, font, inks, diverged }
  rows.forEach((row, i) => drawRow(pen, row, i * ROW, look))
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Bar} row
 * @param {number} top
 * @param {{left: number, width: number, scale: Scale, font: string, inks: Inks, diverged: string}} look
 */
function drawRow(pen, { name, value }, top, { left, width, scale, font, inks, diverged }) {
  const middle = top + ROW / 2
  const bar = (/** @type {string} */ colour, /** @type {number} */ long) => {
    pen.fillStyle = colour
    pen.beginPath()
    pen.roundRect(left, middle - TRACK / 2, long, TRACK, ROUND)
    pen.fill()
  }
  bar(inks.wash, width)
  bar(inks.blue, width * shareOf(value, scale))
  Object.assign(pen, { font, textBaseline: 'middle', textAlign: 'left', fillStyle: inks.muted })
  pen.fillText(name, 0, middle)
  pen.fillStyle = inks.ink
  pen.fillText(writtenOf(value, diverged), left + width + GAP, middle)
}

/**
 * Zero, and a line at each power that is written.
 *
 * @param {CanvasRenderingContext2D} pen
 * @param {{left: number, width: number}} track
 * @param {number} bottom
 * @param {{text: string, share: number}[]} powers
 * @param {Inks} inks
 */
function drawScale(pen, { left, width }, bottom, powers, { hairline, muted }) {
  Object.assign(pen, { font: fontOf(pen.canvas, SMALL), textAlign: 'center', textBaseline: 'top' })
  for (const { text, share } of [{ text: '0', share: 0 }, ...powers]) {
    const x = left + share * width
    pen.fillStyle = hairline
    pen.fillRect(x - 0.5, 0, 1, bottom)
    pen.fillStyle = muted
    pen.fillText(text, x, bottom + 2)
  }
}
