/**
 * <nn-network>: a network drawn: each unit a small map of its activation over the input plane, each weight an edge.
 *
 *   name, note, filename   as in <nn-figure>      (slot tools)   more to choose, beside the title
 *   layers    Layer[] from the inputs to the outputs: see network_layout.js
 *   side      cells a side of each map            settled        the numbers stand: the table is brought up to date
 *   tall      pixels that the units of the largest layer take, about
 *
 * Blue is positive and orange negative, in maps and edges alike; negative edges are dashed too. The width of an edge is
 * |w| against the largest of its layer, the depth of a map's colour |a| against the largest of its layer: units that are
 * alike look alike. Units that are switched off are pale and struck out. At most 8 layers and 16 units are drawn, and
 * told how many more there are. What is pointed at, tapped or walked to with the arrow keys says its numbers in the line
 * below; the table holds them all. Drawn at most once a frame; hand over a new array of layers for each change.
 */
import { LitElement, css, html } from 'lit'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { short } from '../languages/number.js'
import { readout, shared } from '../styles/shared.js'
import { Theme } from '../styles/theme.js'
import { SharpCanvas } from './canvas.js'
import { ramp } from './colour_scale.js'
import { drawNetwork } from './draw_network.js'
import {
  edgesOf,
  hit,
  networkLayout,
  nextUnit,
  stillThere,
  strongest,
  TALL,
} from './network_layout.js'
import { tableOfNetwork } from './network_table.js'
import './nn-figure.js'

/** @typedef {import('./network_layout.js').Layer} Layer */
/** @typedef {import('./network_layout.js').Place} Place */
/** @typedef {import('./network_layout.js').Edge} Edge */

const INKS = /** @type {const} */ ([
  'ink',
  'muted',
  'faint',
  'blue',
  'orange',
  'wash',
  'panel',
  'hairline',
])

export class NnNetwork extends LitElement {
  static properties = {
    name: {},
    note: {},
    filename: {},
    layers: { attribute: false },
    side: { type: Number },
    tall: { type: Number },
    settled: { type: Boolean },
    at: { state: true },
    pointed: { state: true },
  }

  constructor() {
    super()
    this.name = ''
    this.note = ''
    this.filename = 'network'
    /** @type {Layer[]} */
    this.layers = []
    this.side = 24
    this.tall = TALL
    this.settled = true
    /** Where the Tab key leads. */
    this.at = { layer: 0, unit: 0 }
    /** @type {{unit?: Place, edge?: Edge} | null} */
    this.pointed = null
    /** @type {import('./table.js').Table} */
    this.twin = { columns: [], rows: [] }
    this.atlas = new OffscreenCanvas(1, 1)
    this.words = new Language(this, common)
    this.theme = new Theme(this)
    this.sharp = new SharpCanvas(this, 'canvas')
  }

  willUpdate() {
    this.layout = networkLayout(this.layers, this.sharp.width, this.tall)
    this.edges = edgesOf(this.layers, this.layout)
    this.pointed = stillThere(this.pointed, this.layout)
    if (!stillThere({ unit: /** @type {Place} */ (this.at) }, this.layout))
      this.at = { layer: 0, unit: 0 }
    if (this.settled) this.twin = tableOfNetwork(this.layers, (key) => this.words.t(key))
  }

  render() {
    const { places = [], height = 0 } = this.layout ?? {}
    return html`<nn-figure
      name=${this.name}
      note=${this.note}
      filename=${this.filename}
      .table=${this.twin}
      .picture=${() => this.sharp.picture(() => this.#draw())}
    >
      <slot name="tools" slot="tools"></slot>
      <div
        class="plot"
        role="group"
        aria-label=${this.name}
        @pointermove=${this.#point}
        @pointerdown=${this.#point}
        @pointerleave=${() => (this.pointed = null)}
        @keydown=${this.#walk}
        @focusout=${() => (this.pointed = null)}
      >
        <canvas role="img" aria-label=${this.name} .style=${`height: ${height}px`}></canvas>
        ${places.map((place) => this.#unit(place))}
      </div>
      <p class="readout" aria-live="polite">${this.#line()}</p>
    </nn-figure>`
  }

  /** What the keyboard and screen readers meet. @param {Place} place */
  #unit(place) {
    const size = this.layout?.size ?? 0
    const { layer, unit } = this.at
    const isAt = layer === place.layer && unit === place.unit
    return html`<button
      tabindex=${isAt ? 0 : -1}
      aria-label=${this.#unitName(place)}
      .style=${`left: ${place.x - size / 2}px; top: ${place.y - size / 2}px; width: ${size}px; height: ${size}px`}
      @focus=${() => (this.pointed = { unit: place })}
      @click=${() => (this.at = place)}
    ></button>`
  }

  /** @param {PointerEvent} event */
  #point(event) {
    if (!this.layout || !this.edges) return
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect()
    const at = { x: event.clientX - box.left, y: event.clientY - box.top }
    this.pointed = hit(this.layout, this.edges, at)
  }

  /** @param {KeyboardEvent} event */
  async #walk(event) {
    const from = this.layout?.places.find(
      ({ layer, unit }) => layer === this.at.layer && unit === this.at.unit,
    )
    const next = this.layout && from ? nextUnit(this.layout, from, event.key) : null
    if (!next) return
    event.preventDefault()
    this.at = next
    await this.updateComplete
    const here = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('[tabindex="0"]'))
    here?.focus()
  }

  #line() {
    if (this.pointed?.unit) return this.#saysUnit(this.pointed.unit)
    if (this.pointed?.edge) return this.#saysEdge(this.pointed.edge)
    return this.words.t('network.hint')
  }

  /** @param {{layer: number, unit: number}} place */
  #unitName({ layer, unit }) {
    const { name, units } = this.layers[layer]
    return units[unit].name
      ? `${name} ${units[unit].name}`
      : this.words.t('network.unit', { layer: name, unit: unit + 1 })
  }

  /** @param {Place} place */
  #saysUnit(place) {
    const { b, mean, off } = this.layers[place.layer]?.units[place.unit] ?? {}
    return [
      this.layers[place.layer] ? this.#unitName(place) : '',
      b === undefined ? '' : `b = ${short(b)}`,
      mean === undefined ? '' : this.words.t('network.mean.value', { value: short(mean) }),
      off ? this.words.t('network.off') : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }

  /** @param {Edge} edge */
  #saysEdge({ from, to }) {
    const w = this.layers[to.layer]?.W?.[to.unit]?.[from.unit]
    if (w === undefined) return ''
    return `${this.#unitName(from)} → ${this.#unitName(to)} · w = ${short(w)}`
  }

  updated() {
    this.sharp.soon(() => this.#draw())
  }

  #draw() {
    const sheet = this.sharp.clear()
    if (!sheet || !this.layout || !this.edges) return
    const colour = (/** @type {string} */ name) => this.theme.colour(name)
    const inks = /** @type {any} */ (Object.fromEntries(INKS.map((name) => [name, colour(name)])))
    const { layers, layout, edges, side, pointed } = this
    const picture = {
      layers,
      layout,
      edges,
      side,
      pointed,
      inks,
      strongest: strongest(edges),
      colours: ramp([inks.orange, inks.panel, inks.blue]),
      more: (/** @type {number} */ count) => this.words.t('network.more', { count }),
      moreLayers: (/** @type {number} */ count) => this.words.t('network.layers', { count }),
    }
    drawNetwork(sheet.pen, picture, this.atlas)
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
      button {
        position: absolute;
        cursor: default;
      }
    `,
  ]
}

customElements.define('nn-network', NnNetwork)
