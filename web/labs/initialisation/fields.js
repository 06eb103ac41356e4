/** What can be set, and how a state becomes the engine's config. */
import { optionField } from '../fields.js'
import { INITIALISERS } from './initialisers.js'

/** @typedef {import('../fields.js').State} State */

const POINTS = 300
const MOST_POINTS = 2000
const ROUND = [1, 2, 5]
/** Samples of the dev set, and of the test set. */
const HELD_OUT = 100

export const VIEWS = ['run', 'units', 'notes', 'seeds', 'deep']
/** The views that show the run at the controls' settings; the others are experiments of their own. */
export const OWN_VIEWS = ['run', 'units']

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
    { key: 'view', kind: 'choice', default: 'run', choices: VIEWS },
    { key: 'formula', kind: 'choice', default: 'stable', choices: ['stable', 'naive'] },
    { key: 'zoom', kind: 'flag', default: false },
    { key: 'scale', kind: 'choice', default: 'linear', choices: ['linear', 'log'] },
    { key: 'init', kind: 'choice', default: 'he', choices: Object.keys(INITIALISERS) },
    option('act', 'activation'),
    option('dropout', 'dropout.hidden'),
    option('l2', 'l2'),
    option('lr', 'optimizer.learningRate'),
    option('iters', 'iterations'),
    option('data', 'data.name', { choices: Object.keys(NOISE) }),
    option('samples', 'data.samples'),
    option('noise', 'data.noise'),
    option('share', 'data.share', { link: 'portion' }),
    option('dataseed', 'data.seed'),
    option('layers', 'hidden'),
    option('initseed', 'init.seed'),
    option('seed', 'seed'),
    option('inverted', 'dropout.inverted'),
    { key: 'every', kind: 'choice', default: 'auto', choices: ['auto', '1', '10', '100', '1000'] },
  ]
}

/**
 * The engine's config.
 *
 * @param {State} state
 */
export function configOf(state) {
  return {
    ...(state.data === 'blobs' ? blobs(state) : drawnAnew(state)),
    hidden: state.layers,
    activation: state.act,
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
 * Test set as in the notes; the dev set too is drawn anew, from a seed of its own, so that training is what it would
 * be without it.
 *
 * @param {State} state
 */
function drawnAnew({ data: name, samples, noise, share, dataseed: seed }) {
  const dev = { samples: HELD_OUT, seed: 4 }
  const test = { samples: HELD_OUT, seed: 2 }
  return { data: { name, samples, noise, share, seed, dev, test }, output: 'sigmoid' }
}

/**
 * Blobs drawn anew would lie elsewhere, so that dev and test set are split off. One output for each class.
 *
 * @param {State} state
 */
function blobs({ samples, noise, dataseed: seed }) {
  const all = samples + 2 * HELD_OUT
  const fractions = [samples, HELD_OUT, HELD_OUT].map((part) => part / all)
  const data = { name: 'blobs', samples: all, noise, seed, classes: 2 }
  return { data, split: { fractions, seed: 0 }, output: 'softmax' }
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
