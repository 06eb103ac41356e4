/**
 * Layers without an activation are one layer: W = Wᴸ … W² W¹, and b = Wᴸ(… (W² b¹ + b²) …) + bᴸ. Pure, in double.
 *
 * @typedef {import('./sums.js').Weights} Weights
 * @typedef {{W: number[][], b: number[]}} Collapsed
 */
import { forward } from './sums.js'

/**
 * @param {Weights[]} layers   first to last
 * @returns {Collapsed}
 */
export function collapse(layers) {
  const [first, ...rest] = layers
  const start = { W: first.W.map((row) => Array.from(row)), b: Array.from(first.b) }
  return rest.reduce(
    (inner, { W, b }) => ({
      W: product(W, inner.W),
      b: W.map((row, i) => b[i] + dot(row, inner.b)),
    }),
    start,
  )
}

/**
 * The largest difference between what the network answers and what the one layer answers: σ(W x + b).
 *
 * @param {Collapsed} one
 * @param {ArrayLike<number>[]} X
 * @param {ArrayLike<number>} answers   the network's, a probability for each sample
 */
export function farthest({ W, b }, X, answers) {
  const [z] = forward({ units: 1, W, b }, X)
  return z.reduce(
    (most, one, s) => Math.max(most, Math.abs(1 / (1 + Math.exp(-one)) - answers[s])),
    0,
  )
}

/**
 * @param {ArrayLike<number>[]} A
 * @param {number[][]} B
 */
function product(A, B) {
  return A.map((row) =>
    B[0].map((_, k) =>
      dot(
        row,
        B.map((other) => other[k]),
      ),
    ),
  )
}

/**
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 */
function dot(a, b) {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
