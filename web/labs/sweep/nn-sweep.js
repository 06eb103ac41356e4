/**
 * <nn-sweep>: one or two settings of a lab over a range, every combination trained from the start in a pool of workers; a
 * heat map fills in as results come. It stands under any TrainingLab:
 *
 *     import '../sweep/nn-sweep.js'                    // loads the heat map, so only once somebody wants it
 *     html`<nn-sweep .lab=${lab}></nn-sweep>`
 *
 *   lab    a TrainingLab: its fields, good, inputOf(state) and words are read; a click on a cell calls lab.change(state)
 *   axes   optional, to begin with: {x: {id, values?}, y?: {id, values?}}; id: a field's key, or <key>.depth, <key>.width
 *          of a list of layers; values: just these instead of the suggested ones
 *
 * Only settings that change the run are offered. Leaving the page ends its workers.
 */
import { LitElement, html, nothing } from 'lit'
import { bestCell } from '../../components/heat.js'
import '../../components/nn-heat.js'
import '../../components/nn-segments.js'
import { downloadCsv } from '../../components/download.js'
import { csv } from '../../components/table.js'
import { Language } from '../../languages/language.js'
import { percent, short } from '../../languages/number.js'
import { common } from '../../languages/common.js'
import { buttons, shared } from '../../styles/shared.js'
import { writeState } from '../fields.js'
import { axesOf, together } from './axes.js'
import { renderSide } from './axis_view.js'
import { tableOfRuns } from './csv.js'
import { effective } from './effect.js'
import { BETTER, MEASURES, isAccuracy } from './measure_names.js'
import { axisName, valueName } from './names.js'
import { cellOf, matrixOf, planOf, stateAt } from './plan.js'
import { renderProgress, renderTold } from './progress_view.js'
import { style } from './style.js'
import { Sweep } from './sweep.js'
import { texts } from './texts.js'
import { firstAxes, wanted, wishFor } from './wishes.js'

/** @typedef {import('./axes.js').Axis} Axis */
/** @typedef {import('./wishes.js').Wish} Wish */
/** @typedef {import('./measure_names.js').MeasureName} MeasureName */
/** @typedef {{id: string, values?: any[]}} Start */

export class NnSweep extends LitElement {
  static properties = {
    lab: { attribute: false },
    axes: { attribute: false },
    x: { state: true },
    y: { state: true },
    measure: { state: true },
  }

