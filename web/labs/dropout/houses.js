/** Twenty regressions with and without dropout on the inputs: the weights of each feature, and their means. Pure. */
import { mean } from '../statistics.js'

/** @typedef {import('../../engine/houses.js').Fitted} Fitted */

export const HOUSE_SEEDS = Array.from({ length: 20 }, (_, seed) => seed)
export const HOUSE_RATE = 0.2
export const FEATURES = ['area', 'city', 'rooms', 'school']
/** How far apart the two points of a seed stand. */
const BESIDE = 0.16
/** Over so much of the axis the seeds stand side by side. */
const SPREAD = 0.2

/**
 * @param {Fitted[]} fitted
 * @param {-1 | 1} side
 */
export function pointsOf(fitted, side) {
  const all = fitted.flatMap(({ w }, i) => {
    const apart = side * BESIDE + SPREAD * (i / fitted.length - 0.5)
    return w.map((value, j) => ({ x: j + 1 + apart, y: value }))
  })
  return { x: all.map(({ x }) => x), y: all.map(({ y }) => y) }
}

/** @param {Fitted[]} fitted */
export function meansOf(fitted) {
  return {
    w: FEATURES.map((_, j) => mean(fitted.map(({ w }) => w[j]))),
    loss: mean(fitted.map(({ loss }) => loss)),
    blind: mean(fitted.map(({ blind }) => blind)),
  }
}

/**
 * In how many seeds the second is lower.
 *
 * @param {Fitted[]} before
 * @param {Fitted[]} after
 * @param {'loss' | 'blind'} key
 */
export function lowerIn(before, after, key) {
  return after.filter((one, i) => one[key] < before[i][key]).length
}
