/**
 * What a lab's functions are given: settings, and results that belong to them.
 *
 * @typedef {import('../labs/fields.js').State} State
 * @typedef {import('../engine/train.js').Snapshot} Snapshot
 * @typedef {import('./outcomes.js').Job} Job
 *
 * @typedef {object} Computed         what a name of Lab.later asks for
 * @property {boolean} asked          somebody wanted it
 * @property {boolean} complete
 * @property {number} done
 * @property {number} count
 * @property {Map<string, any>} results   by the name of the job, those that are there
 *
 * @typedef {object} View
 * @property {State} s                of what is shown; what no run depends on, as its control has it now
 * @property {Snapshot} run           its last snapshot
 * @property {import('../components/series.js').Mark[]} changes   where something was changed while it went on
 * @property {boolean} still          no thumb is held, and nothing runs
 * @property {boolean} ended          and the run has come to its end: until then nothing is said of an end
 * @property {(name: string) => any} of   result of a job of these settings; undefined while there is none
 * @property {boolean} complete       all jobs are over
 * @property {(name: string) => Computed} later
 * @property {any} housing             the notes' table, for labs that are about it
 * @property {(key: string, values?: Record<string, string | number>) => string} t   the lab's words, then those all labs have
 */

/**
 * @param {import('./define.js').Lab} lab
 * @param {object} facts
 * @param {Record<string, Job>} facts.jobs   of these settings
 * @param {import('./outcomes.js').Outcomes} facts.known   all that was computed
 * @param {Set<string>} facts.opened   what has been asked for
 * @param {Omit<View, 'of' | 'complete' | 'later'>} seen
 * @returns {View}
 */
export function viewOf(lab, { jobs, known, opened }, seen) {
  const { s, housing } = seen
  return {
    ...seen,
    of: (name) => (jobs[name] ? known.result(jobs[name]) : undefined),
    complete: besideOf(jobs).every((job) => known.isOver(job)),
    later: (name) => computed(lab.later?.[name](s, housing) ?? {}, known, opened.has(name)),
  }
}

/** All but the run. @param {Record<string, Job>} jobs @returns {Job[]} */
export function besideOf(jobs) {
  return Object.entries(jobs).flatMap(([name, job]) => (name === 'run' ? [] : [job]))
}

/**
 * @param {Record<string, Job>} jobs
 * @param {import('./outcomes.js').Outcomes} known
 * @param {boolean} asked
 * @returns {Computed}
 */
function computed(jobs, known, asked) {
  const all = Object.entries(jobs)
  const over = all.filter(([, job]) => known.isOver(job))
  const results = over.map(([name, job]) => /** @type {const} */ ([name, known.result(job)]))
  return {
    asked,
    complete: asked && over.length === all.length,
    done: over.length,
    count: all.length,
    results: new Map(results.filter(([, value]) => value !== undefined)),
  }
}
