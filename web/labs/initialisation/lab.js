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
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls } from './control_view.js'
import { notesRuns } from './errata.js'
import { configOf, makeFields, notesConfig } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { GHOSTS, NOTES } from './initialisers.js'
import { meta } from './meta.js'
import { style } from './style.js'
import { texts } from './texts.js'
import { setting } from '../setting.js'

/** @typedef {import('../fields.js').State} State */

/** A run that takes longer than this is not repeated for the sake of comparison. */
const COMPARED = 1500

export class InitialisationLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.comparison = new Comparison(this)
    this.notes = new Comparison(this)
    this.openErrata = () => this.wantNotes()
  }

  get replaying() {
    return this.state.view === 'notes'
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state)
  }

  /** The notes' figures first: their notebook is gone. */
  get chapter() {
    const { words } = this
    const notes = NOTES.map((init) => ({
      title: words.t('chapter.notes', { init: words.t(`init.${init}`) }),
      config: notesConfig(init),
    }))
    return [...notes, { title: words.t('chapter.now'), config: this.recipe }]
  }

  /** @param {State} candidate */
  restart(candidate) {
    if (candidate.view === 'notes') this.wantNotes()
    super.restart(candidate)
  }

  /** The same from the other starts. */
  settled() {
    const { run, good } = this
    if (!run || run.ms > COMPARED) return
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

  toggleNotes() {
    this.change({ view: this.replaying ? 'run' : 'notes' })
  }

  get isDefault() {
    return writeState(this.fields, { ...this.state, scale: 'linear' }) === ''
  }

  /**
   * @param {string} key
   * @param {import('../../components/stops.js').Stop[]} stops
   */
  slider(key, stops) {
    const field = this.fields.find((one) => one.key === key)
    return html`<nn-slider
      ${setting(this, key)}
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
    const stays = 'view' in changes || 'scale' in changes
    super.change(stays ? changes : { view: 'run', ...changes }, dragging)
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.training.snapshot || this.replaying ? renderFigure(this) : nothing}
      ${renderControls(this)} ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-init', InitialisationLab)
