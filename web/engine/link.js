/**
 * One worker, watched over. It is made when there is something to say to it; where it breaks, or is silent while it has
 * work, it is given up, and whoever holds the link is told.
 *
 * A worker that was ended from outside says nothing at all. So one with work is asked now and then whether it is there, and
 * answers between two slices. What is counted is questions without an answer, not time: a page that slept for an hour has
 * asked none meanwhile. The first word of a worker may take as long as its code takes to load; that it takes long is told.
 */

/** ms between two questions */
const ASK = 500
/** Questions without an answer after which a worker counts as dead. */
const SILENT = 6
/** Questions after which it is told that a worker has not yet said its first word. */
const LATE = 10

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
   * @param {(reason: string, begun: boolean) => void} died   the worker is gone by then; begun: it had said something
   * @param {(late: boolean) => void} [tarry]   its first word is late; false: it has come
   */
  constructor(spawn, hear, died, tarry = () => {}) {
    this.spawn = spawn
    this.hear = hear
    this.died = died
    this.tarry = tarry
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
    const worker = this.#spawned()
    if (!worker) return
    worker.onmessage = ({ data }) => this.#receive(data)
    worker.onerror = (event) => this.#giveUp(event.message || 'the worker could not be started')
    this.#worker = worker
  }

  /** A browser may have no workers, or forbid them: told like the death of one. */
  #spawned() {
    try {
      return this.spawn()
    } catch (error) {
      Promise.resolve().then(() => this.#giveUp(String(error)))
      return null
    }
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
    this.#unanswered += 1
    if (!this.#spoke) {
      if (this.#unanswered === LATE) this.tarry(true)
      return undefined
    }
    if (this.#unanswered > SILENT) return this.#giveUp('the worker answers no more')
    return this.post({ type: 'ping' })
  }

  /** @param {import('./messages.js').FromWorker} message */
  #receive(message) {
    if (!this.#spoke && this.#unanswered >= LATE) this.tarry(false)
    this.#spoke = true
    this.#unanswered = 0
    if (message.type !== 'here') this.hear(message)
  }

  /** @param {string} reason */
  #giveUp(reason) {
    const begun = this.#spoke
    this.close()
    this.died(reason, begun)
  }
}
