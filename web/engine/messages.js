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
 * @typedef {Start | Order | Step} ToWorker   and Rest, which is no task's business
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
 * @typedef {{type: 'failed', run: number, message: string}} Failed      a bug, or no engine
 * @typedef {Accepted | News | Rejected | Failed} FromWorker
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
