/**
 * <nn-heat>: a matrix as a heat map, for a sweep over two settings. Cells fill in as results come.
 *
 *   name, note, filename   as in <nn-figure>       (slot tools)   more to choose, beside the title
 *   rows, columns   {name, labels}                 values   (number | null)[][]: null is not measured yet
 *   measure   what the numbers are                 format   (value) => string; `short` without it
 *   log       colours by powers of ten             low, high   ends of the scale, where they are to stay
 *   best      low | high: that cell has a frame    settled  the numbers stand: the table is brought up to date
 * *   tall      px of a row, at most                 open     {row, column}: a dot, for what is shown elsewhere
 *
 * NaN or infinity is a run that diverged: hatched, and named. The larger a number the stronger its colour. Arrow keys, Home
 * and End walk over the cells, whose numbers stand in a line below; a click or Enter fires nn-pick {row, column}.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { short } from '../languages/number.js'
import { readout, shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { ramp } from './colour_scale.js'
import { drawHeat } from './draw_heat.js'
import { fontOf, widest } from './font.js'
import { bestCell, heatLayout, heatScale, isWithin, neighbour } from './heat.js'
import './nn-figure.js'

/** @typedef {{name: string, labels: string[]}} HeatAxis */
/** @typedef {import('./heat.js').Cell} Cell */

