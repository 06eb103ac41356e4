/** The starts that can be chosen, and what the engine calls each. The names are those of the golden cases. */

/** @type {Record<string, {name: string, scale?: number}>} */
export const INITIALISERS = {
  zeros: { name: 'zeros' },
  'constant-0.5': { name: 'constant', scale: 0.5 },
  'random-0.01': { name: 'random', scale: 0.01 },
  'random-1': { name: 'random', scale: 1 },
  'random-10': { name: 'random', scale: 10 },
  xavier: { name: 'xavier' },
  glorot: { name: 'glorot' },
  he: { name: 'he' },
}

/** The six curves of the notes. */
export const NOTES = ['zeros', 'random-0.01', 'random-1', 'random-10', 'xavier', 'he']

/** Those that stand behind every run, greyed, to compare it with. */
export const GHOSTS = ['zeros', 'random-1', 'random-10', 'xavier', 'he']

/** @type {Record<string, number[]>} how each is told from the others where all are grey */
export const DASHES = {
  zeros: [2, 3],
  'constant-0.5': [1, 4],
  'random-0.01': [10, 3, 2, 3],
  'random-1': [8, 4],
  'random-10': [5, 3],
  xavier: [],
  glorot: [12, 4],
  he: [14, 3],
}

/** @type {Record<string, (into: number, from: number) => number>} σ of a layer by what goes into it and what comes from it */
const DEVIATION = {
  xavier: (into) => Math.sqrt(1 / into),
  glorot: (into, from) => Math.sqrt(2 / (into + from)),
  he: (into) => Math.sqrt(2 / into),
}

/**
 * @param {string} init
 * @param {{inputs: number, units: number}[]} layers
 * @returns {number[]} the standard deviation with which each layer's W is drawn
 */
export function deviations(init, layers) {
  const { name, scale = 0 } = INITIALISERS[init]
  return layers.map(({ inputs, units }) => DEVIATION[name]?.(inputs, units) ?? scale)
}

/** Whether W comes from a distribution, and is not one number throughout. @param {string} init */
export function isDrawn(init) {
  const { name } = INITIALISERS[init]
  return name === 'random' || name in DEVIATION
}

/** What the notes get wrong about them: texts and measurements come when someone looks (errata.js). */
export const ERRATA = 'E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E14 E15 E16'.split(' ')
