/**
 * The page's side of the engine. Starting a run replaces the one before it: what that one still sends is dropped.
 *
 * A thumb sends new values faster than a run of some tens of milliseconds can end, and one that never ends is never seen. So
 * there are two lanes, a worker each. The newest value begins at once, always. Of the runs that it overtakes one may go on
 * in the other lane, and is told of as `overtaken` when it ends, so that the picture follows a thumb that never rests; all
 * others are dropped. The second lane is made when a run is first overtaken, and only for a listener to `overtaken`.
 *
 * A worker that dies is replaced, and the run that counts is started anew in it; `replaced` is told. Leaving the page ends
 * the workers; a page that comes back starts again what was unfinished.
 *
 * @typedef {object} Listener
 * @property {() => void} [accepted]
 * @property {(value: any) => void} [update]
 * @property {(value: any) => void} [done]
 * @property {(value: any) => void} [overtaken]   the end of a run that a newer one has replaced meanwhile
 * @property {(error: import('./messages.js').Refusal) => void} [rejected]
 * @property {(error: import('./messages.js').Refusal) => void} [unchanged]   a change on the way was refused
 * @property {(message: string) => void} [failed]
 *
 * @typedef {{task: string, input: any, listener: Listener}} Job
 * @typedef {Job & {id: number, lane: Link, accepted: boolean, tries: number}} Run
 */
import { Link } from './link.js'

/** Workers that one run may wear out. */
const TRIES = 3

export class EngineClient {
  /** @type {Map<number, Run>} that have not ended, the oldest first */
  #runs = new Map()
  #count = 0
  /** @type {Run | null} the newest that was accepted */
  #current = null
  #lanes
  #leaving = new AbortController()

