/** <nn-lab-penalty>: 60 samples and a network that could learn them by heart, with a price on its weights. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderGuess } from './control_view.js'
import { configOf, KINDS, makeFields, otherStep, TOLD } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { style } from './style.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 */

export class PenaltyLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.comparison = new Comparison(this)
    this.seeds = new Comparison(this)
    /** L1 by its other step. */
    this.steps = new Comparison(this)
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state, state.kind, state.lambda, state.l1step)
  }

  /** @param {State} state */
  inputOf(state) {
    return { config: this.configOf(state), weights: true }
  }

  /** Without a penalty, and with each. */
  get chapter() {
    return KINDS.map((kind) => ({
      title: this.words.t(`kind.${kind}`),
      config: configOf(this.good, kind),
    }))
  }

  /** The same without a penalty, and the two that the errata tell of. */
  settled() {
    const { good } = this
    this.comparison.want(this.#setting, {
      free: { config: configOf(good, 'none'), weights: true },
      l2: { config: configOf(good, 'l2', TOLD.l2), bare: true, weights: true },
      l1: { config: configOf(good, 'l1', TOLD.l1), bare: true, weights: true },
    })
    if (good.kind === 'l1') this.#wantOtherStep()
  }

  #wantOtherStep() {
    const { good } = this
    const config = configOf(good, 'l1', good.lambda, otherStep(good.l1step))
    this.steps.want(this.#whole, { other: { config, bare: true, weights: true } })
  }

  get #whole() {
    return writeState(this.fields, this.good)
  }

  /** @returns {Snapshot | undefined} L1 by its other step, at the settings of now */
  get otherStep() {
    return this.steps.of(this.#whole).results.get('other')
  }

  /** All on which the runs beside this one depend: not its penalty. */
  get #setting() {
    return writeState(this.fields, { ...this.good, kind: 'none', lambda: 0, l1step: 'subgradient' })
  }

  /** @param {'free' | 'l2' | 'l1'} name @returns {Snapshot | undefined} at the settings of now */
  beside(name) {
    return this.comparison.of(this.#setting).results.get(name)
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

customElements.define('nn-lab-penalty', PenaltyLab)
