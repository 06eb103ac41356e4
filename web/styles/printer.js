/**
 * While the page is printed: `now`. Paper is light whatever the theme, and what is drawn then is drawn at once, since no frame comes
 * before the paper does. Whoever is to know listens for `change`.
 */
class Printer extends EventTarget {
  now = false

  constructor() {
    super()
    globalThis.addEventListener?.('beforeprint', () => this.#turn(true))
    globalThis.addEventListener?.('afterprint', () => this.#turn(false))
    const media = globalThis.matchMedia?.('print')
    media?.addEventListener?.('change', ({ matches }) => this.#turn(matches))
  }

  /** @param {boolean} now */
  #turn(now) {
    if (now === this.now) return
    this.now = now
    this.dispatchEvent(new Event('change'))
  }
}

export const printer = new Printer()
