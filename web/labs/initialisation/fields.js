/** What can be set, and how a state becomes the engine's config. */
import { optionField } from '../fields.js'
import { INITIALISERS } from './initialisers.js'

/** @typedef {import('../fields.js').State} State */

const POINTS = 300
const MOST_POINTS = 2000
const ROUND = [1, 2, 5]

/** Spread of the data where nobody has chosen one: blobs lie ten apart, circles one. */
export const NOISE = { circles: 0.05, moons: 0.2, blobs: 1.5 }

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @returns {import('../fields.js').Field[]}
 */
export function makeFields(schema) {
  /** @type {(key: string, path: string, own?: object) => import('../fields.js').Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    { key: 'view', kind: 'choice', default: 'run', choices: ['run', 'notes'] },
    { key: 'scale', kind: 'choice', default: 'linear', choices: ['linear', 'log'] },
    { key: 'init', kind: 'choice', default: 'he', choices: Object.keys(INITIALISERS) },
    option('act', 'activation'),
    option('dropout', 'dropout.hidden'),
    option('l2', 'l2'),
    option('lr', 'optimizer.learningRate'),
    option('iters', 'iterations'),
    option('data', 'data.name'),
    option('samples', 'data.samples'),
    option('noise', 'data.noise'),
    option('dataseed', 'data.seed'),
    option('layers', 'hidden'),
    option('initseed', 'init.seed'),
    option('seed', 'seed'),
    option('inverted', 'dropout.inverted'),
    { key: 'every', kind: 'choice', default: 'auto', choices: ['auto', '1', '10', '100', '1000'] },
  ]
}

/**
 * The engine's config. The dev set is drawn anew, from a seed of its own, so that training is what it would be without.
 *
 * @param {State} state
 */
export function configOf(state) {
  const blobs = state.data === 'blobs'
  return {
    data: {
      name: state.data,
      samples: state.samples,
      noise: state.noise,
      seed: state.dataseed,
      ...(blobs && { classes: 2 }),
      dev: { samples: 100, seed: 4 },
      test: { samples: 100, seed: 2 },
    },
    hidden: state.layers,
    activation: state.act,
    output: blobs ? 'softmax' : 'sigmoid',
    init: { ...INITIALISERS[state.init], seed: state.initseed },
    l2: state.l2,
    dropout: { hidden: state.dropout, inverted: state.inverted },
    optimizer: { learningRate: state.lr },
    iterations: state.iters,
    recordEvery: recordEvery(state),
    seed: state.seed,
  }
}

/**
 * So that a curve has 120 to 300 points, the whole thousands among them; at most 2,000 where the reader chooses.
 *
 * @param {State} state
 * @returns {number}
 */
export function recordEvery({ every, iters }) {
  if (every === 'auto') return roundUp(iters / POINTS)
  return Math.max(Number(every), roundUp(iters / MOST_POINTS))
}

/** To 1, 2 or 5 times a power of ten. @param {number} x */
function roundUp(x) {
  if (!(x > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(x))
  const step = ROUND.find((s) => s * power >= x)
  return step ? step * power : 10 * power
}

/** Exactly the runs behind the notes' figures: one point for each 1,000 iterations. @param {string} init */
export function notesConfig(init) {
  return {
    data: { test: { samples: 100, seed: 2 } },
    init: INITIALISERS[init],
    iterations: 15000,
    recordEvery: 1000,
  }
}
