/** <nn-lab-hyperparameters>: one run, and the 36 that it is one of. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { writeState } from '../fields.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { axesOf } from '../sweep/axes.js'
import { planOf, stateAt } from '../sweep/plan.js'
import { Sweep } from '../sweep/sweep.js'
import { TrainingLab } from '../training_lab.js'
import { ERRATA, renderControls, renderFolds, renderGuess } from './control_view.js'
import { configOf, makeFields, RATES, STARTS } from './fields.js'
import { renderFigure } from './figure_view.js'
import { meta } from './meta.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */

/** ms of one run, beyond which 36 of them wait until somebody wants to see them. */
const QUICK = 1500

export class HyperparametersLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.sweep = new Sweep(this)
    const axes = axesOf(this.fields)
    const axis = (/** @type {string} */ id) =>
      /** @type {import('../sweep/axes.js').Axis} */ (axes.find((one) => one.id === id))
    this.columns = { axis: axis('lr'), values: RATES }
    this.rows = { axis: axis('init'), values: STARTS }
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state)
  }

  /** What the map shows is no setting of a run. @param {State} candidate */
  restart(candidate) {
    const { run, good } = this
    if (this.sweep.plan && this.common36(candidate) !== this.common36(this.sweep.plan.base))
      this.sweep.cancel()
    if (run && writeState(this.fields, { ...candidate, measure: good.measure }) === this.#now) {
      this.accept(candidate)
      this.requestUpdate()
    } else super.restart(candidate)
  }

  get #now() {
    return writeState(this.fields, this.good)
  }

  /** All that the 36 runs have in common. @param {State} state */
  common36(state) {
    const { lr, init, measure } = Object.fromEntries(
      this.fields.map((one) => [one.key, one.default]),
    )
    return writeState(this.fields, { ...state, lr, init, measure })
  }

  /** Whether the map is of the settings of now. */
  get mapped() {
    const { plan } = this.sweep
    return plan !== null && this.common36(plan.base) === this.common36(this.good)
  }

  settled() {
    const wanted = this.measuring || ERRATA.includes(this.anchor)
    if (this.run && (wanted || this.run.ms <= QUICK)) this.seeAll()
  }

  /** Trains all 36, unless that was done, or given up. */
  seeAll() {
    const known = this.mapped && this.sweep.status !== 'cancelled'
    if (this.still && !known) this.tryAll()
  }

  /** Trains all 36. */
  tryAll() {
    this.sweep.start(planOf(this.good, this.columns, this.rows), (state) => this.inputOf(state))
  }

  /** Opens the run of a cell. @param {CustomEvent} event */
  open({ detail }) {
    if (this.sweep.plan)
      this.change({ ...stateAt(this.sweep.plan, detail), measure: this.good.measure })
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.run ? renderFigure(this, this.run) : nothing} ${renderControls(this)}
      ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, labLayout, style]
}

customElements.define('nn-lab-hyperparameters', HyperparametersLab)
