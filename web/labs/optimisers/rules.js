/** The rules by which a gradient becomes a step, in the order in which they were found. */

/** @typedef {'gd' | 'momentum' | 'nesterov' | 'rmsprop' | 'adam'} Rule */

/** @type {Rule[]} */
export const RULES = ['gd', 'momentum', 'nesterov', 'rmsprop', 'adam']

/** Those that divide by the size of past gradients: their α is about the length of a step, whatever the slope. */
const ADAPTIVE = ['rmsprop', 'adam']

/** α at first, by kind of rule and by what is trained. */
export const RATES = {
  plain: { bowl: 1, net: 0.3 },
  adaptive: { bowl: 0.1, net: 0.01 },
}

/** @param {Rule} rule */
export function isAdaptive(rule) {
  return ADAPTIVE.includes(rule)
}
