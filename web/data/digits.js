/**
 * The handwritten digits of digits.txt: see README.md here.
 *
 *     import text from './data/digits.txt?raw'
 *     const { pixels, labels } = readDigits(text)
 *     const third = pixels.subarray(3 * DIGIT_PIXELS, 4 * DIGIT_PIXELS)
 *
 * @typedef {object} Digits
 * @property {Uint8Array} pixels (samples, 64): a picture after the other, row after row, 0 white … 16 black
 * @property {Uint8Array} labels (samples) 0 … 9
 */

export const DIGIT_SIDE = 8
export const DIGIT_PIXELS = DIGIT_SIDE * DIGIT_SIDE
/** The blackest a pixel is. */
export const DIGIT_INK = 16
export const DIGIT_CLASSES = 10

const LINE = new RegExp(`^[0-9] [0-9a-g]{${DIGIT_PIXELS}}$`)
const FIRST_PIXEL = 2 // after the label and a space

/**
 * @param {string} text of digits.txt
 * @returns {Digits}
 * @throws {Error} that names the first line which is no picture
 */
export function readDigits(text) {
  const lines = text.trim().split(/\r?\n/)
  const bad = lines.findIndex((line) => !LINE.test(line))
  if (bad >= 0) {
    const rule = `a label, a space and ${DIGIT_PIXELS} pixels from 0 to g`
    throw new Error(`digits data: line ${bad + 1} is not ${rule}: ${JSON.stringify(lines[bad])}`)
  }
  const pixels = new Uint8Array(lines.length * DIGIT_PIXELS)
  lines.forEach((line, i) => pixels.set(pixelsOf(line), i * DIGIT_PIXELS))
  return { pixels, labels: Uint8Array.from(lines, (line) => Number(line[0])) }
}

/** @param {string} line */
const pixelsOf = (line) =>
  Array.from(line.slice(FIRST_PIXEL), (digit) => parseInt(digit, DIGIT_INK + 1))
