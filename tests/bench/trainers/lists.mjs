/** For engines that take a sample as a list of numbers. */
import { problemOf } from '../problem.mjs'

/**
 * @typedef {(problem: import('../problem.mjs').Problem, X: number[][], Y: number[][]) =>
 *   import('../time.mjs').Trainer} Start X and Y: a list a sample
 */

/** @type {(start: Start) => import('../time.mjs').Prepare} */
export const withLists = (start) => async (workload, bytes) => {
  const problem = await problemOf(workload, bytes)
  const [X, Y] = [problem.X, problem.Y].map((rows) => rows.map((row) => Array.from(row)))
  return () => start(problem, X, Y)
}
