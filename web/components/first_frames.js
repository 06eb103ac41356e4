/**
 * First drawings, one a frame: while its code is cold a chart takes tens of milliseconds, and a lab that opens has several.
 * Later drawings are made in the frame in which they are asked for.
 */
class FirstFrames {
  /** @type {(() => void)[]} */
  #waiting = []

  /** @param {() => void} draw */
  soon(draw) {
    this.#waiting.push(draw)
    if (this.#waiting.length > 1) return
    requestAnimationFrame(() => this.#ask()) // one frame for the page to be laid out
  }

  /** When all of them are made: those, too, that are asked for in the next two frames. */
  async drawn() {
    await frame()
    do await frame()
    while (this.#waiting.length)
  }

  #ask() {
    requestAnimationFrame(() => {
      const draw = this.#waiting.shift()
      if (this.#waiting.length) this.#ask()
      draw?.()
    })
  }
}

/** @returns {Promise<unknown>} */
const frame = () => new Promise((go) => requestAnimationFrame(go))

export const firstFrames = new FirstFrames()
