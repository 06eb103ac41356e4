/** <nn-lab-mini-batch>: the same data, cut into batches of five sizes. */
import { html, nothing } from 'lit'
import csv from '../../data/california_housing_first100.csv?raw'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { readHousing } from '../housing.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderFolds, renderGuess } from './control_view.js'
import { batchesOf, bowlConfig, BOWL_METHOD, BOWL_STEPS, configOf, makeFields } from './fields.js'
import { renderFigure } from './figure_view.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */

/** Names of what is computed beside the runs. */
const [PATH, COLUMNS] = ['path', 'columns']

export class MiniBatchLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.comparison = new Comparison(this)
    this.housing = readHousing(csv)
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state, state.batch)
  }

  /** Batches of each size but one: the longest way. */
  get chapter() {
    return batchesOf(this.good)
      .filter((batch) => batch > 1 || batch === this.good.batch)
      .map((batch) => ({
        title: this.words.t('chapter.batch', { batch }),
        config: configOf(this.good, batch),
      }))
  }

  /** The other batches, and the way of this one in a bowl. */
  settled() {
    const { runState: good, housing } = this
    const { age, rooms } = housing
    const others = batchesOf(good).map((batch) => {
      const input = { config: configOf(good, batch), bare: true }
      return [String(batch), { task: 'train', input }]
    })
    this.comparison.ask(this.#setting, {
      ...Object.fromEntries(others),
      [COLUMNS]: { task: 'normalise', input: { columns: [age, rooms], methods: [BOWL_METHOD] } },
      [PATH]: { task: 'walk', input: { configs: [bowlConfig(housing, good)], steps: BOWL_STEPS } },
    })
  }

  /** All on which the runs depend: those that are shown. */
  get #setting() {
    return writeState(this.fields, { ...this.runState, axis: 'epochs', scale: 'linear' })
  }

  /** What is known beside the run, at the settings of now. */
  get compared() {
    return this.comparison.of(this.#setting)
  }

  /** @returns {import('./outcome.js').Runs} the chosen run among those to compare it with */
  get runs() {
    const { runState, run } = this
    const { results } = this.compared
    const others = batchesOf(runState).flatMap((batch) => {
      const other = batch !== runState.batch ? results.get(String(batch)) : run
      return other && (batch === runState.batch || other !== run) ? [[batch, other]] : []
    })
    return new Map(/** @type {[number, import('../../engine/train.js').Snapshot][]} */ (others))
  }

  /** The regression's way down, once there is one. */
  get path() {
    const { results } = this.compared
    const [walk] = results.get(PATH) ?? []
    const columns = results.get(COLUMNS)?.[BOWL_METHOD]
    return walk && columns ? { walk, columns } : null
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.run ? renderFigure(this, this.run) : nothing} ${renderControls(this)}
      ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, labLayout]
}

customElements.define('nn-lab-mini-batch', MiniBatchLab)
