/**
 * What an operation did to the vector of a picture's pixels. Pure.
 *
 * @typedef {import('../../wasm/augment.js').Image} Image
 *
 * @typedef {object} PixelFacts
 * @property {number} pixels      of the new picture
 * @property {number} same        of them, those that hold what the old picture holds at the same place
 * @property {number} found       of them, those whose colour the old picture has too, each counted once
 * @property {number | null} placed   of a flip: those that come from where the flip says; null: it was none
 */

/**
 * @param {Image} before
 * @param {Image} after
 * @param {{name: string, code?: number}} operation
 * @returns {PixelFacts}
 */
export function pixelFacts(before, after, operation) {
  const [old, now] = [coloursOf(before), coloursOf(after)]
  const alike = before.width === after.width && before.height === after.height
  return {
    pixels: now.length,
    same: alike ? count(now, (colour, i) => colour === old[i]) : 0,
    found: inCommon(old, now),
    placed: operation.name === 'flip' ? placed(old, now, before, operation.code ?? 0) : null,
  }
}

/** A pixel as one number. @param {Image} image */
function coloursOf({ data }) {
  return new Uint32Array(data.slice().buffer)
}

/** @param {Uint32Array} colours @param {(colour: number, i: number) => boolean} holds */
function count(colours, holds) {
  let sum = 0
  for (let i = 0; i < colours.length; i++) if (holds(colours[i], i)) sum += 1
  return sum
}

/** How many of `now` can be taken out of the bag `old`. @param {Uint32Array} old @param {Uint32Array} now */
function inCommon(old, now) {
  /** @type {Map<number, number>} */
  const bag = new Map()
  for (const colour of old) bag.set(colour, (bag.get(colour) ?? 0) + 1)
  return count(now, (colour) => {
    const left = bag.get(colour) ?? 0
    if (left > 0) bag.set(colour, left - 1)
    return left > 0
  })
}

/**
 * Where pixel i of a flipped picture comes from: the permutation is the same for every picture of that size.
 *
 * @param {number} i
 * @param {{width: number, height: number}} size
 * @param {number} code   0 upside down, 1 mirrored, −1 both
 */
export function flipSource(i, { width, height }, code) {
  const [x, y] = [i % width, Math.floor(i / width)]
  const fromX = code === 0 ? x : width - 1 - x
  const fromY = code === 1 ? y : height - 1 - y
  return fromY * width + fromX
}

/** @param {Uint32Array} old @param {Uint32Array} now @param {Image} size @param {number} code */
function placed(old, now, size, code) {
  return count(now, (colour, i) => colour === old[flipSource(i, size, code)])
}
