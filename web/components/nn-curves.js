/**
 * <nn-curves>: functions of one variable, what z a layer really has behind them, and a point that is dragged along.
 *
 *   name, note, filename   as in <nn-figure>
 *   functions   Drawn[] (functions.js)                    drawn from low to high
 *   low, high   ends of the axis                          label   of the axis, z without it
 *   y           Axis of the chart                         z       where the point stands
 *   histogram   Histogram | null: of histogram.js         behind  its name
 *   settled     the numbers stand: the table is brought up to date
 *
 * Fires nn-change {value: z, dragging} when the point is moved: over the chart, or with the slider below it. The highest
 * bar of the histogram takes half the height; its true shares stand in the table.
 */
import { LitElement, css, html } from 'lit'
import { live } from 'lit/directives/live.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { short, tidy } from '../languages/number.js'
import { readout, shared } from '../styles/shared.js'
import { sliderStyle } from '../styles/slider.js'
import { fireChange } from './change.js'
import { behindCurves, pointsAt, sampled } from './functions.js'
import './nn-chart.js'
import { tickStep } from './ranges.js'

/** @typedef {import('./functions.js').Drawn} Drawn */

const STEPS = 240

export class NnCurves extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    functions: { attribute: false },
    low: { type: Number },
    high: { type: Number },
    label: {},
    y: { attribute: false },
    z: { type: Number },
    histogram: { attribute: false },
    behind: {},
    area: { state: true },
    settled: { type: Boolean },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'curves'
    /** @type {Drawn[]} */
    this.functions = []
    this.low = -4
    this.high = 4
    this.label = 'z'
    /** @type {import('./chart_options.js').Axis} */
    this.y = {}
    this.z = 0
    /** @type {import('./histogram.js').Histogram | null} */
    this.histogram = null
    this.behind = ''
    this.settled = true
    this.held = false
    this.area = { left: 0, right: 0 }
    /** @type {import('./series.js').Series[]} */
    this.curves = []
    /** @type {import('./series.js').Band[]} */
    this.bands = []
    this.words = new Language(this, common)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const { functions, low, high, histogram, behind } = this
    if (['functions', 'low', 'high'].some((key) => changed.has(key))) {
      this.curves = sampled(functions, low, high, STEPS)
    }
    this.bands = histogram ? [behindCurves(histogram, behind, this.curves)] : []
  }

  render() {
    const { z, low, high, label } = this
    return html`
      <nn-chart
        name=${this.name}
        note=${this.note}
        filename=${this.filename}
        .series=${[...this.curves, ...pointsAt(this.functions, z)]}
        .bands=${this.bands}
        .marks=${[{ x: z, label: `${label} = ${short(z)}`, tone: 'ink', dash: [2, 3] }]}
        .x=${{ label, min: low, max: high, step: tickStep({ min: low, max: high }), format: tidy }}
        .y=${this.y}
        ?settled=${this.settled}
        @nn-area=${(/** @type {CustomEvent} */ event) => (this.area = event.detail)}
        @pointerdown=${this.#grasped}
        @pointermove=${this.#dragged}
      ></nn-chart>
      <input
        type="range"
        min=${low}
        max=${high}
        step=${(high - low) / STEPS}
        .value=${live(String(z))}
        .style=${`--fill: ${(100 * (z - low)) / (high - low)}%; ${this.#under()}`}
        aria-label=${this.words.t('curves.point', { label })}
        aria-valuetext=${this.#line()}
        @input=${this.#slid}
        @change=${this.#slid}
      />
      <p class="readout">${this.#line()}</p>
    `
  }

  /** The slider lies under the plot, so that its thumb stands below the point. */
  #under() {
    const { left, right } = this.area
    return `margin-left: calc(${left}px - var(--thumb) / 2); width: calc(${right - left}px + var(--thumb))`
  }

  #line() {
    const values = this.functions.map(({ name, of }) => `${name} = ${short(of(this.z))}`)
    return [`${this.label} = ${short(this.z)}`, ...values].join(' · ')
  }

  /** @param {Event} event */
  #slid(event) {
    const input = /** @type {HTMLInputElement} */ (event.target)
    this.#move(Number(input.value), event.type === 'input')
  }

  /** @param {PointerEvent} event */
  #grasped(event) {
    if (this.#pointed(event) === null) return
    this.held = true
    this.#dragged(event)
    const letGo = () => {
      this.held = false
      this.#move(this.z, false)
    }
    window.addEventListener('pointerup', letGo, { once: true })
    window.addEventListener('pointercancel', () => (this.held = false), { once: true })
  }

  /** @param {PointerEvent} event */
  #dragged(event) {
    const z = this.held ? this.#pointed(event) : null
    if (z !== null) this.#move(Math.min(this.high, Math.max(this.low, z)), true)
  }

  /** The z under the pointer; null where it is over no canvas. @param {PointerEvent} event */
  #pointed(event) {
    const host = /** @type {import('./nn-chart.js').NnChart} */ (event.currentTarget)
    const canvas = event.composedPath().find((one) => one instanceof HTMLCanvasElement)
    if (!canvas && !this.held) return null
    const box = host.chart?.canvas.getBoundingClientRect()
    return (box && host.chart?.scales.x.getValueForPixel(event.clientX - box.left)) ?? null
  }

  /** @param {number} z @param {boolean} dragging */
  #move(z, dragging) {
    this.z = z
    fireChange(this, z, dragging)
  }

  static styles = [
    shared,
    sliderStyle,
    readout,
    css`
      nn-chart {
        touch-action: pan-y;
      }
    `,
  ]
}

customElements.define('nn-curves', NnCurves)
