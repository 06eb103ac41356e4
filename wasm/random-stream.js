/** NumPy's RandomState(seed), number for number. */

export class RandomStream {
  #heap
  #random

  /**
   * @param {import('./heap.js').Heap} heap
   * @param {number} config address of the core's config that holds the seed
   */
  constructor(heap, config) {
    this.#heap = heap
    this.#random = heap.own(heap.core.randomNew(config))
  }

  get #address() {
    if (!this.#random) throw new Error('This random stream was freed; make a new one.')
    return this.#random
  }

  /**
   * rand(n): n numbers in [0, 1)
   * @param {number} n
   */
  rand(n) {
    return this.#draw(n, this.#heap.core.randomRand)
  }

  /**
   * randn(n): n numbers of the standard normal distribution
   * @param {number} n
   */
  randn(n) {
    return this.#draw(n, this.#heap.core.randomRandn)
  }

  /**
   * permutation(n): 0 … n − 1 in random order
   * @param {number} n
   */
  permutation(n) {
    const random = this.#address
    return this.#heap.lend(count(n) * Int32Array.BYTES_PER_ELEMENT, (x) => {
      this.#heap.core.randomPermutation(random, x, n)
      return this.#heap.int32(x, n).slice()
    })
  }

  /**
   * @param {number} n
   * @param {(random: number, x: number, n: number) => void} fill
   */
  #draw(n, fill) {
    const random = this.#address
    return this.#heap.lend(count(n) * Float64Array.BYTES_PER_ELEMENT, (x) => {
      fill(random, x, n)
      return this.#heap.float64(x, n).slice()
    })
  }

  /** Gives the memory back. A second call does nothing. */
  free() {
    this.#heap.core.free(this.#random)
    this.#random = 0
  }
}

/** @param {number} n */
const count = (n) => {
  if (Number.isInteger(n) && n >= 0 && n < 2 ** 28) return n
  throw new RangeError(`A stream draws a whole number of values, not ${n}.`)
}
