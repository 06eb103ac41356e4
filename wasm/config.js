/** From a config as a person writes it (nested, all keys optional) to the core's. */
import { openTable } from './data.js'
import { isGroup, isList } from './kinds.js'
import { suggest } from './suggest.js'
import { notAnObjectError, optionError, unknownFieldError } from './wording.js'

/**
 * @typedef {import('./heap.js').Heap} Heap
 * @typedef {import('./schema.js').Schema} Schema
 * @typedef {Readonly<import('./schema.js').Option>} Option
 * @typedef {{code: string, entry?: number}} Fault
 */

/** A config in the core's memory, with the data that came in it. */
class CoreConfig {
  /** @param {Heap} heap */
  constructor(heap) {
    this.heap = heap
    /** @readonly */
    this.address = heap.own(heap.core.configNew())
    /** Address of the table of own data; 0: the config's generator draws it. */
    this.table = 0
  }

  free() {
    this.heap.core.free(this.address)
    this.heap.core.free(this.table)
  }
}

/**
 * Checks a config and lends it to the core for as long as `use` runs.
 * @template T
 * @param {Heap} heap
 * @param {Schema} schema
 * @param {unknown} config
 * @param {(config: CoreConfig) => T} use
 * @returns {T}
 * @throws {import('./errors.js').ConfigError}
 */
export const lendConfig = (heap, schema, config, use) => {
  const core = new CoreConfig(heap)
  try {
    for (const { index, value } of leaves(schema, config)) setOption(core, schema, index, value)
    core.table = openTable(heap, valueAt(config, 'data'))
    return use(core)
  } finally {
    core.free()
  }
}

/**
 * The value at a path of a config; undefined where nothing was written there.
 * @param {unknown} config
 * @param {string} path
 * @returns {unknown}
 */
