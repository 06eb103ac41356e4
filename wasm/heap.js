/** The memory of one module, and the only place that turns its addresses into JavaScript. */
import { MemoryError } from './errors.js'

/**
 * The exports of core-*.wasm; binding*.c say what each takes, answers, and writes to its reply.
 * @typedef {object} Core
 * @property {{readonly buffer: ArrayBuffer}} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} alloc
 * @property {(address: number) => void} free
 * @property {() => number} isSimd
 * @property {() => number} replyNumbers
 * @property {() => number} runMaxBytes
 * @property {(status: number) => number} statusName
 * @property {() => number} optionCount
 * @property {(index: number, reply: number) => void} optionRead
 * @property {() => number} configNew
 * @property {(config: number, index: number, value: number) => number} configSet
 * @property {(config: number, index: number, name: number) => number} configChoose
 * @property {(config: number, index: number, at: number, count: number) => number} configSetList
 * @property {(features: number, outputs: number, m: number, reply: number) => number} tableNew
 * @property {(config: number, table: number, reply: number) => number} runBytes
 * @property {(config: number, table: number, block: number, bytes: number, reply: number)
 *   => number} runOpen
 * @property {(run: number, steps: number) => number} runAdvance
 * @property {(run: number, index: number, value: number) => number} runChange
 * @property {(run: number, index: number, value: number) => number} runMayChange
 * @property {(run: number) => number} runReason
 * @property {(run: number, reply: number) => void} runEvent
 * @property {(run: number) => number} runBestIteration
 * @property {(run: number, reply: number) => void} runRecords
 * @property {(run: number) => number} runLayers
 * @property {(run: number, layer: number, reply: number) => void} runLayer
 * @property {(run: number, part: number, reply: number) => void} runScore
 * @property {(run: number, X: number, m: number, A: number) => void} runPredict
 * @property {(run: number, part: number, reply: number) => void} runPart
 * @property {(config: number, x: number, samples: number, reply: number) => void} normalise
 * @property {(config: number) => number} randomNew
 * @property {(random: number, x: number, n: number) => void} randomRand
 * @property {(random: number, x: number, n: number) => void} randomRandn
 * @property {(random: number, x: number, n: number) => void} randomPermutation
 * @property {(run: number, samples: number, reply: number) => number} runGradientBytes
 * @property {(samples: number, parameters: number, seed: number, step: number, forward: number,
 *   pairs: number) => number} gradientOptionsNew
 * @property {(run: number, options: number, block: number, bytes: number, report: number)
 *   => number} runCheckGradients
 * @property {(run: number) => number} runParameters
 * @property {(count: number) => number} gradientPairsNew
 * @property {(pairs: number, at: number, reply: number) => void} gradientPair
 * @property {(part: number, samples: number, bins: number) => number} inspectNew
 * @property {(asked: number, seed: number) => void} inspectDropout
 * @property {(asked: number, what: number, low: number, high: number) => void} inspectEnds
 * @property {(run: number, asked: number, reply: number) => number} inspectBytes
 * @property {(run: number, asked: number, block: number, bytes: number, reply: number)
 *   => number} inspect
 * @property {(inspection: number, layer: number, reply: number) => void} inspectLayer
 * @property {(inspection: number, layer: number, what: number, reply: number)
 *   => void} inspectDistribution
 * @property {(run: number, layer: number, X: number, m: number, Z: number, A: number)
 *   => void} runActivations
 * @property {(run: number, layer: number, kept: number) => number} runMask
 * @property {(lstm: number, steps: number, hidden: number, inputs: number, scale: number,
 *   forgetBias: number, seed: number) => number} recurrentNew
 * @property {(asked: number, reply: number) => number} recurrentBytes
 * @property {(asked: number, block: number, bytes: number, reply: number) => number} recurrent
 * @property {() => number} gradientReportNew
 * @property {(report: number, reply: number) => void} gradientReport
 * @property {(report: number, layer: number, reply: number) => void} gradientTally
 * @property {Augment} augmentFlip code
 * @property {Augment} augmentCrop x, y, width, height
 * @property {Augment} augmentResize width, height
 * @property {Augment} augmentShift x, y, replicate, colour
 * @property {Augment} augmentRotate angle, replicate, colour
 * @property {Augment} augmentNoise sd, seed
 * @property {Augment} augmentCutout x, y, width, height, colour
 */

/**
 * @typedef {(from: number, width: number, height: number, to: number, ...options: number[])
 *   => number} Augment
 */

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() }

export class Heap {
  /** @param {Core} core after its _initialize */
  constructor(core) {
    /** @readonly */
    this.core = core
    /** Where replies are written: taken once, so that asking never fails. @readonly */
    this.replyAt = this.own(core.alloc(core.replyNumbers() * Float64Array.BYTES_PER_ELEMENT))
  }

  /**
   * Views are made at every call: the buffer behind an older one is gone once the memory has grown.
   * @param {number} address
   * @param {number} length
   */
  float64(address, length) {
    return new Float64Array(this.core.memory.buffer, address, length)
  }

  /**
   * @param {number} address
   * @param {number} length
   */
  float32(address, length) {
    return new Float32Array(this.core.memory.buffer, address, length)
  }

  /**
   * @param {number} address
   * @param {number} length
   */
  int32(address, length) {
    return new Int32Array(this.core.memory.buffer, address, length)
  }

  /**
   * @param {number} address
   * @param {number} length
   */
  bytes(address, length) {
    return new Uint8ClampedArray(this.core.memory.buffer, address, length)
  }

  /** The numbers of the last reply: to be taken apart at once. */
  reply() {
    return this.float64(this.replyAt, this.core.replyNumbers())
  }

  /**
   * A name of the core; null where the address is 0.
   * @param {number} address
   */
  name(address) {
    if (!address) return null
    const bytes = new Uint8Array(this.core.memory.buffer, address)
    return utf8.decoder.decode(bytes.slice(0, bytes.indexOf(0)))
  }

  /**
   * The name of a status that is not 0.
   * @param {number} status
   */
  statusName(status) {
    return this.name(this.core.statusName(status)) ?? ''
  }

  /**
   * What the core has just taken, if it could.
   * @param {number} address
   */
  own(address) {
    if (!address) throw new MemoryError()
    return address
  }

  /**
   * Lends a block of memory for as long as `use` runs.
   * @template T
   * @param {number} bytes
   * @param {(address: number) => T} use
   * @returns {T}
   */
  lend(bytes, use) {
    const address = this.own(this.core.alloc(bytes))
    try {
      return use(address)
    } finally {
      this.core.free(address)
    }
  }

  /**
   * Lends numbers as float64.
   * @template T
   * @param {ArrayLike<number>} numbers
   * @param {(address: number) => T} use
   * @returns {T}
   */
  lendNumbers(numbers, use) {
    return this.lend(numbers.length * Float64Array.BYTES_PER_ELEMENT, (address) => {
      this.float64(address, numbers.length).set(numbers)
      return use(address)
    })
  }

  /**
   * Lends a text in the core's form.
   * @template T
   * @param {string} text without NUL
   * @param {(address: number) => T} use
   * @returns {T}
   */
  lendText(text, use) {
    const bytes = utf8.encoder.encode(`${text}\0`)
    return this.lend(bytes.length, (address) => {
      new Uint8Array(this.core.memory.buffer, address).set(bytes)
      return use(address)
    })
  }
}
