/**
 * <nn-workbench>: what the tools under a training lab open. See bar.js, which puts it there.
 *
 *   lab     a TrainingLab: its fields, good, runState, inputOf(state) and words are read; lab.change(state) opens a run
 *   panel   pins | ab | seeds | sweep | runs
 *   run     the lab's, still: whether it stands
 *
 * Pinned runs and results stay when a panel is closed; leaving the page ends the workers.
 */
import { LitElement, html, nothing } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-segments.js'
import '../../components/nn-table.js'
import { common } from '../../languages/common.js'
import { Language } from '../../languages/language.js'
import { manyWorkers } from '../../engine/how_many.js'
import { lazy } from '../../loading/lazy.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { fieldName, valueText } from '../field_words.js'
import { fingerprint } from '../fingerprint.js'
import { renderVariant } from './ab_view.js'
import { pinned, LETTERS } from './pins.js'
import { renderPins } from './pins_view.js'
import { renderSeeds, startSeeds } from './seeds_view.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').Field} Field */
/** @typedef {import('../fields.js').State} State */
/** @typedef {import('./pins.js').Pin} Pin */

/** Panels with an element of their own. @type {Record<string, ReturnType<typeof lazy>>} */
const ELSEWHERE = {
  sweep: lazy(() => import('../sweep/nn-sweep.js')),
  runs: lazy(() => import('../runs/nn-runs.js')),
}
const ONE_WORKER = () => 1

export class NnWorkbench extends LitElement {
  static properties = {
    lab: { attribute: false },
    panel: {},
    run: { attribute: false },
    still: { type: Boolean },
    pins: { state: true },
    quantity: { state: true },
    said: { state: true },
    change: { state: true },
    compared: { state: true },
    which: { state: true },
    each: { state: true },
    replaced: { state: true },
  }

  constructor() {
    super()
    /** @type {import('../training_lab.js').TrainingLab} */
    this.lab = /** @type {any} */ (null)
    this.panel = ''
    /** @type {import('../../engine/train.js').Snapshot | null} */
    this.run = null
    this.still = false
    /** @type {Pin[]} */
    this.pins = []
    /** @type {import('./pins.js').Quantity} */
    this.quantity = 'loss'
    /** What came of the last press, a text's key. */
    this.said = ''
    /** @type {{key: string, text: string, refusal: import('../../engine/messages.js').Refusal | null}} of B */
    this.change = { key: '', text: '', refusal: null }
    /** @type {{field: Field, a: Pin, state: State, print: string} | null} A, and the state of B and what it depends on */
    this.compared = null
    /** @type {import('./many_seeds.js').Which} */
    this.which = 'weights'
    this.each = false
    /** A worker died, and its run was begun anew. */
    this.replaced = false
    this.words = new Language(this, texts)
    this.common = new Language(this, common)
    this.variant = new Comparison(this, ONE_WORKER)
    this.seeds = new Comparison(this, manyWorkers)
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('panel') || !this.panel) return
    ELSEWHERE[this.panel]?.(this)
    if (this.panel === 'seeds') startSeeds(this)
  }

  /** Its workers rest when the lab's do. */
  get crew() {
    return this.lab?.crew
  }

  /** Whether the run of now is one to compare with: it has come to its end. */
  get ended() {
    return this.still && (this.run?.reason ?? null) !== null
  }

  /** What the run of the lab depends on. */
  get setting() {
    return fingerprint(this.lab.inputOf(this.lab.good))
  }

  /** The run that is shown, kept on the chart. @returns {Pin | null} */
  pin() {
    const { lab, run } = this
    if (!run || run.reason === null) {
      this.said = 'pins.wait'
      return null
    }
    const state = lab.runState
    const all = pinned(this.pins, { state, input: lab.inputOf(state), run })
    const full = this.pins.length === LETTERS.length
    this.said = all !== this.pins ? '' : full ? 'pins.full' : 'pins.same'
    this.pins = all
    return all.find((pin) => pin.run === run) ?? null
  }

  /** @param {Pin} pin */
  unpin(pin) {
    this.pins = this.pins.filter((one) => one !== pin)
    this.said = ''
  }

  /** @param {Pin} pin */
  open({ state }) {
    this.lab.change(state)
  }

  /** A field's name in the lab's own words. @param {Field} field */
  nameOf({ key }) {
    return fieldName(this.lab.words.texts, this.words.name, key)
  }

  /** @param {Field} field @param {State} state */
  valueIn(field, state) {
    return valueText(this.lab.words.texts, this.words.name, field, state[field.key])
  }

  render() {
    if (!this.lab || !this.panel) return nothing
    return html`<div class="panel" role="region" aria-label=${this.common.t(`bench.${this.panel}`)}>
      ${this.replaced ? html`<p class="quiet" role="status">${this.common.t('lab.replaced')}</p>` : nothing}
      ${this.#panel()}
    </div>`
  }

  #panel() {
    if (this.panel === 'pins') return renderPins(this)
    if (this.panel === 'ab') return renderVariant(this)
    if (this.panel === 'seeds') return renderSeeds(this)
    if (this.panel === 'sweep') return html`<nn-sweep .lab=${this.lab}></nn-sweep>`
    return html`<nn-runs .lab=${this.lab}></nn-runs>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-workbench', NnWorkbench)
