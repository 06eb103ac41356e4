/**
 * What 36 runs come to, from their numbers alone.
 *
 * @typedef {import('../measures.js').Measures} Measures
 * @typedef {{index: number, measures: Measures}} Tried
 */

export const GOOD = 0.95
/** Hardly better than tossing a coin. */
const COIN = 0.6

/**
 * @param {(Measures | null)[]} outcomes
 */
export function counted(outcomes) {
  const runs = outcomes.filter((one) => one !== null)
  const accuracy = (/** @type {Measures} */ one) => (one.diverged ? 0 : (one.devAccuracy ?? 0))
  return {
    all: runs.length,
    good: runs.filter((one) => accuracy(one) >= GOOD).length,
    stuck: runs.filter((one) => !one.diverged && accuracy(one) < COIN).length,
    diverged: runs.filter((one) => one.diverged).length,
    seconds: runs.reduce((sum, { ms }) => sum + ms, 0) / 1000,
  }
}

/**
 * From the best to the worst, by accuracy or by loss; what diverged is no candidate. Of two that are level the one that stands
 * first on the map comes first.
 *
 * @param {(Measures | null)[]} outcomes
 * @param {'devAccuracy' | 'devLoss'} by
 * @returns {Tried[]}
 */
export function ranking(outcomes, by) {
  const badness = (/** @type {Tried} */ { measures: { devAccuracy, devLoss } }) =>
    by === 'devLoss' ? (devLoss ?? Infinity) : -(devAccuracy ?? 0)
  return outcomes
    .flatMap((measures, index) => (measures && !measures.diverged ? [{ index, measures }] : []))
    .sort((a, b) => badness(a) - badness(b))
}

/** How many of 36 are few, and how many are many. */
const [FEW, MANY] = [6, 18]

/** @param {number} good   how many reached it @returns {'few' | 'some' | 'many'} */
export function verdict(good) {
  if (good < FEW) return 'few'
  return good <= MANY ? 'some' : 'many'
}

export const GUESSES = ['few', 'some', 'many']

/**
 * How many rows and columns have a run that reached it.
 *
 * @param {(Measures | null)[]} outcomes   row after row
 * @param {number} columns
 */
export function spread(outcomes, columns) {
  const at = outcomes.flatMap((one, i) =>
    one && !one.diverged && (one.devAccuracy ?? 0) >= GOOD ? [i] : [],
  )
  const count = (/** @type {number[]} */ lines) => new Set(lines).size
  return {
    rows: count(at.map((i) => Math.floor(i / columns))),
    columns: count(at.map((i) => i % columns)),
  }
}
