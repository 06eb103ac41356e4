/**
 * What a link to a lab says, and how it is written: `v=2&lr=0.1&layers=16,16&lock=lr`.
 *
 * `v` is the version of the lab's keys that a link was written with; without it, the first. A lab whose keys, values or
 * defaults have changed says in its meta.js what they were, so that an old link still shows what it showed:
 *
 *     formerly: [
 *       { before: 2, key: 'hidden', to: 'layers' },                  a key had another name
 *       { before: 3, key: 'act', values: { tanhx: 'tanh' } },        a value had
 *       { before: 4, key: 'lr', was: '0.1' },                        what was not said meant this
 *     ]
 *
 * @typedef {object} Former
 * @property {number} before   versions lower than this
 * @property {string} key
 * @property {string} [to]
 * @property {Record<string, string>} [values]
 * @property {string} [was]
 *
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').State} State
 * @typedef {import('./fields.js').Fault} Fault
 * @typedef {import('./place.js').Entries} Entries
 * @typedef {{fields: Field[], formerly?: Former[]}} Keys
 */
import { LANGUAGES } from '../languages/translate.js'
import { nameOf, readState, shortened, writeState } from './fields.js'
import { Lesson } from './lesson.js'

/** What a link may say beside a lab's own settings. @type {Field[]} */
const COMMON = [
  { key: 'v', kind: 'integer', default: 1, min: 1, max: 999 },
  { key: 'theme', kind: 'choice', default: 'auto', choices: ['auto', 'light', 'dark'] },
  { key: 'lang', kind: 'choice', default: LANGUAGES[0], choices: LANGUAGES },
  { key: 'whole', kind: 'flag', default: false }, // on another page: with all that is below the figure
]
const ELSEWHERE = ['lab', 'page', 'show', 'hide', 'lock']
/** What chats and mailings append to the links that are sent through them. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|spm|from|isappinstalled|scene|nsukey|share_token|clicktime)$/

/** @param {Former[]} formerly */
export const versionOf = (formerly = []) => Math.max(1, ...formerly.map(({ before }) => before))

/**
 * @param {Keys} keys
 * @param {Entries} entries
 * @returns {{state: State, lesson: Lesson, faults: Fault[]}} what the link gets wrong is as at first, and named
 */
export function readLink({ fields, formerly = [] }, entries) {
  const common = readState(COMMON, entries)
  const known = renewed(formerly, entries, common.state.v)
  const { state, faults } = readState(fields, known)
  const { lesson, strangers } = Lesson.read(fields, renewedNames(formerly, entries))
  const newer = common.state.v > versionOf(formerly) ? [fault('newer', 'v', entries.v)] : []
  const all = [...newer, ...common.faults, ...faults, ...unknown(fields, known), ...strangers]
  return { state, lesson, faults: all }
}

/**
 * @param {Keys} keys
 * @param {State} state
 * @returns {string} nothing, where everything is as at first
 */
export function writeLink({ fields, formerly }, state) {
  const settings = writeState(fields, state)
  const version = versionOf(formerly)
  return settings && version > 1 ? `v=${version}&${settings}` : settings
}

/**
 * The same in today's words. A link that sets nothing is one to the lab as it now is.
 *
 * @param {Former[]} formerly
 * @param {Entries} entries
 * @param {number} version
 * @returns {Entries}
 */
function renewed(formerly, entries, version) {
  const news = formerly.filter(({ before }) => version < before)
  const says = Object.keys(entries).some((key) => isSetting(key) || key === 'v')
  return says ? news.reduce(renew, entries) : entries
}

/** @param {Entries} entries @param {Former} former @returns {Entries} */
function renew(entries, { key, to = key, values = {}, was }) {
  const { [key]: text = was, ...others } = entries
  return text === undefined
    ? others
    : { ...others, [to]: Object.hasOwn(values, text) ? values[text] : text }
}

/** Controls that a lesson names had other names, too. @param {Former[]} formerly @param {Entries} entries */
function renewedNames(formerly, { show, hide, lock }) {
  const names = new Map(formerly.map(({ key, to = key }) => [key, to]))
  const renewAll = (/** @type {string | undefined} */ list) =>
    list?.split(',').map((name) => names.get(name) ?? name)
  return { show: renewAll(show), hide: renewAll(hide), lock: renewAll(lock) }
}

/** @param {string} key */
const isSetting = (key) =>
  !ELSEWHERE.includes(key) && !TRACKING.test(key) && COMMON.every((field) => field.key !== key)

/** @param {Field[]} fields @param {Entries} entries @returns {Fault[]} */
function unknown(fields, entries) {
  return Object.keys(entries)
    .filter((key) => isSetting(key) && fields.every((field) => nameOf(field) !== key))
    .map((key) => fault('unknown', key, entries[key]))
}

/** @param {'newer' | 'unknown'} kind @param {string} key @param {string} value @returns {Fault} */
const fault = (kind, key, value) => ({ kind, key: shortened(key), value: shortened(value) })
