/** What the notes say and what is measured, on the drawing. */
import { CAT } from '../../data/cat.js'
import { grouped, percent } from '../../languages/number.js'
import { sliceOf } from './operations.js'

/** @typedef {import('../../engine/augment.js').Augmented} Augmented */

export const ERRATA = ['E31', 'E32', 'E33']

/** A picture that ends before the notes' slice does. */
const SMALL = { width: 200, height: 150 }
const SMALLER = { width: 100, height: 100 }

/**
 * @param {{results: Map<string, Augmented>, complete: boolean}} flips   mirror, upside, turn
 * @returns {Record<string, string | number> | null}
 */
export function measured({ results, complete }) {
  const [mirror, upside] = [results.get('mirror'), results.get('upside')]
  if (!complete || !mirror || !upside) return null
  const { pixels, same, found, placed } = mirror.facts
  const slices = { some: sliceOf(SMALL), none: sliceOf(SMALLER) }
  return {
    width: CAT.width,
    height: CAT.height,
    same: percent(same / pixels),
    found: percent(found / pixels),
    placed: percent((placed ?? NaN) / pixels),
    apart: grouped(different(mirror.after, upside.after)),
    pixels: grouped(pixels),
    small: shapeOf(SMALL),
    smallCut: shapeOf(slices.some),
    smaller: shapeOf(SMALLER),
    smallerCut: shapeOf(slices.none),
  }
}

/** Rows first, as NumPy says it. @param {{width: number, height: number}} size */
function shapeOf({ width, height }) {
  return `(${height}, ${width}, 3)`
}

/**
 * Pixels in which two pictures of one size differ.
 *
 * @param {import('../../../wasm/augment.js').Image} one
 * @param {import('../../../wasm/augment.js').Image} other
 */
export function different(one, other) {
  const [a, b] = [one, other].map(({ data }) => new Uint32Array(data.slice().buffer))
  return a.reduce((sum, colour, i) => sum + Number(colour !== b[i]), 0)
}
