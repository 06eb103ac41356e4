/**
 * A browser runs new machine code slowly until it knows which of it matters. These short runs tell it: what a learner
 * moves next then finds its code ready.
 */

/** @type {import('../../wasm/engine.js').Config[]} together they pass through every kernel that takes time */
const RUNS = [
  {},
  { dropout: { input: 0.1, hidden: 0.2 } },
  { activation: 'tanh', batch: 64, optimizer: { name: 'adam' } },
  { activation: 'sigmoid', batchNorm: true, l2: 0.1, optimizer: { name: 'momentum' } },
  { data: { name: 'blobs' }, output: 'softmax', hidden: [8, 4], optimizer: { name: 'rmsprop' } },
]

/** So many iterations of 300 samples are enough for the browser to act, and few enough to cost no more than 10 ms. */
const ITERATIONS = 300
const CHUNK = 25

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @returns {Generator<void, void, void>} each step takes a millisecond or less
 */
export function* warmUp(engine) {
  for (const config of RUNS) {
    const run = engine.start({ ...config, iterations: ITERATIONS, recordEvery: CHUNK })
    try {
      while (!run.advance(CHUNK).done) yield
    } finally {
      run.free()
    }
  }
}