  /**
   * @param {() => Worker} spawn
   * @param {{replaced?: () => void, tarry?: (late: boolean) => void}} [tell]
   *   replaced: a worker has died, and its run was started anew; tarry: a worker is late, or (false) has come after all
   */
  constructor(spawn, { replaced = () => {}, tarry } = {}) {
    this.replaced = replaced
    this.tarry = tarry
    this.#lanes = [0, 1].map((nth) => this.#makeLane(spawn, nth))
    const { signal } = this.#leaving
    globalThis.window?.addEventListener?.('pagehide', () => this.#rest(), { signal })
    const back = (/** @type {PageTransitionEvent} */ { persisted }) => persisted && this.#wake()
    globalThis.window?.addEventListener?.('pageshow', back, { signal })
  }

  /**
   * @param {string} task
   * @param {any} input
   * @param {Listener} listener
   */
  start(task, input, listener) {
    const lane = this.#laneFor(listener)
    this.#count += 1
    const run = { task, input, listener, id: this.#count, lane, accepted: false, tries: 1 }
    this.#runs.set(run.id, run)
    this.#post(run)
  }

  pause() {
    this.#order('pause')
  }

  resume() {
    this.#order('resume')
  }

  /** @param {number} steps */
  step(steps) {
    const run = this.#current
    run?.lane.post({ type: 'step', run: run.id, steps })
  }

  /** Other settings for the run that goes on. @param {any} change   what its task takes */
  change(change) {
    const run = this.#current
    run?.lane.post({ type: 'change', run: run.id, change })
  }

  stop() {
    for (const run of this.#runs.values()) this.#drop(run)
  }

  close() {
    this.#leaving.abort()
    this.#runs.clear()
    this.#current = null
    for (const lane of this.#lanes) lane.close()
  }

  /**
   * @param {() => Worker} spawn
   * @param {number} nth
   */
  #makeLane(spawn, nth) {
    const died = (/** @type {string} */ reason, /** @type {boolean} */ begun) =>
      this.#mend(this.#lanes[nth], reason, begun)
    return new Link(spawn, (message) => this.#receive(message), died, this.tarry)
  }

  /** Where a run that begins now is to go: beside the newest one, if that may end and there is a free lane for it. */
  #laneFor(/** @type {Listener} */ { overtaken }) {
    const newest = [...this.#runs.values()].at(-1)
    const [first, second] = this.#lanes
    if (!newest) return this.#current?.lane ?? first
    if (!newest.accepted || !overtaken) return newest.lane
    const other = newest.lane === first ? second : first
    const free = [...this.#runs.values()].every(({ lane }) => lane !== other)
    other.wake()
    return free && other.ready ? other : newest.lane
  }

  /** @param {Run} run */
  #post({ lane, id, task, input }) {
    lane.post({ type: 'start', run: id, task, input })
    lane.watch(true)
  }

  /** @param {'pause' | 'resume'} type */
  #order(type) {
    const run = this.#current
    run?.lane.post({ type, run: run.id })
  }

  /** A run that is not listened to is an older one. @param {import('./messages.js').FromWorker} message */
  #receive(message) {
    const run = message.type === 'here' ? undefined : this.#runs.get(message.run)
    if (!run) return
    if (message.type === 'accepted') this.#adopt(run)
    const overtaken = this.#current !== null && run.id < this.#current.id
    this.#tell(run, message, overtaken)
  }

  /** The worker has dropped what it did before. @param {Run} run */
  #adopt(run) {
    run.accepted = true
    for (const one of this.#before(run)) if (one.lane === run.lane) this.#forget(one)
    this.#current = run
  }

  /** @param {Run} run */
  #before(run) {
    return [...this.#runs.values()].filter(({ id }) => id < run.id)
  }

  /**
   * @param {Run} run
   * @param {import('./messages.js').FromWorker} message
   * @param {boolean} overtaken
   */
  #tell(run, message, overtaken) {
    const { listener } = run
    if (message.type === 'accepted') return listener.accepted?.()
    if (message.type === 'unchanged') return listener.unchanged?.(message.error)
    if (message.type === 'update') return overtaken ? undefined : listener.update?.(message.value)
    this.#forget(run)
    const refused = message.type === 'rejected' && !run.accepted ? message.error : null
    if (refused && listener.rejected) return listener.rejected(refused)
    if (overtaken) return message.type === 'done' ? listener.overtaken?.(message.value) : undefined
    return this.#end(run, message)
  }

  /**
   * The run that counts is over, and with it whatever it has overtaken. What was accepted and is refused after all, or what
   * nobody expected to be refused, has failed: no lab waits for it.
   *
   * @param {Run} run
   * @param {import('./messages.js').FromWorker} message
   */
  #end(run, message) {
    for (const one of this.#before(run)) this.#drop(one)
    if (message.type === 'failed') run.listener.failed?.(message.message)
    if (message.type === 'rejected') run.listener.failed?.(message.error.message)
    if (message.type === 'done') run.listener.done?.(message.value)
  }

  /** @param {Run} run */
  #drop(run) {
    run.lane.post({ type: 'stop', run: run.id })
    this.#forget(run)
  }

  /** @param {Run} run */
  #forget(run) {
    this.#runs.delete(run.id)
    const working = [...this.#runs.values()].some(({ lane }) => lane === run.lane)
    run.lane.watch(working)
  }

  /**
   * Its worker is dead: the newest of its runs begins anew, if it still counts.
   *
   * @param {Link} lane
   * @param {string} reason
   * @param {boolean} begun   it was there, and had said something
   */
  #mend(lane, reason, begun) {
    const newest = [...this.#runs.values()].at(-1)
    for (const run of this.#runs.values())
      if (run.lane === lane && run !== newest) this.#forget(run)
    if (!newest || newest.lane !== lane) return
    if (newest.tries >= TRIES) {
      this.#forget(newest)
      newest.listener.failed?.(reason)
      return
    }
    newest.tries += 1
    this.#post(newest)
    if (begun) this.replaced()
  }

  /** The page is left; it may come back. */
  #rest() {
    for (const lane of this.#lanes) lane.close()
  }

  #wake() {
    const newest = [...this.#runs.values()].at(-1)
    for (const run of this.#runs.values()) if (run !== newest) this.#forget(run)
    if (newest) this.#post(newest)
  }
}
