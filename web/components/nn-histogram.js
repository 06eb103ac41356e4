/**
 * <nn-histogram>: one distribution or several, one below the other on the same axis.
 *
 *   name, note, filename   as in <nn-figure>     (slot tools)   more to choose, beside the title
 *   panels    {name, histogram, tone}[]: Histogram of histogram.js, all with the same bins
 *   x         {label, format}                    own            each panel as high as it can be; else all on one scale
 *   settled   the numbers stand: the table is brought up to date
 *
 * Beside each name stands the share of exact zeros, and what lies beyond the axis or is not finite, where there is any.
 * What is pointed at, or walked to with the arrow keys, says its numbers in the line below; the table holds them all.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { grouped, percent, tidy } from '../languages/number.js'
import { readout, shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { fontOf } from './font.js'
import { barsOf, binAt, middles, tallest } from './histogram.js'
import './nn-figure.js'

/** @typedef {import('./histogram.js').Histogram} Histogram */
/** @typedef {{name: string, histogram: Histogram, tone?: 'train' | 'dev' | 'ink'}} Panel */

const [HEAD, PLOT, GAP, FOOT] = [20, 54, 12, 36]
const FONT = 12
const TICKS = 5
const TONES = { train: 'blue', dev: 'orange', ink: 'ink' }

