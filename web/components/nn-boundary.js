/**
 * <nn-boundary>: what the network answers over the plane, the line where it is undecided, and the training points:
 * class 1 blue and round, class 0 orange and square.
 *
 *   name, filename   as in <nn-figure>       terrain  see engine/terrain.js
 *   settled          the numbers stand: the table is brought up to date
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { rgbOf } from './colour_scale.js'
import { contour } from './contour.js'
import './nn-figure.js'

/** @typedef {import('../engine/terrain.js').Terrain} Terrain */

const UNDECIDED = 0.5
const ROUND = 2.6
const SQUARE = 4.6

export class NnBoundary extends LitElement {
  static properties = {
    name: {},
    filename: {},
    terrain: { attribute: false },
    settled: { type: Boolean },
  }

  constructor() {
    super()
    this.name = ''
    this.filename = 'boundary'
    /** @type {Terrain | null} */
    this.terrain = null
    this.settled = true
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  willUpdate() {
    if (this.settled && this.terrain) this.twin = this.#table(this.terrain.points)
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.canvas}
    >
      <canvas role="img" aria-label=${this.name}></canvas>
    </nn-figure>`
  }

  /** @param {import('../engine/terrain.js').Points} points */
  #table({ x1, x2, label, p }) {
    const columns = ['boundary.x1', 'boundary.x2', 'boundary.class', 'boundary.answer']
    const rows = Array.from(x1, (x, i) => [x, x2[i], label[i], p[i]])
    return { columns: columns.map((key) => this.words.t(key)), rows }
  }

  updated() {
    const sheet = this.sharp.clear()
    if (!sheet || !this.terrain) return
    const { pen, width } = sheet
    this.#drawAnswers(pen, this.terrain, width)
    this.#drawLine(pen, this.terrain, width)
    this.#drawPoints(pen, this.terrain, width)
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Terrain} terrain
   * @param {number} width
   */
  #drawAnswers(pen, { p, size }, width) {
    const image = new ImageData(size, size)
    const [low, high] = ['orange-area', 'blue-area'].map((name) => rgbOf(this.theme.colour(name)))
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const share = p[(size - 1 - row) * size + column]
        const at = 4 * (row * size + column)
        for (let c = 0; c < 3; c++) image.data[at + c] = low[c] + share * (high[c] - low[c])
        image.data[at + 3] = 255
      }
    }
    const small = new OffscreenCanvas(size, size)
    small.getContext('2d')?.putImageData(image, 0, 0)
    pen.imageSmoothingEnabled = true
    pen.drawImage(small, 0, 0, width, width)
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Terrain} terrain
   * @param {number} width
   */
  #drawLine(pen, { p, size }, width) {
    const cell = width / size
    const at = (/** @type {number} */ v) => (v + 0.5) * cell
    pen.strokeStyle = this.theme.colour('panel')
    pen.lineWidth = 1.5
    pen.beginPath()
    for (const [x, y, u, v] of contour({ values: p, columns: size, rows: size }, UNDECIDED)) {
      pen.moveTo(at(x), width - at(y))
      pen.lineTo(at(u), width - at(v))
    }
    pen.stroke()
  }

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {Terrain} terrain
   * @param {number} width
   */
  #drawPoints(pen, { points, left, bottom, width: span }, width) {
    const unit = width / span
    const colours = [this.theme.colour('orange-point'), this.theme.colour('blue-point')]
    pen.strokeStyle = this.theme.colour('panel')
    pen.lineWidth = 0.8
    points.x1.forEach((x1, i) => {
      const [x, y] = [(x1 - left) * unit, width - (points.x2[i] - bottom) * unit]
      pen.fillStyle = colours[points.label[i]]
      pen.beginPath()
      if (points.label[i]) pen.arc(x, y, ROUND, 0, 2 * Math.PI)
      else pen.rect(x - SQUARE / 2, y - SQUARE / 2, SQUARE, SQUARE)
      pen.fill()
      pen.stroke()
    })
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        border-radius: 4px;
      }
    `,
  ]
}

customElements.define('nn-boundary', NnBoundary)
