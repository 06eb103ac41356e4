/**
 * <nn-strip>: the samples as a strip of dots, cut into parts by dividers that are dragged: train | dev | test.
 *
 *   name, note, filename   as in <nn-figure>       count   samples
 *   parts   {name, tone}[]: train blue and round, dev orange and square, ink hollow diamonds
 *   cuts    number[], one fewer than parts: the first sample of the second part, of the third, …
 *   least   samples that a part keeps, 0 without it
 *   each    samples that a dot stands for, 1 without it
 *   error   a sentence: these parts are refused, and why
 *
 * Fires nn-change {value: cuts, dragging}. The dividers are sliders: arrow keys move them by a sample, Page Up and Page
 * Down by a twentieth of all, Home and End as far as they go.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { grouped, percent } from '../languages/number.js'
import { error, shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { fireChange } from './change.js'
import { keyCut, moveCut, partsOf, stripLayout } from './strip.js'
import './nn-figure.js'

/** @typedef {{name: string, tone: 'train' | 'dev' | 'ink'}} StripPart */

const FILL = 0.36
const COLOURS = { train: 'blue', dev: 'orange', ink: 'ink' }

export class NnStrip extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    count: { type: Number },
    parts: { attribute: false },
    cuts: { attribute: false },
    least: { type: Number },
    each: { type: Number },
    error: {},
  }

  constructor() {
    super()
    this.name = ''
    this.error = ''
    this.note = ''
    this.filename = 'split'
    this.count = 0
    /** @type {StripPart[]} */
    this.parts = []
    /** @type {number[]} */
    this.cuts = []
    this.least = 0
    this.each = 1
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  render() {
    const { height } = this.#layout()
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.#table()}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <div class="plot" .style=${`height: ${height}px`}>
        <canvas role="img" aria-label=${this.name}></canvas>
        ${this.cuts.map((cut, i) => this.#divider(cut, i))}
      </div>
      <div class="parts">${this.#sizes().map((part) => this.#part(part))}</div>
      <p class="error" ?hidden=${!this.error} role="alert">${this.error}</p>
    </nn-figure>`
  }

  #sizes() {
    const ends = partsOf(this.count, this.cuts)
    return this.parts.map((part, i) => {
      const samples = ends[i].to - ends[i].from
      return { ...part, samples, share: this.count ? samples / this.count : 0 }
    })
  }

  #table() {
    return {
      columns: ['strip.part', 'strip.samples', 'strip.share'].map((key) => this.words.t(key)),
      rows: this.#sizes().map(({ name, samples, share }) => [name, samples, share]),
    }
  }

  /** @param {StripPart & {samples: number, share: number}} part */
  #part({ name, tone, samples, share }) {
    return html`<span class=${tone}>
      <b>${name}</b> ${percent(share, 2)} <small>${grouped(samples)}</small>
    </span>`
  }

  /** @param {number} cut @param {number} i */
  #divider(cut, i) {
    const [before, after] = [this.#sizes()[i], this.#sizes()[i + 1]]
    const says = [before, after].map((part) => `${part?.name} ${grouped(part?.samples ?? 0)}`)
    const [low, high] = [-Infinity, Infinity].map((to) => this.#moved(i, to)[i])
    return html`<div
      class="divider"
      role="slider"
      tabindex="0"
      .style=${`left: ${(100 * cut) / this.#slots()}%; --of: ${this.cuts.length}; --nth: ${i}`}
      aria-label=${`${before?.name} | ${after?.name}`}
      aria-valuemin=${low}
      aria-valuemax=${high}
      aria-valuenow=${cut}
      aria-valuetext=${says.join(' | ')}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, i)}
      @pointerdown=${this.#grasped}
      @pointermove=${(/** @type {PointerEvent} */ event) => this.#dragged(event, i)}
      @pointerup=${this.#letGo}
      @pointercancel=${this.#letGo}
    >
      <i></i>
    </div>`
  }

  #layout() {
    return stripLayout(Math.ceil(this.count / this.each), this.sharp.width)
  }

  /** Samples that there are places for, those of the last column that stay empty among them. */
  #slots() {
    const { rows, columns } = this.#layout()
    return rows * columns * this.each
  }

  /** @param {number} which @param {number} to */
  #moved(which, to) {
    return moveCut(this.cuts, which, to, this)
  }

  /** @param {KeyboardEvent} event @param {number} which */
  #key(event, which) {
    const to = keyCut(event.key, this.cuts[which], this.count)
    if (to === null) return
    event.preventDefault()
    this.#change(this.#moved(which, to), false)
  }

  /** @param {PointerEvent} event */
  #grasped(event) {
    const divider = /** @type {HTMLElement} */ (event.currentTarget)
    divider.setPointerCapture(event.pointerId)
    divider.focus()
    event.preventDefault()
  }

  /** @param {PointerEvent} event @param {number} which */
  #dragged(event, which) {
    const divider = /** @type {HTMLElement} */ (event.currentTarget)
    if (!divider.hasPointerCapture(event.pointerId)) return
    const box = this.sharp.canvas?.getBoundingClientRect()
    if (!box?.width) return
    const next = this.#moved(which, ((event.clientX - box.left) / box.width) * this.#slots())
    if (next[which] !== this.cuts[which]) this.#change(next, true)
  }

  #letGo() {
    this.#change(this.cuts, false)
  }

  /** @param {number[]} cuts @param {boolean} dragging */
  #change(cuts, dragging) {
    this.cuts = cuts
    fireChange(this, cuts, dragging)
  }

  updated() {
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet) return
    const { pen } = sheet
    const { rows, across, down } = this.#layout()
    const r = FILL * down
    partsOf(this.count, this.cuts).forEach(({ from, to }, part) => {
      const tone = this.parts[part]?.tone ?? 'ink'
      pen.fillStyle = pen.strokeStyle = this.theme.colour(COLOURS[tone])
      pen.beginPath()
      for (let i = Math.round(from / this.each); i < Math.round(to / this.each); i++) {
        dot(pen, tone, (Math.floor(i / rows) + 0.5) * across, ((i % rows) + 0.5) * down, r)
      }
      if (tone === 'ink') pen.stroke()
      else pen.fill()
    })
  }

  static styles = [
    shared,
    error,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .plot {
        position: relative;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
      .divider {
        forced-color-adjust: none;
        print-color-adjust: exact;
        position: absolute;
        top: -4px;
        bottom: -4px;
        width: 24px;
        margin-left: -12px;
        cursor: ew-resize;
        touch-action: none;
        pointer-events: none;
        --share: calc(100% / var(--of));
      }
      /* Where dividers meet, each can still be grasped: one above the other. */
      i {
        position: absolute;
        inset: calc(var(--share) * var(--nth)) 0 auto;
        height: var(--share);
        pointer-events: auto;
      }
      .divider::before {
        content: '';
        position: absolute;
        inset: 0 11px;
        background: var(--ink);
      }
      .divider::after {
        content: '';
        position: absolute;
        left: 4px;
        top: calc(var(--share) * (var(--nth) + 0.5) - 8px);
        width: 16px;
        height: 16px;
        border: 2px solid var(--ink);
        border-radius: 50%;
        background: var(--panel);
      }
      .parts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 20px;
        margin-top: 12px;
        font-size: 14px;
        font-variant-numeric: tabular-nums;
      }
      small {
        color: var(--muted);
        font-size: 13px;
      }
      .train b {
        color: var(--blue);
      }
      .dev b {
        color: var(--orange);
      }
    `,
  ]
}

/** @param {CanvasRenderingContext2D} pen @param {string} tone @param {number} x @param {number} y @param {number} r */
function dot(pen, tone, x, y, r) {
  if (tone === 'dev') return pen.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r)
  if (tone === 'train') {
    pen.moveTo(x + r, y)
    return pen.arc(x, y, r, 0, 2 * Math.PI)
  }
  pen.moveTo(x, y - r)
  for (const [dx, dy] of DIAMOND) pen.lineTo(x + dx * r, y + dy * r)
  return pen.closePath()
}

const DIAMOND = [
  [1, 0],
  [0, 1],
  [-1, 0],
]

customElements.define('nn-strip', NnStrip)
