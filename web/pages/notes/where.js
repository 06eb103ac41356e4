/**
 * Which lab measures an erratum, so that a link to one opens no other: `?page=notes#E12`. Their words come with the lab;
 * a test compares.
 */

/** By the lab's id. @type {Record<string, string>} */
export const WHERE = {
  init: 'E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12 E13 E14 E15 E16',
  activation: 'E17 E18 E19 E20 E21 E22 E23',
  split: 'E24',
  penalty: 'E25 E26 E27 biases',
  dropout: 'E28 code E29 E30 L291',
  augmentation: 'E31 E32 E33',
  'early-stopping': 'E34 E35 E36',
  normalisation: 'E37 E38 E39 E40 E41 E42 E43 E44',
  gradients: 'E45 E46 E47 E48',
  'mini-batch': 'E49',
  hyperparameters: 'E51',
}

/**
 * @param {string} erratum
 * @returns {string | undefined} the lab's id; undefined for what no lab measures
 */
export function labOf(erratum) {
  return Object.keys(WHERE).find((lab) => WHERE[lab].split(' ').includes(erratum))
}
