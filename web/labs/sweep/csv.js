/** All that a sweep measured, a line a run: for a file. Pure. */
import { format } from '../fields.js'

/** @typedef {import('./plan.js').Plan} Plan */

const MEASURED = /** @type {const} */ ([
  'trainLoss',
  'devLoss',
  'testLoss',
  'trainAccuracy',
  'devAccuracy',
  'testAccuracy',
  'lowestTrain',
  'lowestDev',
  'iterations',
  'ms',
])

/**
 * Of the runs that have come so far. The names are those of the state and of the measures, whatever the page's language.
 *
 * @param {Plan} plan
 * @param {import('./plan.js').Outcomes} outcomes
 * @returns {import('../../components/table.js').Table}
 */
export function tableOfRuns({ x, y, states }, outcomes) {
  const keys = [...new Set([y, x].flatMap((side) => (side ? [side.axis.field.key] : [])))]
  const rows = outcomes.flatMap((outcome, i) => {
    if (!outcome) return []
    const settings = keys.map((key) => format(states[i][key]))
    const measured = MEASURED.map((name) => outcome[name])
    return [[...settings, ...measured, outcome.diverged ? 'yes' : 'no']]
  })
  return { columns: [...keys, ...MEASURED, 'diverged'], rows }
}
