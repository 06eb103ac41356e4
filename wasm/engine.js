/**
 * The one way to train: the same in a page, in a worker, in Node and in the tests.
 *
 *     const engine = await loadEngine()
 *     const run = engine.start({ init: { name: 'xavier' } })
 *     run.advance(100)
 */
import { augment } from './augment.js'
import { BUILT } from './built.js'
import { lendConfig } from './config.js'
import { MemoryError } from './errors.js'
import { Heap } from './heap.js'
import { loadCore } from './loader.js'
import { bytesOf, openRun } from './open-run.js'
import { RandomStream } from './random-stream.js'
import { recurrent } from './recurrent.js'
import { readSchema } from './schema.js'
import { dataError, noMemoryError } from './wording.js'

export { ConfigError, LoadError, MemoryError, UnsupportedError } from './errors.js'

/**
 * @typedef {import('./run.js').Run} Run
 * @typedef {import('./run.js').Part} Part
 * @typedef {import('./run.js').Progress} Progress
 * @typedef {import('./run.js').Divergence} Divergence
 * @typedef {import('./run.js').Score} Score
 * @typedef {import('./run.js').Records} Records
 * @typedef {import('./run.js').LayerState} LayerState
 * @typedef {import('./run.js').PartData} PartData
 * @typedef {import('./gradient-check.js').GradientOptions} GradientOptions
 * @typedef {import('./gradient-check.js').GradientReport} GradientReport
 * @typedef {import('./gradient-check.js').GradientPair} GradientPair
 * @typedef {import('./inspect.js').Statistics} Statistics
 * @typedef {import('./inspect.js').StatisticsOptions} StatisticsOptions
 * @typedef {import('./inspect.js').LayerStatistics} LayerStatistics
 * @typedef {import('./inspect.js').Distribution} Distribution
 * @typedef {import('./inspect.js').Activations} Activations
 * @typedef {import('./inspect.js').Mask} Mask
 * @typedef {import('./recurrent.js').RecurrentOptions} RecurrentOptions
 * @typedef {import('./recurrent.js').RecurrentGradient} RecurrentGradient
 * @typedef {import('./augment.js').Image} Image
 * @typedef {import('./augment.js').Operation} Operation
 * @typedef {import('./result.js').Result} Result
 * @typedef {import('./schema.js').Option} Option
 * @typedef {import('./schema.js').Schema} Schema
 * @typedef {import('./loader.js').LoadOptions} LoadOptions
 * @typedef {Record<string, unknown>} Config nested as the oracle's; all keys are optional
 */

export class Engine {
  #heap

  /** @param {Heap} heap */
  constructor(heap) {
    this.#heap = heap
    /** Which module this is: as the module itself says. @type {'simd' | 'plain'} @readonly */
    this.module = heap.core.isSimd() ? 'simd' : 'plain'
    /** @readonly */
    this.schema = readSchema(heap)
    /** Memory that a run may take at most. @readonly */
    this.maxBytes = heap.core.runMaxBytes()
  }

  /**
   * Checks the config, draws the data and the weights, and is ready to train.
   * @param {Config} [config]
   * @returns {Run} free it when it is no longer needed: the memory is not collected
   * @throws {import('./errors.js').ConfigError}
   */
  start(config = {}) {
    return withMemory(config, () =>
      this.#lend(config, (core) => openRun(this.#heap, this.schema, core, config)),
    )
  }

  /**
   * Memory that a run with this config takes, counted and not taken. It may be more than `maxBytes`,
   * where start refuses it; Infinity where it cannot even be counted.
   * @param {Config} [config]
   * @throws {import('./errors.js').ConfigError}
   */
  bytes(config = {}) {
    return withMemory(config, () =>
      this.#lend(config, (core) => bytesOf(this.#heap, this.schema, core, config)),
    )
  }

  /**
   * The gradient that reaches each step of a sequence, in an RNN or an LSTM.
   * @param {RecurrentOptions} [options]
   * @returns {RecurrentGradient}
   * @throws {import('./errors.js').ConfigError}
   */
  recurrent(options = {}) {
    return withMemory(options, () => recurrent(this.#heap, options))
  }

  /**
   * One feature, normalised: (x − shift) / scale.
   * @param {ArrayLike<number>} values
   * @param {NonNullable<Config['normalise']>} method
   * @throws {import('./errors.js').ConfigError}
   */
  normalise(values, method) {
    const heap = this.#heap
    const sane = values.length > 0 && Array.from(values).every(Number.isFinite)
    if (!sane) throw dataError('values', values, 'be one or more finite numbers')
    return this.#lend({ normalise: method }, ({ address: config }) =>
      heap.lendNumbers(values, (x) => {
        heap.core.normalise(config, x, values.length, heap.replyAt)
        const { shift, scale } = heap.reply('Normaliser')
        return { values: heap.float64(x, values.length).slice(), shift, scale }
      }),
    )
  }

  /**
   * NumPy's RandomState(seed).
   * @param {number} seed
   * @throws {import('./errors.js').ConfigError}
   */
  random(seed) {
    return this.#lend({ seed }, ({ address }) => new RandomStream(this.#heap, address))
  }

  /**
   * An image operation, with OpenCV's numbers: see augment.js for the operations.
   * @param {Image} image
   * @param {Operation} operation
   * @returns {Image} a new one
   * @throws {import('./errors.js').ConfigError}
   */
  augment(image, operation) {
    return withMemory(operation, () => augment(this.#heap, image, operation))
  }

  /**
   * @template T
   * @param {Config} config
   * @param {(config: {address: number, table: number}) => T} use
   */
  #lend(config, use) {
    return lendConfig(this.#heap, this.schema, config, use)
  }
}

/**
 * A MemoryError becomes a ConfigError, like every other refusal.
 * @template T
 * @param {unknown} asked
 * @param {() => T} use
 * @returns {T}
 */
const withMemory = (asked, use) => {
  try {
    return use()
  } catch (error) {
    throw error instanceof MemoryError ? noMemoryError(asked) : error
  }
}

/**
 * @param {LoadOptions} [options]
 * @returns {Promise<Engine>}
 * @throws {import('./errors.js').UnsupportedError | import('./errors.js').LoadError}
 */
export const loadEngine = (options) => loadEngineFrom(BUILT, options)

/**
 * The same with the two modules at another place.
 * @internal
 * @param {import('./loader.js').Home} home
 * @param {LoadOptions} [options]
 */
export const loadEngineFrom = async (home, options) =>
  new Engine(new Heap(await loadCore(options, home)))
