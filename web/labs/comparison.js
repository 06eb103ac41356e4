/**
 * What is computed beside the run that follows the thumb, and kept while its settings hold: mostly runs to compare with.
 * What came of it is only given to those who name what they want it of, so that none is ever shown with other settings.
 *
 * @typedef {{task: string, input: any}} Job   of engine/tasks.js
 *
 * @typedef {object} Found        of one key
 * @property {any} about          whatever was given with it
 * @property {boolean} asked
 * @property {boolean} complete
 * @property {Map<string, any>} results   by name: what the task gives, a Snapshot of a run
 * @property {Map<string, import('../engine/messages.js').Refusal>} refusals   by name: what cannot be
 */
import { firstFrames } from '../components/first_frames.js'
import { Pool } from '../engine/pool.js'
import { Crew } from '../engine/crew.js'
import { comparisonWorkers } from '../engine/how_many.js'
import { NowAndThen } from './now_and_then.js'
import { worries } from './worries.js'

/** @type {Found} */
const NOTHING = {
  about: null,
  asked: false,
  complete: false,
  results: new Map(),
  refusals: new Map(),
}

export class Comparison {
  #found = NOTHING
  /** The last that was complete. */
  #whole = NOTHING
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
    this.#be(null)
  }

  /**
   * @param {string | null} key
   * @returns {Found} nothing where something else has been asked for
   */
  of(key) {
    return key === this.#key ? this.#found : NOTHING
  }

  /** What there is to see, and what it is about: what was there before, until something of the new is there. */
  get shown() {
    return this.#found.results.size > 0 ? this.#found : this.#whole
  }

  /** What was asked for last; null: nothing. */
  get key() {
    return this.#key
  }

  /**
   * Runs.
   *
   * @param {string} key     what they have in common; the same key again asks for nothing
   * @param {Record<string, import('../engine/train.js').TrainInput>} inputs   by name
   * @param {any} [about]    kept with what comes of it
   */
  want(key, inputs, about) {
    const jobs = Object.entries(inputs).map(([name, input]) => [name, { task: 'train', input }])
    this.ask(key, Object.fromEntries(jobs), about)
  }

  /**
   * Any tasks.
   *
   * @param {string} key     what they have in common; the same key again asks for nothing
   * @param {Record<string, Job>} jobs   by name
   * @param {any} [about]    kept with what comes of it
   */
  ask(key, jobs, about = null) {
    if (key === this.#key) return
    this.forget()
    this.#be(key, about)
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
      this.#learn({ results: new Map(this.#found.results).set(names[i], value) })
      this.#pace.soon()
    }
    const refuse = (/** @type {any} */ refusal, /** @type {number} */ i) => {
      this.#learn({ refusals: new Map(this.#found.refusals).set(names[i], refusal) })
    }
    await this.#pool.all(Object.values(jobs), keep, refuse)
    if (this.#key !== key) return
    this.#learn({ complete: true })
    this.#whole = this.#found
    this.#pace.now()
  }

  #makePool() {
    const { spawn } = this.host.crew ?? new Crew()
    return new Pool(spawn, this.workers(), worries(this.host))
  }

  /** They are about other settings now. */
  forget() {
    if (this.#key === null) return
    this.#pool?.cancel()
    this.#be(null)
  }

  /** About something else from now on. @param {string | null} key @param {any} [about] */
  #be(key, about = null) {
    this.#key = key
    this.#found = key === null ? NOTHING : { ...NOTHING, asked: true, about }
  }

  /** @param {Partial<Found>} more */
  #learn(more) {
    this.#found = { ...this.#found, ...more }
  }
}
