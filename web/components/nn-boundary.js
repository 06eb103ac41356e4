/**
 * <nn-boundary>: what the network answers over the plane, the line where it is undecided, and the training points:
 * class 1 blue and round, class 0 orange and square.
 *
 *   name, filename   as in <nn-figure>       terrain  see engine/terrain.js
 *   settled          the numbers stand: the table is brought up to date
 *   (slot)           lies over the picture of the plane
 *   dev              Points of the dev set, drawn hollow; null for none
 *
 * Of more than two classes (terrain.kinds) each has a colour and a shape of its own: see draw_plane.js.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { drawPlane } from './draw_plane.js'
import './nn-figure.js'

/** @typedef {import('../engine/terrain.js').Terrain} Terrain */

export class NnBoundary extends LitElement {
  static properties = {
    name: {},
    filename: {},
    terrain: { attribute: false },
    dev: { attribute: false },
    settled: { type: Boolean },
  }

  constructor() {
    super()
    this.name = ''
    this.filename = 'boundary'
    /** @type {Terrain | null} */
    this.terrain = null
    /** @type {import('../engine/terrain.js').Points | null} */
    this.dev = null
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
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <div class="plane">
        <canvas role="img" aria-label=${this.name}></canvas>
        <slot></slot>
      </div>
    </nn-figure>`
  }

  /** @param {import('../engine/terrain.js').Points} points */
  #table({ x1, x2, label, p }) {
    const columns = ['boundary.x1', 'boundary.x2', 'boundary.class', 'boundary.answer']
    const rows = Array.from(x1, (x, i) => [x, x2[i], label[i], p[i]])
    return { columns: columns.map((key) => this.words.t(key)), rows }
  }

  /** That the numbers stand changes the table alone. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.size === 1 && changed.has('settled')) return
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet || !this.terrain) return
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    drawPlane(sheet.pen, this.terrain, this.dev, { width: sheet.width, colour })
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .plane {
        position: relative;
      }
      ::slotted(*) {
        position: absolute;
        inset: 0;
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