export class NnHeat extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    rows: { attribute: false },
    columns: { attribute: false },
    values: { attribute: false },
    measure: {},
    format: { attribute: false },
    log: { type: Boolean },
    low: { type: Number },
    high: { type: Number },
    best: {},
    open: { attribute: false },
    tall: { type: Number },
    settled: { type: Boolean },
    at: { state: true },
    pointed: { state: true },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'heat'
    /** @type {HeatAxis} */
    this.rows = { name: '', labels: [] }
    /** @type {HeatAxis} */
    this.columns = { name: '', labels: [] }
    /** @type {(number | null)[][]} */
    this.values = []
    this.measure = ''
    this.format = short
    this.log = false
    /** @type {number | undefined} */
    this.low = undefined
    /** @type {number | undefined} */
    this.high = undefined
    /** @type {'low' | 'high' | ''} */
    this.best = ''
    /** @type {Cell | null} */
    this.open = null
    /** @type {number | undefined} */
    this.tall = undefined
    this.settled = true
    /** @type {Cell} where the Tab key leads */
    this.at = { row: 0, column: 0 }
    /** @type {Cell | null} under the pointer or in focus */
    this.pointed = null
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    this.measured = { words: '', widths: { rowLabel: 0, columnLabel: 0 } }
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  willUpdate() {
    if (this.pointed && !isWithin(this.pointed, this.#size)) this.pointed = null
    if (!isWithin(this.at, this.#size)) this.at = { row: 0, column: 0 }
    if (this.settled) this.twin = this.#table()
  }

  get #size() {
    return { rows: this.rows.labels.length, columns: this.columns.labels.length }
  }

  #table() {
    const { rows, columns, values } = this
    const head = `${rows.name} \\ ${columns.name}`
    return {
      columns: [head, ...columns.labels],
      rows: rows.labels.map((label, i) => [label, ...(values[i] ?? [])]),
    }
  }

  render() {
    const layout = this.#layout()
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <slot name="tools" slot="tools"></slot>
      <div class="plot" @pointerleave=${() => (this.pointed = null)}>
        <canvas role="img" aria-label=${this.name} .style=${`height: ${layout.height}px`}></canvas>
        ${this.#grid(layout)}
      </div>
      <p class="readout" aria-live="polite">${this.#line()}</p>
    </nn-figure>`
  }

  /** @param {import('./heat.js').HeatLayout} layout */
  #grid({ left, top, cellWidth, cellHeight }) {
    const [rows, columns] = [this.rows.labels, this.columns.labels]
    const place = `left: ${left}px; top: ${top}px; width: ${cellWidth * columns.length}px;
      grid-template-columns: repeat(${columns.length}, 1fr); grid-auto-rows: ${cellHeight}px`
    return html`<div
      role="grid"
      aria-label=${this.name}
      .style=${place}
      @keydown=${this.#walk}
      @focusout=${() => (this.pointed = null)}
    >
      ${rows.map(
        (_, row) =>
          html`<div role="row">${columns.map((__, column) => this.#cell({ row, column }))}</div>`,
      )}
    </div>`
  }

  /** @param {Cell} cell */
  #cell(cell) {
    const { row, column } = cell
    const isAt = this.at.row === row && this.at.column === column
    const point = () => (this.pointed = cell)
    return html`<button
      role="gridcell"
      tabindex=${isAt ? 0 : -1}
      aria-label=${this.#says(cell)}
      @pointerenter=${point}
      @focus=${point}
      @click=${() => this.#pick(cell)}
    ></button>`
  }

  /** @param {Cell} cell */
  #pick(cell) {
    this.at = cell
    this.pointed = cell
    this.dispatchEvent(new CustomEvent('nn-pick', { detail: cell, bubbles: true, composed: true }))
  }

  /** @param {KeyboardEvent} event */
  async #walk(event) {
    const next = neighbour(this.at, event.key, this.#size)
    if (!next) return
    event.preventDefault()
    this.at = next
    await this.updateComplete
    const here = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[tabindex="0"]'))
    here?.focus()
  }

  #line() {
    const cell = this.pointed ?? (this.best ? bestCell(this.values, this.best) : null)
    return cell ? this.#says(cell) : this.words.t('heat.hint')
  }

  /** @param {Cell} cell */
  #says({ row, column }) {
    const { rows, columns, measure, words } = this
    const value = this.values[row]?.[column] ?? null
    const about = {
      column: `${columns.name} = ${columns.labels[column]}`,
      measure,
      value: this.#value(value),
    }
    if (!rows.labels[row]) return words.t('heat.only', about)
    return words.t('heat.cell', { row: `${rows.name} = ${rows.labels[row]}`, ...about })
  }

  /** @param {number | null} value */
  #value(value) {
    if (value === null) return this.words.t('heat.waiting')
    return Number.isFinite(value) ? this.format(value) : this.words.t('value.diverged')
  }

  #layout() {
    const { rows, columns, tall } = this
    const labels = this.#labelWidths(rows.labels, columns.labels)
    return heatLayout(this.sharp.width, {
      rows: rows.labels.length,
      columns: columns.labels.length,
      ...labels,
      tall,
    })
  }

  /**
   * Measured anew only where the words are others: a sweep fills a cell a frame.
   *
   * @param {string[]} rows
   * @param {string[]} columns
   */
  #labelWidths(rows, columns) {
    const font = fontOf(this, 12)
    const words = JSON.stringify([font, rows, columns])
    if (words !== this.measured.words) {
      const widths = { rowLabel: widest(rows, font), columnLabel: widest(columns, font) }
      this.measured = { words, widths }
    }
    return this.measured.widths
  }

  updated() {
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet) return
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    const [ink, muted, panel] = [colour('ink'), colour('muted'), colour('panel')]
    const { rows, columns, measure } = this
    drawHeat(sheet.pen, {
      layout: this.#layout(),
      scale: heatScale(this.values, this),
      colours: ramp([colour('wash'), colour('blue')]),
      rows,
      columns,
      values: rows.labels.map((_, i) => columns.labels.map((__, k) => this.values[i]?.[k] ?? null)),
      format: (value) => this.#value(value),
      measure,
      best: this.best ? bestCell(this.values, this.best) : null,
      open: this.open,
      inks: { ink, muted, panel, hairline: colour('hairline'), faint: colour('faint') },
    })
  }

  static styles = [
    shared,
    readout,
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
      }
      [role='grid'] {
        position: absolute;
        display: grid;
      }
      [role='row'] {
        display: contents;
      }
      [role='gridcell']:hover {
        outline: 2px solid var(--ink);
        outline-offset: -3px;
      }
    `,
  ]
}

customElements.define('nn-heat', NnHeat)
