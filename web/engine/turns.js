/**
 * The turns of a worker: what is to be done later is done in the order in which it was asked for, and not while it rests.
 *
 * setTimeout makes a chain of calls wait 4 ms each time; a message to oneself does not.
 */
export class Turns {
  #channel = new MessageChannel()
  /** @type {(() => void)[]} */
  #queue = []
  /** @type {(() => void)[]} whose turn has come meanwhile */
  #missed = []
  #resting = false

  constructor() {
    this.#channel.port1.onmessage = () => this.#take(this.#queue.shift())
  }

  /**
   * @param {() => void} go
   * @param {number} wait   ms
   */
  later(go, wait) {
    if (wait > 0) setTimeout(() => this.#take(go), wait)
    else {
      this.#queue.push(go)
      this.#channel.port2.postMessage(null)
    }
  }

  /** @param {boolean} resting */
  rest(resting) {
    this.#resting = resting
    if (!resting) for (const go of this.#missed.splice(0)) go()
  }

  /** @param {(() => void) | undefined} go */
  #take(go) {
    if (!go) return
    if (this.#resting) this.#missed.push(go)
    else go()
  }

  close() {
    this.#channel.port1.close()
  }
}
