/** Softmax is no run: its script, and the numbers that it prints. */
import { naiveSoftmax, softmax } from './functions.js'

/**
 * @param {import('../fields.js').State} state
 * @returns {import('../../code/studies.js').Study | null}
 */
export function studyOf({ view, z1, z2, z3, shift }) {
  if (view !== 'softmax') return null
  const z = [z1, z2, z3]
  return {
    name: 'softmax',
    input: { z, shift },
    jobs: [],
    numbersOf: () => {
      const shifted = z.map((one) => one + shift)
      return { naive: naiveSoftmax(shifted), stable: softmax(shifted) }
    },
  }
}
