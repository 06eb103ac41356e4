/**
 * What a lab wants computed beside its run.
 *
 * @typedef {import('./outcomes.js').Job} Job
 * @typedef {import('./outcomes.js').Outcome} Outcome
 */
import { firstFrames } from '../components/first_frames.js'
import { Crew } from '../engine/crew.js'
import { comparisonWorkers } from '../engine/how_many.js'
import { Pool } from '../engine/pool.js'
import { NowAndThen } from '../labs/now_and_then.js'
import { worries } from '../labs/worries.js'
import { keyOf, Outcomes } from './outcomes.js'

/** Has them computed by a few workers. */
export class Jobs extends Outcomes {
  /** @type {Job[]} all that is wanted now, known or not */
  #wanted = []
  /** @type {Job[]} what the workers have been given */
  #going = []
  /** @type {Pool | null} */
  #pool = null
  #pace = new NowAndThen(() => this.host.requestUpdate())

  /**
   * @param {import('lit').ReactiveControllerHost & {crew?: Crew, replaced?: boolean}} host
   *   crew: whose workers rest with it; replaced: a worker has died
   * @param {() => number} [workers]
   */
  constructor(host, workers = comparisonWorkers) {
    super()
    this.host = host
    this.workers = workers
    host.addController(this)
  }

  hostDisconnected() {
    this.#pace.stop()
    this.#pool?.close()
    this.#pool = null
    this.#wanted = []
    this.#going = []
  }

  /**
   * These, in this order, and no others: what was wanted before, and is not any more, ends.
   *
   * @param {Job[]} jobs
   */
  want(jobs) {
    this.#wanted = jobs
    const keys = new Set(jobs.map(keyOf))
    if (this.#going.length === 0 || !this.#going.every((job) => keys.has(keyOf(job))))
      this.#start(jobs.filter((job) => !this.isOver(job)))
  }

  /**
   * The first of all begin when the lab stands there: workers would take the processors that draw it.
   *
   * @param {Job[]} jobs
   */
  async #start(jobs) {
    this.#going = jobs
    if (jobs.length === 0) return this.#pool?.cancel()
    if (!this.#pool) await firstFrames.drawn()
    if (this.#going !== jobs) return
    this.#pool ??= this.#makePool()
    const learn = (/** @type {Outcome} */ outcome, /** @type {number} */ i) => {
      this.learn(jobs[i], outcome)
      this.#pace.soon()
    }
    await this.#pool.all(
      jobs,
      (value, i) => learn({ value }, i),
      (refusal, i) => learn({ refusal }, i),
    )
    if (this.#going === jobs) this.#end(jobs)
  }

  /** Then what was wanted meanwhile; what failed is not tried again. @param {Job[]} done */
  #end(done) {
    this.#going = []
    const tried = new Set(done.map(keyOf))
    this.forget(new Set(this.#wanted.map(keyOf)))
    this.#pace.now()
    const rest = this.#wanted.filter((job) => !this.isOver(job) && !tried.has(keyOf(job)))
    if (rest.length > 0) this.#start(rest)
  }

  #makePool() {
    const { spawn } = this.host.crew ?? new Crew()
    return new Pool(spawn, this.workers(), worries(this.host))
  }
}
