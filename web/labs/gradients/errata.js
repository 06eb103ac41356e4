/** What the notes say and what is measured; the numbers come from networks at their start. */
import { percent, short } from '../../languages/number.js'
import { ACTIVATIONS as FUNCTIONS } from '../activation/functions.js'
import { ACTIVATIONS, FIRST, jobOf, SAMPLES } from './config.js'
import { gradientsOf, guessOf, ratioOf } from './outcome.js'

/**
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {Map<string, Snapshot>} Facts
 */

export const ERRATA = ['E45', 'E46', 'E47', 'E48']

/** Ten layers of a hundred units, each as the notes would start it, and as is made for its activation. */
const NETWORKS = {
  'tanh random-1': { act: 'tanh', init: 'random-1' },
  'tanh xavier': { act: 'tanh', init: 'xavier' },
  'sigmoid random-1': { act: 'sigmoid', init: 'random-1' },
  'sigmoid xavier': { act: 'sigmoid', init: 'xavier' },
  'relu random-1': { act: 'relu', init: 'random-1' },
  'relu he': { act: 'relu', init: 'he' },
}

/** They depend on no setting. @returns {Record<string, import('./config.js').DeepJob>} */
export function factJobs() {
  const jobs = Object.entries(NETWORKS).map(([name, changes]) => {
    const { task, input } = jobOf({ ...FIRST, ...changes })
    return [name, { task, input: { ...input, bare: true } }]
  })
  return Object.fromEntries(jobs)
}

/** @param {import('../../lab/view.js').View} view @returns {Facts | null} once all of them are there */
export function factsOf({ of }) {
  const facts = new Map(Object.keys(NETWORKS).map((name) => [name, of(name)]))
  return [...facts.values()].every(Boolean) ? facts : null
}

/** The answer to the question: tanh, started as the notes advise. @param {Facts} facts */
export function answerOf(facts) {
  const ratio = ratioOf(norms(facts, 'tanh random-1'))
  return { ratio, guess: guessOf(ratio) }
}

/** @param {Facts} facts @returns {Record<string, string | number>} the values in the texts of the errata */
export function errataValues(facts) {
  const ratio = (/** @type {string} */ name) => short(ratioOf(norms(facts, name)))
  const first = (/** @type {string} */ name) => short(norms(facts, name)[0])
  const sigmoid = norms(facts, 'sigmoid xavier')
  return {
    tanhGauss: ratio('tanh random-1'),
    tanhXavier: ratio('tanh xavier'),
    reluGauss: first('relu random-1'),
    reluHe: first('relu he'),
    sigmoidGauss: ratio('sigmoid random-1'),
    sigmoidXavier: ratio('sigmoid xavier'),
    saturated: percent(saturatedShare(facts, 'sigmoid random-1')),
    first: short(sigmoid[0]),
    last: short(sigmoid[sigmoid.length - 2]),
    steepest: ACTIVATIONS.map((name) => short(FUNCTIONS[name].steepest)).join(' / '),
    samples: SAMPLES,
  }
}

/** @param {Facts} facts @param {string} name */
function norms(facts, name) {
  return gradientsOf(/** @type {Snapshot} */ (facts.get(name))).norms
}

/** Of the hidden units' answers, in all. @param {Facts} facts @param {string} name */
function saturatedShare(facts, name) {
  const hidden = facts.get(name)?.statistics?.layers.slice(0, -1) ?? []
  return hidden.reduce((sum, { saturated }) => sum + saturated, 0) / hidden.length
}
