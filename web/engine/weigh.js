/**
 * What the weights of a run add up to, record by record: with these sums a page knows ‖W‖ and what a penalty costs.
 *
 * @typedef {object} Weighed         a number a record, taken with it: before the update of its iteration
 * @property {Int32Array} iteration
 * @property {Float64Array} squares  Σw² over all layers; biases are not among them
 * @property {Float64Array} sizes    Σ|w|
 */

/** A run that stops at each record to be weighed; it advances as the run itself does. */
export class WeighedRun {
  /** @type {number[]} */
  #iteration = []
  /** @type {number[]} */
  #squares = []
  /** @type {number[]} */
  #sizes = []
  #at = 0

  /**
   * @param {import('../../wasm/engine.js').Run} run   before its first step
   * @param {number} every                             the config's recordEvery
   */
  constructor(run, every) {
    this.run = run
    this.every = every
  }

  /**
   * @param {number} steps
   * @returns {import('../../wasm/run.js').Progress}
   */
  advance(steps) {
    let left = steps
    let progress = this.#go(0)
    while (left > 0 && !progress.done) {
      const due = this.#at % this.every
      if (due === 0) this.#weigh()
      const stretch = Math.min(left, this.every - due)
      progress = this.#go(stretch)
      left -= stretch
    }
    return progress
  }

  /** @param {number} steps */
  #go(steps) {
    const progress = this.run.advance(steps)
    this.#at = progress.iteration
    return progress
  }

  #weigh() {
    const { squares, sizes } = sumsOf(this.run.layers().map(({ W }) => W))
    this.#iteration.push(this.#at)
    this.#squares.push(squares)
    this.#sizes.push(sizes)
  }

  /** @returns {Weighed} */
  get weighed() {
    return {
      iteration: Int32Array.from(this.#iteration),
      squares: Float64Array.from(this.#squares),
      sizes: Float64Array.from(this.#sizes),
    }
  }
}

/**
 * @param {ArrayLike<number>[]} matrices
 * @returns {{count: number, sum: number, squares: number, sizes: number}} how many; Σw, Σw², Σ|w|
 */
export function sumsOf(matrices) {
  const sums = { count: 0, sum: 0, squares: 0, sizes: 0 }
  for (const W of matrices) {
    sums.count += W.length
    for (let i = 0; i < W.length; i++) {
      sums.sum += W[i]
      sums.squares += W[i] * W[i]
      sums.sizes += Math.abs(W[i])
    }
  }
  return sums
}
