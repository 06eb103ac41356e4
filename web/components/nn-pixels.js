/**
 * <nn-pixels>: pictures, or vectors seen as pictures, pixel by pixel, smoothed only where they are made smaller; two are a
 * pair, before and after.
 *
 *   name, note, filename   as in <nn-figure>    (slot tools)   more to choose, beside the title
 *   pictures   Pixels[]: see pixels.js          zoom   CSS pixels that a pixel takes a side, at most
 *   most       values of each picture in the table
 *   settled    the numbers stand: the table is brought up to date
 *
 * The table holds the vectors, value after value, as NumPy's ravel() has them.
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { grouped } from '../languages/number.js'
import { readout, shared } from '../styles/shared.js'
import { IN_A_FILE } from './canvas.js'
import './nn-figure.js'
import { rgbaOf, tableOfPixels, zoomFor } from './pixels.js'
import { Resized } from './resized.js'

/** @typedef {import('./pixels.js').Pixels} Pixels */

const GAP = 16

export class NnPixels extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    pictures: { attribute: false },
    zoom: { type: Number },
    most: { type: Number },
    settled: { type: Boolean },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'pixels'
    /** @type {Pixels[]} */
    this.pictures = []
    this.zoom = 8
    this.most = 4800
    this.settled = true
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    /** @type {Pixels[]} */
    this.twinPictures = []
    this.words = new Language(this, common)
    this.watch = new Resized(() => this.requestUpdate())
  }

  connectedCallback() {
    super.connectedCallback()
    this.watch.observe(this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.watch.disconnect()
  }

  willUpdate() {
    const head = this.words.t('pixels.index')
    if (!this.settled) return
    if (this.twinPictures === this.pictures && this.twin.columns[0] === head) return
    this.twin = tableOfPixels(this.pictures, head, this.most)
    this.twinPictures = this.pictures
  }

  render() {
    const longest = Math.max(0, ...this.pictures.map(({ values }) => values.length))
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.#together()}
    >
      <slot name="tools" slot="tools"></slot>
      <div class="pictures">${this.pictures.map((one) => this.#picture(one))}</div>
      ${longest > this.most ? this.#cut(longest) : nothing}
    </nn-figure>`
  }

  /** @param {number} all */
  #cut(all) {
    const values = { count: grouped(this.most), all: grouped(all) }
    return html`<p class="readout">${this.words.t('pixels.cut', values)}</p>`
  }

  /** @param {Pixels} one */
  #picture({ name, width, height, channels }) {
    const zoom = this.#zoom()
    const shape = `${height} × ${width}${channels === 1 ? '' : ` × ${channels}`}`
    return html`<figure>
      <canvas
        role="img"
        aria-label=${name}
        width=${width}
        height=${height}
        class=${zoom < 1 ? 'small' : ''}
        .style=${`width: ${width * zoom}px; height: ${height * zoom}px`}
      ></canvas>
      <figcaption>${name} <small>${shape}</small></figcaption>
    </figure>`
  }

  /** The same for all, so that they can be compared: two stand side by side where that is not too small. */
  #zoom() {
    const widest = Math.max(1, ...this.pictures.map(({ width }) => width))
    const beside = (this.clientWidth - GAP * (this.pictures.length - 1)) / this.pictures.length
    return zoomFor(widest, Math.max(beside, 1), this.zoom)
  }

  /** A canvas keeps what is drawn on it. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('pictures')) return
    const canvases = this.renderRoot.querySelectorAll('canvas')
    this.pictures.forEach((one, i) => {
      const image = new ImageData(rgbaOf(one), one.width, one.height)
      canvases[i]?.getContext('2d')?.putImageData(image, 0, 0)
    })
  }

  /** All in one, for the file: so many of its pixels for each of a picture. */
  #together() {
    const parts = [...this.renderRoot.querySelectorAll('canvas')]
    const zoom = this.#zoom()
    const dense = Math.max(IN_A_FILE, window.devicePixelRatio || 1)
    const scale = Math.ceil(zoom * dense)
    const gap = Math.round((GAP * scale) / zoom)
    const sheet = document.createElement('canvas')
    sheet.width = parts.reduce((sum, { width }) => sum + width * scale + gap, -gap)
    sheet.height = Math.max(0, ...parts.map(({ height }) => height * scale))
    sheet.dataset.width = String((sheet.width * zoom) / scale)
    const pen = sheet.getContext('2d')
    if (!pen || parts.length === 0) return null
    pen.imageSmoothingEnabled = false
    let left = 0
    for (const part of parts) {
      pen.drawImage(part, left, 0, part.width * scale, part.height * scale)
      left += part.width * scale + gap
    }
    return sheet
  }

  static styles = [
    shared,
    readout,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .pictures {
        display: flex;
        flex-wrap: wrap;
        gap: 12px 16px;
      }
      figure {
        margin: 0;
        min-width: 0;
      }
      canvas {
        display: block;
        max-width: 100%;
        image-rendering: pixelated;
        background: repeating-conic-gradient(var(--hairline) 0 25%, var(--panel) 0 50%) 0 0 / 12px
          12px;
      }
      .small {
        image-rendering: auto;
      }
      figcaption {
        margin-top: 4px;
        font-size: 13px;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ]
}

customElements.define('nn-pixels', NnPixels)
