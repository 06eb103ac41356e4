/**
 * Shows results that keep coming: the first at once, more of them now and then, since drawing takes processors from those who
 * compute.
 */

/** ms between two pictures */
const EVERY = 200

export class NowAndThen {
  #shown = -Infinity
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon

  /** @param {() => void} show */
  constructor(show) {
    this.show = show
  }

  /** There is something new. */
  soon() {
    clearTimeout(this.#soon)
    const wait = this.#shown + EVERY - performance.now()
    if (wait > 0) this.#soon = setTimeout(() => this.now(), wait)
    else this.now()
  }

  now() {
    this.stop()
    this.#shown = performance.now()
    this.show()
  }

  stop() {
    clearTimeout(this.#soon)
  }
}
