/**
 * The task of following gradient descent step by step: where the weights are after each.
 *
 * @typedef {object} WalkInput
 * @property {any[]} configs     the engine's; no hidden layer, one output: a regression
 * @property {number} steps      iterations of each; they replace the configs' own
 *
 * @typedef {object} Walk
 * @property {Int32Array} step     the steps that are told of, from 0: all of the first ones, then some, always two in a row
 * @property {Float64Array[]} theta  a row for each weight, in order, and one for b; a column for each of these steps
 * @property {Float64Array} loss     there
 * @property {{layer: number, step: number, quantity: string} | null} event   where it met a number that is not finite
 */

/** All steps up to here are told of. */
const DENSE = 400
/** Beyond, each pair is later than the one before it by this factor. */
const SPARSE = 1.05

/**
 * The steps that a walk of this length tells of. Two in a row, so that bouncing to and fro is seen as such.
 *
 * @param {number} last
 * @returns {number[]} in order; 0 and last among them
 */
export function stepsTold(last) {
  const told = Array.from({ length: Math.min(last, DENSE) + 1 }, (_, i) => i)
  for (let at = DENSE * SPARSE; at < last; at *= SPARSE)
    told.push(Math.floor(at), Math.floor(at) + 1)
  return [...new Set([...told, Math.max(0, last - 1), last])]
    .filter((step) => step <= last)
    .sort((a, b) => a - b)
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {WalkInput} input
 * @returns {Generator<import('./server.js').Pause, Walk[], import('./server.js').Slice>}
 */
export function* walk(engine, { configs, steps }) {
  const iterations = Math.max(1, steps)
  const all = configs.map((config) => ({ ...config, iterations, recordEvery: iterations }))
  for (const config of all) engine.start(config).free() // what cannot be is told before the first step
  /** @type {Walk[]} */
  const walks = []
  for (const config of all) walks.push(yield* follow(engine, config, steps))
  return walks
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @param {any} config
 * @param {number} steps
 * @returns {Generator<import('./server.js').Pause, Walk, import('./server.js').Slice>}
 */
function* follow(engine, config, steps) {
  const run = engine.start(config)
  try {
    const track = new Track()
    let { until = 0 } = yield {}
    let at = 0
    for (const step of stepsTold(steps)) {
      const { reason } = run.advance(step - at)
      if (reason === 'diverged') break
      track.add(step, run)
      at = step
      if (performance.now() >= until) ({ until = 0 } = yield {})
    }
    return track.walk(run.event())
  } finally {
    run.free()
  }
}

/** Where a run was. */
class Track {
  /** @type {number[]} */
  #step = []
  /** @type {number[][]} */
  #theta = []
  /** @type {number[]} */
  #loss = []

  /**
   * @param {number} step
   * @param {import('../../wasm/engine.js').Run} run
   */
  add(step, run) {
    const [{ W, b }] = run.layers()
    this.#step.push(step)
    this.#theta.push([...W, ...b])
    this.#loss.push(run.score('train')?.loss ?? NaN)
  }

  /** @param {Walk['event']} event @returns {Walk} */
  walk(event) {
    const row = (/** @type {number} */ i) => Float64Array.from(this.#theta, (theta) => theta[i])
    return {
      step: Int32Array.from(this.#step),
      theta: (this.#theta[0] ?? []).map((_, i) => row(i)),
      loss: Float64Array.from(this.#loss),
      event,
    }
  }
}
