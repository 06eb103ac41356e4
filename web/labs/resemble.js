/** Which of some names was meant by one that is none of them. */

/** Letters of a name from which on one slip is a slip; shorter names are too like any other. */
const LONG = 4

/**
 * The same but for capitals and hyphens, or one slip away: a letter too many, missing, wrong, or two that changed places.
 *
 * @param {string} word
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function resembling(word, names) {
  const typed = plain(word)
  const same = names.find((name) => plain(name) === typed)
  return same ?? names.find((name) => name.length >= LONG && isOneSlip(typed, plain(name)))
}

/** @param {string} name */
const plain = (name) => name.toLowerCase().replaceAll(/[\s_-]/g, '')

/** @param {string} a @param {string} b */
function isOneSlip(a, b) {
  const start = [...a].findIndex((letter, i) => letter !== b[i])
  const from = start < 0 ? a.length : start
  return SLIPS.some((slip) => slip(a.slice(from), b.slice(from)))
}

/** What differs from the first wrong letter on. @type {((a: string, b: string) => boolean)[]} */
const SLIPS = [
  (a, b) => a.slice(1) === b,
  (a, b) => a === b.slice(1),
  (a, b) => a.slice(1) === b.slice(1),
  (a, b) => a[1] === b[0] && a[0] === b[1] && a.slice(2) === b.slice(2),
]
