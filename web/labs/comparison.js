/**
 * What is computed beside the run that follows the thumb, and kept while its settings hold: mostly runs to compare with.
 *
 * @typedef {{task: string, input: any}} Job   of engine/tasks.js
 */
import { firstFrames } from '../components/first_frames.js'
import { Pool } from '../engine/pool.js'
import { Crew } from '../engine/crew.js'
import { comparisonWorkers } from '../engine/how_many.js'
import { NowAndThen } from './now_and_then.js'

export class Comparison {
  /** @type {Map<string, any>} by name: what the task gives, a Snapshot of a run */
  results = new Map()
  /** @type {Map<string, import('../engine/messages.js').Refusal>} by name: what cannot be */
  refusals = new Map()
  complete = false
  /** @type {string | null} */
  #key = null
  /** @type {Pool | null} */
  #pool = null
  #pace = new NowAndThen(() => this.host.requestUpdate())

  /**
   * @param {import('lit').ReactiveControllerHost & {crew?: Crew, replaced?: boolean}} host
   *   crew: whose workers rest with it; replaced: a worker has died
   * @param {() => number} [workers]
   */
  constructor(host, workers = comparisonWorkers) {
    this.host = host
    this.workers = workers
    host.addController(this)
  }

  hostDisconnected() {
    this.#pace.stop()
    this.#pool?.close()
    this.#pool = null
    this.#key = null
  }

  /**
   * Runs.
   *
   * @param {string} key     what they have in common; the same key again asks for nothing
   * @param {Record<string, import('../engine/train.js').TrainInput>} inputs   by name
   */
  want(key, inputs) {
    const jobs = Object.entries(inputs).map(([name, input]) => [name, { task: 'train', input }])
    this.ask(key, Object.fromEntries(jobs))
  }

  /**
   * Any tasks.
   *
   * @param {string} key     what they have in common; the same key again asks for nothing
   * @param {Record<string, Job>} jobs   by name
   */
  ask(key, jobs) {
    if (key === this.#key) return
    this.forget()
    this.#key = key
    this.#start(key, jobs)
  }

  /**
   * The first of all begin when the lab stands there: workers would take the processors that draw it.
   *
   * @param {string} key
   * @param {Record<string, Job>} jobs   by name
   */
  async #start(key, jobs) {
    if (!this.#pool) await firstFrames.drawn()
    if (this.#key !== key) return
    this.#pool ??= this.#makePool()
    const names = Object.keys(jobs)
    const keep = (/** @type {any} */ value, /** @type {number} */ i) => {
      this.results = new Map(this.results).set(names[i], value)
      this.#pace.soon()
    }
    const refuse = (/** @type {any} */ refusal, /** @type {number} */ i) => {
      this.refusals.set(names[i], refusal)
    }
    await this.#pool.all(Object.values(jobs), keep, refuse)
    if (this.#key !== key) return
    this.complete = true
    this.#pace.now()
  }

  #makePool() {
    const { spawn } = this.host.crew ?? new Crew()
    return new Pool(spawn, this.workers(), () => (this.host.replaced = true))
  }

  /** They are about other settings now. */
  forget() {
    if (this.#key === null) return
    this.#pool?.cancel()
    this.results = new Map()
    this.refusals = new Map()
    this.complete = false
    this.#key = null
  }

  /** Whether anything has been asked for. */
  get asked() {
    return this.#key !== null
  }

  /** @param {string} key */
  has(key) {
    return this.#key === key
  }
}
