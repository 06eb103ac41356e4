/**
 * <nn-pen>: lies over a square picture of the plane and draws on it, with a pen for each class and an eraser.
 *
 *   name     of the surface              window   {left, bottom, width} of the plane
 *   tool     a class, or 'erase'         fresh    points that the picture below does not show yet
 *
 * Fires nn-pen {kind: 'add', x, y, label, dragging} or {kind: 'erase', x, y, reach, dragging}, nn-lift once a stroke is
 * over, and nn-tool {tool} when a key chooses another one. Pointer and touch draw; by keyboard the arrows move a cross
 * (Shift: farther), Enter or Space puts a point or erases, 1, 2, 3 choose a class, E the eraser.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { short } from '../languages/number.js'
import { shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { drawPoints } from './draw_plane.js'
import { ERASER, isApart, placeAt, walked } from './pen.js'

/** @typedef {import('./pen.js').Place} Place */

const CROSS = 9
const PUT = ['Enter', ' ']

export class NnPen extends LitElement {
  static properties = {
    name: {},
    tool: {},
    tools: { attribute: false },
    window: { attribute: false },
    fresh: { attribute: false },
    at: { state: true },
  }

  constructor() {
    super()
    this.name = ''
    /** @type {number | 'erase'} */
    this.tool = 0
    /** Classes that there are pens for. */
    this.tools = 3
    this.window = { left: -1, bottom: -1, width: 2 }
    /** @type {{x1: number[], x2: number[], label: number[]} | null} */
    this.fresh = null
    /** @type {Place | null} where the keyboard's cross is */
    this.at = null
    /** @type {Place | null} of this stroke */
    this.last = null
    this.drawing = false
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  render() {
    return html`<div
        class="surface"
        tabindex="0"
        role="application"
        aria-label=${this.name}
        aria-describedby="how"
        @pointerdown=${this.#press}
        @pointermove=${this.#move}
        @pointerup=${this.#lift}
        @pointercancel=${this.#lift}
        @keydown=${this.#key}
        @focus=${this.#cross}
        @blur=${() => (this.at = null)}
      >
        <canvas></canvas>
      </div>
      <p id="how" class="only-read">${this.words.t('pen.how')}</p>
      <p class="only-read" aria-live="polite">
        ${this.at ? `${short(this.at.x)}, ${short(this.at.y)}` : ''}
      </p>`
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return
    const surface = /** @type {HTMLElement} */ (event.currentTarget)
    surface.setPointerCapture(event.pointerId)
    this.drawing = true
    this.last = null
    this.#move(event)
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.drawing) return
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect()
    const pixels = { x: event.clientX - box.left, y: event.clientY - box.top }
    this.#use(placeAt(pixels, box.width, this.window), true)
  }

  #lift() {
    if (!this.drawing) return
    this.drawing = false
    this.#tell('nn-lift', {})
  }

  /** The cross appears where a keyboard comes, not where a pointer pressed. */
  #cross() {
    if (this.drawing || !this.renderRoot.querySelector('.surface:focus-visible')) return
    const { left, bottom, width } = this.window
    this.at = { x: left + width / 2, y: bottom + width / 2 }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { left, bottom, width } = this.window
    const from = this.at ?? { x: left + width / 2, y: bottom + width / 2 }
    const next = walked(from, event, this.window)
    if (next) this.at = next
    else if (PUT.includes(event.key)) this.#put(from)
    else if (!this.#choose(event.key)) return
    event.preventDefault()
  }

  /** @param {Place} place */
  #put(place) {
    this.at = place
    this.last = null
    this.#use(place, false)
    this.#tell('nn-lift', {})
  }

  /** @param {string} key */
  #choose(key) {
    if (key.toLowerCase() === 'e') return this.#tell('nn-tool', { tool: 'erase' })
    const label = Number(key) - 1
    const known = key.trim() !== '' && Number.isInteger(label) && label >= 0 && label < this.tools
    return known && this.#tell('nn-tool', { tool: label })
  }

  /** @param {Place} place @param {boolean} dragging */
  #use({ x, y }, dragging) {
    if (this.tool === 'erase') {
      this.#tell('nn-pen', { kind: 'erase', x, y, reach: ERASER * this.window.width, dragging })
    } else if (isApart(this.last, { x, y }, this.window)) {
      this.last = { x, y }
      this.#tell('nn-pen', { kind: 'add', x, y, label: this.tool, dragging })
    }
  }

  /** @param {string} type @param {object} detail */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  updated() {
    const sheet = this.sharp.clear()
    if (!sheet) return
    const { pen, width } = sheet
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    if (this.fresh) drawPoints(pen, this.fresh, this.window, { width, colour })
    if (this.at) this.#drawCross(pen, width, this.at)
  }

  /** @param {CanvasRenderingContext2D} pen @param {number} side @param {Place} at */
  #drawCross(pen, side, { x, y }) {
    const { left, bottom, width } = this.window
    const [px, py] = [((x - left) / width) * side, side - ((y - bottom) / width) * side]
    pen.strokeStyle = this.theme.colour('ink')
    pen.lineWidth = 2
    pen.beginPath()
    pen.moveTo(px - CROSS, py)
    pen.lineTo(px + CROSS, py)
    pen.moveTo(px, py - CROSS)
    pen.lineTo(px, py + CROSS)
    pen.stroke()
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .surface {
        height: 100%;
        cursor: crosshair;
        touch-action: none;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ]
}

customElements.define('nn-pen', NnPen)
