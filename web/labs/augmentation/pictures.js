/** What <nn-pixels> is given: the picture before and after, and a row of digits over what became of them. */
import { DIGIT_SIDE } from '../../data/digits.js'

/** @typedef {import('../../components/pixels.js').Pixels} Pixels */
/** @typedef {import('../../../wasm/augment.js').Image} Image */

/**
 * @param {import('./lab.js').AugmentationLab} lab
 * @returns {Pixels[]}
 */
export function picturesOf({ words, changed, image }) {
  const before = changed?.before ?? image
  return [
    ...(before ? [rgbOf(words.t('picture.before'), before)] : []),
    ...(changed ? [rgbOf(words.t('picture.after'), changed.after)] : []),
  ]
}

/**
 * Red, green, blue: what a network would be given.
 *
 * @param {string} name
 * @param {Image} image
 * @returns {Pixels}
 */
function rgbOf(name, { data, width, height }) {
  const values = new Uint8ClampedArray(3 * width * height)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    values[to] = data[from]
    values[to + 1] = data[from + 1]
    values[to + 2] = data[from + 2]
  }
  return { name, width, height, values, channels: 3 }
}

/**
 * @param {string} name
 * @param {import('../../engine/digits.js').Learned['examples']} examples
 * @returns {Pixels}
 */
export function mosaicOf(name, examples) {
  const step = DIGIT_SIDE + 1 // and a white line between two
  const width = examples.length * step - 1
  const height = 2 * step - 1
  const values = new Float64Array(width * height)
  examples.forEach(({ before, after }, nth) => {
    for (const [row, digit] of [before, after].entries()) {
      digit.forEach((ink, k) => {
        const [x, y] = [k % DIGIT_SIDE, Math.floor(k / DIGIT_SIDE)]
        values[(row * step + y) * width + nth * step + x] = ink
      })
    }
  })
  return { name, width, height, values, channels: 1, low: 1, high: 0 }
}
