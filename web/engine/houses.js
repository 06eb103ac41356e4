/**
 * The task: does dropout on the inputs spread the weight of one feature over others that tell nearly the same? A linear
 * regression of the price on four features, from many seeds, without and with it.
 *
 * The houses are drawn, not real: RandomState(seed).randn, row after row, q first and then a row of noise for each
 * feature and for the price. q is what all have in common:
 *
 *   xⱼ = rⱼ q + √(1 − rⱼ²) noiseⱼ        r = 0.95, 0.8, 0.8, 0.8        price = x₁ + 0.1 noise
 *
 * All weight belongs on the first feature, then, and the others could stand in for it.
 *
 * @typedef {object} HousesInput
 * @property {number[]} seeds
 * @property {number} rate       of dropping an input
 *
 * @typedef {object} Fitted      of one seed
 * @property {number[]} w        a weight for each feature
 * @property {number} loss       on houses drawn anew
 * @property {number} blind      on the same, their first feature hidden (0, which is its mean)
 */
export const SHARED = [0.95, 0.8, 0.8, 0.8]
const NOISE = 0.1
const SAMPLES = 200
/** Added to a seed for the houses to measure with. */
const ANEW = 1000
const TRAINING = {
  hidden: [],
  output: 'linear',
  init: { name: 'zeros' },
  optimizer: { learningRate: 0.05 },
  iterations: 1000,
  recordEvery: 1000,
}

/** @typedef {{X: Float64Array[], Y: Float64Array[]}} Houses */

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {number} seed
 * @returns {Houses}
 */
export function drawHouses(engine, seed) {
  const stream = engine.random(seed)
  const common = stream.randn(SAMPLES)
  const X = SHARED.map((r) => {
    const noise = stream.randn(SAMPLES)
    return common.map((q, s) => r * q + Math.sqrt(1 - r * r) * noise[s])
  })
  const noise = stream.randn(SAMPLES)
  stream.free()
  return { X, Y: [X[0].map((x, s) => x + NOISE * noise[s])] }
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {HousesInput} input
 * @returns {Generator<import('./server.js').Pause, Fitted[], import('./server.js').Slice>}
 */
export function* houses(engine, { seeds, rate }) {
  /** @type {Fitted[]} */
  const fitted = []
  for (const seed of seeds) {
    yield {}
    fitted.push(fit(engine, seed, rate))
  }
  return fitted
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {number} seed
 * @param {number} rate
 * @returns {Fitted}
 */
function fit(engine, seed, rate) {
  const { X, Y } = drawHouses(engine, seed)
  const data = { X: X.map((row) => [...row]), Y: Y.map((row) => [...row]) }
  const run = engine.start({ ...TRAINING, data, dropout: { input: rate }, seed })
  run.advance(Infinity)
  const [{ W }] = run.layers()
  const fresh = drawHouses(engine, ANEW + seed)
  const [, ...others] = fresh.X
  const hidden = { ...fresh, X: [new Float64Array(SAMPLES), ...others] }
  const fitted = { w: [...W], loss: lossOf(run, fresh), blind: lossOf(run, hidden) }
  run.free()
  return fitted
}

/** @param {import('../../wasm/engine.js').Run} run @param {Houses} houses */
function lossOf(run, { X, Y }) {
  const answers = run.predict(X.flatMap((row) => [...row]))
  return answers.reduce((sum, y, s) => sum + (y - Y[0][s]) ** 2, 0) / (2 * answers.length)
}
