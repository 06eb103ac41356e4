/**
 * <nn-bowl>: the loss over two weights, seen from above, and the way that gradient descent took down.
 *
 *   name, note, filename   as in <nn-figure>      scene   see scene.js
 *   columns                names for the table: step, w₁, w₂, b, J
 *   (slot)                 what is said beside it
 */
import { LitElement, css, html } from 'lit'
import { SharpCanvas } from '../../components/canvas.js'
import '../../components/nn-figure.js'
import { shared } from '../../styles/shared.js'
import { Theme } from '../../styles/theme.js'
import { drawBowl } from './draw.js'
import { walkTable } from './scene.js'

export class NnBowl extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    scene: { attribute: false },
    columns: { attribute: false },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'bowl'
    /** @type {import('./scene.js').Scene | null} */
    this.scene = null
    /** @type {string[]} */
    this.columns = []
    /** @type {import('../../components/table.js').Table} */
    this.twin = { columns: [], rows: [] }
    /** @type {unknown} */
    this.told = null
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  /** The table tells of the whole walk: it stays while the walker is on its way. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const walk = this.scene?.walk
    if (!walk || (walk === this.told && !changed.has('columns'))) return
    this.told = walk
    this.twin = walkTable(this.columns, walk)
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.canvas}
    >
      <div class="beside">
        <canvas role="img" aria-label=${this.name}></canvas>
        <slot></slot>
      </div>
    </nn-figure>`
  }

  updated() {
    const sheet = this.sharp.clear()
    if (!sheet || !this.scene) return
    const [, w1, w2] = this.columns
    drawBowl(sheet.pen, sheet.width, this.scene, this.#ink(), { x: w1, y: w2 })
  }

  #ink() {
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    return {
      ink: colour('ink'),
      muted: colour('muted'),
      faint: colour('hairline'),
      path: colour('blue'),
      paper: colour('panel'),
      font: getComputedStyle(document.documentElement).fontFamily,
    }
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .beside {
        display: grid;
        grid-template-columns: var(--bowl) minmax(0, 1fr);
        gap: 16px;
      }
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
      }
      @media (max-width: 860px) {
        .beside {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ]
}

customElements.define('nn-bowl', NnBowl)
