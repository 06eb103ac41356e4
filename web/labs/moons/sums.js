/** What weights add up to. */

/**
 * @param {ArrayLike<number>[]} matrices
 * @returns {{count: number, sum: number, squares: number, sizes: number}} how many; Σw, Σw², Σ|w|
 */
export function sumsOf(matrices) {
  const sums = { count: 0, sum: 0, squares: 0, sizes: 0 }
  for (const W of matrices) {
    sums.count += W.length
    for (let i = 0; i < W.length; i++) {
      sums.sum += W[i]
      sums.squares += W[i] * W[i]
      sums.sizes += Math.abs(W[i])
    }
  }
  return sums
}
