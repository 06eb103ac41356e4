/**
 * What a check says, from its pairs alone. Pure.
 *
 * @typedef {import('../../engine/check.js').Check} Check
 * @typedef {import('../../engine/check.js').Pair} Pair
 * @typedef {import('../../languages/translate.js').Values} Values
 */
import { errorOf } from '../../engine/check.js'
import { grouped, short } from '../../languages/number.js'

/** Beyond this relative error no rounding is to blame. */
export const LIMIT = 1e-4
/** Of J, relative, in double: what a difference loses, before it is divided by h. */
const ROUNDING = 1e-15
/** A shorter step than this is to blame where rounding is. */
const USUAL = 1e-6

/** A difference that rounding moves by more than this share of a gradient says nothing of it: as core/gradient_check.h. */
const TELLING = 0.1

/** @typedef {{layer: number, error: number, wrong: boolean, told: boolean}} LayerError   told: a mistake would be seen */

/** How far rounding may have moved a difference. @param {Pair} pair @param {number} step */
function rounding({ value }, step) {
  return ROUNDING / (step * Math.max(1, Math.abs(value)))
}

/** @param {Pair} pair */
function sizeOf({ textbook, difference }) {
  return Math.abs(textbook) + Math.abs(difference)
}

/**
 * Whether a factor of two, or even a wrong sign, could be taken for right in this number.
 *
 * @param {Pair} pair
 * @param {number} step
 */
export function hidden(pair, step) {
  return rounding(pair, step) > TELLING * sizeOf(pair)
}

/**
 * Whether a pair is farther apart than the difference itself can be wrong.
 *
 * @param {Pair} pair
 * @param {number} step
 */
export function apart(pair, step) {
  const off = Math.abs(pair.textbook - pair.difference)
  return off > LIMIT * sizeOf(pair) + rounding(pair, step)
}

/**
 * @param {Check} check
 * @param {number} step
 * @returns {LayerError[]}
 */
export function layerErrors({ pairs, told: clear }, step) {
  return clear.map((one, l) => {
    const own = pairs.filter(({ layer, kink }) => layer === l + 1 && !kink)
    const error = errorOf(own, 'textbook')
    const wrong = error > LIMIT + blurOf(own, step)
    return { layer: l + 1, error, wrong, told: one || wrong }
  })
}

/** What rounding alone may make of the error of these. @param {Pair[]} pairs @param {number} step */
function blurOf(pairs, step) {
  const norm = (/** @type {(pair: Pair) => number} */ of) => Math.hypot(...pairs.map(of))
  const size = norm(({ textbook }) => textbook) + norm(({ difference }) => difference)
  return size > 0 ? norm((pair) => rounding(pair, step)) / size : 0
}

/** The step at which the textbook and the central differences are nearest. @param {Check} check */
export function bestStep({ sweep: { step, central } }) {
  const best = central.reduce((at, error, i) => (error < central[at] ? i : at), 0)
  return { step: step[best], error: central[best] }
}

/**
 * @param {Check} check
 * @param {import('../fields.js').State} state
 * @returns {{key: string, values: Values}[]}
 */
export function told(check, { fault, step }) {
  const { pairs, outcome, event } = check
  const kinks = pairs.filter(({ kink }) => kink).length
  const values = {
    count: grouped(pairs.length - kinks),
    kinks: grouped(kinks),
    error: short(errorOf(pairs, 'textbook')),
    engine: short(errorOf(pairs, 'gradient')),
    step: short(step),
    at: event?.step ?? 0,
  }
  const skipped = kinks > 0 ? [{ key: 'told.kinks', values }] : []
  if (event) return [{ key: 'told.diverged', values }]
  if (outcome === 'all-kinks') return [{ key: 'told.all-kinks', values }]
  if (outcome === 'zero') return [{ key: 'told.zero', values }, ...skipped]
  const layers = layerErrors(check, step)
  const [verdicts, unknown] = [judged(layers, fault, values), blind(check, layers, step)]
  return [...verdicts.filter(({ key }) => !isRepeated(key, unknown)), ...unknown, ...skipped]
}

/** That the step is a poor one is said of the layers that it hides. @param {string} key @param {{key: string}[]} unknown */
function isRepeated(key, unknown) {
  return key === 'told.step' && unknown.some((one) => one.key === 'told.blind.step')
}

/** @param {LayerError[]} layers */
function named(layers) {
  return layers.map(({ layer }) => layer).join(', ')
}

/**
 * What the layers that can be told say; nothing where there is none of them that is wrong, but one that cannot be told.
 *
 * @param {LayerError[]} layers
 * @param {string} fault
 * @param {Values} values
 */
function judged(layers, fault, values) {
  const known = layers.filter((one) => one.told)
  const wrong = known.filter((one) => one.wrong)
  if (fault === 'none' && known.some(({ error }) => error > LIMIT))
    return [{ key: 'told.step', values }]
  if (wrong.length === 0) {
    if (known.length < layers.length) return []
    return [{ key: fault === 'none' ? 'told.agrees' : 'told.unseen', values }]
  }
  const right = known.filter((one) => !one.wrong)
  const places = { ...values, wrong: named(wrong), right: named(right) }
  return [{ key: wrong.length < layers.length ? partly(right) : 'told.every', values: places }]
}

/** @param {LayerError[]} right */
function partly(right) {
  return right.length > 0 ? 'told.some' : 'told.caught'
}

/**
 * Of which layers nothing can be said, and why: the step is so short that rounding is as large as their gradients, or their
 * gradients are so small that it is anyway.
 *
 * @param {Check} check
 * @param {LayerError[]} layers
 * @param {number} step
 */
function blind({ pairs }, layers, step) {
  const unknown = layers.filter((one) => !one.told)
  if (unknown.length === 0) return []
  const drowned = unknown.some(({ layer }) => {
    const own = pairs.filter((pair) => pair.layer === layer && !pair.kink)
    return own.some(({ textbook }) => textbook !== 0) && blurOf(own, step) > TELLING
  })
  const key = drowned && step < USUAL ? 'told.blind.step' : 'told.blind.small'
  return [{ key, values: { layers: named(unknown), step: short(step) } }]
}