  constructor() {
    super()
    /** @type {import('../training_lab.js').TrainingLab | null} */
    this.lab = null
    /** @type {{x: Start, y?: Start} | null} */
    this.axes = null
    /** @type {Axis[]} that make a difference in this lab */
    this.offered = []
    /** @type {Wish | null} */
    this.x = null
    /** @type {Wish | null} */
    this.y = null
    /** @type {MeasureName} */
    this.measure = MEASURES[0]
    this.words = new Language(this, texts)
    this.common = new Language(this, common)
    this.sweep = new Sweep(this)
    this.moved = () => this.requestUpdate()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.lab?.removeEventListener('nn-lab-change', this.moved)
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('lab') || !this.lab) return
    const { lab } = this
    lab.addEventListener('nn-lab-change', this.moved)
    if (typeof lab.inputOf !== 'function') return // no training run is the heart of it
    this.offered = effective(axesOf(lab.fields), lab.good, (state) => lab.inputOf(state))
    this.#begin()
  }

  #begin() {
    const [first, second] = firstAxes(this.offered)
    const { x = first && { id: first.id }, y = this.axes ? undefined : second } = this.axes ?? {}
    this.x = this.#wish(x)
    this.y = this.#wish(y)
  }

  /** @param {Start | undefined} start @returns {Wish | null} */
  #wish(start) {
    const axis = this.axisOf(start?.id)
    return axis && this.lab ? wishFor(axis, this.lab.good, start) : null
  }

  /** Its workers rest when those of the lab do. */
  get crew() {
    return this.lab?.crew
  }

  /** @param {string | undefined} id */
  axisOf(id) {
    return this.offered.find((axis) => axis.id === id)
  }

  /**
   * Another axis for columns or rows; '' for none.
   *
   * @param {'x' | 'y'} side
   * @param {string} id
   */
  choose(side, id) {
    this[side] = this.#wish(id ? { id } : undefined)
    const [x, y] = [this.axisOf(this.x?.id), this.axisOf(this.y?.id)]
    if (x && y && !together(x, y)) this[side === 'x' ? 'y' : 'x'] = null
    this.x ??= this.#wish(this.offered.find((axis) => axis.id !== this.y?.id))
  }

  /** What the boxes ask for; null while one of them is wrong. */
  get wanted() {
    const sides = [this.x, this.y].map((wish) => {
      const axis = this.axisOf(wish?.id)
      const values = axis && wish && wanted(axis, wish)
      return axis && values?.length ? { axis, values } : null
    })
    const [x, y] = sides
    return x && (y || !this.y) ? { x, y } : null
  }

  start() {
    const { lab, wanted: sides } = this
    if (!lab || !sides) return
    this.sweep.start(planOf(lab.good, sides.x, sides.y), (state) => lab.inputOf(state))
  }

  /** Opens the run of a cell. @param {CustomEvent} event */
  #open({ detail }) {
    const { plan } = this.sweep
    if (plan) this.lab?.change(stateAt(plan, detail))
  }

  /** Whether the lab has other settings by now than all these runs have in common. */
  get stale() {
    const { lab, sweep } = this
    if (!lab || !sweep.plan) return false
    const { base, x, y } = sweep.plan
    const swept = [x, y].flatMap((side) => (side ? [side.axis.field.key] : []))
    const fields = lab.fields.filter(
      ({ key }) => !swept.includes(key) && this.offered.some(({ field }) => field.key === key),
    )
    return writeState(fields, base) !== writeState(fields, lab.good)
  }

  save() {
    const { plan, outcomes } = this.sweep
    if (plan) downloadCsv(csv(tableOfRuns(plan, outcomes)), `sweep-${this.lab?.labId}`)
  }

  /** What can be looked at: what any run has measured. */
  get measures() {
    const known = this.sweep.outcomes.filter((outcome) => outcome !== null)
    return MEASURES.filter((name) => !known.length || known.some((one) => one[name] !== null))
  }

  /** A number of the measure, as it is written. @param {number} value */
  written(value) {
    return isAccuracy(this.shownMeasure) ? percent(value) : short(value)
  }

  /** @returns {MeasureName} */
  get shownMeasure() {
    const { measures } = this
    return measures.includes(this.measure) ? this.measure : (measures[0] ?? this.measure)
  }

  render() {
    const t = this.words.t.bind(this.words)
    if (!this.lab || !this.x) return html`<p class="quiet">${t('sweep.none')}</p>`
    return html`
      <p class="quiet">${t('sweep.what')}</p>
      <div class="sides">${renderSide(this, 'x')} ${renderSide(this, 'y')}</div>
      <div class="do">${this.#buttons()} ${renderProgress(this)}</div>
      ${this.sweep.plan ? this.#result(this.sweep.plan) : nothing}
    `
  }

  #buttons() {
    const { words, sweep, wanted: sides } = this
    if (sweep.running) {
      const cancel = () => sweep.cancel()
      return html`<button class="button" @click=${cancel}>${words.t('do.cancel')}</button>`
    }
    const count = sides ? sides.x.values.length * (sides.y?.values.length ?? 1) : 0
    return html`<button class="button main" ?disabled=${!sides} @click=${() => this.start()}>
        ${words.t(sweep.plan ? 'do.again' : 'do.start', { count })}
      </button>
      ${sweep.done ? html`<button class="button" @click=${() => this.save()}>${words.t('do.csv')}</button>` : nothing}`
  }

  /** @param {import('./plan.js').Plan} plan */
  #result(plan) {
    const { x, y } = plan
    const { words, sweep, shownMeasure: measure } = this
    const values = matrixOf(plan, sweep.outcomes, measure)
    const best = bestCell(values, BETTER[measure])
    const axis = (/** @type {import('./plan.js').Side | null} */ side) => ({
      name: side ? axisName(this, side.axis) : '',
      labels: side ? side.values.map((value) => valueName(this, side.axis, value)) : [''],
    })
    return html`<nn-heat
        name=${words.t('chart.two', { x: axis(x).name, y: y ? axis(y).name : words.t(`measure.${measure}`) })}
        filename="sweep-${this.lab?.labId}"
        .columns=${axis(x)}
        .rows=${axis(y)}
        .values=${values}
        measure=${words.t(`measure.${measure}`)}
        .format=${(/** @type {number} */ value) => this.written(value)}
        ?log=${!isAccuracy(measure)}
        best=${BETTER[measure]}
        .open=${this.lab && !this.stale ? cellOf(plan, this.lab.good) : null}
        ?settled=${!sweep.running}
        @nn-pick=${this.#open}
      >
        <nn-segments
          slot="tools"
          quiet
          label=${words.t('measure')}
          value=${measure}
          .options=${this.measures.map((value) => ({ value, text: words.t(`measure.${value}`) }))}
          @nn-change=${(/** @type {CustomEvent} */ { detail }) => (this.measure = detail.value)}
        ></nn-segments>
      </nn-heat>
      ${renderTold(this, values, best)}`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-sweep', NnSweep)
