/**
 * The masks of dropout, from the stream that the engine draws them from: RandomState(seed), and at each step one
 * rand(n_l, batch) for each hidden layer in order, row by row; kept is what lies below the probability of keeping.
 * True where the batch is the whole training set: smaller ones are shuffled from the same stream.
 *
 * @typedef {{seed: number, sizes: number[], samples: number, keep: number}} Drawn   sizes: units of each layer
 * @typedef {Uint8Array[]} Mask   a layer each: (units, samples), row after row; 1 is kept
 *
 * @typedef {Drawn & {steps: number, sample: number}} MasksInput
 */

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Drawn} drawn
 * @returns {Generator<Mask, void, void>} step after step, without end
 */
export function* masksOf(engine, { seed, sizes, samples, keep }) {
  const stream = engine.random(seed)
  try {
    for (;;) {
      yield sizes.map((units) => Uint8Array.from(stream.rand(units * samples), (u) => +(u < keep)))
    }
  } finally {
    stream.free()
  }
}

/**
 * The task: what one sample meets in the first steps.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {MasksInput} input
 * @returns {Generator<import('./server.js').Pause, Uint8Array[][], import('./server.js').Slice>}
 *   step by step, layer by layer: a number for each unit
 */
export function* masks(engine, { steps, sample, ...drawn }) {
  const stream = masksOf(engine, drawn)
  /** @type {Uint8Array[][]} */
  const met = []
  try {
    while (met.length < steps) {
      met.push((stream.next().value ?? []).map((layer) => columnOf(layer, drawn.samples, sample)))
      yield {}
    }
    return met
  } finally {
    stream.return()
  }
}

/**
 * @param {Uint8Array} layer
 * @param {number} columns
 * @param {number} column
 */
function columnOf(layer, columns, column) {
  return Uint8Array.from({ length: layer.length / columns }, (_, i) => layer[i * columns + column])
}

/**
 * The task: rand(count) of RandomState(seed).
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{seed: number, count: number}} input
 * @returns {Generator<import('./server.js').Pause, Float64Array, import('./server.js').Slice>}
 */
export function* rand(engine, { seed, count }) {
  yield {}
  const stream = engine.random(seed)
  const drawn = stream.rand(count)
  stream.free()
  return drawn
}
