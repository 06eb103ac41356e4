/**
 * The task of splitting many times over, with a scaler fitted on the training set alone, as it should be, and with one
 * fitted on all samples: does dev accuracy flatter?
 *
 * @typedef {import('./judge.js').JudgeInput & {splits: number, method: string}} LeakInput   method: the engine's normaliser
 * @typedef {{honest: Float64Array, leaked: Float64Array}} Leaked   dev accuracy, split by split
 */
import { cut, drawSamples, hits, learned, shareOf } from './split_samples.js'

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {LeakInput} input
 * @returns {Generator<import('./server.js').Pause, Leaked, import('./server.js').Slice>}
 */
export function* leak(engine, input) {
  const { data, splits, method, splitSeed, config } = input
  const all = drawSamples(engine, data)
  const scaled = { ...all, X: scaledOf(engine, all, method) }
  const [honest, leaked] = [new Float64Array(splits), new Float64Array(splits)]
  for (let nth = 0; nth < splits; nth++) {
    const split = { ...input, splitSeed: splitSeed + nth }
    honest[nth] = devAccuracy(engine, { ...config, normalise: method }, cut(engine, all, split))
    leaked[nth] = devAccuracy(engine, config, cut(engine, scaled, split))
    yield {}
  }
  return { honest, leaked }
}

/** Fitted on all samples. @param {any} engine @param {import('./split_samples.js').Samples} all @param {string} method */
function scaledOf(engine, { X, samples }, method) {
  const scaled = new Float64Array(X.length)
  for (let at = 0; at < X.length; at += samples) {
    scaled.set(engine.normalise(X.subarray(at, at + samples), method).values, at)
  }
  return scaled
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config
 * @param {import('./split_samples.js').Parts} parts
 */
function devAccuracy(engine, config, { train, dev, test }) {
  const run = learned(engine, config, train)
  try {
    return shareOf(hits(run, dev.samples ? dev : test)) ?? NaN
  } finally {
    run.free()
  }
}
