/** What dev sets say, what peeking flatters and what a scaler leaks, as a script, and the numbers that it prints. */
import { CROWD_SEED, RESAMPLE_SEED, middle } from '../../engine/judge.js'
import { PEEK_SEED, devSetsOf } from '../../engine/peek.js'
import { judgeInput, leakInput, peekInput, RATES, SPLITS, TRIES, WIDTHS } from './fields.js'
import { leakOf } from './outcome.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/judge.js').Judged} Judged
 * @typedef {import('../../engine/peek.js').Peeked} Peeked
 * @typedef {import('../../engine/leak.js').Leaked} Leaked
 * @typedef {{tries: number, splits: number}} Counts
 */

/**
 * Where there is no set to judge by, there is nothing to pick by either.
 *
 * @param {State} state
 * @param {Counts} [counts]
 * @returns {import('../../code/studies.js').Study}
 */
export function studyOf(state, counts = { tries: TRIES, splits: SPLITS }) {
  const judging = judgeInput(state)
  const { sizes, crowd, resamples, ...input } = judging
  const held = sizes.dev + sizes.test > 0
  const beside = [
    { task: 'peek', input: peekInput(state, counts.tries) },
    { task: 'leak', input: leakInput(state, counts.splits) },
  ]
  return {
    name: 'split',
    input: {
      ...input,
      sizes,
      crowd: { samples: crowd, seed: CROWD_SEED },
      resample: { count: resamples, seed: RESAMPLE_SEED },
      peek: held ? peekStudy(state, counts.tries) : null,
      leak: held ? leakStudy(state, counts.splits) : null,
    },
    jobs: [{ task: 'judge', input: judging }, ...(held ? beside : [])],
    numbersOf,
  }
}

/** @param {State} state @param {number} count */
function peekStudy(state, count) {
  const { sizes, tries, resamples } = peekInput(state, count)
  const size = sizes.dev || sizes.test
  const devSets = devSetsOf(size, tries.length, resamples)
  const networks = { tries: tries.length, firstSeed: state.seed, widths: WIDTHS, rates: RATES }
  return { ...networks, size, devSets, seed: PEEK_SEED }
}

/** @param {State} state @param {number} count */
function leakStudy(state, count) {
  const { sizes, splits, splitSeed, method } = leakInput(state, count)
  return { splits, firstSeed: splitSeed, method, part: sizes.dev > 0 ? 'dev' : 'test' }
}

/** @param {[Judged, Peeked?, Leaked?]} results */
function numbersOf([judged, peek = undefined, leaked = undefined]) {
  const { accuracy, truth, drawn, spread } = judged
  const own = drawn.length ? [{ size: judged.judge, ...middle(drawn) }] : []
  return {
    accuracy,
    truth,
    spread: [...own, ...spread],
    peek: peek ?? null,
    leak: leaked ? leakOf(leaked) : null,
  }
}
