/**
 * <nn-bars>: a few numbers as bars on one fixed logarithmic scale with a true zero at its left end, so that bars of
 * different runs can be compared.
 *
 *   name, note, filename   as in <nn-figure>      rows   {name, value}[], null: not measured yet
 *   head   name of the table's first column       low, high   ends of the scale: powers of ten
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { drawBars, heightOf } from './bars.js'
import { SharpCanvas } from './canvas.js'
import './nn-figure.js'

export class NnBars extends LitElement {
  static properties = {
    name: {},
    head: {},
    note: {},
    filename: {},
    rows: { attribute: false, hasChanged: otherRows },
    low: { type: Number },
    high: { type: Number },
  }

  constructor() {
    super()
    this.name = ''
    this.head = ''
    this.note = ''
    this.filename = 'bars'
    /** @type {import('./bars.js').Bar[]} */
    this.rows = []
    this.low = 1e-8
    this.high = 10
    this.theme = new Theme(this)
    this.words = new Language(this, common)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.#table()}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <canvas
        role="img"
        aria-label=${this.name}
        .style=${`height: ${heightOf(this.rows.length)}px`}
      ></canvas>
    </nn-figure>`
  }

  #table() {
    return {
      columns: [this.head, this.name],
      rows: this.rows.map(({ name, value }) => [name, value]),
    }
  }

  updated() {
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet) return
    const colours = INKS.map((name) => [name, this.theme.colour(name)])
    const inks = /** @type {import('./bars.js').Inks} */ (Object.fromEntries(colours))
    drawBars(sheet, this.rows, this, { inks, diverged: this.words.t('value.diverged') })
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
      }
    `,
  ]
}

/** They come anew with each render of a lab. @param {unknown} now @param {unknown} before */
function otherRows(now, before) {
  return JSON.stringify(now) !== JSON.stringify(before)
}

const INKS = ['ink', 'muted', 'hairline', 'wash', 'blue']

customElements.define('nn-bars', NnBars)
