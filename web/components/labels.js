/** Labels at the ends of curves, moved apart where they would stand on one another. */

/**
 * @param {number[]} wanted   the y of each curve's end
 * @param {number} gap        least distance between two labels
 * @param {number} top
 * @param {number} bottom
 * @returns {number[]} the y of each label, in the order of `wanted`
 */
export function spread(wanted, gap, top, bottom) {
  if (wanted.length === 0) return []
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b])
  const placed = order.map((i) => Math.min(Math.max(wanted[i], top), bottom))
  for (let k = 1; k < placed.length; k++) placed[k] = Math.max(placed[k], placed[k - 1] + gap)
  placed[placed.length - 1] = Math.min(placed[placed.length - 1], bottom)
  for (let k = placed.length - 2; k >= 0; k--) {
    placed[k] = Math.min(placed[k], placed[k + 1] - gap)
  }
  const out = wanted.slice()
  order.forEach((i, k) => (out[i] = placed[k]))
  return out
}
