/**
 * <nn-chart>: curves or bars over one horizontal axis, with a table twin, PNG, CSV.
 *
 *   name      title and caption            series   Series[]: see series.js
 *   note      a quiet word beside it       x, y     Axis: see chart_options.js
 *   kind      line | bar                   scale    linear | log
 *   bands     Band[]: from lowest to highest, behind the curves
 *   marks     Mark[]: vertical lines, their names above the plot
 *   scales    the reader may switch between linear and log
 *   held      a thumb is held: axes widen only
 *   settled   the numbers stand: the table is brought up to date
 *   filename  of what is saved              (slot tools)  more to choose, beside the title
 *
 * Curves measured at different x are read side by side, points alone (`line: false`) one by one. Everything that is
 * drawn stands in the table: bands as two columns, marks as one. Fires nn-scale {scale} when the reader
 * switches, and nn-area {left, right} when the plot has other ends (CSS pixels within the chart).
 */
import { LitElement, css, html, nothing } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { shared } from '../styles/shared.js'
import { printer } from '../styles/printer.js'
import { Theme } from '../styles/theme.js'
import { copyOf, IN_A_FILE } from './canvas.js'
import { Chart } from './chart_kit.js'
import { chartOptions } from './chart_options.js'
import { tableOfChart } from './chart_twin.js'
import { labelRoom } from './end_labels.js'
import { Density } from './density.js'
import { firstFrames } from './first_frames.js'
import { familyOf } from './font.js'
import './nn-figure.js'
import './nn-segments.js'
import { heldRange, linearRange, logRange } from './ranges.js'
import { datasets, filled, lifted, PINS, pointsOf } from './series.js'

/** @typedef {import('./series.js').Series} Series */
/** @typedef {import('./series.js').Band} Band */
/** @typedef {import('./series.js').Mark} Mark */
/** @typedef {import('./chart_options.js').Axis} Axis */

export class NnChart extends LitElement {
  static properties = {
    name: {},
    note: {},
    kind: {},
    series: { attribute: false },
    bands: { attribute: false },
    marks: { attribute: false },
    x: { attribute: false },
    y: { attribute: false },
    scale: {},
    scales: { type: Boolean },
    held: { type: Boolean },
    settled: { type: Boolean },
    filename: {},
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    /** @type {'line' | 'bar'} */
    this.kind = 'line'
    /** @type {Series[]} */
    this.series = []
    /** @type {Band[]} */
    this.bands = []
    /** @type {Mark[]} */
    this.marks = []
    /** @type {Axis} */
    this.x = {}
    /** @type {Axis} */
    this.y = {}
    /** @type {'linear' | 'log'} */
    this.scale = 'linear'
    this.scales = false
    this.held = false
    this.settled = true
    this.filename = 'chart'
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    /** @type {object[]} */
    this.twinSources = []
    this.twinHead = ''
    /** @type {Chart | null} */
    this.chart = null
    /** @type {import('./ranges.js').Range | null} */
    this.range = null
    this.room = 0
    this.measured = { names: '', room: labelRoom(this, []) }
    this.area = { left: 0, right: 0 }
    this.drawn = ''
    /** @type {object[]} */
    this.drawnSources = []
    this.frame = 0
    /** Whether it waits for its turn to be drawn for the first time. */
    this.awaited = false
    /** @type {WeakMap<ArrayLike<number>, {x: ArrayLike<number>, points: {x: number, y: number}[]}>} */
    this.kept = new WeakMap()
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    new Density(this, () => this.chart?.resize())
  }

  willUpdate() {
    if (!this.settled) return
    const head = `${this.words.name} ${this.x.label ?? 'x'}`
    const sources = this.#sources()
    if (this.twinHead === head && sameSources(sources, this.twinSources)) return
    this.twin = tableOfChart(this, (key, values) => this.words.t(key, values))
    this.twinHead = head
    this.twinSources = sources
  }

