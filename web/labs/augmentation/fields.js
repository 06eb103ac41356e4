/** What can be set, and the runs that follow from it. */
import { OPERATIONS, copiesOf, MOVES } from './operations.js'

/** @typedef {import('../fields.js').State} State */

/** Of the engine: what all networks are asked of. */
export const TASK = 'learn-digits'
/** Digits that are asked about, whatever is learned from. */
export const DEV = 500
/** Each setting is tried with so many draws of digits and weights. */
export const SEEDS = 8
export const UPDATES = 600
const CHECKS = 20
const BATCH = 50
/** What a careless split holds back. */
const HELD = 0.2

const MOST_SEED = 2 ** 32 - 1 - SEEDS

/** @type {import('../fields.js').Field[]} */
export const FIELDS = [
  { key: 'op', kind: 'choice', default: 'mirror', choices: OPERATIONS },
  { key: 'dev', kind: 'choice', default: 'straight', choices: ['straight', 'moved'] },
  { key: 'digits', kind: 'integer', default: 100, min: 20, max: 400 },
  { key: 'shift', kind: 'number', default: 1, min: 0, max: 4 },
  { key: 'angle', kind: 'number', default: 15, min: 0, max: 180 },
  { key: 'sd', kind: 'number', default: 40, min: 0, max: 255 },
  { key: 'hole', kind: 'integer', default: 3, min: 1, max: 8 },
  { key: 'seed', kind: 'integer', default: 0, min: 0, max: MOST_SEED },
]

/** The field that says how much an operation changes, where there is one. @type {Record<string, string>} */
export const STRENGTH = { shift: 'shift', rotate: 'angle', noise: 'sd', cutout: 'hole' }

/**
 * The two networks of one seed: from the digits alone, and from their changed copies too. Both make the same number of
 * updates from the same weights.
 *
 * @param {import('../../data/digits.js').Digits} digits
 * @param {State} state
 * @param {number} nth   of the seeds
 * @returns {Record<'plain' | 'helped', import('../../engine/digits.js').DigitsInput>}
 */
export function inputsOf(digits, state, nth) {
  const helped = { digits, ...commonOf(state, nth) }
  return { plain: { ...helped, copies: [] }, helped }
}

/** @param {State} state @param {number} nth */
function commonOf(state, nth) {
  const seed = state.seed + nth
  const copies = copiesOf(state)
  return {
    seed,
    copies,
    config: configOf(seed),
    count: state.digits,
    dev: DEV,
    asked: state.dev === 'moved' ? MOVES : [[]],
    twist: copies[0],
    checks: CHECKS,
  }
}

/**
 * Changed first, split afterwards: copies of one digit on both sides.
 *
 * @param {import('../../data/digits.js').Digits} digits
 * @param {State} state
 * @param {number} nth
 */
export function carelessInput(digits, state, nth) {
  return { ...inputsOf(digits, { ...state, dev: 'straight' }, nth).helped, held: HELD }
}

/** @param {number} seed */
function configOf(seed) {
  return {
    hidden: [32],
    output: 'softmax',
    init: { seed },
    optimizer: { name: 'adam', learningRate: 0.003 },
    batch: BATCH,
    iterations: UPDATES,
    seed,
  }
}
