/** One training run in the core's memory. */
import { changeRun } from './change-run.js'
import { checkGradients } from './gradient-check.js'
import { activations, mask, statistics } from './inspect.js'
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
 * @property {Float64Array} penalty what penalties have added to loss
 * @property {Float64Array} devLoss without penalties; empty where there is no dev set
 * @property {Float64Array} devAccuracy of the same pass, NaN for a linear output; or empty
 * @property {Float64Array} gradientNorm ‖dW‖: one row of `layers` numbers a record
 * @property {Float64Array} weightNorm ‖W‖, likewise
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
 * @property {BatchNorm | null} batchNorm null without it, and in the output layer
 */

/**
 * Of each unit: A = f(γ (Z − mean) / √(var + 10⁻⁵) + β) in evaluation.
 * @typedef {object} BatchNorm
 * @property {Float32Array} gamma
 * @property {Float32Array} beta
 * @property {Float32Array} mean running
 * @property {Float32Array} var running
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
  #schema
  #block
  #run

  /**
   * @param {Heap} heap
   * @param {import('./schema.js').Schema} schema
   * @param {{block: number, run: number, bytes: number}} memory
   */
  constructor(heap, schema, { block, run, bytes }) {
    this.#heap = heap
    this.#schema = schema
    this.#block = block
    this.#run = run
    /** Memory that the run takes. @readonly */
    this.bytes = bytes
  }

  /** The core's address of the run; an error after free(). */
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

  /**
   * Sets other values from the next iteration on: `optimizer.learningRate`, `l1`, `l2`, and a dropout that was
   * there from the start. Options that are not named stay as they are; none is changed where one is refused.
   * @param {import('./engine.js').Config} config
   * @throws {import('./errors.js').ConfigError}
   */
  change(config) {
    changeRun(this.#heap, this.#schema, this.#address, config)
  }

  /** @returns {Records} */
  records() {
    const heap = this.#heap
    heap.core.runRecords(this.#address, heap.replyAt)
    const { count, layers, iteration, ...at } = heap.reply('Records')
    const copy = (/** @type {number} */ address, each = 1) =>
      heap.float64(address, address ? count * each : 0).slice()
    return {
      iteration: heap.int32(iteration, count).slice(),
      loss: copy(at.loss),
      penalty: copy(at.penalty),
      devLoss: copy(at.devLoss),
      devAccuracy: copy(at.devAccuracy),
      gradientNorm: copy(at.gradientNorm, layers),
      weightNorm: copy(at.weightNorm, layers),
      layers,
    }
  }

  /**
   * Where it diverged, if it did.
   * @returns {Divergence | null}
   */
  event() {
    this.#heap.core.runEvent(this.#address, this.#heap.replyAt)
    const { layer, step, quantity: name } = this.#heap.reply('Event')
    const quantity = this.#heap.name(name)
    return quantity === null ? null : { layer, step, quantity }
  }

  /**
   * An evaluation pass over a part with the current weights; null where there is no such part.
   * @param {Part} part
   * @returns {Score | null}
   */
  score(part) {
    this.#heap.core.runScore(this.#address, partNumber(part), this.#heap.replyAt)
    const { samples, loss, accuracy } = this.#heap.reply('Score')
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
    const { units, inputs, spread, ...at } = heap.reply('Layer')
    const copy = (/** @type {number} */ address, each = 1) =>
      heap.float32(address, units * each).slice()
    return {
      units,
      inputs,
      W: copy(at.W, inputs),
      b: copy(at.b),
      dW: copy(at.dW, inputs),
      db: copy(at.db),
      spread,
      batchNorm: at.gamma
        ? {
            gamma: copy(at.gamma),
            beta: copy(at.beta),
            mean: copy(at.mean),
            var: copy(at.variance),
          }
        : null,
    }
  }

  /**
   * The network's outputs with the current weights.
   * @param {ArrayLike<number>} X (features, m) raw features, row after row
   * @returns {Float32Array} A (outputs, m)
   */
  predict(X) {
    return this.activations(this.#heap.core.runLayers(this.#address), X).A
  }

  /**
   * Z and A of a layer, of an evaluation pass with the current weights.
   * @param {number} l from 1, the first hidden layer
   * @param {ArrayLike<number>} [X] (features, m) raw features, row after row; the training set
   *   where it is left out
   * @returns {import('./inspect.js').Activations}
   */
  activations(l, X) {
    const { features } = this.#shape()
    const { units } = this.#sizeOf(l, 1)
    const inputs = X ?? this.part('train')?.X ?? []
    return activations(this.#heap, this.#address, { l, units, features }, inputs)
  }

  /**
   * The dropout mask of a layer in the last iteration.
   * @param {number} l 0 is the input, 1 the first hidden layer
   * @returns {import('./inspect.js').Mask | null} null where the layer has no dropout, and before
   *   the first iteration
   */
  mask(l) {
    return mask(this.#heap, this.#address, { l, units: this.#sizeOf(l, 0).units })
  }

  /**
   * Statistics of every layer: one training pass over a part with the current weights. The run does not
   * change, and need not have been trained.
   * @param {import('./inspect.js').StatisticsOptions} [options]
   * @returns {import('./inspect.js').Statistics | null} null where there is no such part
   * @throws {import('./errors.js').ConfigError}
   */
  statistics(options = {}) {
    return statistics(this.#heap, this.#address, options)
  }

  /**
   * @param {number} l
   * @param {number} first
   */
  #sizeOf(l, first) {
    const last = this.#heap.core.runLayers(this.#address)
    if (!Number.isInteger(l) || l < first || l > last) {
      throw new RangeError(`No such layer: ${l}; there are ${first} to ${last}.`)
    }
    if (l === 0) return { units: this.#shape().features }
    this.#heap.core.runLayer(this.#address, l, this.#heap.replyAt)
    return { units: this.#heap.reply('Layer').units }
  }

  #shape() {
    this.#heap.core.runPart(this.#address, partNumber('train'), this.#heap.replyAt)
    return { features: this.#heap.reply('Part').features }
  }

  /**
   * @param {Part} part
   * @returns {PartData | null} null where there is no such part
   */
  part(part) {
    const heap = this.#heap
    heap.core.runPart(this.#address, partNumber(part), heap.replyAt)
    const { features, outputs, samples, X, Y } = heap.reply('Part')
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
   * Backpropagation against central differences with the current weights; the run does not change.
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
    this.#heap.core.free(this.#block)
    this.#block = 0
  }
}
