/** Labels moved apart where they would stand on one another: at the ends of curves, above lines. */

/**
 * @param {number[]} wanted   the y of each curve's end
 * @param {number} gap        least distance between two labels
 * @param {number} top
 * @param {number} bottom
 * @returns {number[]} the y of each label, in the order of `wanted`
 */
export function spread(wanted, gap, top, bottom) {
  return spreadWide(
    wanted.map((at) => ({ at, size: 0 })),
    gap,
    top,
    bottom,
  )
}

/**
 * The same for labels of different sizes.
 *
 * @param {{at: number, size: number}[]} wanted   where the middle of each would be
 * @param {number} gap                            least distance between one's end and the next one's beginning
 * @param {number} first
 * @param {number} last
 * @returns {number[]} the middle of each, in the order of `wanted`
 */
export function spreadWide(wanted, gap, first, last) {
  if (wanted.length === 0) return []
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a].at - wanted[b].at)
  const half = order.map((i) => wanted[i].size / 2)
  const apart = (/** @type {number} */ k) => half[k - 1] + gap + half[k]
  const placed = order.map((i, k) =>
    Math.min(Math.max(wanted[i].at, first + half[k]), last - half[k]),
  )
  for (let k = 1; k < placed.length; k++) placed[k] = Math.max(placed[k], placed[k - 1] + apart(k))
  const end = placed.length - 1
  placed[end] = Math.min(placed[end], last - half[end])
  for (let k = end - 1; k >= 0; k--) placed[k] = Math.min(placed[k], placed[k + 1] - apart(k + 1))
  const out = wanted.map(({ at }) => at)
  order.forEach((i, k) => (out[i] = placed[k]))
  return out
}
