/**
 * The task: how large activations are in training, on average over many masks, and how large in evaluation, in a network
 * that was trained with dropout.
 *
 * @typedef {object} ExpectInput
 * @property {any} config      the engine's, with dropout on its hidden layers and the whole set as one batch
 * @property {number} masks    how many
 *
 * @typedef {object} Expected  a number for each hidden layer: mean of A; and last that of |z| in front of the output
 * @property {number[]} training     behind the mask; of z the mean over the masks, before it is made positive
 * @property {number[]} evaluation
 */
import { masksOf } from './masks.js'
import { rows } from './terrain.js'
import { forward } from './textbook.js'

/** @typedef {import('./textbook.js').Rows} Rows */
/** @typedef {import('./textbook.js').Layer} Layer */

const CHUNK = 200

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {ExpectInput} input
 * @returns {Generator<import('./server.js').Pause, Expected, import('./server.js').Slice>}
 */
export function* expect(engine, { config, masks }) {
  const run = engine.start(config)
  try {
    yield {}
    while (!run.advance(CHUNK).done) yield {}
    return yield* measure(engine, run, config, masks)
  } finally {
    run.free()
  }
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {import('../../wasm/engine.js').Run} run
 * @param {any} config
 * @param {number} count
 * @returns {Generator<import('./server.js').Pause, Expected, import('./server.js').Slice>}
 */
function* measure(engine, run, { hidden, dropout, seed }, count) {
  const { X, samples } = /** @type {import('../../wasm/engine.js').PartData} */ (run.part('train'))
  const keep = 1 - dropout.hidden
  const stream = masksOf(engine, { seed, sizes: hidden, samples, keep })
  const net = { layers: run.layers().map(layerOf), X: rows(X, 2), samples }
  const gain = dropout.inverted ? 1 / keep : 1
  const total = sumsOf(passThrough(net, null)).map(() => new Float64Array(samples))
  for (let i = 0; i < count; i++) {
    const mask = (stream.next().value ?? []).map((layer) => gains(layer, samples, gain))
    sumsOf(passThrough(net, mask)).forEach((sums, l) => sums.forEach((x, s) => (total[l][s] += x)))
    yield {}
  }
  stream.return()
  return {
    training: sizesOf(total).map((size) => size / count),
    evaluation: sizesOf(sumsOf(passThrough(net, null))),
  }
}

/** @param {import('../../wasm/engine.js').LayerState} layer @returns {Layer} */
export function layerOf({ units, W, b }) {
  return { W: rows(W, units).map((row) => [...row]), b: [...b] }
}

/** What each value is multiplied by. @param {Uint8Array} kept @param {number} samples @param {number} gain */
function gains(kept, samples, gain) {
  return rows(
    Float64Array.from(kept, (one) => one * gain),
    kept.length / samples,
  )
}

/**
 * @param {{layers: Layer[], X: Rows, samples: number}} net
 * @param {Rows[] | null} mask   of the hidden layers; null in evaluation
 */
function passThrough({ layers, X }, mask) {
  const masks = [null, ...(mask ?? layers.slice(1).map(() => null))]
  return forward(layers, X, { activation: 'relu', output: 'sigmoid', l1: 0, l2: 0, m: 1, masks })
}

/** For each sample the mean over the units of a hidden layer; z of the output. @param {{Z: Rows, A: Rows}[]} passed */
function sumsOf(passed) {
  return passed.slice(1).map(({ Z, A }, l, { length }) => {
    const values = l === length - 1 ? Z : A
    return values[0].map((_, s) => values.reduce((sum, row) => sum + row[s], 0) / values.length)
  })
}

/** Over the samples. @param {Float64Array[]} sums */
function sizesOf(sums) {
  return sums.map((one) => one.reduce((sum, x) => sum + Math.abs(x), 0) / one.length)
}
