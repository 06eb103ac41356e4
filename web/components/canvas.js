import { printer } from '../styles/printer.js'
import { Density } from './density.js'
import { firstFrames } from './first_frames.js'
import { Resized } from './resized.js'

/** Pixels of a picture in a file, for each of the page's. */
export const IN_A_FILE = 2
/** No frame of its own: it waits among the first drawings. */
const IN_TURN = -1

/**
 * A picture by itself; data-width is its width in CSS pixels.
 *
 * @param {HTMLCanvasElement} canvas
 */
export function copyOf(canvas) {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  copy.dataset.width = String(canvas.clientWidth)
  copy.getContext('2d')?.drawImage(canvas, 0, 0)
  return copy
}

/**
 * Keeps a canvas as sharp as the screen, and says when it or the screen's density has changed. The host draws in CSS pixels.
 */
export class SharpCanvas {
  /**
   * @param {import('lit').ReactiveControllerHost & HTMLElement} host
   * @param {string} selector of its canvas
   */
  constructor(host, selector) {
    this.host = host
    this.selector = selector
    this.frame = 0
    this.began = false
    /** Pixels for each of the page's, at least. */
    this.least = 1
    /** Of the host, in CSS pixels, as it was last laid out: to ask for it would lay the page out at once. */
    this.width = 0
    /** Of the canvas, as it was last drawn on the screen: on paper that picture is made smaller. */
    this.size = { width: 0, height: 0 }
    this.watch = new Resized(({ width }) => {
      this.width = Math.round(width)
      host.requestUpdate()
    })
    host.addController(this)
    new Density(host)
  }

  hostConnected() {
    this.watch.observe(this.host)
  }

  hostDisconnected() {
    this.watch.disconnect()
    cancelAnimationFrame(this.frame)
    this.frame = 0
  }

  /** Draws with the next frame; whatever is asked for before it is drawn once. For paper there is none. @param {() => void} draw */
  soon(draw) {
    if (printer.now) return draw()
    const go = () => {
      this.frame = 0
      if (this.host.isConnected) draw()
    }
    if (this.frame) return
    if (this.began) this.frame = requestAnimationFrame(go)
    else {
      this.frame = IN_TURN
      firstFrames.soon(go)
    }
    this.began = true
  }

  /** @returns {HTMLCanvasElement | null} */
  get canvas() {
    return this.host.shadowRoot?.querySelector(this.selector) ?? null
  }

  /**
   * A copy for a file, sharper than the screen may be. `draw` draws all of it, at once.
   *
   * @param {() => void} draw
   * @returns {HTMLCanvasElement | null}
   */
  picture(draw) {
    this.least = IN_A_FILE
    draw()
    const copy = this.canvas && copyOf(this.canvas)
    this.least = 1
    draw()
    return copy
  }

  /**
   * A pen on an empty canvas, and the size in CSS pixels.
   *
   * @returns {{pen: CanvasRenderingContext2D, width: number, height: number, dense: number} | null}
   */
  clear() {
    const canvas = this.canvas
    const pen = canvas?.getContext('2d')
    if (!canvas || !pen || canvas.clientWidth === 0) return null
    if (!printer.now || !this.size.width)
      this.size = { width: canvas.clientWidth, height: canvas.clientHeight }
    const { width, height } = this.size
    const dense = Math.max(this.least, window.devicePixelRatio || 1)
    const [w, h] = [Math.round(width * dense), Math.round(height * dense)]
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
    pen.setTransform(dense, 0, 0, dense, 0, 0)
    pen.clearRect(0, 0, width, height)
    return { pen, width, height, dense }
  }
}
