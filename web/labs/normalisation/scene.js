/**
 * What a bowl's figure shows.
 *
 * @typedef {object} Scene
 * @property {import('./frame.js').Frame} frame
 * @property {import('./bowl.js').Slice} slice     the cut at the b where the walker is
 * @property {import('../../engine/walk.js').Walk} walk
 * @property {number} at      index of the step where the walker is
 */
import { sliceAt } from './bowl.js'

/** Each ring is twice as wide as the one inside it. */
const FACTOR = 4
const [LOWEST, RINGS] = [1e-6, 16]

/** Heights of the rings above the floor: the same in both figures, so that they can be compared. */
export const LEVELS = Array.from({ length: RINGS }, (_, i) => LOWEST * FACTOR ** i)

/**
 * @param {import('./model.js').Model} model
 * @param {import('../../engine/walk.js').Walk} walk
 * @param {number} share   of the walk, 0 to 1
 * @returns {Scene}
 */
export function sceneOf({ bowl, frame }, walk, share) {
  const at = Math.round(share * (walk.step.length - 1))
  return { frame, slice: sliceAt(bowl, walk.theta[2][at]), walk, at }
}

/**
 * The walk as a table.
 *
 * @param {string[]} columns
 * @param {import('../../engine/walk.js').Walk} walk
 * @returns {import('../../components/table.js').Table}
 */
export function walkTable(columns, { step, theta, loss }) {
  const rows = Array.from(step, (n, i) => [n, ...theta.map((row) => row[i]), loss[i]])
  return { columns, rows }
}