export class NnHistogram extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    panels: { attribute: false },
    x: { attribute: false },
    own: { type: Boolean },
    settled: { type: Boolean },
    at: { state: true },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'histogram'
    /** @type {Panel[]} */
    this.panels = []
    /** @type {{label?: string, format?: (x: number) => string}} */
    this.x = {}
    this.own = false
    this.settled = true
    /** @type {{panel: number, bin: number} | null} */
    this.at = null
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  willUpdate() {
    const { panel = 0, bin = 0 } = this.at ?? {}
    if (bin >= (this.panels[panel]?.histogram.counts.length ?? 0)) this.at = null // a bin of before
    if (this.settled) this.twin = this.#table()
  }

  /** Bins are rows; what is in none has rows of its own. */
  #table() {
    const all = this.panels.map(({ histogram }) => histogram)
    const of = (/** @type {(one: Histogram) => number} */ read) => all.map(read)
    const bins = all.length ? Array.from(middles(all[0])) : []
    const t = (/** @type {string} */ key) => this.words.t(`histogram.${key}`)
    return {
      columns: [this.x.label ?? 'x', ...this.panels.map(({ name }) => name)],
      rows: [
        ...bins.map((x, i) => [x, ...of(({ counts }) => counts[i])]),
        [t('below'), ...of(({ below }) => below)],
        [t('above'), ...of(({ above }) => above)],
        [t('zeros'), ...of(({ zeros }) => zeros)],
        [t('broken'), ...of(({ broken }) => broken)],
        [t('total'), ...of(({ total }) => total)],
      ],
    }
  }

  get #height() {
    return this.panels.length * (HEAD + PLOT + GAP) + FOOT
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <slot name="tools" slot="tools"></slot>
      <canvas
        role="img"
        tabindex="0"
        aria-label=${this.name}
        .style=${`height: ${this.#height}px`}
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${() => (this.at = null)}
        @blur=${() => (this.at = null)}
        @keydown=${this.#walk}
      ></canvas>
      <p class="readout" aria-live="polite">${this.#line()}</p>
    </nn-figure>`
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const panel = Math.floor(event.offsetY / (HEAD + PLOT + GAP))
    const share = event.offsetX / /** @type {HTMLElement} */ (event.target).clientWidth
    const found = this.panels[panel]
    this.at = found ? { panel, bin: binAt(found.histogram, share) } : null
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    /** @type {Record<string, [number, number]>} */
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }
    const step = steps[event.key]
    if (!step || this.panels.length === 0) return
    event.preventDefault()
    const bins = this.panels[0].histogram.counts.length
    const from = this.at ?? { panel: 0, bin: bins >> 1 }
    const within = (/** @type {number} */ i, /** @type {number} */ count) => (i + count) % count
    this.at = {
      panel: within(from.panel + step[0], this.panels.length),
      bin: within(from.bin + step[1], bins),
    }
  }

  #line() {
    const panel = this.at && this.panels[this.at.panel]
    if (!this.at || !panel) return this.words.t('histogram.hint')
    const { low, high, counts, total } = panel.histogram
    const width = (high - low) / counts.length
    const from = low + this.at.bin * width
    const count = counts[this.at.bin]
    return this.words.t('histogram.bin', {
      name: panel.name,
      from: this.#format(from),
      to: this.#format(from + width),
      count: grouped(count),
      share: percent(total ? count / total : 0),
    })
  }

  /** @param {number} x */
  #format(x) {
    return this.x.format ? this.x.format(x) : tidy(x)
  }

  /** What the bars do not tell. @param {Histogram} histogram */
  #remark({ zeros, below, above, broken, total }) {
    const outside = below + above
    const part = (/** @type {string} */ key, /** @type {number} */ count) =>
      this.words.t(key, { share: percent(total ? count / total : 0), count: grouped(count) })
    return [
      part('histogram.zeros.share', zeros),
      outside ? part('histogram.outside', outside) : '',
      broken ? part('histogram.broken.share', broken) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }

  updated() {
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet) return
    const top = this.panels.reduce((a, { histogram }) => Math.max(a, tallest(histogram)), 0)
    this.panels.forEach((panel, i) =>
      this.#drawPanel(sheet, panel, i, this.own ? tallest(panel.histogram) : top),
    )
    if (this.panels.length) this.#drawAxis(sheet, this.panels[0].histogram)
  }

  /**
   * @param {{pen: CanvasRenderingContext2D, width: number, dense: number}} sheet
   * @param {Panel} panel
   * @param {number} i
   * @param {number} top
   */
  #drawPanel({ pen, width, dense }, { name, histogram, tone = 'train' }, i, top) {
    const head = i * (HEAD + PLOT + GAP)
    const bottom = head + HEAD + PLOT
    pen.font = fontOf(pen.canvas, FONT, 600)
    pen.textAlign = 'left'
    pen.textBaseline = 'top'
    pen.fillStyle = this.theme.colour('ink')
    pen.fillText(name, 0, head + 2)
    const after = pen.measureText(name).width + GAP
    pen.font = fontOf(pen.canvas, FONT)
    pen.fillStyle = this.theme.colour('muted')
    pen.fillText(this.#remark(histogram), after, head + 2, width - after)
    pen.fillStyle = this.theme.colour('hairline')
    pen.fillRect(0, bottom, width, 1)
    const [ink, blue] = [this.theme.colour('ink'), this.theme.colour(TONES[tone])]
    const plot = { left: 0, width, bottom, height: PLOT, top, dense }
    barsOf(histogram, plot).forEach((bar, k) => {
      pen.fillStyle = this.at?.panel === i && this.at.bin === k ? ink : blue
      pen.fillRect(bar.x, bar.y, bar.width, bar.height)
    })
  }

  /** @param {{pen: CanvasRenderingContext2D, width: number, height: number}} sheet @param {Histogram} histogram */
  #drawAxis({ pen, width, height }, { low, high }) {
    pen.font = fontOf(pen.canvas, FONT)
    pen.fillStyle = this.theme.colour('muted')
    pen.textBaseline = 'top'
    for (let i = 0; i < TICKS; i++) {
      const share = i / (TICKS - 1)
      pen.textAlign = i === 0 ? 'left' : i === TICKS - 1 ? 'right' : 'center'
      pen.fillText(this.#format(low + share * (high - low)), share * width, height - FOOT)
    }
    pen.textAlign = 'right'
    pen.fillText(this.x.label ?? '', width, height - FOOT + FONT + 4)
  }

  static styles = [
    shared,
    readout,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      canvas {
        display: block;
        width: 100%;
        touch-action: pan-y;
      }
    `,
  ]
}

customElements.define('nn-histogram', NnHistogram)
