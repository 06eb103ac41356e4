/** Tells when the screen has another density: the window went to another one, or the reader zoomed. */
export class Density {
  /** @type {MediaQueryList | undefined} */
  #same

  /** @param {import('lit').ReactiveControllerHost} host @param {() => void} [changed] */
  constructor(host, changed = () => host.requestUpdate()) {
    this.changed = changed
    host.addController(this)
  }

  hostConnected() {
    this.#watch()
  }

  hostDisconnected() {
    this.#same?.removeEventListener('change', this)
  }

  handleEvent() {
    this.#watch()
    this.changed()
  }

  /** No query tells of every change: one tells that it is no longer what it was. */
  #watch() {
    this.hostDisconnected()
    this.#same = globalThis.matchMedia?.(`(resolution: ${window.devicePixelRatio}dppx)`)
    this.#same?.addEventListener('change', this)
  }
}
