/**
 * The task of training a deep network on pure noise: samples of N(0, 1), whose label says whether the first feature is
 * positive. Many features, all alike, so that no layer differs from another but by its place.
 *
 * @typedef {{features: number, samples: number, seed: number}} Noise
 * @typedef {import('./train.js').TrainInput & {noise: Noise}} DeepInput   the config's data come from noise
 */
import { train } from './train.js'

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {DeepInput} input
 * @returns {Generator<import('./server.js').Pause, import('./train.js').Snapshot, import('./server.js').Slice>}
 */
export function* deep(engine, { noise, config, ...manner }) {
  return yield* train(engine, { ...manner, config: { ...config, data: drawn(engine, noise) } })
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Noise} noise
 * @returns {{X: Float64Array, Y: Float64Array, samples: number}} RandomState(seed).randn(features, samples), and labels
 */
export function drawn(engine, { features, samples, seed }) {
  const stream = engine.random(seed)
  try {
    const X = stream.randn(features * samples)
    return { X, Y: X.slice(0, samples).map((x) => Number(x > 0)), samples }
  } finally {
    stream.free()
  }
}
