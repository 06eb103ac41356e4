/**
 * Runs to compare with, made beside the one that follows the thumb, and kept while their settings hold.
 *
 * @typedef {import('../engine/train.js').Snapshot} Snapshot
 */
import { Pool } from '../engine/pool.js'
import { comparisonWorkers, spawn } from '../engine/spawn.js'

export class Comparison {
  /** @type {Map<string, Snapshot>} by name */
  results = new Map()
  complete = false
  /** @type {string | null} */
  #key = null
  /** @type {Pool | null} */
  #pool = null

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected() {
    this.#pool?.close()
    this.#pool = null
    this.#key = null
  }

  /**
   * @param {string} key     what the runs have in common; the same key again asks for nothing
   * @param {string} key     what the runs have in common; the same key again asks for nothing
   * @param {Record<string, import('../engine/train.js').TrainInput>} inputs   by name
   */
  want(key, inputs) {
    if (key === this.#key) return
    this.forget()
    this.#key = key
    this.#pool ??= new Pool(spawn, comparisonWorkers())
    const names = Object.keys(inputs)
    const jobs = names.map((name) => ({ task: 'train', input: inputs[name] }))
    const keep = (/** @type {Snapshot} */ value, /** @type {number} */ i) => {
      this.results = new Map(this.results).set(names[i], value)
      this.host.requestUpdate()
    }
    this.#pool.all(jobs, keep).then(() => {
      if (this.#key !== key) return
      this.complete = true
      this.host.requestUpdate()
    })
  }

  /** They are about other settings now. */
  forget() {
    if (this.#key === null) return
    this.#pool?.cancel()
    this.results = new Map()
    this.complete = false
    this.#key = null
  }

  /** @param {string} key */
  has(key) {
    return this.#key === key
  }
}
