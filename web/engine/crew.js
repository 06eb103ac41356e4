/** The workers of one lab, so that all of them can rest while nobody sees it, and end with it. */
import { spawn } from './spawn.js'

export class Crew {
  /** @type {Set<Worker>} */
  #workers = new Set()
  #resting = false
  #ended = false
  /** @type {Worker | null} made ahead */
  #ready = null

  /**
   * The first worker fetches its code while the lab's own is still on the way. If it breaks meanwhile, whoever asks gets a new
   * one, and hears what is wrong with that.
   */
  prepare() {
    try {
      const worker = this.spawn()
      worker.onerror = () => {
        this.#ready = null
        worker.terminate()
      }
      this.#ready = worker
    } catch {
      // no workers, or forbidden: whoever asks for one hears of it
    }
  }

  /** One more. Who asks after the end, as an answer on its way may do, gets one that does nothing. */
  spawn = () => {
    const ready = this.#ready
    this.#ready = null
    return ready ?? this.#make()
  }

  #make() {
    const worker = spawn()
    const end = worker.terminate.bind(worker)
    worker.terminate = () => {
      this.#workers.delete(worker)
      end()
    }
    this.#workers.add(worker)
    if (this.#ended) worker.terminate()
    if (this.#resting) worker.postMessage({ type: 'rest', resting: true })
    return worker
  }

  /** What runs stands still, and goes on from there. @param {boolean} resting */
  rest(resting) {
    if (resting === this.#resting) return
    this.#resting = resting
    for (const worker of this.#workers) worker.postMessage({ type: 'rest', resting })
  }

  /** The lab is gone. */
  end() {
    this.#ended = true
    for (const worker of this.#workers) worker.terminate()
  }
}
