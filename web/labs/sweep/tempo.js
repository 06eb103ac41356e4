/**
 * How fast it goes. Pure.
 *
 * @typedef {{rate: number, left: number} | null} Tempo   runs a second, seconds left; null before there is one
 */

/**
 * @param {number} done
 * @param {number} all
 * @param {number} ms   since it began
 * @returns {Tempo}
 */
export function tempoOf(done, all, ms) {
  if (done === 0 || ms <= 0) return null
  const rate = (1000 * done) / ms
  return { rate, left: (all - done) / rate }
}
