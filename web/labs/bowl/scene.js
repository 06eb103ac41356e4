/**
 * What a bowl's figure shows.
 *
 * @typedef {object} Scene
 * @property {import('./frame.js').Frame} frame
 * @property {import('./bowl.js').Slice} slice     the cut at the b where the first walker is
 * @property {Path[]} paths   one, or several from the same start
 *
 * @typedef {object} Path
 * @property {import('../../engine/walk.js').Walk} walk
 * @property {number} at        index of the step where the walker is
 * @property {string} [name]    written where it stands, where there are several
 * @property {'train' | 'dev' | 'ink' | 'ghost'} [tone]   train if not given
 * @property {number[]} [dash]
 */
import { sliceAt } from './bowl.js'

/** Each ring is twice as wide as the one inside it. */
const FACTOR = 4
const [LOWEST, RINGS] = [1e-6, 16]

/** Heights of the rings above the floor: the same in both figures, so that they can be compared. */
export const LEVELS = Array.from({ length: RINGS }, (_, i) => LOWEST * FACTOR ** i)

/**
 * @param {{bowl: import('./bowl.js').Bowl, frame: import('./frame.js').Frame}} model
 * @param {(Omit<Path, 'at'>)[]} walkers
 * @param {number} share   of the walks, 0 to 1
 * @returns {Scene}
 */
export function sceneOf({ bowl, frame }, walkers, share) {
  const paths = walkers.map((walker) => ({ ...walker, at: placeAt(walker.walk, share) }))
  const [{ walk, at }] = paths
  return { frame, slice: sliceAt(bowl, walk.theta[2][at]), paths }
}

/**
 * @param {import('../../engine/walk.js').Walk} walk
 * @param {number} share   of the walk, 0 to 1
 */
export function placeAt({ step }, share) {
  return Math.round(share * (step.length - 1))
}

/**
 * The walks as a table; where there are several, the name of each leads its rows.
 *
 * @param {string[]} columns
 * @param {Pick<Path, 'walk' | 'name'>[]} walkers
 * @returns {import('../../components/table.js').Table}
 */
export function walkTable(columns, walkers) {
  const rows = walkers.flatMap(({ walk: { step, theta, loss }, name }) =>
    Array.from(step, (n, i) => {
      const numbers = [n, ...theta.map((row) => row[i]), loss[i]]
      return name === undefined ? numbers : [name, ...numbers]
    }),
  )
  return { columns, rows }
}
