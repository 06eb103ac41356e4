/**
 * <nn-bowl>: the loss over two weights, seen from above, and the ways that lead down.
 *
 *   name, note, filename   as in <nn-figure>      scene   see scene.js
 *   columns                names for the table: step, w₁, w₂, b, J; before them that of the walkers, where there are several
 *   (slot)                 what is said beside it
 */
import { LitElement, css, html } from 'lit'
import { SharpCanvas } from '../../components/canvas.js'
import { familyOf } from '../../components/font.js'
import '../../components/nn-figure.js'
import { shared } from '../../styles/shared.js'
import { Theme } from '../../styles/theme.js'
import { drawBowl } from './draw.js'
import { walkTable } from './scene.js'

/** From the end of the columns: w₁, w₂, b, J. */
const WEIGHTS = 4

/** @param {import('./scene.js').Path[]} told */
const isAsIn =
  (told) =>
  (/** @type {import('./scene.js').Path} */ { walk, name }, /** @type {number} */ i) =>
    walk === told[i].walk && name === told[i].name

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
    /** @type {import('./scene.js').Path[]} what the table tells of */
    this.told = []
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  /** The table tells of the whole walk: it stays while the walker is on its way. @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!this.scene) return
    const { paths } = this.scene
    const stays = paths.length === this.told.length && paths.every(isAsIn(this.told))
    if (stays && !changed.has('columns')) return
    this.told = paths
    this.twin = walkTable(this.columns, paths)
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <div class="beside">
        <canvas role="img" aria-label=${this.name}></canvas>
        <slot></slot>
      </div>
    </nn-figure>`
  }

  updated() {
    this.#draw()
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet || !this.scene) return
    const [w1, w2] = this.columns.slice(-WEIGHTS)
    drawBowl(sheet.pen, sheet.width, this.scene, this.#ink(), { x: w1, y: w2 })
  }

  #ink() {
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    return {
      ink: colour('ink'),
      muted: colour('muted'),
      faint: colour('hairline'),
      train: colour('blue'),
      dev: colour('orange'),
      ghost: colour('faint'),
      paper: colour('panel'),
      font: familyOf(this),
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
      @container (max-width: 340px) {
        .beside {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }
    `,
  ]
}

customElements.define('nn-bowl', NnBowl)
