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
import { lazy } from '../../loading/lazy.js'
import { buttons, shared } from '../../styles/shared.js'
import { labLayout } from '../lab_layout.js'
import { Comparison } from '../comparison.js'
import { defaults, writeState } from '../fields.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderTop } from './control_view.js'
import { configOf, makeFields, notesConfig, OWN_VIEWS } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { GHOSTS, NOTES } from './initialisers.js'
import { meta } from './meta.js'
import { style } from './style.js'
import { firstTexts } from './first_texts.js'

/** @typedef {import('../fields.js').State} State */

const theRest = lazy(() => import('./more.js'))

/** A run that takes longer than this is not repeated for the sake of comparison. */
const COMPARED = 1500
const NOTES_KEY = 'notes'
/** Fields that change the picture and not the run. */
const UNTRAINED = { view: 'run', scale: 'linear', formula: 'stable', zoom: false }

export class InitialisationLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), firstTexts)
    this.comparison = new Comparison(this)
    this.notes = new Comparison(this)
    /** Many seeds. */
    this.experiment = new Comparison(this)
    /** @type {typeof import('./more.js') | null} */
    this.more = null
    this.openMore = async () => {
      const more = await theRest(this)
      if (!more) return null
      this.more = more
      this.words.texts = more.texts
      this.requestUpdate()
      return more
    }
    this.openErrata = () => this.wantNotes()
    this.change = this.change.bind(this)
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

  /** @param {State} state @returns {import('../../engine/train.js').TrainInput} */
  inputOf(state) {
    return { config: configOf(state), sights: state.view === 'units' }
  }

  /** What a view alone needs comes with it. @param {State} candidate */
  restart(candidate) {
    super.restart(candidate)
    if (candidate.view !== 'run') this.openMore().then(() => this.view?.want?.(this))
  }

  /** Whether there is something to draw the open view with. */
  get #ready() {
    return this.shown && (this.view !== null || this.state.view === 'run')
  }

  /** The view that is open, once its code is here; none where that is the first one. */
  get view() {
    return this.more?.VIEWS[this.state.view] ?? null
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
    return writeState(this.fields, { ...state, ...UNTRAINED, init: 'he' })
  }

  /** What is known beside the run that is shown. */
  get compared() {
    return this.comparison.of(this.#setting(this.runState))
  }

  /** The runs to compare with, about the same settings. */
  get others() {
    return this.compared.results
  }

  async wantNotes() {
    const more = await this.openMore()
    if (more) this.notes.want(NOTES_KEY, more.notesRuns())
  }

  /** What is known of the notes' runs. */
  get noted() {
    return this.notes.of(NOTES_KEY)
  }

  /** The notes' six runs, by start. */
  get replayed() {
    return new Map([...this.noted.results].filter(([name]) => NOTES.includes(name)))
  }

  get isDefault() {
    return writeState(this.fields, { ...this.state, ...UNTRAINED }) === ''
  }

  /** The view stays as it is. */
  startOver() {
    this.change({ ...defaults(this.fields), view: this.good.view })
  }

  /**
   * A slider that moves leaves the experiments that have settings of their own.
   *
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    const stays = Object.keys(changes).every((key) => key in UNTRAINED)
    const own = stays || 'view' in changes || OWN_VIEWS.includes(this.good.view)
    const close = stays || 'zoom' in changes ? {} : { zoom: false }
    super.change({ ...(own ? {} : { view: 'run' }), ...close, ...changes }, dragging)
  }

  render() {
    return html`<div class="lab view-${this.state.view}">
      ${renderTitle(this)} ${renderTop(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.#ready ? renderFigure(this) : nothing} ${renderControls(this)} ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, labLayout, style]
}

customElements.define('nn-lab-init', InitialisationLab)
