/**
 * Reads a file that somebody drops on a lab: the settings of a lab, or a config of the engine, which opens the playground.
 * Pure.
 *
 * @typedef {{key: string, values?: Record<string, string | number>}} Problem   a text, and the values in it
 * @typedef {{lab: string, query: string} | {problem: Problem}} Opened          query: lr=0.1&seed=3
 * @typedef {import('../../../wasm/schema.js').Schema} Schema   the engine's
 */
import { parseJson } from '../../../wasm/json.js'
import { format, shortened } from '../fields.js'
import { isOfThePage } from '../permalink.js'
import { VERSION } from './files.js'

/** The lab that has every option of the engine. */
export const PLAYGROUND = 'playground'
const KEY = /^[A-Za-z0-9.-]+$/
const OWN_DATA = ['data.X', 'data.Y', 'data.samples']

/** @param {string} key @param {Problem['values']} [values] @returns {{problem: Problem}} */
const problem = (key, values) => ({ problem: { key: `open.${key}`, values } })

/**
 * @param {string} text
 * @param {Schema} schema
 * @returns {Opened}
 */
export function readSettings(text, schema) {
  /** @type {any} */
  let value
  try {
    value = parseJson(text)
  } catch (error) {
    const { line, column } = /** @type {import('../../../wasm/json.js').JsonError} */ (error)
    return problem('no-json', { line, column })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('no-object')
  return 'nnlab' in value ? ofLab(value) : ofEngine(value, schema)
}

/** @param {any} file @returns {Opened} */
function ofLab({ nnlab, lab, settings = {}, ...others }) {
  if (nnlab !== VERSION) return problem('version', { version: written(nnlab) })
  if (lab === undefined) return problem('no-lab')
  if (typeof lab !== 'string') return problem('lab', { lab: written(lab) })
  const [stranger] = Object.keys(others).filter(
    (key) => !['config', 'result', 'batchNorm'].includes(key),
  )
  if (stranger !== undefined) return problem('field', { field: shortened(stranger) })
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return problem('value', { field: 'settings', value: written(settings) })
  const entries = Object.entries(settings)
  const unknown = entries.find(([key]) => !KEY.test(key) || isOfThePage(key))
  if (unknown) return problem('field', { field: shortened(unknown[0]) })
  const bad = entries.find(([, value]) => !isPlain(value))
  if (bad) return problem('value', { field: bad[0], value: written(bad[1]) })
  return { lab, query: queryOf(entries) }
}

/** What stands in the file: text as it is, anything else as JSON has it. @param {unknown} value */
function written(value) {
  return shortened(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

/** @param {unknown} value */
function isPlain(value) {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

/** @param {any} config @param {Schema} schema @returns {Opened} */
function ofEngine(config, schema) {
  const leaves = [...leavesOf(config, schema, '')]
  const links = new Map(schema.map(({ path, link }) => [path, link]))
  const stranger = leaves.find(({ path }) => !links.has(path))
  if (stranger && OWN_DATA.includes(stranger.path)) return problem('own-data')
  if (stranger) return problem('field', { field: shortened(stranger.path) })
  const bad = leaves.find(({ value }) => !isPlain(value) && !isListOfPlain(value))
  if (bad) return problem('value', { field: bad.path, value: written(bad.value) })
  return {
    lab: PLAYGROUND,
    query: queryOf(leaves.map(({ path, value }) => [links.get(path) ?? path, value])),
  }
}

/** @param {unknown} value */
function isListOfPlain(value) {
  return Array.isArray(value) && value.every(isPlain)
}

/**
 * What a config sets, by path: as deep as the schema goes.
 *
 * @param {any} group
 * @param {Schema} schema
 * @param {string} prefix
 * @returns {Generator<{path: string, value: any}>}
 */
function* leavesOf(group, schema, prefix) {
  for (const [key, value] of Object.entries(group)) {
    const path = prefix + key
    const isGroup = schema.some((option) => option.path.startsWith(`${path}.`))
    const inside = isGroup && typeof value === 'object' && value !== null && !Array.isArray(value)
    if (inside) yield* leavesOf(value, schema, `${path}.`)
    else yield { path, value }
  }
}

/** @param {[string, any][]} entries */
function queryOf(entries) {
  return entries
    .map(([key, value]) => `${key}=${encodeURIComponent(format(value)).replaceAll('%2C', ',')}`)
    .join('&')
}
