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
import { fieldsOf } from './define.js'
import { Outcomes } from './outcomes.js'
import { viewOf } from './view.js'

/**
 * @typedef {import('./define.js').Lab} Lab
 * @typedef {import('./view.js').View} View
 * @typedef {import('../languages/translate.js').LanguageName} LanguageName
 */

/**
 * @param {Lab} lab
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {object} [options]
 * @param {import('../labs/fields.js').State} [options.state]   what is not named is as at first
 * @param {any} [options.housing]
 * @param {string[]} [options.later]   names of what is only computed when asked for
 * @param {(name: string, job: import('./jobs.js').Job) => boolean} [options.only]   which jobs, beside the run
 * @returns {Promise<(language: LanguageName) => import('./view.js').View>}
 */
export async function runToEnd(
  lab,
  engine,
  { state, housing, later = [], only = () => true } = {},
) {
  const s = { ...defaults(fieldsOf(lab, engine.schema)), ...state }
  const { run: first, ...beside } = lab.jobs(s, housing)
  const asked = later.map((name) => lab.later?.[name](s, housing) ?? {})
  const tasks = await new Tasks().all()
  const result = (/** @type {import('./outcomes.js').Job} */ { task, input }) =>
    /** @type {any} */ (drain(tasks[task](engine, input)))
  const known = new Outcomes()
  for (const [name, job] of [beside, ...asked].flatMap(Object.entries))
    if (only(name, job)) known.learn(job, { value: result(job) })
  const facts = { s, run: result(first), changes: [], still: true, ended: true, known, housing }
  return (language) => viewOf(lab, { ...facts, opened: new Set(later), t: wordsOf(lab, language) })
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
  const only = (/** @type {string} */ _, /** @type {import('./outcomes.js').Job} */ { task }) =>
    task === 'train'
  const look = await runToEnd(lab, engine, { housing, only })
  return (language) => {
    const chart = lab.figure(look(language))
    return posterOf(language, `${lab.meta.name[language]} · ${chart.name}`, chart)
  }
}
