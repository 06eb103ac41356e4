/** How a state becomes what the task `deep` takes: the network without cure, and with each of them. */

/** @typedef {import('../fields.js').State} State */
/** @typedef {'none' | typeof CURES[number]} Cure */
/** @typedef {{task: string, input: import('../../engine/deep.js').DeepInput}} DeepJob */

export const [FEATURES, SAMPLES] = [100, 200]
/** Steps that a network is trained when it is played, or compared. */
export const LESSON = 50

/** By name: what the engine calls it. */
export const INITIALISERS = {
  'random-0.01': { name: 'random', scale: 0.01 },
  'random-1': { name: 'random', scale: 1 },
  xavier: { name: 'xavier' },
  he: { name: 'he' },
}
export const ACTIVATIONS = ['sigmoid', 'tanh', 'relu', 'leaky-relu']

/** The network as the lab opens: ten layers of a hundred units, not trained. */
export const FIRST = {
  ...{ depth: 10, act: 'sigmoid', init: 'xavier', cure: 'none', width: 100, steps: 0, lr: 0.1 },
  ...{ lambda: 10, clip: 1, initseed: 0, dataseed: 0 },
}

/**
 * What the notes advise against vanishing and exploding gradients, in their order, and clipping, which they do not have. Each
 * is one change of the network as it is set; the LSTM, their last, is a network of another kind.
 */
export const CURES = /** @type {const} */ (['leaky', 'gauss', 'matched', 'l2', 'clip', 'bn'])

/**
 * What a cure changes of the state; λ, clipping norm and batch normalisation are options of their own.
 *
 * @param {State} state
 * @param {Cure} cure
 * @returns {State}
 */
function over({ act }, cure) {
  if (cure === 'leaky') return { act: 'leaky-relu' }
  if (cure === 'gauss') return { init: 'random-1' }
  if (cure === 'matched') return { init: matched(act) }
  return {}
}

/** The initialiser made for an activation. @param {string} act */
export function matched(act) {
  return act === 'relu' || act === 'leaky-relu' ? 'he' : 'xavier'
}

/**
 * @param {State} state
 * @param {Cure} [cure]
 * @returns {import('../../engine/deep.js').DeepInput}
 */
export function inputOf(state, cure = state.cure) {
  return { config: configOf(state, cure), noise: noiseOf(state), statistics: true }
}

/** @param {State} state */
function noiseOf({ dataseed: seed }) {
  return { features: FEATURES, samples: SAMPLES, seed }
}

/**
 * @param {State} state
 * @param {Cure} cure
 */
function configOf(state, cure) {
  const { act, depth, width, steps, lr, init, initseed } = { ...state, ...over(state, cure) }
  return {
    hidden: new Array(depth).fill(width),
    activation: act,
    init: { .../** @type {Record<string, object>} */ (INITIALISERS)[init], seed: initseed },
    optimizer: { learningRate: lr },
    l2: cure === 'l2' ? state.lambda : 0,
    clipNorm: cure === 'clip' ? state.clip : 0,
    batchNorm: cure === 'bn',
    iterations: steps || LESSON,
    recordEvery: 1,
  }
}

/** Its samples are noise, drawn by NumPy's stream. @param {State} state */
export function recipeOf(state) {
  return { ...configOf(state, state.cure), data: { randn: noiseOf(state) } }
}

/** The network after its steps; with none, as it starts. @param {State} state @returns {DeepJob} */
export function jobOf(state) {
  return { task: 'deep', input: { ...inputOf(state), still: state.steps === 0 } }
}

/**
 * A run to compare with: its records hold the gradients of each layer at the start and at each step.
 *
 * @param {State} state
 * @param {Cure} [cure]
 * @returns {DeepJob}
 */
export function comparedOf(state, cure = state.cure) {
  return { task: 'deep', input: { ...inputOf({ ...state, steps: LESSON }, cure), bare: true } }
}

/**
 * The run once more, up to where it stands, for the activations of each layer.
 *
 * @param {State} state
 * @param {number} steps
 * @returns {DeepJob}
 */
export function replayOf(state, steps) {
  const { task, input } = jobOf({ ...state, steps })
  return { task, input: { ...input, activations: true } }
}
