/** "Did you mean …?" for a key that is not an option. */

const LONGEST = 40 /* nobody mistypes a name that long */
const FARTHEST = 2 /* slips of the finger */

/**
 * Letters to change, add or drop to make one word of the other (Levenshtein, row by row).
 * @param {string} a
 * @param {string} b
 */
const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1))
    }
  }
  return row[b.length]
}

/**
 * The path that was probably meant: the right key in the wrong place, or one nearly spelt so.
 * @param {string} written
 * @param {string[]} paths
 * @returns {string | undefined}
 */
export const suggest = (written, paths) => {
  if (written.length > LONGEST) return undefined
  const lower = written.toLowerCase()
  const last = lower.slice(lower.lastIndexOf('.') + 1)
  const away = (/** @type {string} */ path) => {
    const key = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    const elsewhere = key === last ? 1 : Infinity
    return Math.min(distance(lower, path.toLowerCase()), elsewhere)
  }
  const [best] = paths.map((path) => ({ path, away: away(path) })).sort((a, b) => a.away - b.away)
  const near = best.away <= Math.min(FARTHEST, last.length - 1)
  return near ? best.path : undefined
}
