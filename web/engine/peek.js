/**
 * The task of looking at a dev set again and again: of many networks the one is picked that does best on it. How good does
 * it look, and how good is it?
 *
 * @typedef {import('./judge.js').JudgeInput & {tries: any[]}} PeekInput   tries: a config for each network
 *
 * @typedef {object} Peeked
 * @property {Float64Array} best   accuracy on its dev set of the best of the first k, mean over dev sets
 * @property {Float64Array} real   the same network's accuracy on the crowd
 * @property {number} devSets      over which that is the mean; 0 where there is no set to pick by
 */
import { CROWD_SEED } from './judge.js'
import { cut, drawSamples, hits, learned, shareOf } from './split_samples.js'

export const PEEK_SEED = 13
/** Look-ups that can be waited for; where dev sets are large, they differ little, and fewer of them do. */
const MOST_LOOKUPS = 2e7
const FEWEST = 20

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {PeekInput} input
 * @returns {Generator<import('./server.js').Pause, Peeked, import('./server.js').Slice>}
 */
export function* peek(engine, input) {
  const { data, sizes, tries, resamples } = input
  const { train } = cut(engine, drawSamples(engine, data), input)
  const crowd = drawSamples(engine, { ...data, samples: input.crowd, seed: CROWD_SEED })
  yield {}
  const known = []
  for (const config of tries) {
    known.push(knownBy(engine, config, train, crowd))
    yield {}
  }
  const size = sizes.dev || sizes.test
  if (size === 0) return { best: new Float64Array(0), real: new Float64Array(0), devSets: 0 }
  return yield* pickBest(engine, known, size, devSetsOf(size, tries.length, resamples))
}

/**
 * How many dev sets there are time for.
 *
 * @param {number} size    of a dev set
 * @param {number} tries   networks
 * @param {number} most
 */
export function devSetsOf(size, tries, most) {
  return Math.floor(Math.min(most, Math.max(FEWEST, MOST_LOOKUPS / (size * tries))))
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config
 * @param {import('./split_samples.js').Samples} train
 * @param {import('./split_samples.js').Samples} crowd
 */
function knownBy(engine, config, train, crowd) {
  const run = learned(engine, config, train)
  try {
    return hits(run, crowd)
  } finally {
    run.free()
  }
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Uint8Array[]} known   network by network, of the crowd
 * @param {number} size          of a dev set
 * @param {number} devSets
 * @returns {Generator<import('./server.js').Pause, Peeked, import('./server.js').Slice>}
 */
function* pickBest(engine, known, size, devSets) {
  const truth = known.map((one) => shareOf(one) ?? NaN)
  const [best, real] = [new Float64Array(known.length), new Float64Array(known.length)]
  const random = engine.random(PEEK_SEED)
  try {
    for (let set = 0; set < devSets; set++) {
      const places = random.rand(size)
      let [most, picked] = [-1, 0]
      known.forEach((one, k) => {
        const score = scoreAt(one, places)
        if (score > most) [most, picked] = [score, k]
        best[k] += most / devSets
        real[k] += truth[picked] / devSets
      })
      yield {}
    }
  } finally {
    random.free()
  }
  return { best, real, devSets }
}

/** @param {Uint8Array} known @param {Float64Array} places   0 … 1 */
function scoreAt(known, places) {
  let sum = 0
  for (let i = 0; i < places.length; i++) sum += known[Math.floor(places[i] * known.length)]
  return sum / places.length
}
