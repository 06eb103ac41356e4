/**
 * What came of the jobs of a lab. Results are kept by the job itself, its task and its input, so that one can only be had by
 * naming what it is a result of: there is no way to show those of other settings, and settings that come back are answered at
 * once.
 *
 * @typedef {object} Job
 * @property {string} task    a name of engine/tasks.js
 * @property {any} input      what that task takes
 *
 * @typedef {{value: any} | {refusal: import('../engine/messages.js').Refusal}} Outcome
 */

/** Outcomes that are kept beside those that are wanted now. */
const KEPT = 64

/** Written once for each job: an input may be long. @type {WeakMap<Job, string>} */
const keys = new WeakMap()

/** @param {Job} job */
export function keyOf(job) {
  const key = keys.get(job) ?? JSON.stringify([job.task, job.input])
  keys.set(job, key)
  return key
}

export class Outcomes {
  /** The oldest first. @type {Map<string, Outcome>} */
  #known = new Map()

  /** @param {Job} job @returns {any} its result; undefined where there is none yet */
  result(job) {
    const known = this.#known.get(keyOf(job))
    return known && 'value' in known ? known.value : undefined
  }

  /** Whether it has come to its end, be it refused. @param {Job} job */
  isOver(job) {
    return this.#known.has(keyOf(job))
  }

  /** @param {Job} job @param {Outcome} outcome */
  learn(job, outcome) {
    this.#known.set(keyOf(job), outcome)
  }

  /** All but the newest of what nobody wants any more. @param {Set<string>} wanted   keys */
  forget(wanted) {
    const idle = [...this.#known.keys()].filter((key) => !wanted.has(key))
    for (const key of idle.slice(0, Math.max(0, idle.length - KEPT))) this.#known.delete(key)
  }
}
