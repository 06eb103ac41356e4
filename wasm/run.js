/** One training run in the core's memory. */
import { checkGradients } from './gradient-check.js'
import { PARTS, resultOf } from './result.js'

/**
 * @typedef {import('./heap.js').Heap} Heap
 * @typedef {'train' | 'dev' | 'test'} Part
 * @typedef {'budget' | 'early-stop' | 'diverged'} Reason
 * @typedef {{iteration: number, done: boolean, reason: Reason | null}} Progress
 * @typedef {{layer: number, step: number, quantity: string}} Divergence
 * @typedef {{samples: number, loss: number, accuracy: number | null}} Score
 */

/**
 * Taken before the update of their iteration.
 * @typedef {object} Records
 * @property {Int32Array} iteration
 * @property {Float64Array} loss of the training pass: its batch, its masks, penalties included
 * @property {Float64Array} devLoss without penalties; empty where there is no dev set
 * @property {Float64Array} gradientNorm ‖dW‖: one row of `layers` numbers a record
 * @property {number} layers
 */

/**
 * @typedef {object} LayerState
 * @property {number} units
 * @property {number} inputs
 * @property {Float32Array} W (units, inputs), row after row
 * @property {Float32Array} b
 * @property {Float32Array} dW of the last iteration
 * @property {Float32Array} db
 * @property {number} spread the largest difference between any two units; 0: all are one
 */

/**
 * The samples of a part as they were before normalising, row after row.
 * @typedef {object} PartData
 * @property {Float64Array} X (features, samples)
 * @property {Float64Array} Y (outputs, samples)
 * @property {number} features
 * @property {number} outputs
 * @property {number} samples
 */

const MOST_STEPS = 2 ** 31 - 1

/** @param {Part} part */
const partNumber = (part) => {
  const number = PARTS.indexOf(part)
  if (number < 0) throw new RangeError(`No such part: ${part}; there are ${PARTS.join(', ')}.`)
  return number
}

export class Run {
  #heap
  #block
  #run

  /**
   * @param {Heap} heap
   * @param {{block: number, run: number, bytes: number}} memory
   */
  constructor(heap, { block, run, bytes }) {
    this.#heap = heap
    this.#block = block
    this.#run = run
    /** Memory that the run takes. @readonly */
    this.bytes = bytes
  }

  /** The core's address of the run, or an error that says what the caller forgot. */
  get #address() {
    if (!this.#block) throw new Error('This run was freed; start a new one.')
    return this.#run
  }

  /**
   * Trains further; fewer steps where the run ends first. Infinity: to the end.
   * @param {number} steps
   * @returns {Progress}
   */
  advance(steps) {
    const run = this.#address
    const whole = Number.isInteger(steps) || steps === Infinity
    if (!whole || steps < 0) throw new RangeError(`advance takes a count of steps, not ${steps}.`)
    const iteration = this.#heap.core.runAdvance(run, Math.min(steps, MOST_STEPS))
    const reason = /** @type {Reason | null} */ (this.#heap.name(this.#heap.core.runReason(run)))
    return { iteration, done: reason !== null, reason }
  }

  /** @returns {Records} */
  records() {
    const heap = this.#heap
    heap.core.runRecords(this.#address, heap.replyAt)
    const [count, layers, iteration, loss, devLoss, gradientNorm] = heap.reply()
    return {
      iteration: heap.int32(iteration, count).slice(),
      loss: heap.float64(loss, count).slice(),
      devLoss: heap.float64(devLoss, devLoss ? count : 0).slice(),
      gradientNorm: heap.float64(gradientNorm, count * layers).slice(),
      layers,
    }
  }

  /**
   * Where it diverged, if it did.
   * @returns {Divergence | null}
   */
  event() {
    this.#heap.core.runEvent(this.#address, this.#heap.replyAt)
    const [layer, step, name] = this.#heap.reply()
    const quantity = this.#heap.name(name)
    return quantity === null ? null : { layer, step, quantity }
  }

  /**
   * An evaluation pass over a part with the weights of now; null where there is no such part.
   * @param {Part} part
   * @returns {Score | null}
   */
  score(part) {
    this.#heap.core.runScore(this.#address, partNumber(part), this.#heap.replyAt)
    const [samples, loss, accuracy] = this.#heap.reply()
    return samples ? { samples, loss, accuracy: Number.isNaN(accuracy) ? null : accuracy } : null
  }

  /** @returns {LayerState[]} */
  layers() {
    const length = this.#heap.core.runLayers(this.#address)
    return Array.from({ length }, (_, i) => this.#layer(i + 1))
  }

  /**
   * @param {number} l from 1
   * @returns {LayerState}
   */
  #layer(l) {
    const heap = this.#heap
    heap.core.runLayer(this.#address, l, heap.replyAt)
    const [units, inputs, W, b, dW, db, spread] = heap.reply()
    return {
      units,
      inputs,
      W: heap.float32(W, units * inputs).slice(),
      b: heap.float32(b, units).slice(),
      dW: heap.float32(dW, units * inputs).slice(),
      db: heap.float32(db, units).slice(),
      spread,
    }
  }

  /**
   * The network's answer with the weights of now.
   * @param {ArrayLike<number>} X (features, m) raw features, row after row
   * @returns {Float32Array} A (outputs, m)
   */
  predict(X) {
    const { features, outputs } = this.#shape()
    const m = X.length / features
    if (!Number.isInteger(m)) {
      throw new RangeError(`predict takes rows of ${features} features, not ${X.length} numbers.`)
    }
    const bytes = Float32Array.BYTES_PER_ELEMENT * m
    return this.#heap.lend(bytes * (features + outputs), (address) => {
      const answer = address + bytes * features
      this.#heap.float32(address, X.length).set(X)
      this.#heap.core.runPredict(this.#address, address, m, answer)
      return this.#heap.float32(answer, outputs * m).slice()
    })
  }

  #shape() {
    this.#heap.core.runPart(this.#address, partNumber('train'), this.#heap.replyAt)
    const [features, outputs] = this.#heap.reply()
    return { features, outputs }
  }

  /**
   * @param {Part} part
   * @returns {PartData | null} null where there is no such part
   */
  part(part) {
    const heap = this.#heap
    heap.core.runPart(this.#address, partNumber(part), heap.replyAt)
    const [features, outputs, samples, X, Y] = heap.reply()
    if (!samples) return null
    return {
      X: heap.float64(X, features * samples).slice(),
      Y: heap.float64(Y, outputs * samples).slice(),
      features,
      outputs,
      samples,
    }
  }

  /**
   * Backpropagation against central differences with the weights of now; the run stays as it is.
   * @param {import('./gradient-check.js').GradientOptions} [options]
   * @returns {import('./gradient-check.js').GradientReport}
   * @throws {import('./errors.js').ConfigError}
   */
  checkGradients(options = {}) {
    const layers = this.#heap.core.runLayers(this.#address)
    return checkGradients(this.#heap, { run: this.#address, layers }, options)
  }

  /** @returns {import('./result.js').Result} */
  result() {
    return resultOf(this, this.#heap.core.runBestIteration(this.#address))
  }

  /** Gives the memory back. A second call does nothing. */
  free() {
    this.#heap.core.giveBack(this.#block)
    this.#block = 0
  }
}
