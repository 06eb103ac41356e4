/**
 * What may be changed while a run goes on, and how it is told. Pure.
 *
 * @typedef {import('../../wasm/schema.js').Schema} Schema
 * @typedef {import('../engine/train.js').Change} Change
 * @typedef {import('../components/series.js').Mark} Mark
 */

/** By the engine's path: the letter of an option that is live, and its number as it is written. */
const LETTERS = {
  'optimizer.learningRate': { letter: 'α' },
  l1: { letter: 'λ₁' },
  l2: { letter: 'λ₂' },
  'dropout.input': { letter: 'keep₀', written: keepOf },
  'dropout.hidden': { letter: 'keep', written: keepOf },
}
const FIGURES = 3
/** Marks closer than this share of the axis are one: a thumb that moves makes many. */
const APART = 0.02

/** @param {number} rate */
function keepOf(rate) {
  return 1 - rate
}

/** @param {any} config @param {string} path */
function valueAt(config, path) {
  return path.split('.').reduce((value, key) => value?.[key], config)
}

/** @param {any} config @param {string} path @param {unknown} value @returns {any} */
function withValue(config, path, value) {
  const [key, ...rest] = path.split('.')
  return { ...config, [key]: rest.length ? withValue(config?.[key], rest.join('.'), value) : value }
}

/** All that cannot be changed. @param {any} config @param {Schema} live */
function fixed(config, live) {
  return JSON.stringify(live.reduce((rest, { path }) => withValue(rest, path, null), config))
}

/**
 * The engine's config of what is to be otherwise; null where the run has to begin anew: something else differs too, or
 * dropout comes into a run that has no room for masks.
 *
 * @param {Schema} schema
 * @param {any} before
 * @param {any} now
 */
export function changeBetween(schema, before, now) {
  const options = schema.filter(({ live }) => live)
  if (fixed(before, options) !== fixed(now, options)) return null
  const changes = options.flatMap(({ path, default: first }) => {
    const [from, to] = [before, now].map((config) => valueAt(config, path) ?? first)
    return from === to ? [] : [{ path, from, to }]
  })
  const roomless = changes.some(({ path, from }) => path.startsWith('dropout.') && from === 0)
  if (roomless || changes.length === 0) return null
  return changes.reduce((config, { path, to }) => withValue(config, path, to), {})
}

/**
 * A line where a setting became another, with what it became.
 *
 * @param {Change[]} changes
 * @param {number} iterations   of the whole axis
 * @returns {Mark[]}
 */
export function marksOf(changes, iterations) {
  const seen = changes.filter(({ iteration }, i) => {
    const next = changes[i + 1]
    return !next || next.iteration - iteration > APART * iterations
  })
  return seen.map(({ iteration: x, config }) => ({
    x,
    label: told(config),
    tone: 'ink',
    dash: [2, 3],
  }))
}

/** @param {any} config */
function told(config) {
  return Object.entries(LETTERS)
    .flatMap(([path, { letter, ...how }]) => {
      const value = valueAt(config, path)
      if (value === undefined) return []
      const written = 'written' in how ? how.written(value) : value
      return [`${letter} = ${Number(written.toPrecision(FIGURES))}`]
    })
    .join(', ')
}
