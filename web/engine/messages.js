/**
 * What page and worker say to one another. Every message carries the number of the run it is about; the answer to
 * an older run is dropped by whoever reads it.
 *
 * @typedef {object} Start
 * @property {'start'} type
 * @property {number} run
 * @property {string} task   a name of tasks.js
 * @property {any} input     what that task takes
 *
 * @typedef {{type: 'pause' | 'resume' | 'stop', run: number}} Order
 * @typedef {{type: 'step', run: number, steps: number}} Step
 * @typedef {{type: 'rest', resting: boolean}} Rest   nobody sees it: stand still, and go on later (turns.js)
 * @typedef {{type: 'change', run: number, change: any}} Change   other settings for a run that goes on
 * @typedef {{type: 'ping'}} Ping   are you there? Answered between two slices
 * @typedef {Start | Order | Step | Change | Ping} ToWorker   and Rest, which is no task's business
 *
 * @typedef {object} Refusal  a ConfigError, as it crosses the border
 * @property {string} field
 * @property {unknown} value
 * @property {string} code
 * @property {import('../../wasm/errors.js').Allowed} allowed
 * @property {string} message
 *
 * @typedef {{type: 'accepted', run: number}} Accepted    the input is good, the old run is gone
 * @typedef {{type: 'update' | 'done', run: number, value: any}} News
 * @typedef {{type: 'rejected', run: number, error: Refusal}} Rejected   the run before this goes on
 * @typedef {{type: 'unchanged', run: number, error: Refusal}} Unchanged  a change was refused: the run goes on as it did
 * @typedef {{type: 'failed', run: number, message: string}} Failed      a bug, or no engine
 * @typedef {{type: 'here'}} Here   the answer to a ping
 * @typedef {Accepted | News | Rejected | Unchanged | Failed | Here} FromWorker
 */

/**
 * @param {unknown} error
 * @returns {Refusal | null} null: it was no ConfigError
 */
export function refusalOf(error) {
  if (!(error instanceof Error) || error.name !== 'ConfigError') return null
  const { field, value, code, allowed, message } = /** @type {Error & Refusal} */ (error)
  return { field, value, code, allowed, message }
}
