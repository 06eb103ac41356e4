/**
 * What a column of numbers looks like.
 *
 * @typedef {object} Summary
 * @property {number} mean
 * @property {number} sd     √(Σ(x − μ)² / m), as NumPy's std
 * @property {number} min
 * @property {number} max
 */

/**
 * @param {ArrayLike<number>} values
 * @returns {Summary}
 */
export function summary(values) {
  const numbers = Array.from(values)
  const mu = mean(numbers)
  const sd = Math.sqrt(mean(numbers.map((x) => (x - mu) ** 2)))
  return { mean: mu, sd, min: Math.min(...numbers), max: Math.max(...numbers) }
}

/** Root mean square: what the notes' code takes for σ. @param {ArrayLike<number>} values */
export function rootMeanSquare(values) {
  return Math.sqrt(mean(Array.from(values, (x) => x * x)))
}

/** @param {ArrayLike<number>} values */
export function mean(values) {
  return Array.from(values).reduce((sum, x) => sum + x, 0) / values.length
}

/** Of their mean: s / √m. @param {number[]} values */
export function standardError(values) {
  const mu = mean(values)
  const squares = values.reduce((sum, x) => sum + (x - mu) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1) / values.length)
}

/** The one in the middle, or halfway between the two; Infinity may be among them. @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return low === high ? low : (low + high) / 2
}
