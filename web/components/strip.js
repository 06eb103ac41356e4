/** Samples as a strip of dots, cut into parts. Pure; in CSS pixels. */

const TALL = 84
const LARGE = 14

/**
 * Dots fill column after column, so that each part is a block of its own; the last column is full where that can be.
 *
 * @param {number} count
 * @param {number} width
 * @returns {{rows: number, columns: number, across: number, down: number, height: number}} across, down: from dot to dot
 */
export function stripLayout(count, width) {
  const pitch = Math.min(LARGE, Math.max(2, Math.sqrt((width * TALL) / Math.max(count, 1))))
  const ideal = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / pitch))))
  const rows = NEARBY.map((off) => ideal + off).find((n) => n > 0 && count % n === 0) ?? ideal
  const columns = Math.max(1, Math.ceil(count / rows))
  const across = width / columns
  const down = Math.min(LARGE, across)
  return { rows, columns, across, down, height: rows * down }
}

/** Rows that are tried beside the ideal number. */
const NEARBY = [0, 1, -1, 2, -2]

/**
 * The samples of each part.
 *
 * @param {number} count
 * @param {number[]} cuts   rising: the first sample of the second part, of the third, …
 * @returns {{from: number, to: number}[]} to: one past the last
 */
export function partsOf(count, cuts) {
  const ends = [0, ...cuts, count]
  return ends.slice(1).map((to, i) => ({ from: ends[i], to }))
}

/**
 * The cuts with one of them moved: it stops at its neighbours, and a part keeps at least `least` samples.
 *
 * @param {number[]} cuts
 * @param {number} which
 * @param {number} to
 * @param {{count: number, least: number}} limits
 * @returns {number[]}
 */
export function moveCut(cuts, which, to, { count, least }) {
  const low = (cuts[which - 1] ?? 0) + least
  const high = (cuts[which + 1] ?? count) - least
  const place = Math.max(low, Math.min(high, Math.round(to)))
  return cuts.map((cut, i) => (i === which ? place : cut))
}

/**
 * Where a key moves a cut; null for another key.
 *
 * @param {string} key
 * @param {number} cut
 * @param {number} count
 * @returns {number | null}
 */
export function keyCut(key, cut, count) {
  const page = Math.max(1, Math.round(count / 20))
  /** @type {Record<string, number>} */
  const steps = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
    Home: -count,
    End: count,
  }
  return key in steps ? cut + steps[key] : null
}
