/**
 * A lab is a value: pure functions of its settings and of what its jobs gave. It holds no state, starts nothing, and
 * remembers nothing; element.js runs it, tests call it in Node.
 *
 * @typedef {import('../labs/fields.js').Field} Field
 * @typedef {import('../labs/fields.js').State} State
 * @typedef {import('./outcomes.js').Job} Job
 * @typedef {import('./view.js').View} View
 * @typedef {import('../figure/values.js').Figure} Figure
 * @typedef {import('../figure/values.js').ChartValue} ChartValue
 * @typedef {import('../figure/values.js').OwnValue} OwnValue
 * @typedef {Record<string, string | number>} Values
 * @typedef {[key: string, values?: Values]} Said   a sentence: a key of the lab's texts, and what stands in its places
 * @typedef {(key: string, path: string, own?: object) => LabField} Option   a field that is an option of the engine
 *
 * @typedef {Field & {
 *   stops?: import('../components/stops.js').Stop[],
 *   box?: boolean,
 *   seed?: boolean,
 *   most?: number,
 * }} LabField   how its control looks: stops of a slider, and whether others can be typed; a seed; most entries of a list
 *
 * @typedef {object} Fold
 * @property {string} name            key of its title
 * @property {boolean} [open]         at first
 * @property {string} [later]         what is computed when it is opened: a name of Lab.later
 * @property {boolean} [last]         it comes after the explanation
 * @property {() => Piece[]} inside   what it holds
 *
 * @typedef {{paragraph: Said[]} | {formula: string, values: Values} | {code: string} | {figure: Figure} | {wait: true}
 *   | {beside: Piece[][]} | {run: string, text: Said, done: (computed: import('./view.js').Computed) => Said}} Piece
 *   paragraph: sentences; formula: a name of the lab's formulas.tex.js; code: key of a text; wait: it is being measured; beside:
 *   two columns; run: a button that has a name of Lab.later computed, and how far that is
 *
 * @typedef {object} Lab
 * @property {import('../labs/registry.js').Meta} meta
 * @property {import('../languages/translate.js').Texts} texts
 * @property {(option: Option) => LabField[]} fields
 * @property {Record<string, State>} presets     what one does not name is as at first
 * @property {{choices: string[], answer: (view: View) => {right: string, values: Values} | null}} guess
 *   choices: texts predict.<choice>; answer: what was measured, once it is, told by predict.right or predict.wrong
 * @property {string[] | ((state: State) => string[])} controls   fields under the figure
 * @property {string[]} more                     fields that are folded away
 * @property {(state: State, housing?: any) => Record<string, Job> & {run: Job}} jobs   run: what follows the thumb; where its
 *   input says `still`, only its start is shown until it is played
 * @property {Record<string, (state: State, housing?: any) => Record<string, Job>>} [later]   computed when asked for
 * @property {(view: View) => ChartValue | OwnValue} figure   own: the folder's figure.js makes the poster
 * @property {(view: View) => Figure[]} side     beside it
 * @property {(view: View) => (Said | Said[])[]} point   what the numbers say now, a line each
 * @property {(view: View) => Fold[]} folds      between the workbench and the formulas
 * @property {(view: View) => Piece[]} explain
 * @property {{ids: string[], later?: string[], values: (view: View) => Values | null}} errata   later: what they are measured by
 * @property {number | ((state: State) => number)} stretch   iterations of a step of the player
 * @property {(state: State) => any} [recipe]    the engine's config for scripts, where it is not that of the run
 * @property {(state: State) => import('../code/studies.js').Study | null} [study]   what is computed beside a run, as a script
 * @property {(state: State) => {title: Said, config: any}[]} [chapter]   what a notebook runs, where it is more than that
 */

import { defaults, optionField } from '../labs/fields.js'

/** @type {(keyof Lab)[]} */
const NEEDED = [
  ...['meta', 'texts', 'fields', 'presets', 'guess', 'controls', 'more', 'jobs', 'figure', 'side'],
  ...['point', 'folds', 'explain', 'errata', 'stretch'],
].map((key) => /** @type {keyof Lab} */ (key))

/**
 * The lab's fields, with the kinds, limits and defaults that the engine has.
 *
 * @param {Lab} lab
 * @param {import('../../wasm/schema.js').Schema} schema
 * @returns {LabField[]}
 */
export function fieldsOf({ fields }, schema) {
  return fields((key, path, own) => optionField(schema, key, path, own))
}

/**
 * Sees that nothing is missing, and that whatever names a field names one there is.
 *
 * @param {Lab} lab
 * @param {import('../../wasm/schema.js').Schema} schema
 * @returns {string[]} what is wrong with it
 */
export function faultsOf(lab, schema) {
  const missing = NEEDED.filter((key) => lab[key] === undefined).map((key) => `${key} is missing`)
  if (missing.length > 0) return missing
  const fields = fieldsOf(lab, schema)
  const state = defaults(fields)
  const [keys, controls] = [fields.map(({ key }) => key), shownAt(lab, state)]
  const named = [...controls, ...lab.more, ...Object.values(lab.presets).flatMap(Object.keys)]
  const unknown = named.filter((key) => !keys.includes(key)).map((key) => `no field ${key}`)
  const bare = [...controls, ...lab.more].filter((key) => !canBeSet(fields, key))
  return [...unknown, ...bare.map((key) => `${key} has no stops`)]
}

/** @param {Lab} lab @param {State} state */
export function shownAt({ controls }, state) {
  return typeof controls === 'function' ? controls(state) : controls
}

/** @param {LabField[]} fields @param {string} key */
function canBeSet(fields, key) {
  const { kind, stops, seed } = fields.find((one) => one.key === key) ?? {}
  return kind !== 'number' && kind !== 'integer' ? true : Boolean(stops || seed)
}
