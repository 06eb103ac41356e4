/** Settings worth a try: what is not named is as at first. */

/** @type {Record<string, import('../fields.js').State>} */
export const PRESETS = {
  circles: {},
  spiral: {
    'data.name': 'spiral',
    'data.noise': 0.02,
    hidden: [16, 16],
    'optimizer.name': 'adam',
    'optimizer.learningRate': 0.01,
    iterations: 2000,
  },
  line: { 'data.name': 'xor', 'data.noise': 0, hidden: [] },
  overfit: {
    'data.name': 'moons',
    'data.samples': 60,
    'data.seed': 100,
    'data.noise': 0.3,
    'data.dev.samples': 500,
    'split.fractions': [1, 0, 0],
    hidden: [32, 32],
    activation: 'relu',
    'optimizer.learningRate': 0.1,
    iterations: 4000,
  },
  dead: { activation: 'relu', 'optimizer.learningRate': 5 },
  diverge: { activation: 'relu', output: 'linear', 'optimizer.learningRate': 10 },
  alike: { 'init.name': 'constant', 'init.scale': 0.5 },
  deep: { hidden: [6, 6, 6, 6, 6, 6], activation: 'sigmoid' },
  clouds: {
    'data.name': 'blobs',
    'data.noise': 1.5,
    'data.classes': 4,
    output: 'softmax',
    normalise: 'z-score',
  },
  large: {
    hidden: new Array(20).fill(256),
    activation: 'relu',
    'optimizer.learningRate': 0.01,
    iterations: 60,
  },
}
