/** Lets the walkers walk: for as long as it plays, the share of their way that they have gone grows from 0 to 1. */

export class Player {
  #frame = 0
  #started = 0
  share = 1

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {number} duration   ms
   */
  constructor(host, duration) {
    this.host = host
    this.duration = duration
    host.addController(this)
  }

  hostDisconnected() {
    this.stop()
  }

  get playing() {
    return this.#frame !== 0
  }

  /** Nothing moves for a reader who wants no motion. */
  start() {
    this.stop()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    this.#started = performance.now()
    this.share = 0
    this.#next()
  }

  /** They are there. */
  stop() {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    this.share = 1
    this.host.requestUpdate()
  }

  #next() {
    this.#frame = requestAnimationFrame((now) => this.#tick(now))
  }

  /** @param {number} now */
  #tick(now) {
    this.share = Math.max(0, Math.min(1, (now - this.#started) / this.duration))
    this.host.requestUpdate()
    if (this.share < 1) this.#next()
    else this.#frame = 0
  }
}
