/**
 * A lab without a page: all its jobs, one after the other, and what it then says. Posters are made with it when the site is built,
 * and tests ask it what a lab shows.
 */
import { drain } from '../figures/drain.js'
import { posterOf } from '../figure/poster.js'
import { common } from '../languages/common.js'
import { translate } from '../languages/translate.js'
import { defaults } from '../labs/fields.js'
import { Tasks } from '../engine/tasks.js'
import { faultsOf, fieldsOf } from './define.js'
import { Outcomes } from './outcomes.js'
import { viewOf } from './view.js'

/**
 * @typedef {import('./define.js').Lab} Lab
 * @typedef {import('./view.js').View} View
 * @typedef {import('../languages/translate.js').LanguageName} LanguageName
 */

/**
 * @typedef {object} Options
 * @property {import('../labs/fields.js').State} [state]   what is not named is as at first
 * @property {any} [housing]
 * @property {string[]} [later]    names of what is only computed when asked for
 * @property {(name: string, job: import('./outcomes.js').Job) => boolean} [only]   which jobs, beside the run
 * @property {Outcomes} [known]    of jobs that were done before; these come to them
 *
 * @param {Lab} lab
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Options} [options]
 * @returns {Promise<(language: LanguageName) => import('./view.js').View>}
 */
export async function runToEnd(lab, engine, options = {}) {
  const { state, housing, later = [], only = () => true, known = new Outcomes() } = options
  const s = { ...defaults(fieldsOf(lab, engine.schema)), ...state }
  const jobs = lab.jobs(s, housing)
  const asked = later.map((name) => lab.later?.[name](s, housing) ?? {})
  const tasks = await new Tasks().all()
  for (const [name, job] of [jobs, ...asked].flatMap(Object.entries)) {
    const isWanted = name === 'run' || only(name, job)
    if (!isWanted || known.isOver(job)) continue
    known.learn(job, { value: drain(tasks[job.task](engine, job.input)) })
  }
  const facts = { jobs, known, opened: new Set(later) }
  const seen = { s, run: known.result(jobs.run), changes: [], still: true, ended: true, housing }
  return (language) => viewOf(lab, facts, { ...seen, t: wordsOf(lab, language) })
}

/** The lab's own, then those that all labs have. @param {Lab} lab @param {LanguageName} language @returns {View['t']} */
function wordsOf({ texts }, language) {
  return (key, values) => translate(key in texts[language] ? texts : common, language, key, values)
}

/**
 * The lab's figure as it is at first, as SVG: with the runs that it shows, and nothing beside it.
 *
 * @param {Lab} lab
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} housing
 * @returns {Promise<(language: LanguageName) => string>}
 */
export async function posterOfLab(lab, engine, housing) {
  const faults = faultsOf(lab, engine.schema)
  if (faults.length > 0) throw new Error(`lab ${lab.meta?.id}: ${faults.join('; ')}`)
  const only = (/** @type {string} */ _, /** @type {import('./outcomes.js').Job} */ { task }) =>
    task === 'train'
  const look = await runToEnd(lab, engine, { housing, only })
  return (language) => {
    const chart = /** @type {import('../figure/values.js').ChartValue} */ (
      lab.figure(look(language))
    )
    return posterOf(language, `${lab.meta.name[language]} · ${chart.name}`, chart)
  }
}
