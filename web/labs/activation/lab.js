/** <nn-lab-activation>: functions and slopes, layers without any, softmax, and which output for which problem. */
import { html, nothing } from 'lit'
import csv from '../../data/california_housing_first100.csv?raw'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import '../../components/nn-curves.js'
import '../../components/nn-table.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { defaults, writeState } from '../fields.js'
import { readHousing } from '../housing.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { erratumRuns } from './errata.js'
import { VIEWS, completed, configOf, makeFields, refusalOf } from './fields.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { layerSums } from './sums.js'
import { texts } from './texts.js'
import { PARTS, renderTop, renderView } from './view.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const [FIRST] = VIEWS
const ERRATA_KEY = 'errata'

export class ActivationLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.housing = readHousing(csv)
    /** Runs beside the one that is shown: what the open view compares it with. */
    this.beside = new Comparison(this)
    this.errata = new Comparison(this)
    this.openErrata = () => this.errata.want(ERRATA_KEY, erratumRuns())
    /** What the run that is shown was trained with, and for which view. */
    this.trained = { config: '', view: '' }
    /** @type {{run: Snapshot, act: string, layers: import('./sums.js').LayerSums[]} | null} */
    this.summed = null
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state, this.housing) ?? {}
  }

  /** @param {State} state */
  inputOf(state) {
    return { config: this.configOf(state), answers: state.view === 'output' }
  }

  /** @param {State} state */
  recipeOf(state) {
    return configOf(state, this.housing)
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(state)
  }

  /** None where the last one is another view's. */
  get run() {
    return this.runState.view === this.good.view ? super.run : null
  }

  /** What is shown: the run's own settings, and z and layer as they are now. @returns {State} */
  get shownState() {
    const { z, layer } = this.good
    return { ...this.runState, z, layer }
  }

  /** Where z alone was moved, or another layer is looked at, nothing is trained anew. @param {State} candidate */
  restart(candidate) {
    const refusal = refusalOf(candidate)
    if (refusal) return this.refuse(refusal)
    const { config, view } = this.trained
    const wanted = JSON.stringify(this.inputOf(candidate))
    const same = config === wanted && view === candidate.view
    if (candidate.view !== 'softmax' && !same) return this.train(candidate, {})
    this.accept(candidate)
    this.report(candidate.view === 'softmax' ? 'done' : this.training.status)
    return this.requestUpdate()
  }

  /**
   * @param {State} candidate
   * @param {{duration?: number, paused?: boolean}} manner
   * @param {() => void} [then]
   */
  train(candidate, manner, then) {
    super.train(candidate, manner, () => {
      this.trained = { config: JSON.stringify(this.inputOf(candidate)), view: candidate.view }
      then?.()
    })
  }

  /** What the open view compares its run with, and what its question needs once it was guessed at. */
  settled() {
    const { compare } = PARTS[this.good.view]
    const inputs = compare?.(this) ?? {}
    if (Object.keys(inputs).length > 0) this.beside.want(this.#setting(inputs), inputs)
  }

  /** @param {object} inputs */
  #setting(inputs) {
    return JSON.stringify([this.good.view, inputs])
  }

  /** A run beside the one that is shown, if it is there and about the same settings. @param {string} name */
  other(name) {
    const inputs = PARTS[this.good.view].compare?.(this) ?? {}
    const { results } = this.beside.of(this.#setting(inputs))
    return /** @type {Snapshot | undefined} */ (results.get(name))
  }

  /** What the errata tell of, measured. */
  get measured() {
    return this.errata.of(ERRATA_KEY)
  }

  /** Each view has its own first state. */
  get isDefault() {
    return writeState(this.fields, { ...this.state, view: FIRST }) === ''
  }

  startOver() {
    this.change({ ...defaults(this.fields), view: this.good.view })
  }

  /** @param {string} guess */
  predict(guess) {
    super.predict(guess)
    this.settled()
  }

  /**
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    super.change(completed(this.good, changes), dragging)
  }

  /** What each layer of the run receives. @param {Snapshot} run @param {string} act */
  sums(run, act) {
    const { x1, x2 } = run.terrain?.points ?? { x1: [0], x2: [0] }
    if (this.summed?.run !== run || this.summed.act !== act) {
      this.summed = { run, act, layers: layerSums(run.layers, [x1, x2], act) }
    }
    return this.summed.layers
  }

  render() {
    return html`<div class="lab view-${this.good.view}">
      ${renderTitle(this)} ${renderTop(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.shown ? html`${renderView(this)} ${renderFolds(this)}` : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-activation', ActivationLab)