  /** All that is drawn. */
  #sources() {
    return [...this.series, ...this.bands, ...this.marks]
  }

  render() {
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.#picture()}
    >
      <slot name="tools" slot="tools"></slot>
      ${this.scales ? this.#switch() : nothing}
      <div class="plot"><canvas role="img" aria-label=${this.name}></canvas></div>
    </nn-figure>`
  }

  #switch() {
    const options = [
      { value: 'linear', text: this.words.t('chart.linear') },
      { value: 'log', text: this.words.t('chart.log') },
    ]
    return html`<nn-segments
      slot="tools"
      quiet
      label=${this.words.t('chart.scale')}
      value=${this.scale}
      .options=${options}
      @nn-change=${this.#switched}
    ></nn-segments>`
  }

  /** @param {import('./change.js').ChangeEvent} event */
  #switched(event) {
    event.stopPropagation()
    this.scale = event.detail.value
    this.range = null
    this.dispatchEvent(new CustomEvent('nn-scale', { detail: { scale: this.scale } }))
  }

  /** Whatever changes between two frames is drawn once. */
  updated() {
    if (printer.now) this.#draw()
    else if (this.chart) this.frame ||= requestAnimationFrame(() => this.#draw())
    else if (!this.awaited) {
      this.awaited = true
      firstFrames.soon(() => this.#draw())
    }
  }

  #draw() {
    this.frame = 0
    this.awaited = false
    const canvas = this.#canvas()
    if (!canvas || !this.isConnected) return
    const colours = this.#colours()
    const raised = lifted(this.series)
    const wish = this.#wish(raised)
    const key = JSON.stringify([wish, colours, this.words.name])
    const sources = this.#sources()
    if (key === this.drawn && sameSources(sources, this.drawnSources)) return
    const data = this.#data(raised, colours)
    const options = () => chartOptions(wish, colours)
    if (!this.chart) this.chart = this.#create(canvas, data, options())
    else {
      this.chart.data = /** @type {any} */ (data)
      if (key !== this.drawn) this.chart.options = options()
      this.chart.update('none')
    }
    this.drawn = key
    this.drawnSources = sources
  }

  /**
   * @param {import('./series.js').Lifted[]} raised
   * @param {import('./series.js').Colours} colours
   */
  #data(raised, colours) {
    const coloured = (/** @type {Band | Mark} */ one) => {
      const tone = one.tone ?? 'ink'
      return {
        ...one,
        colour: colours[tone === 'ghost' ? 'muted' : tone],
        strong: tone !== 'ghost',
      }
    }
    return {
      datasets: datasets(raised, this.kind, colours, (one) => this.#points(one)),
      bands: filled(raised, this.bands).map(coloured),
      marks: this.marks.map(coloured),
    }
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {object} data
   * @param {object} options
   */
  #create(canvas, data, options) {
    const tell = { id: 'area', afterLayout: (/** @type {Chart} */ chart) => this.#tell(chart) }
    const config = { type: this.kind, data, options, plugins: [tell] }
    return new Chart(canvas, /** @type {any} */ (config))
  }

  /** @param {Chart} chart */
  #tell({ chartArea: { left, right } }) {
    if (left === this.area.left && right === this.area.right) return
    this.area = { left, right }
    this.dispatchEvent(new CustomEvent('nn-area', { detail: this.area }))
  }

  /** Those of a curve that has not changed are not made again. @param {import('./series.js').Lifted} one */
  #points(one) {
    const kept = this.kept.get(one.y)
    const points = kept?.x === one.x ? kept.points : pointsOf(one)
    this.kept.set(one.y, { x: one.x, points })
    return this.x.log ? points.filter((point) => point.x > 0) : points
  }

  /** @param {import('./series.js').Lifted[]} raised */
  #wish(raised) {
    const isGhost = (/** @type {any} */ one) => one.tone === 'ghost' || one.faint === true
    const heights = (/** @type {boolean} */ ghosts) => [
      ...raised.filter((one) => isGhost(one) === ghosts).map((one) => one.y),
      ...this.bands.filter((one) => isGhost(one) === ghosts).flatMap((one) => [one.low, one.high]),
    ]
    const [curves, ghosts] = [heights(false), heights(true)]
    const log = this.scale === 'log'
    const wanted = log ? logRange([...curves, ...ghosts]) : linearRange(curves, ghosts)
    const empty = curves.length > 0 && curves.every((values) => values.length === 0)
    this.range = empty && this.range ? this.range : heldRange(this.range, wanted, this.held)
    const labelled = this.series.filter((one) => one.label).map((one) => one.name)
    this.room = Math.max(this.held ? this.room : 0, this.#roomFor(labelled))
    const { x, y, scale, kind, range, room, marks } = this
    const scattered = this.series.some((one) => one.line === false)
    return { x, y, scale, kind, range, room, marks, scattered, family: familyOf(this) }
  }

  /** Measured once for the same names. @param {string[]} labelled */
  #roomFor(labelled) {
    const names = labelled.join('\n')
    if (this.measured.names !== names) this.measured = { names, room: labelRoom(this, labelled) }
    return this.measured.room
  }

  /** As sharp as in a file, whatever the screen is. */
  #picture() {
    const { chart } = this
    const canvas = this.#canvas()
    if (!chart || !canvas) return null
    const options = /** @type {{devicePixelRatio?: number}} */ (chart.options)
    options.devicePixelRatio = Math.max(IN_A_FILE, window.devicePixelRatio || 1)
    chart.resize()
    const copy = copyOf(canvas)
    delete options.devicePixelRatio
    chart.resize()
    return copy
  }

  #canvas() {
    return this.renderRoot.querySelector('canvas')
  }

  #colours() {
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    const pins = PINS.map((name) => [name, colour(name)])
    return {
      .../** @type {Record<import('./series.js').Pin, string>} */ (Object.fromEntries(pins)),
      train: colour('blue'),
      dev: colour('orange'),
      ink: colour('ink'),
      ghost: colour('faint'),
      muted: colour('muted'),
      grid: colour('grid'),
      panel: colour('panel'),
      hairline: colour('hairline'),
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.drawn = ''
    this.chart?.destroy()
    this.chart = null
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .plot {
        position: relative;
        height: var(--chart-height, 300px);
      }
      canvas {
        position: absolute;
        inset: 0;
      }
    `,
  ]
}

/**
 * Whether two lists hold the same curves, bands and marks, with the same numbers in them.
 *
 * @param {object[]} now
 * @param {object[]} before
 */
function sameSources(now, before) {
  const same = (/** @type {any} */ a, /** @type {any} */ b) =>
    Object.keys({ ...a, ...b }).every((key) => a[key] === b[key] || sameText(a[key], b[key]))
  return now.length === before.length && now.every((one, i) => same(one, before[i]))
}

/** Small lists, such as a dash, are made anew each time. @param {unknown} a @param {unknown} b */
function sameText(a, b) {
  return Array.isArray(a) && Array.isArray(b) && a.length < 10 && String(a) === String(b)
}

customElements.define('nn-chart', NnChart)
