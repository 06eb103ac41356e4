/** A run as the oracle prints it. */

/** @typedef {import('./run.js').Part} Part */

/** In the order of the core's Part. @type {readonly Part[]} */
export const PARTS = Object.freeze(['train', 'dev', 'test'])

/**
 * The oracle's output. A number that is not finite is null, as JSON has none such.
 * @typedef {object} Result
 * @property {number[]} iteration
 * @property {(number | null)[]} loss
 * @property {(number | null)[]} devLoss
 * @property {(number | null)[][]} gradientNorm
 * @property {number} [bestIteration] with early stopping: the record whose weights were kept
 * @property {{loss: number | null, accuracy: number | null}} [train]
 * @property {{loss: number | null, accuracy: number | null}} [dev]
 * @property {{loss: number | null, accuracy: number | null}} [test]
 * @property {(number | null)[][][]} W
 * @property {(number | null)[][]} b
 * @property {import('./run.js').Divergence} [diverged] where it met a number that is not finite
 */

/** @param {ArrayLike<number>} numbers */
const finite = (numbers) => Array.from(numbers, (x) => (Number.isFinite(x) ? x : null))

/**
 * A flat matrix as an array of rows.
 * @param {Float32Array | Float64Array} flat
 * @param {number} columns
 */
const rows = (flat, columns) =>
  Array.from({ length: flat.length / columns }, (_, i) =>
    finite(flat.subarray(i * columns, (i + 1) * columns)),
  )

/**
 * @param {import('./run.js').Run} run
 * @param {number} best the iteration whose weights early stopping kept; -1: none
 * @returns {Result}
 */
export const resultOf = (run, best) => {
  const { iteration, loss, devLoss, gradientNorm, layers } = run.records()
  const diverged = run.event()
  const weights = run.layers()
  return {
    iteration: Array.from(iteration),
    loss: finite(loss),
    devLoss: finite(devLoss),
    gradientNorm: rows(gradientNorm, layers),
    ...(best >= 0 && { bestIteration: best }),
    ...scores(run),
    W: weights.map(({ W, inputs }) => rows(W, inputs)),
    b: weights.map(({ b }) => finite(b)),
    ...(diverged && { diverged }),
  }
}

/**
 * Of the parts that there are.
 * @param {import('./run.js').Run} run
 */
const scores = (run) =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const score = run.score(part)
      if (!score) return []
      const [loss, accuracy] = finite([score.loss, score.accuracy ?? NaN])
      return [[part, { loss, accuracy }]]
    }),
  )
