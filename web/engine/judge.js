/**
 * The task of judging one network by many dev sets: how much do they differ?
 *
 * @typedef {object} JudgeInput
 * @property {{name: string, samples: number, noise: number, seed: number}} data   the engine's
 * @property {import('./split_samples.js').Order} order
 * @property {number} splitSeed
 * @property {import('./split_samples.js').Sizes} sizes
 * @property {any} config        the engine's, but for the data
 * @property {number} crowd      new samples
 * @property {number} resamples  dev sets that are drawn from them
 * @property {number[]} ladder   sizes of dev set to compare
 *
 * @typedef {object} Judged
 * @property {number} truth      accuracy on the crowd
 * @property {Record<'train' | 'dev' | 'test', number | null>} accuracy
 * @property {Record<'train' | 'dev' | 'test', number | null>} ones   share of class 1
 * @property {number} judge      samples of each dev set that is drawn; the test set's where there is no dev set
 * @property {Float64Array} drawn   what so many dev sets say, from low to high
 * @property {{size: number, low: number, high: number}[]} spread   where 95 % of them are
 * @property {import('./train.js').LayerView[]} layers
 */
import { cut, drawSamples, hits, learned, shareOf } from './split_samples.js'
import { layerView } from './train.js'

/** A seed of their own for new samples, far from those that readers choose. */
export const CROWD_SEED = 4000000007
export const RESAMPLE_SEED = 11
/** Of what is drawn, this much is left out at either end. */
const TAIL = 0.025

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {JudgeInput} input
 * @returns {Generator<import('./server.js').Pause, Judged, import('./server.js').Slice>}
 */
export function* judge(engine, input) {
  const { data, sizes, config, resamples, ladder } = input
  const parts = cut(engine, drawSamples(engine, data), input)
  const crowd = drawSamples(engine, { ...data, samples: input.crowd, seed: CROWD_SEED })
  yield {}
  const run = learned(engine, config, parts.train)
  try {
    const known = hits(run, crowd)
    const size = sizes.dev || sizes.test
    const spread = []
    for (const one of ladder) {
      const drawn = resample(engine, known, one, resamples)
      spread.push({ size: one, ...middle(drawn) })
      yield {}
    }
    return {
      truth: shareOf(known) ?? NaN,
      accuracy: ofEach(parts, (part) => shareOf(hits(run, part))),
      ones: ofEach(parts, (part) => shareOf(part.Y)),
      judge: size,
      drawn: resample(engine, known, size, resamples),
      spread,
      layers: run.layers().map(layerView),
    }
  } finally {
    run.free()
  }
}

/**
 * @param {import('./split_samples.js').Parts} parts
 * @param {(part: import('./split_samples.js').Samples) => number | null} measure
 */
function ofEach({ train, dev, test }, measure) {
  return { train: measure(train), dev: measure(dev), test: measure(test) }
}

/**
 * What dev sets of one size say of a network, from low to high.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Uint8Array} known   of the crowd
 * @param {number} size
 * @param {number} count
 */
export function resample(engine, known, size, count) {
  if (size === 0) return new Float64Array(0)
  const random = engine.random(RESAMPLE_SEED)
  const all = Float64Array.from({ length: count }, () => {
    const places = random.rand(size)
    let sum = 0
    for (let i = 0; i < size; i++) sum += known[Math.floor(places[i] * known.length)]
    return sum / size
  })
  random.free()
  return all.sort()
}

/**
 * Where 95 % of them are.
 *
 * @param {Float64Array} sorted
 */
export function middle(sorted) {
  const off = Math.floor(TAIL * sorted.length)
  return { low: sorted[off] ?? NaN, high: sorted[sorted.length - 1 - off] ?? NaN }
}
