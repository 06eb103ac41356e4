/** How settings become the engine's configs. */
import { moonsConfig } from '../moons/config.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {'l2' | 'l1' | 'none'} Kind */

export const KINDS = ['l2', 'l1', 'none']
/**
 * What holds the network back.
 *
 * @param {string} kind
 * @param {number} lambda
 * @param {string} [l1Step]   of L1: subgradient or proximal
 */
export function penaltyOf(kind, lambda, l1Step = 'subgradient') {
  if (kind === 'none') return {}
  return kind === 'l1' ? { l1: lambda, l1Step } : { l2: lambda }
}

/**
 * @param {State} state
 * @param {string} [kind]
 * @param {number} [lambda]
 * @param {string} [l1Step]   as in the experiment over eight seeds, where it is not the state's own penalty
 */
export function configOf(state, kind = state.kind, lambda = state.lambda, l1Step = undefined) {
  return moonsConfig(/** @type {any} */ (state), penaltyOf(kind, lambda, l1Step))
}

/** The two ways L1 can take its step. @param {string} l1step */
export function otherStep(l1step) {
  return l1step === 'proximal' ? 'subgradient' : 'proximal'
}

/** Those settings of the experiment over eight seeds that are about a penalty. */
export const SETTINGS = [
  { name: 'none', kind: 'none', lambda: 0 },
  { name: 'l2-1', kind: 'l2', lambda: 1 },
  { name: 'l2-3', kind: 'l2', lambda: 3 },
  { name: 'l1-0.1', kind: 'l1', lambda: 0.1 },
].map(({ name, kind, lambda }) => ({ name, kind, lambda, over: penaltyOf(kind, lambda) }))

/** λ of the two runs whose numbers the errata tell: those of the experiment over eight seeds. */
export const TOLD = { l2: 1, l1: 0.1 }
