/**
 * The regression of the house value on age and rooms, normalised: its bowl, what is true of gradient descent in it, and
 * the frame that a figure shows.
 *
 * @typedef {object} BowlModel
 * @property {import('./bowl.js').Bowl} bowl
 * @property {import('./bowl.js').Descent} descent
 * @property {import('./frame.js').Frame} frame
 */
import { bowlOf, descentIn } from './bowl.js'
import { frameOf } from './frame.js'

/**
 * @param {ArrayLike<number>[]} columns   two features, normalised
 * @param {ArrayLike<number>} target
 * @returns {BowlModel}
 */
export function bowlModel(columns, target) {
  const bowl = bowlOf(columns, target)
  return { bowl, descent: descentIn(bowl), frame: frameOf(bowl) }
}
