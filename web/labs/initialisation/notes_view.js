/** The figure of the notes, replayed: six curves on one axis, and their ends as a table. */
import { percent, short } from '../../languages/number.js'
import { NOTES } from './initialisers.js'
import { endLoss } from './outcome.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Translate
 */

/**
 * @param {Map<string, Snapshot>} runs
 * @returns {string} the start of the run that ends lowest
 */
export function lowest(runs) {
  const ends = NOTES.flatMap((init) => {
    const run = runs.get(init)
    return run ? [{ init, loss: endLoss(run) }] : []
  })
  return ends.sort((a, b) => a.loss - b.loss)[0]?.init ?? ''
}

/**
 * @param {Translate} t
 * @param {Map<string, Snapshot>} runs   all six
 * @returns {Record<string, string>} the values in the sentence
 */
export function notesValues(t, runs) {
  const end = (/** @type {string} */ init) => {
    const run = runs.get(init)
    return run ? short(endLoss(run)) : ''
  }
  const best = lowest(runs)
  return {
    best: t(`init.${best}`),
    loss: end(best),
    he: end('he'),
    xavier: end('xavier'),
    zeros: end('zeros'),
  }
}

/**
 * @param {Translate} t
 * @param {Map<string, Snapshot>} runs
 * @returns {import('../../components/table.js').Table}
 */
export function notesTable(t, runs) {
  const keys = ['notes.init', 'notes.start', 'notes.end', 'notes.train', 'notes.test']
  return {
    columns: keys.map((key) => t(key)),
    rows: NOTES.flatMap((init) => notesRow(t, init, runs)),
  }
}

/**
 * @param {Translate} t
 * @param {string} init
 * @param {Map<string, Snapshot>} runs
 */
function notesRow(t, init, runs) {
  const run = runs.get(init)
  if (!run) return []
  const { train, test } = run.scores
  const share = (/** @type {number | null | undefined} */ x) => percent(x ?? NaN)
  const [start, end] = [short(run.records.loss[0]), short(endLoss(run))]
  return [[t(`tick.${init}`), start, end, share(train?.accuracy), share(test?.accuracy)]]
}
