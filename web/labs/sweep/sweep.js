/**
 * Runs a plan in a pool of its own and keeps what each run came to. A controller of whoever shows it, who is asked to
 * update now and then.
 *
 *   start(plan, inputOf)   cancel()   plan, outcomes, status, done, tempo
 */
import { Crew } from '../../engine/crew.js'
import { Pool } from '../../engine/pool.js'
import { manyWorkers } from '../../engine/how_many.js'
import { measuresOf } from '../measures.js'
import { NowAndThen } from '../now_and_then.js'
import { worries } from '../worries.js'
import { jobsOf } from './plan.js'
import { tempoOf } from './tempo.js'

/** @typedef {import('./plan.js').Plan} Plan */

export class Sweep {
  /** @type {Plan | null} */
  plan = null
  /** @type {import('./plan.js').Outcomes} */
  outcomes = []
  /** @type {'idle' | 'running' | 'cancelled' | 'done'} */
  status = 'idle'
  /** Runs that have come to an end. */
  done = 0
  /** @type {Pool | null} */
  #pool = null
  #began = 0
  #ended = 0
  #pace = new NowAndThen(() => this.host.requestUpdate())

  /** @param {import('lit').ReactiveControllerHost & {crew?: Crew}} host */
  constructor(host) {
    this.host = host
    host.addController(this)
  }

  hostDisconnected() {
    this.cancel()
    this.#pace.stop()
    this.#pool?.close()
    this.#pool = null
  }

  get running() {
    return this.status === 'running'
  }

  /** @returns {import('./tempo.js').Tempo} */
  get tempo() {
    const until = this.running ? performance.now() : this.#ended
    return tempoOf(this.done, this.plan?.states.length ?? 0, until - this.#began)
  }

  /**
   * @param {Plan} plan
   * @param {(state: import('../fields.js').State) => import('../../engine/train.js').TrainInput} inputOf
   */
  start(plan, inputOf) {
    this.plan = plan
    this.outcomes = Array(plan.states.length).fill(null)
    this.done = 0
    this.#pool ??= new Pool((this.host.crew ?? new Crew()).spawn, manyWorkers(), worries(this.host))
    this.#began = performance.now()
    this.#become('running')
    const whole = this.#pool.all(jobsOf(plan, inputOf), (run, i) => {
      this.outcomes[i] = measuresOf(run)
      this.done += 1
      this.#pace.soon()
    })
    whole.then(() => {
      if (this.plan === plan && this.running) this.#become('done')
    })
  }

  /** Takes effect at once; what has come so far stays. */
  cancel() {
    if (!this.running) return
    this.#pool?.cancel()
    this.#become('cancelled')
  }

  /** @param {Sweep['status']} status */
  #become(status) {
    this.status = status
    if (status !== 'running') this.#ended = performance.now()
    this.#pace.now()
  }
}
