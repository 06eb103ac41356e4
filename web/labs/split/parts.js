/**
 * A split in per cent, as it is written: 95/2.5/2.5. Pure.
 *
 * @typedef {{train: number, dev: number, test: number}} Parts   per cent, together 100
 *
 * @typedef {object} Fault
 * @property {'shape' | 'sum' | 'none'} key   shape: not two or three numbers; none: no training set
 * @property {string} text                    as it was written
 * @property {number} [sum]
 * @property {Parts[]} [instead]              what may have been meant
 */
import { plainText } from '../../languages/read_number.js'

const WHOLE = 100
/** Below this, it is rounding. */
const TOLERANCE = 1e-6
const NUMBER = /^\s*(\d+(\.\d*)?|\.\d+)\s*%?\s*$/

/**
 * Two numbers are a training set and a test set, three have a dev set between them.
 *
 * @param {string} text
 * @returns {{parts: Parts} | {fault: Fault}}
 */
export function parseParts(text) {
  const pieces = plainText(text).split(/[/,、]/)
  const good = [2, 3].includes(pieces.length) && pieces.every((piece) => NUMBER.test(piece))
  if (!good) return { fault: { key: 'shape', text: text.trim() } }
  const numbers = pieces.map((piece) => parseFloat(piece))
  const [train, dev, test] = numbers.length === 2 ? [numbers[0], 0, numbers[1]] : numbers
  return checkParts({ train, dev, test })
}

/**
 * @param {Parts} parts
 * @returns {{parts: Parts} | {fault: Fault}}
 */
export function checkParts(parts) {
  const text = writeParts(parts)
  const sum = tidy(parts.train + parts.dev + parts.test)
  if (Math.abs(sum - WHOLE) > TOLERANCE) {
    return { fault: { key: 'sum', text, sum, instead: insteadOf(parts) } }
  }
  return parts.train > 0 ? { parts } : { fault: { key: 'none', text } }
}

/**
 * The same for so many samples: a small share of few may be none at all.
 *
 * @param {Parts} parts
 * @param {number} samples
 * @returns {Fault | null}
 */
export function faultOf(parts, samples) {
  const checked = checkParts(parts)
  if ('fault' in checked) return checked.fault
  return sizesOf(parts, samples).train > 0 ? null : { key: 'none', text: writeParts(parts) }
}

/** What is missing goes to the dev set, or to the test set. @param {Parts} parts @returns {Parts[]} */
function insteadOf({ train, dev, test }) {
  const all = [
    { train, dev: tidy(WHOLE - train - test), test },
    { train, dev, test: tidy(WHOLE - train - dev) },
  ]
  return all.filter((one) => one.dev >= 0 && one.test >= 0 && one.train > 0)
}

/** @param {Parts} parts */
export function writeParts({ train, dev, test }) {
  return dev === 0 ? `${train}/${test}` : `${train}/${dev}/${test}`
}

/**
 * Samples of each part, as the engine rounds them: half to even, the rest is the test set.
 *
 * @param {Parts} parts
 * @param {number} samples
 * @returns {import('../../engine/split_samples.js').Sizes}
 */
export function sizesOf(parts, samples) {
  const train = Math.min(samples, halfToEven((parts.train / WHOLE) * samples))
  const wanted = halfToEven((parts.dev / WHOLE) * samples)
  const dev = Math.min(samples - train, wanted)
  return { train, dev, test: samples - train - dev }
}

/** @param {number} x */
function halfToEven(x) {
  const tame = tidy(x)
  const low = Math.floor(tame)
  if (tame - low !== 0.5) return Math.round(tame)
  return low % 2 ? low + 1 : low
}

/**
 * Where the dividers of the strip stand, and back.
 *
 * @param {number[]} cuts
 * @param {number} samples
 * @returns {Parts}
 */
export function partsAt([first, second], samples) {
  const train = tidy((WHOLE * first) / samples)
  const dev = tidy((WHOLE * (second - first)) / samples)
  return { train, dev, test: tidy(WHOLE - train - dev) }
}

/** Takes away what binary fractions add. @param {number} x */
function tidy(x) {
  return Number(x.toFixed(6))
}
