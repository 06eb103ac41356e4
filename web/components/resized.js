/**
 * Tells of each new size of an element, with the next frame: whoever is told may change sizes, and a change within the
 * observer's own call is an error of the page ("ResizeObserver loop completed with undelivered notifications").
 */
export class Resized {
  #frame = 0
  #watch

  /** @param {(size: DOMRectReadOnly) => void} tell   of the content box, in CSS pixels */
  constructor(tell) {
    this.#watch = new ResizeObserver(([{ contentRect }]) => {
      cancelAnimationFrame(this.#frame)
      this.#frame = requestAnimationFrame(() => tell(contentRect))
    })
  }

  /** @param {Element} element */
  observe(element) {
    this.#watch.observe(element)
  }

  disconnect() {
    this.#watch.disconnect()
    cancelAnimationFrame(this.#frame)
  }
}
