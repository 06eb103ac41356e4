/**
 * What the notes advise against vanishing and exploding gradients, and clipping, which they do not have. Each is one
 * change of the network as it is set.
 *
 * @typedef {'none' | typeof CURES[number]} Cure
 */

/** In the notes' order; the LSTM, their last, is a network of another kind. */
export const CURES = /** @type {const} */ (['leaky', 'gauss', 'matched', 'l2', 'clip', 'bn'])

/**
 * What a cure changes of the state; λ, clipping norm and batch normalisation are options of their own.
 *
 * @param {import('../fields.js').State} state
 * @param {Cure} cure
 * @returns {import('../fields.js').State}
 */
export function over({ act }, cure) {
  if (cure === 'leaky') return { act: 'leaky-relu' }
  if (cure === 'gauss') return { init: 'random-1' }
  if (cure === 'matched') return { init: matched(act) }
  return {}
}

/** The initialiser made for an activation. @param {string} act */
export function matched(act) {
  return act === 'relu' || act === 'leaky-relu' ? 'he' : 'xavier'
}
