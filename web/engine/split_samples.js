/**
 * Samples that are split into training, dev and test set, and a crowd of new ones that nobody has in real life: on it is
 * measured how good a network really is.
 *
 * @typedef {{X: Float64Array, Y: Float64Array, samples: number}} Samples   X (2, samples), Y (1, samples)
 * @typedef {'shuffled' | 'stratified' | 'sorted'} Order
 * @typedef {{train: number, dev: number, test: number}} Sizes
 * @typedef {{train: Samples, dev: Samples, test: Samples}} Parts
 */

const FEATURES = 2

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {{name: string, samples: number, noise: number, seed: number}} data   the engine's
 * @returns {Samples}
 */
export function drawSamples(engine, data) {
  const run = engine.start({ data, iterations: 1 })
  try {
    const part = run.part('train')
    if (!part) throw new Error('the engine drew no samples')
    return part
  } finally {
    run.free()
  }
}

/**
 * @param {Samples} from
 * @param {ArrayLike<number>} order   numbers of the samples that are wanted
 * @returns {Samples}
 */
export function pick({ X, Y, samples }, order) {
  const m = order.length
  const picked = { X: new Float64Array(FEATURES * m), Y: new Float64Array(m), samples: m }
  for (let j = 0; j < m; j++) {
    for (let f = 0; f < FEATURES; f++) picked.X[f * m + j] = X[f * samples + order[j]]
    picked.Y[j] = Y[order[j]]
  }
  return picked
}

/**
 * In which order the samples stand before they are cut into parts.
 *
 *   shuffled     as a permutation has them           sorted       class after class, as a file often is
 *   stratified   shuffled, but each stretch has its share of every class, to one sample
 *
 * @param {Float64Array} labels
 * @param {Order} how
 * @param {ArrayLike<number>} permutation
 * @returns {number[]}
 */
export function orderOf(labels, how, permutation) {
  const numbers = Array.from(permutation)
  if (how === 'shuffled') return numbers
  if (how === 'sorted')
    return Array.from(labels.keys()).sort((a, b) => labels[a] - labels[b] || a - b)
  const count = countOf(labels)
  /** @type {Map<number, number>} */
  const met = new Map()
  const placed = numbers.map((i) => {
    const rank = met.get(labels[i]) ?? 0
    met.set(labels[i], rank + 1)
    return { i, at: (rank + 0.5) / (count.get(labels[i]) ?? 1) }
  })
  return placed.sort((a, b) => a.at - b.at).map(({ i }) => i)
}

/** @param {Float64Array} labels */
function countOf(labels) {
  /** @type {Map<number, number>} */
  const count = new Map()
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1)
  return count
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {Samples} all
 * @param {{order: Order, splitSeed: number, sizes: Sizes}} split
 * @returns {Parts}
 */
export function cut(engine, all, { order, splitSeed, sizes: { train, dev } }) {
  const random = engine.random(splitSeed)
  const line = orderOf(all.Y, order, random.permutation(all.samples))
  random.free()
  return {
    train: pick(all, line.slice(0, train)),
    dev: pick(all, line.slice(train, train + dev)),
    test: pick(all, line.slice(train + dev)),
  }
}

/**
 * A network that has learned from some samples. The caller frees it.
 *
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config   the engine's, but for the data
 * @param {Samples} train
 */
export function learned(engine, config, train) {
  const batch = config.batch < train.samples ? config.batch : 0
  const m = train.samples
  const X = Array.from({ length: FEATURES }, (_, f) => train.X.subarray(f * m, (f + 1) * m))
  const run = engine.start({ ...config, batch, data: { X, Y: [train.Y] } })
  run.advance(Infinity)
  return run
}

/**
 * Sample by sample: 1 where the network is right.
 *
 * @param {import('../../wasm/engine.js').Run} run
 * @param {Samples} samples
 * @returns {Uint8Array}
 */
export function hits(run, { X, Y, samples }) {
  if (samples === 0) return new Uint8Array(0)
  const P = run.predict(X)
  return Uint8Array.from(Y, (y, i) => Number(P[i] > 0.5 === y > 0.5))
}

/** @param {ArrayLike<number>} right @returns {number | null} share; null: there is no sample */
export function shareOf(right) {
  let sum = 0
  for (let i = 0; i < right.length; i++) sum += right[i]
  return right.length ? sum / right.length : null
}
