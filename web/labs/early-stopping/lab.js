/** <nn-lab-early-stopping>: the run goes to its end, and the rule says where it would have stopped. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderFolds, renderGuess } from './control_view.js'
import { configOf, makeFields, recipeOf, seeded, smallConfig } from './fields.js'
import { renderFigure } from './figure_view.js'
import { meta } from './meta.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const SEEDS = 8
/** Runs measured with small sets: the set that chooses, and the one that plays the test set. */
const [CHOOSER, FRESH] = ['chooser', 'fresh']

export class EarlyStoppingLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.comparison = new Comparison(this)
    this.openSeeds = () => this.wantSeeds()
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state)
  }

  /** @param {State} state */
  recipeOf(state) {
    return recipeOf(state)
  }

  /** The rule is read off the records: patience and scale train nothing anew. @param {State} candidate */
  restart(candidate) {
    if (this.run && this.#setting(candidate) === this.#setting(this.good)) {
      this.accept(candidate)
      this.requestUpdate()
    } else super.restart(candidate)
  }

  /** All on which the runs depend. @param {State} state */
  #setting(state) {
    return writeState(this.fields, { ...state, patience: 5, scale: 'linear' })
  }

  /** The same from other seeds, asked for when someone looks. */
  wantSeeds() {
    const { good } = this
    const bare = (/** @type {object} */ config) => ({ config, bare: true })
    const runs = Array.from({ length: SEEDS }, (_, s) => [`seed ${s}`, bare(seeded(good, s))])
    this.comparison.want(this.#setting(good), {
      ...Object.fromEntries(runs),
      [CHOOSER]: bare(smallConfig(good, 4)),
      [FRESH]: bare(smallConfig(good, 2)),
    })
  }

  settled() {
    if (this.comparison.key !== null) this.wantSeeds()
  }

  /** @returns {{runs: Snapshot[], chooser: Snapshot, fresh: Snapshot} | null} */
  get seeds() {
    const { results, complete } = this.comparison.of(this.#setting(this.good))
    if (!complete) return null
    const runs = [...results].filter(([name]) => name.startsWith('seed')).map(([, run]) => run)
    return { runs, chooser: results.get(CHOOSER), fresh: results.get(FRESH) }
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

customElements.define('nn-lab-early-stopping', EarlyStoppingLab)
