/** Two losses beside one another. */

/** Two losses that differ by no more than this share are told as the same. */
const SAME = 0.02

/**
 * @param {number} now
 * @param {number} before
 * @returns {'lower' | 'same' | 'higher'}
 */
export function change(now, before) {
  const by = now / before - 1
  if (Math.abs(by) <= SAME) return 'same'
  return by < 0 ? 'lower' : 'higher'
}
