/**
 * One worker, watched over. It is made when there is something to say to it; where it breaks, or is silent while it has
 * work, it is given up, and whoever holds the link is told.
 *
 * A worker that was ended from outside says nothing at all. So one with work is asked now and then whether it is there, and
 * answers between two slices. What is counted is questions without an answer, not time: a page that slept for an hour has
 * asked none meanwhile. The first word of a worker may take as long as its code takes to load.
 */

/** ms between two questions */
const ASK = 500
/** Questions without an answer after which a worker counts as dead. */
const SILENT = 6

export class Link {
  /** @type {Worker | null} */
  #worker = null
  #spoke = false
  #unanswered = 0
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #asking

  /**
   * @param {() => Worker} spawn
   * @param {(message: import('./messages.js').FromWorker) => void} hear
   * @param {(reason: string) => void} died   the worker is gone by then
   */
  constructor(spawn, hear, died) {
    this.spawn = spawn
    this.hear = hear
    this.died = died
  }

  /** Whether an order would be heard at once. */
  get ready() {
    return this.#spoke
  }

  /** Makes the worker, where there is none, and asks it to say when it is there. */
  wake() {
    if (!this.#worker) this.post({ type: 'ping' })
  }

  #open() {
    if (this.#worker) return
    const worker = this.spawn()
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = (event) => this.#giveUp(event.message || 'the worker could not be started')
    this.#worker = worker
  }

  /** @param {import('./messages.js').ToWorker} message */
  post(message) {
    this.#open()
    this.#worker?.postMessage(message)
  }

  /** @param {boolean} working   whether it has something to do */
  watch(working) {
    if (working === (this.#asking !== undefined)) return
    this.#unanswered = 0
    clearInterval(this.#asking)
    this.#asking = working ? setInterval(() => this.#ask(), ASK) : undefined
  }

  close() {
    this.watch(false)
    if (this.#worker) Object.assign(this.#worker, { onmessage: null, onerror: null })
    this.#worker?.terminate()
    this.#worker = null
    this.#spoke = false
  }

  #ask() {
    if (!this.#spoke) return
    if (this.#unanswered >= SILENT) return this.#giveUp('the worker answers no more')
    this.#unanswered += 1
    this.post({ type: 'ping' })
  }

  /** @param {import('./messages.js').FromWorker} message */
  #receive(message) {
    this.#spoke = true
    this.#unanswered = 0
    if (message.type !== 'here') this.hear(message)
  }

  /** @param {string} reason */
  #giveUp(reason) {
    this.close()
    this.died(reason)
  }
}
