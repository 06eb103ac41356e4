/** A workload as the contestants in JavaScript take it: all of them the same numbers, drawn by this engine. */
import { loadEngine } from '../../wasm/engine.js'

/**
 * @typedef {import('./workloads.mjs').Workload} Workload
 * @typedef {{units: number, inputs: number, W: Float32Array, b: Float32Array}} Layer W (units, inputs)
 *
 * @typedef {object} Problem
 * @property {Float32Array[]} X a sample each
 * @property {Float32Array[]} Y a sample each
 * @property {Layer[]} layers as they start
 * @property {'sigmoid' | 'softmax'} output
 * @property {{name: 'gd' | 'adam', learningRate: number}} optimizer
 * @property {() => Generator<ArrayLike<number>, never>} batches the samples of one step after the other, without end
 */

/** Where a workload's bytes are, for who reads as for who fetches. @param {string} name */
export const bytesAt = (name) => new URL(`../../build/bench/${name}.bytes`, import.meta.url)

/**
 * The workload's config, with its data in it.
 * @param {Workload} workload
 * @param {Uint8Array | null} bytes of its data, where it brings any
 */
export function configOf({ shape, config }, bytes) {
  if (!shape || !bytes) return config
  const { features, samples, scale } = shape
  const X = Float32Array.from(bytes.subarray(0, features * samples), (byte) => byte / scale)
  return { ...config, data: { X, Y: bytes.subarray(features * samples), samples } }
}

/**
 * @param {Workload} workload
 * @param {Uint8Array | null} bytes
 * @returns {Promise<Problem>}
 */
export async function problemOf(workload, bytes) {
  const engine = await loadEngine()
  const { output, optimizer, batch = 0 } = workload.config
  const run = engine.start(configOf(workload, bytes))
  const part = run.part('train')
  if (!part) throw new Error('no training set')
  const { X, Y, features, outputs, samples } = part
  const layers = run.layers()
  run.free()
  return {
    X: columnsOf(X, features, samples),
    Y: columnsOf(Y, outputs, samples),
    layers,
    output,
    optimizer,
    batches: () => batchesOf(engine, samples, batch),
  }
}

/**
 * @param {Float64Array} flat (rows, columns)
 * @param {number} rows
 * @param {number} columns
 */
const columnsOf = (flat, rows, columns) =>
  Array.from({ length: columns }, (_, j) =>
    Float32Array.from({ length: rows }, (__, i) => flat[i * columns + j]),
  )

/**
 * In the order of the oracle: a permutation of its stream an epoch, the last batch what is left.
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {number} samples
 * @param {number} size 0: the whole set
 * @returns {Generator<ArrayLike<number>, never>}
 */
function* batchesOf(engine, samples, size) {
  const all = Int32Array.from({ length: samples }, (_, j) => j)
  const random = engine.random(0)
  while (true) {
    const order = size ? random.permutation(samples) : all
    for (let at = 0; at < samples; at += size || samples) {
      yield order.subarray(at, size ? at + size : samples)
    }
  }
}
