/** Which labs the reader has made a guess in, and which guess: kept in this browser, and nowhere else. */

const KEY = 'nn-progress'

/** @returns {Record<string, string>} guess by lab */
export function guesses() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    const entries = Object.entries(kept ?? {}).filter(([, guess]) => typeof guess === 'string')
    return /** @type {Record<string, string>} */ (Object.fromEntries(entries))
  } catch {
    return {} // storage may be forbidden, or hold what is not ours
  }
}

/**
 * @param {string} lab
 * @param {string} guess
 */
export function keepGuess(lab, guess) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...guesses(), [lab]: guess }))
  } catch {
    // then it lasts as long as the page
  }
}

/** @param {string} lab */
export function isDone(lab) {
  return lab in guesses()
}

export function forgetProgress() {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // nothing was kept
  }
}
