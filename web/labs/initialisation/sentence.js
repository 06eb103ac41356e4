/** The sentence under the figure: what the run says, in the reader's language. */
import { exact, grouped, percent, short } from '../../languages/number.js'
import { plain } from '../../components/stops.js'
import { endLoss, finalLoss, ranked, told } from './outcome.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {{key: string, values: Record<string, string | number>}} Line a text of the lab
 * @typedef {(key: string) => string} Name
 */

/** A place in a text, and how a number is written there. */
/** @type {Record<string, (x: number) => string>} */
const WRITTEN = {
  train: percent,
  test: percent,
  share: percent,
  step: grouped,
  layer: String,
  units: String,
}

/**
 * @param {Snapshot} run
 * @param {object} about
 * @param {string} about.init
 * @param {number} about.lr
 * @param {Map<string, Snapshot>} about.others
 * @param {Name} name      of an initialiser, in the reader's language
 * @returns {Line[]}
 */
export function sentence(run, { init, lr, others }, name) {
  if (run.reason === null) return [open(run)]
  const { key, values } = told(run)
  const main = {
    key: `told.${key}`,
    values: { ...written(values), ...precisely(key, values), name: name(init), lr: plain(lr) },
  }
  const rank = run.event ? null : ranked(init, run, others)
  if (!rank) return [main]
  const { best, loss, count } = rank
  return [main, { key: `rank.${rank.key}`, values: { best: name(best), loss: short(loss), count } }]
}

/**
 * All its figures, of a loss that hardly moves.
 *
 * @param {string} key
 * @param {Record<string, number | string>} values
 * @returns {Record<string, string>}
 */
function precisely(key, { first, last }) {
  return key === 'still' ? { first: exact(Number(first)), last: exact(Number(last)) } : {}
}

/** @param {Snapshot} run @returns {Line} */
function open(run) {
  const last = short(finalLoss(run))
  if (run.iteration === 0) return { key: 'told.first', values: { first: short(endLoss(run)) } }
  return { key: 'told.open', values: { iteration: grouped(run.iteration), last } }
}

/** @param {Record<string, number | string>} values */
function written(values) {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => [
      place,
      typeof value === 'number' ? (WRITTEN[place] ?? short)(value) : value,
    ]),
  )
}
