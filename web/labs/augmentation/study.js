/** The networks of all seeds as a script, and the numbers that it prints. */
import { NOISE_STEP } from '../../engine/digit_samples.js'
import { mean } from '../statistics.js'
import { inputsOf, SEEDS, TASK } from './fields.js'
import { lastOf } from './outcome.js'

/** @typedef {import('../../engine/digits.js').Learned} Learned */

/**
 * @param {import('../../data/digits.js').Digits} digits
 * @param {import('../fields.js').State} state
 * @param {number} [count]   of the seeds
 * @returns {import('../../code/studies.js').Study}
 */
export function studyOf(digits, state, count = SEEDS) {
  const inputs = Array.from({ length: count }, (_, nth) => inputsOf(digits, state, nth))
  const { config, count: learned, dev, copies, asked } = inputs[0].helped
  const seeds = inputs.map(({ helped }) => helped.seed)
  return {
    name: 'digits',
    input: { config, seeds, count: learned, dev, copies, asked, noiseStep: NOISE_STEP },
    jobs: inputs.flatMap(({ plain, helped }) => [plain, helped].map(jobOf)),
    numbersOf,
  }
}

/** @param {import('../../engine/digits.js').DigitsInput} input */
function jobOf(input) {
  return { task: TASK, input }
}

/** @param {Learned[]} runs   without copies and with them, seed after seed */
function numbersOf(runs) {
  const shares = runs.map(lastOf)
  const alone = shares.filter((_, i) => i % 2 === 0)
  const helped = shares.filter((_, i) => i % 2 === 1)
  const each = alone.map((share, i) => ({ alone: share, helped: helped[i] }))
  return { each, mean: { alone: mean(alone), helped: mean(helped) } }
}
