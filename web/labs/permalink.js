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
import { resembling } from './resemble.js'

/** What a link may say beside a lab's own settings. @type {Field[]} */
const COMMON = [
  { key: 'v', kind: 'integer', default: 1, min: 1, max: 999 },
  { key: 'theme', kind: 'choice', default: 'auto', choices: ['auto', 'light', 'dark'] },
  { key: 'lang', kind: 'choice', default: LANGUAGES[0], choices: LANGUAGES },
  { key: 'whole', kind: 'flag', default: false }, // on another page: with all that is below the figure
]
const ELSEWHERE = ['lab', 'page', 'show', 'hide', 'lock']
/** Every lab has these. */
const EVERYWHERE = [...COMMON.map(({ key }) => key), ...ELSEWHERE]

/** Said of where a lab stands, and not of its settings. @param {string} key */
export const isOfThePage = (key) => key !== 'v' && EVERYWHERE.includes(key)

/** @param {Former[]} formerly */
export const versionOf = (formerly = []) => Math.max(1, ...formerly.map(({ before }) => before))

/**
 * @param {Keys} keys
 * @param {Entries} entries
 * @param {string[]} [repeated]   keys that the link says more than once
 * @returns {{state: State, lesson: Lesson, faults: Fault[]}} what the link gets wrong is as at first, and named
 */
export function readLink({ fields, formerly = [] }, entries, repeated = []) {
  const names = [...fields.map(nameOf), ...EVERYWHERE]
  const common = readState(COMMON, entries)
  const known = renewed({ fields, formerly }, entries, common.state.v)
  const { state, faults } = readState(fields, known)
  const { lesson, strangers } = Lesson.read(fields, renewedNames(formerly, entries))
  const newer = common.state.v > versionOf(formerly) ? [fault('newer', 'v', entries.v)] : []
  const twice = repeated
    .filter((key) => names.includes(key))
    .map((key) => fault('twice', key, entries[key]))
  const page = 'page' in entries ? [fault('page', 'page', entries.page)] : [] // one that there is opens no lab
  const odd = [...page, ...twice, ...misspelt(names, formerly, known), ...strangers]
  return { state, lesson, faults: [...newer, ...common.faults, ...faults, ...odd] }
}

/** Whether a link asks for all of a lab, with what is below its figure. @param {Entries} entries @returns {boolean} */
export const asksForAll = (entries) => readState(COMMON, entries).state.whole

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
 * @param {{fields: Field[], formerly: Former[]}} keys
 * @param {Entries} entries
 * @param {number} version
 * @returns {Entries}
 */
function renewed({ fields, formerly }, entries, version) {
  const news = formerly.filter(({ before }) => version < before)
  const names = ['v', ...fields.map(nameOf), ...formerly.map(({ key }) => key)]
  const says = Object.keys(entries).some((key) => names.includes(key))
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

/**
 * Chats, mailings and advertisements append keys of their own to the links that go through them, new ones every year: what
 * is nearly a key of ours is named, and nothing else.
 *
 * @param {string[]} names   that there are today
 * @param {Former[]} formerly
 * @param {Entries} entries
 * @returns {Fault[]}
 */
function misspelt(names, formerly, entries) {
  const renamed = new Map(formerly.map(({ key, to = key }) => [key, to]))
  return Object.entries(entries).flatMap(([key, value]) => {
    const meant = names.includes(key) ? undefined : (renamed.get(key) ?? resembling(key, names))
    return meant === undefined ? [] : [{ ...fault('unknown', key, value), meant }]
  })
}

/** @param {'newer' | 'unknown' | 'twice' | 'page'} kind @param {string} key @param {string} value @returns {Fault} */
const fault = (kind, key, value) => ({ kind, key: shortened(key), value: shortened(value) })
