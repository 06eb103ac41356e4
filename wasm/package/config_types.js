/** The type of a config, from the engine's schema: what core/config.def lists, with its ranges and choices. */
import meanings from './meanings.js'

/**
 * @typedef {import('../schema.js').Option} Option
 * @typedef {{[key: string]: Tree | Option}} Tree of options, by the steps of their paths
 */

const HEAD = `/** A matrix: rows with a number for each sample, or one flat typed array, row after row. */
export type Matrix =
  | readonly ArrayLike<number>[]
  | Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array
  | Int32Array | Uint32Array | Float32Array | Float64Array

/** What a run is made of; every key may be left out. */
export interface Config `

/** These stand in no schema: they are the data themselves. */
const OWN_DATA = `  /** Own samples, a row for each feature. X and Y come together. */
  X?: Matrix
  /** Own labels, a row for each output. */
  Y?: Matrix
`

/**
 * @param {import('../schema.js').Schema} schema
 * @returns {string} a declaration file that exports Config
 */
export const configTypes = (schema) => {
  const strangers = Object.keys(meanings).filter((path) => !schema.some((one) => one.path === path))
  if (strangers.length > 0) throw new Error(`meanings.js: no such option: ${strangers.join(', ')}`)
  return `${HEAD}${group(treeOf(schema))}\n`
}

/** @param {import('../schema.js').Schema} schema */
const treeOf = (schema) => {
  /** @type {Tree} */
  const top = {}
  for (const option of schema) {
    const steps = option.path.split('.')
    const leaf = steps.pop() ?? ''
    const inner = steps.reduce((tree, step) => /** @type {Tree} */ (tree[step] ??= {}), top)
    inner[leaf] = option
  }
  return top
}

/**
 * @param {Tree} tree
 * @param {string} [name]
 * @returns {string}
 */
const group = (tree, name) => {
  const members = Object.entries(tree).map(([key, one]) =>
    isOption(one)
      ? `  /** ${comment(one)} */\n  ${key}?: ${TYPES[one.type](one)}\n`
      : indent(`${key}?: ${group(one, key)}\n`),
  )
  return `{\n${members.join('')}${name === 'data' ? OWN_DATA : ''}}`
}

/** @param {string} lines */
const indent = (lines) => lines.replace(/^(?=.)/gm, '  ')

/**
 * @param {Tree | Option} one
 * @returns {one is Option}
 */
const isOption = (one) => typeof one.path === 'string'

/** @type {Record<Option['type'], (option: Option) => string>} */
const TYPES = {
  number: () => 'number',
  integer: () => 'number',
  flag: () => 'boolean',
  list: () => 'ArrayLike<number>',
  choice: ({ choices = [], longest }) => {
    const names = choices.map((name) => `'${name}'`).join(' | ')
    return longest ? `${names} | readonly (${names})[]` : names
  },
}

/**
 * What it means, what it may be, and what it is where it is left out.
 * @param {Option} option
 */
const comment = (option) => {
  const meaning = /** @type {Record<string, string>} */ (meanings)[option.path]
  if (!meaning) throw new Error(`meanings.js does not say what ${option.path} means`)
  return `${meaning}${range(option)} Default: ${JSON.stringify(option.default)}.`
}

/** @param {Option} option */
const range = ({ type, min, max, shortest, longest, whole }) => {
  if (min === undefined) return ''
  const kind = type === 'integer' || whole ? 'whole, ' : ''
  const count = type === 'list' ? `${lengths(shortest, longest)} numbers, each ` : ''
  const text = `${count}${kind}${min} to ${max}.`
  return ` ${text[0].toUpperCase()}${text.slice(1)}`
}

/**
 * @param {number} [shortest]
 * @param {number} [longest]
 */
const lengths = (shortest, longest) =>
  shortest === longest ? `${longest}` : `${shortest} to ${longest}`
