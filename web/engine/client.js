/**
 * The page's side of one worker. Starting a run replaces the one before it: what that one still sends is dropped.
 *
 * @typedef {object} Listener
 * @property {() => void} [accepted]
 * @property {(value: any) => void} [update]
 * @property {(value: any) => void} [done]
 * @property {(error: import('./messages.js').Refusal) => void} [rejected]
 * @property {(message: string) => void} [failed]
 *
 * @typedef {{task: string, input: any, listener: Listener}} Job
 */

/**
 * A thumb sends new values faster than a run of some tens of milliseconds can end, and one that never ends is never
 * seen. So a run keeps its first moments; of the values that come meanwhile the newest waits.
 */
const GRACE = 120

export class EngineClient {
  /** @type {Map<number, Listener>} a run, and the one it may replace */
  #listeners = new Map()
  #run = 0
  #current = 0
  #busy = false
  #started = 0
  /** @type {Job | null} */
  #waiting = null
  #timer = 0

  /** @param {Worker} worker */
  constructor(worker) {
    this.worker = worker
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = (event) => this.#fail(event.message || 'the worker could not be started')
  }

  /**
   * @param {string} task
   * @param {any} input
   * @param {Listener} listener
   */
  start(task, input, listener) {
    const age = performance.now() - this.#started
    if (!this.#busy || age >= GRACE) {
      this.#post({ task, input, listener })
      return
    }
    this.#waiting = { task, input, listener }
    this.#timer ||= window.setTimeout(() => this.#release(), GRACE - age)
  }

  pause() {
    this.#order('pause')
  }

  resume() {
    this.#order('resume')
  }

  /** @param {number} steps */
  step(steps) {
    this.worker.postMessage({ type: 'step', run: this.#current, steps })
  }

  stop() {
    this.#waiting = null
    this.#busy = false
    this.#order('stop')
  }

  close() {
    clearTimeout(this.#timer)
    this.worker.terminate()
  }

  /** @param {'pause' | 'resume' | 'stop'} type */
  #order(type) {
    this.worker.postMessage({ type, run: this.#current })
  }

  /** @param {Job} job */
  #post({ task, input, listener }) {
    this.#run += 1
    this.#listeners.set(this.#run, listener)
    this.#busy = true
    this.#started = performance.now()
    this.worker.postMessage({ type: 'start', run: this.#run, task, input })
  }

  /** Starts what waits, if anything does. */
  #release() {
    clearTimeout(this.#timer)
    this.#timer = 0
    const job = this.#waiting
    this.#waiting = null
    if (job) this.#post(job)
  }

  /** A run that is not listened to is an older one. @param {import('./messages.js').FromWorker} message */
  #receive(message) {
    const listener = this.#listeners.get(message.run)
    if (!listener) return
    if (message.type === 'accepted') this.#adopt(message.run)
    this.#tell(listener, message)
    if (message.type === 'accepted' || message.type === 'update') return
    this.#listeners.delete(message.run)
    if (message.run === this.#run) this.#busy = false
    this.#release()
  }

  /** @param {number} run */
  #adopt(run) {
    for (const older of this.#listeners.keys()) if (older < run) this.#listeners.delete(older)
    this.#current = run
  }

  /**
   * @param {Listener} listener
   * @param {import('./messages.js').FromWorker} message
   */
  #tell(listener, message) {
    if (message.type === 'accepted') listener.accepted?.()
    else if (message.type === 'rejected') listener.rejected?.(message.error)
    else if (message.type === 'failed') listener.failed?.(message.message)
    else if (message.type === 'update') listener.update?.(message.value)
    else listener.done?.(message.value)
  }

  /** @param {string} message */
  #fail(message) {
    this.#listeners.get(this.#run)?.failed?.(message)
  }
}
