/**
 * How high each lab is, for the room that is kept until it stands: in tens of pixels, where its column is about 360, 520,
 * 720 and 1,000 px wide. Measured in Chinese; tests/e2e/columns.test.mjs measures again.
 *
 * @type {Record<string, number[]>}
 */
const HEIGHTS = {
  hyperparameters: [223, 202, 180, 120],
  init: [188, 151, 138, 91],
  activation: [148, 119, 118, 79],
  split: [142, 127, 113, 80],
  penalty: [123, 118, 114, 88],
  dropout: [150, 134, 119, 88],
  augmentation: [164, 153, 145, 94],
  'early-stopping': [131, 117, 107, 77],
  normalisation: [143, 145, 140, 84],
  gradients: [189, 154, 127, 99],
  'mini-batch': [147, 127, 125, 85],
  optimisers: [166, 142, 130, 87],
  'gradient-check': [168, 147, 138, 86],
  playground: [175, 159, 147, 84],
}
/** What the guess and the folds take, about. */
const WHOLE = 65

/** @param {string} lab @param {boolean} whole @returns {string[]} heights in CSS, for the four widths */
export const roomOf = (lab, whole) =>
  (Object.hasOwn(HEIGHTS, lab) ? HEIGHTS[lab] : []).map(
    (height) => `${10 * (height + (whole ? WHOLE : 0))}px`,
  )
