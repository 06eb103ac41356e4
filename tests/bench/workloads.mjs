/**
 * What is timed: each workload once, for all contestants.
 *
 * @typedef {object} Shape of given data
 * @property {number} features
 * @property {number} outputs
 * @property {number} samples
 * @property {number} scale the bytes of X are divided by it
 *
 * @typedef {object} Workload
 * @property {string} name of its file of data too
 * @property {string} title
 * @property {Shape | null} shape of its data in build/bench (data.mjs makes them); null: the config's generator draws them
 * @property {Record<string, any>} config the oracle's, where it is not the default
 * @property {{iterations: number, name: string}} unit what the times in the table are for
 * @property {number} iterations that a run takes
 * @property {number} brief that a run of a slow contestant takes; its time is scaled to the unit
 * @property {number} tolerance how far, relatively, a loss may end from NumPy's: float32 beside float64
 * @property {number} [aim] share of the machine's peak that this engine is to reach in Chromium, warm
 */

const RATE = 0.01

/** @type {Workload} */
const NOTES = {
  name: 'notes',
  title: 'W1 notes: 300 × 2, 2-10-5-1, ReLU, sigmoid, the whole set a step',
  shape: null,
  config: {
    hidden: [10, 5],
    activation: 'relu',
    output: 'sigmoid',
    optimizer: { name: 'gd', learningRate: RATE },
  },
  unit: { iterations: 15000, name: 'ms for 15,000 iterations' },
  iterations: 15000,
  brief: 1000,
  tolerance: 5e-4,
  aim: 0.55,
}

/** @type {Workload} */
const NOTES_DROPOUT = {
  ...NOTES,
  name: 'notes with dropout',
  title: 'W1 with dropout 0.2 in the hidden layers',
  config: { ...NOTES.config, dropout: { hidden: 0.2 } },
  aim: undefined,
}

/** @type {Workload} */
const DIGITS = {
  name: 'digits',
  title: 'W2 digits: 1437 × 64, 64-128-64-10, ReLU, softmax, batches of 64, Adam',
  shape: { features: 64, outputs: 10, samples: 1437, scale: 16 },
  config: {
    hidden: [128, 64],
    activation: 'relu',
    output: 'softmax',
    batch: 64,
    optimizer: { name: 'adam', learningRate: 0.001 },
  },
  unit: { iterations: 23, name: 'ms an epoch (23 steps)' },
  iterations: 230,
  brief: 46,
  tolerance: 2e-3,
  aim: 0.75,
}

/** @type {Workload} */
const CATS = {
  name: 'cats',
  title: 'W3 cats: 209 × 12288, 12288-5-1, ReLU, sigmoid; random pixels in place of the pictures',
  shape: { features: 12288, outputs: 1, samples: 209, scale: 255 },
  config: {
    hidden: [5],
    activation: 'relu',
    output: 'sigmoid',
    optimizer: { name: 'gd', learningRate: 0.001 },
  },
  unit: { iterations: 1, name: 'ms an iteration' },
  iterations: 100,
  brief: 10,
  tolerance: 2e-3,
  aim: 0.7,
}

export const WORKLOADS = Object.freeze([NOTES, NOTES_DROPOUT, DIGITS, CATS])

/**
 * Floating-point operations of one iteration, those of the products alone: 2·n·k·m for each of Z = W A, dW = dZ Aᵀ and
 * dA = Wᵀ dZ, the last of them not for layer 1, where nobody asks for dA.
 *
 * @param {number[]} dims units of each layer, the features first
 * @param {number} m samples of the iteration
 */
export function productFlops(dims, m) {
  const products = dims.slice(1).map((n, l) => (l === 0 ? 2 : 3) * n * dims[l])
  return 2 * m * products.reduce((sum, product) => sum + product, 0)
}

/**
 * The same for a workload: an iteration's, on average where the last batch of an epoch is smaller.
 * @param {Workload} workload
 */
export function flopsOf({ shape, config, unit }) {
  const { features, outputs, samples } = shape ?? { features: 2, outputs: 1, samples: 300 }
  const perPass = productFlops([features, ...config.hidden, outputs], samples)
  return config.batch ? perPass / unit.iterations : perPass
}

/** @param {string} name */
export function workloadNamed(name) {
  const workload = WORKLOADS.find((one) => one.name === name)
  const names = WORKLOADS.map((one) => one.name).join(', ')
  if (!workload) throw new Error(`no such workload: ${name}; there are ${names}`)
  return workload
}
