/** The memory of one module, and the only place that reads and writes at its addresses. */
import { MemoryError } from './errors.js'

/**
 * The exports of core-*.wasm; binding*.c say what each takes and answers, abi.def what is in a struct.
 * `reply` and `options` are addresses of structs.
 * @typedef {object} Core
 * @property {{readonly buffer: ArrayBuffer}} memory
 * @property {() => void} _initialize
 * @property {(bytes: number) => number} alloc
 * @property {(address: number) => void} free
 * @property {() => number} isSimd
 * @property {() => number} abiVersion
 * @property {(index: number) => number} abiStruct
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
 * @property {(run: number, options: number, reply: number) => number} runGradientBytes
 * @property {(run: number, options: number, block: number, bytes: number, report: number)
 *   => number} runCheckGradients
 * @property {(run: number) => number} runParameters
 * @property {(count: number) => number} gradientPairsNew
 * @property {(pairs: number, at: number, reply: number) => void} gradientPair
 * @property {(run: number, options: number, reply: number) => number} inspectBytes
 * @property {(run: number, options: number, block: number, bytes: number, reply: number)
 *   => number} inspect
 * @property {(inspection: number, layer: number, reply: number) => void} inspectLayer
 * @property {(inspection: number, layer: number, what: number, reply: number)
 *   => void} inspectDistribution
 * @property {(run: number, layer: number, X: number, m: number, Z: number, A: number)
 *   => void} runActivations
 * @property {(run: number, layer: number, kept: number) => number} runMask
 * @property {(options: number, reply: number) => number} recurrentBytes
 * @property {(options: number, block: number, bytes: number, reply: number) => number} recurrent
 * @property {() => number} gradientReportNew
 * @property {(report: number, reply: number) => void} gradientReport
 * @property {(report: number, layer: number, reply: number) => void} gradientTally
 * @property {(options: number) => number} augmentFlip
 * @property {(options: number) => number} augmentCrop
 * @property {(options: number) => number} augmentResize
 * @property {(options: number) => number} augmentShift
 * @property {(options: number) => number} augmentRotate
 * @property {(options: number) => number} augmentNoise
 * @property {(options: number) => number} augmentCutout
 */

/** Of the core that this code calls: binding.h has the same number. */
export const ABI_VERSION = 1

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() }

export class Heap {
  /** @param {Core} core after its _initialize */
  constructor(core) {
    /** @readonly */
    this.core = core
    /** The fields of each struct of abi.def, in their order. @readonly */
    this.structs = readStructs(this)
    const longest = Math.max(...Array.from(this.structs.values(), (fields) => fields.length))
    const bytes = longest * Float64Array.BYTES_PER_ELEMENT
    /** Where replies are written: allocated once, so that a call never fails for them. @readonly */
    this.replyAt = this.own(core.alloc(bytes))
    /** Where options are written, likewise. @readonly */
    this.optionsAt = this.own(core.alloc(bytes))
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

  /**
   * The last reply, by its fields' names.
   * @param {string} struct of abi.def
   * @returns {Record<string, number>}
   */
  reply(struct) {
    const fields = this.#fieldsOf(struct)
    const numbers = this.float64(this.replyAt, fields.length)
    return Object.fromEntries(fields.map((field, i) => [field, numbers[i]]))
  }

  /**
   * Writes options for the next call; fields that are left out are 0.
   * @param {string} struct of abi.def
   * @param {Readonly<Record<string, number>>} values
   * @returns {number} the address, until other options are written
   */
  options(struct, values) {
    const fields = this.#fieldsOf(struct)
    const stranger = Object.keys(values).find((field) => !fields.includes(field))
    if (stranger !== undefined) throw new TypeError(`${struct} has no field ${stranger}.`)
    const numbers = fields.map((field) => values[field] ?? 0)
    this.float64(this.optionsAt, fields.length).set(numbers)
    return this.optionsAt
  }

  /** @param {string} struct */
  #fieldsOf(struct) {
    const fields = this.structs.get(struct)
    if (!fields) throw new TypeError(`abi.def has no struct ${struct}.`)
    return fields
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

/**
 * The core says them itself: "Score samples loss accuracy".
 * @param {Heap} heap
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
const readStructs = (heap) => {
  /** @type {Map<string, string[]>} */
  const structs = new Map()
  for (let text; (text = heap.name(heap.core.abiStruct(structs.size))) !== null;) {
    const [name, ...fields] = text.split(' ')
    structs.set(name, fields)
  }
  return structs
}