export const valueAt = (config, path) =>
  path
    .split('.')
    .reduce(
      (value, key) => (isGroup(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      config,
    )

/* no deeper than the schema, so that a circular config ends as an unknown key */

/** Own data: keys that are no option, so that no schema has them. */
const OWN_DATA = new Set(['data.X', 'data.Y'])

/**
 * The options that a config sets, one by one.
 * @param {Schema} schema
 * @param {unknown} config
 * @param {string} [group] path of the group that config is; '' for the whole
 * @returns {Generator<{index: number, value: unknown}>}
 */
export function* leaves(schema, config, group = '') {
  if (!isGroup(config)) throw notAnObjectError(group || 'config', config, keysIn(schema, group))
  for (const key of Object.keys(config)) {
    const path = group ? `${group}.${key}` : key
    const value = config[key]
    const index = schema.findIndex((option) => option.path === path)
    if (key === '' || key.includes('.')) throw unknown(schema, group, path, value)
    if (index >= 0) yield { index, value }
    else if (keysIn(schema, path).length > 0) yield* leaves(schema, value, path)
    else if (!OWN_DATA.has(path)) throw unknown(schema, group, path, value)
  }
}

/**
 * The keys in a group: none where the path is no group.
 * @param {Schema} schema
 * @param {string} group
 */
const keysIn = (schema, group) => {
  const prefix = group ? `${group}.` : ''
  const inside = schema.filter(({ path }) => path.startsWith(prefix))
  return [...new Set(inside.map(({ path }) => path.slice(prefix.length).split('.')[0]))]
}

/**
 * @param {Schema} schema
 * @param {string} group
 * @param {string} path
 * @param {unknown} value
 */
const unknown = (schema, group, path, value) => {
  const paths = schema.map((option) => option.path)
  return unknownFieldError(path, value, keysIn(schema, group), suggest(path, paths))
}

/* one option: JavaScript checks its type, the core its value */

/**
 * @param {CoreConfig} config
 * @param {Schema} schema
 * @param {number} index
 * @param {unknown} value
 */
const setOption = ({ heap, address }, schema, index, value) => {
  const option = schema[index]
  const fault = WRITERS[option.type]({ heap, address, index, option }, value)
  if (fault) throw optionError(option, value, fault)
}

/** @typedef {{heap: Heap, address: number, index: number, option: Option}} Place */

const WRONG_KIND = Object.freeze({ code: 'wrong-kind' })

/**
 * @param {Heap} heap
 * @param {number} status
 * @returns {Fault | null}
 */
const faultOf = (heap, status) => (status ? { code: heap.statusName(status) } : null)

/** @type {(place: Place, value: unknown) => Fault | null} */
const writeNumber = ({ heap, address, index }, value) =>
  typeof value === 'number' ? faultOf(heap, heap.core.configSet(address, index, value)) : WRONG_KIND

/** @type {(place: Place, value: unknown) => Fault | null} */
const writeFlag = ({ heap, address, index }, value) =>
  typeof value === 'boolean'
    ? faultOf(heap, heap.core.configSet(address, index, Number(value)))
    : WRONG_KIND

/** @type {(place: Place, value: unknown) => Fault | null} */
const writeChoice = (place, value) => {
  if (place.option.longest !== undefined && isList(value)) return writeChoices(place, value)
  return faultOfName(place.option, value) ?? choose(place, /** @type {string} */ (value))
}

/** @type {(place: Place, value: ArrayLike<unknown>) => Fault | null} */
const writeChoices = (place, value) => {
  const { option } = place
  const { length } = value
  const names = firstOf(value, option)
  const faults = names.map((name) => faultOfName(option, name))
  const entry = faults.findIndex((fault) => fault !== null)
  if (entry >= 0) return { .../** @type {Fault} */ (faults[entry]), entry }
  if (length > names.length) return { code: 'bad-length' }
  return choose(place, names.map((name) => `|${name}`).join(''))
}

/** @type {(place: Place, text: string) => Fault | null} one name, or each of several behind a bar */
const choose = ({ heap, address, index }, text) =>
  heap.lendText(text, (name) => faultOf(heap, heap.core.configChoose(address, index, name)))

/** @type {(option: Option, name: unknown) => Fault | null} */
const faultOfName = ({ choices }, name) => {
  if (typeof name !== 'string') return WRONG_KIND
  return choices?.includes(name) ? null : { code: 'unknown-choice' } // or it contains a NUL
}

/**
 * At most as many entries as allowed: an error in one of them comes before an error in their number.
 * @param {ArrayLike<unknown>} value
 * @param {Option} option
 */
const firstOf = (value, { longest = 0 }) =>
  Array.from({ length: Math.min(value.length, longest) }, (_, i) => value[i])

/** @type {(place: Place, value: unknown) => Fault | null} */
const writeList = ({ heap, address, index, option }, value) => {
  if (!isList(value)) return WRONG_KIND
  const { length } = value
  const entries = firstOf(value, option)
  const stranger = entries.findIndex((entry) => typeof entry !== 'number')
  if (stranger >= 0) return { ...WRONG_KIND, entry: stranger }
  const numbers = /** @type {number[]} */ (entries)
  const fault = heap.lendNumbers(numbers, (values) =>
    faultOf(heap, heap.core.configSetList(address, index, values, length)),
  )
  return fault && { ...fault, entry: entryAtFault(numbers, option, fault.code) }
}

/**
 * The entry at fault: the core reports what is wrong with a list, not where.
 * @param {number[]} entries
 * @param {Option} option
 * @param {string} code
 */
const entryAtFault = (entries, { min = -Infinity, max = Infinity }, code) => {
  /** @type {Record<string, (entry: number) => boolean>} */
  const faulty = {
    'not-finite': (entry) => !Number.isFinite(entry),
    'not-whole': (entry) => !Number.isInteger(entry),
    'out-of-range': (entry) => entry < min || entry > max,
  }
  const at = code in faulty ? entries.findIndex(faulty[code]) : -1
  return at < 0 ? undefined : at
}

const WRITERS = Object.freeze({
  number: writeNumber,
  integer: writeNumber,
  flag: writeFlag,
  choice: writeChoice,
  list: writeList,
})
