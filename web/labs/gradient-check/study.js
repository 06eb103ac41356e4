/** The check as a script, and the numbers that it prints. */
import { errorOf } from '../../engine/check.js'
import { inputOf } from './fields.js'
import { layerErrors } from './outcome.js'

/**
 * @param {import('../fields.js').State} state
 * @returns {import('../../code/studies.js').Study}
 */
export function studyOf(state) {
  const { config, trained, fault, step, seed } = inputOf(state)
  const input = { config, trained, fault, step, seed }
  const training = { ...config, iterations: trained, recordEvery: trained }
  const run = trained > 0 ? [{ task: 'result', input: { config: training } }] : []
  return {
    name: 'gradient-check',
    input,
    jobs: [{ task: 'check', input: { ...input, steps: [] } }, ...run],
    numbersOf: (results) => numbersOf(results, step),
  }
}

/**
 * None where training has met what is not finite in float32: double goes on there.
 *
 * @param {[import('../../engine/check.js').Check, import('../../engine/result.js').Resulting?]} results
 * @param {number} step
 */
function numbersOf([check, trained], step) {
  if (check.event) return null
  const layers = layerErrors(check, step).map(({ layer, error }) => {
    const own = check.pairs.filter((pair) => pair.layer === layer)
    const kinks = own.filter(({ kink }) => kink).length
    return { error, compared: own.length - kinks, kinks }
  })
  return { layers, error: errorOf(check.pairs, 'textbook'), run: trained?.result ?? null }
}
