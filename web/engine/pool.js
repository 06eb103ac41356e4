/** A few workers for runs to compare with. A new batch of jobs ends the batch before it. */
import { EngineClient } from './client.js'

/**
 * @typedef {object} Batch
 * @property {{task: string, input: any}[]} jobs
 * @property {(value: any, index: number) => void} result
 * @property {() => void} finished
 */

export class Pool {
  /** @type {EngineClient[]} */
  #clients = []
  #batch = 0

  /**
   * @param {() => Worker} spawn
   * @param {number} size
   * @param {{replaced?: () => void, tarry?: (late: boolean) => void, failed?: () => void}} [tell]
   *   what a client tells (client.js); failed: a job has none of its results, and its reader should know
   */
  constructor(spawn, size, tell = {}) {
    this.spawn = spawn
    this.size = size
    this.tell = tell
  }

  /**
   * Every job's result, as it comes. A job whose input is refused has none; those of a cancelled batch never come.
   *
   * @param {{task: string, input: any}[]} jobs
   * @param {(value: any, index: number) => void} result
   * @param {(error: import('./messages.js').Refusal, index: number) => void} [refused]
   * @returns {Promise<void>} when all are done
   */
  all(jobs, result, refused = () => {}) {
    this.cancel()
    const batch = this.#batch
    const queue = jobs.map((job, index) => ({ ...job, index }))
    return new Promise((finished) => {
      let open = jobs.length
      if (open === 0) finished()
      const closed = () => {
        open -= 1
        if (open === 0) finished()
      }
      for (const client of this.#staff())
        this.#work(client, queue, batch, { result, refused, closed })
    })
  }

  cancel() {
    this.#batch += 1
    for (const client of this.#clients) client.stop()
  }

  close() {
    this.#batch += 1
    for (const client of this.#clients) client.close()
    this.#clients = []
  }

  #staff() {
    while (this.#clients.length < this.size)
      this.#clients.push(new EngineClient(this.spawn, this.tell))
    return this.#clients
  }

  /**
   * @param {EngineClient} client
   * @param {{task: string, input: any, index: number}[]} queue
   * @param {number} batch
   * @param {{result: (value: any, index: number) => void, refused: (error: any, index: number) => void, closed: () => void}} tell
   */
  #work(client, queue, batch, tell) {
    const job = batch === this.#batch ? queue.shift() : undefined
    if (!job) return
    const next = () => {
      if (batch !== this.#batch) return
      tell.closed()
      this.#work(client, queue, batch, tell)
    }
    client.start(job.task, job.input, {
      done: (value) => {
        if (batch === this.#batch) tell.result(value, job.index)
        next()
      },
      rejected: (error) => {
        if (batch === this.#batch) tell.refused(error, job.index)
        next()
      },
      failed: () => {
        if (batch === this.#batch) this.tell.failed?.()
        next()
      },
    })
  }
}
