/** <nn-lab-init>: the same network from eight different starts. */
import { html, nothing } from 'lit'
import '../../components/nn-bars.js'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import '../../components/nn-layers.js'
import '../../components/nn-seed.js'
import '../../components/nn-segments.js'
import '../../components/nn-slider.js'
import '../../components/nn-table.js'
import '../../components/nn-weights.js'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { defaults, writeState } from '../fields.js'
import { LabElement } from '../lab_element.js'
import { schema } from '../schema.js'
import { Training } from '../training.js'
import { renderControls } from './control_view.js'
import { notesRuns } from './errata.js'
import { configOf, makeFields } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { GHOSTS } from './initialisers.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */

/** ms that a run takes when it is played */
const PLAYED = 4000
/** A run that takes longer than this is not repeated for the sake of comparison. */
const COMPARED = 1500

export class InitialisationLab extends LabElement {
  constructor() {
    super(makeFields(schema))
    this.words = new Language(this, texts)
    this.training = new Training(this, { finished: () => this.settle() })
    this.comparison = new Comparison(this)
    this.notes = new Comparison(this)
    /** @type {import('../../engine/train.js').Snapshot | null} what was there before the thumb moved */
    this.earlier = null
    /** @type {import('../../engine/train.js').LayerView[]} */
    this.settledLayers = []
    this.openErrata = () => this.wantNotes()
  }

  get layers() {
    this.settledLayers = this.training.snapshot?.layers ?? []
    return this.settledLayers
  }

  get replaying() {
    return this.state.view === 'notes'
  }

  /** @param {State} candidate */
  restart(candidate) {
    if (candidate.view === 'notes') this.wantNotes()
    this.train(candidate, {})
  }

  /**
   * @param {State} candidate
   * @param {{duration?: number, paused?: boolean}} manner
   * @param {() => void} [then]
   */
  train(candidate, manner, then) {
    this.training.start(
      { config: configOf(candidate), ...manner },
      {
        accepted: () => {
          this.accept(candidate)
          then?.()
        },
        rejected: (refusal) => this.refuse(refusal),
      },
    )
  }

  /** Whatever follows once the thumb is let go and the run is over. */
  settle() {
    if (this.held) return
    this.earlier = null
    const run = this.training.snapshot
    if (this.training.status !== 'done' || !run || run.ms > COMPARED) return
    const { good } = this
    const inputs = GHOSTS.map((init) => [init, { config: configOf({ ...good, init }), bare: true }])
    this.comparison.want(this.#setting(good), Object.fromEntries(inputs))
  }

  /** All that runs to compare with have in common. @param {State} state */
  #setting(state) {
    return writeState(this.fields, { ...state, init: 'he', view: 'run', scale: 'linear' })
  }

  /** The runs to compare with, where they are about the same settings. */
  get others() {
    const same = this.comparison.has(this.#setting(this.good))
    return same ? this.comparison.results : new Map()
  }

  wantNotes() {
    this.notes.want('notes', notesRuns())
  }

  play() {
    if (this.training.paused || this.training.status === 'running') {
      this.training.toggle()
      return
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.train(this.good, { duration: still ? 0 : PLAYED })
  }

  rewind() {
    this.train(this.good, { paused: true, duration: PLAYED })
  }

  /** @param {number} steps */
  step(steps) {
    if (this.training.paused) this.training.step(steps)
    else {
      const go = () => this.training.step(steps)
      this.train(this.good, { paused: true, duration: PLAYED }, go)
    }
  }

  toggleNotes() {
    this.change({ view: this.replaying ? 'run' : 'notes' })
  }

  get isDefault() {
    return writeState(this.fields, { ...this.state, scale: 'linear' }) === ''
  }

  /** The lab as it first was. */
  startOver() {
    this.change(defaults(this.fields))
  }

  /**
   * @param {string} key
   * @param {import('../../components/stops.js').Stop[]} stops
   */
  slider(key, stops) {
    const field = this.fields.find((one) => one.key === key)
    return html`<nn-slider
      class=${key}
      box
      label=${this.words.t(`control.${key}`)}
      .value=${this.state[key]}
      .stops=${stops}
      .reset=${field?.default}
      error=${this.errorAt(key)}
      @nn-change=${this.changes(key)}
    ></nn-slider>`
  }

  /**
   * A slider that moves leaves the figure of the notes.
   *
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    if (dragging && !this.held) this.earlier = this.training.snapshot
    const stays = 'view' in changes || 'scale' in changes
    super.change(stays ? changes : { view: 'run', ...changes }, dragging)
  }

  render() {
    return html`<div class="lab">
      <div class="title">
        <h1>${this.words.t('title')}</h1>
        <h2>${this.words.t('question')}</h2>
      </div>
      ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.training.snapshot || this.replaying ? renderFigure(this) : nothing}
      ${renderControls(this)} ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-init', InitialisationLab)
