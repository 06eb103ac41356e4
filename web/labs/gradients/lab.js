/** <nn-lab-gradients>: how much gradient reaches each layer of a deep network, and what helps. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { defaults, writeState } from '../fields.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { breakageOf, repairsOf } from './breakage.js'
import { renderControls, renderGuess } from './control_view.js'
import { CURES } from './cures.js'
import { factJobs } from './errata.js'
import { comparedOf, inputOf, makeFields, recipeOf } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { cellsOf } from './recurrent.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('./cures.js').Cure} Cure
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 */

/** What runs to compare with do not depend on: each cure is one of them. */
const ASIDE = { cure: 'none', steps: 0, forget: 1, length: 50, cellseed: 0 }

const FACTS = 'facts'

export class GradientsLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.training.task = 'deep'
    this.cures = new Comparison(this)
    this.repairs = new Comparison(this)
    this.facts = new Comparison(this)
    this.cells = new Comparison(this)
    this.replay = new Comparison(this)
    /** Whether the reader has opened the fold of time, of the weights. */
    this.timed = false
    this.looked = false
    /** @type {{min: number, max: number} | null} of the bars */
    this.axis = null
  }

  /** @param {State} state */
  inputOf(state) {
    return inputOf(state)
  }

  /** @param {State} state */
  recipeOf(state) {
    return recipeOf(state)
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(state)
  }

  /** What moves is the start, or where the training has got to after some steps. @param {State} candidate */
  restart(candidate) {
    if (this.shown && this.run && this.#trained(candidate) === this.#trained(this.good))
      this.accept(candidate)
    else this.train(candidate, { still: candidate.steps === 0 })
  }

  /** All on which the network depends. @param {State} state */
  #trained(state) {
    const { forget, length, cellseed } = ASIDE
    return writeState(this.fields, { ...state, forget, length, cellseed })
  }

  /** @param {State} state */
  #setting(state) {
    return writeState(this.fields, { ...state, ...ASIDE })
  }

  /** A run that has broken down is compared too. */
  settle() {
    super.settle()
    if (this.held) return
    if (this.training.status === 'diverged') this.settled()
    if (this.timed) this.trace()
    if (this.looked) this.look()
  }

  settled() {
    const { good } = this
    this.facts.ask(FACTS, factJobs(defaults(this.fields)))
    const job = (/** @type {Cure} */ cure) => {
      return [cure, { task: 'deep', input: comparedOf(good, cure) }]
    }
    const inOrder = /** @type {Cure[]} */ (['none', good.cure, ...CURES])
    this.cures.ask(this.#setting(good), Object.fromEntries(inOrder.map(job)))
    this.#mend()
  }

  /** Where the run broke down, what may mend it is tried. */
  #mend() {
    const { breakage, runState } = this
    if (!breakage) return
    const jobs = Object.entries(repairsOf(breakage.cause, runState)).map(([name, change]) => {
      const state = { ...runState, ...change }
      return [name, { task: 'deep', input: comparedOf(state, state.cure) }]
    })
    this.repairs.ask(writeState(this.fields, runState), Object.fromEntries(jobs))
  }

  /** The gradients through time. */
  trace() {
    this.timed = true
    const { forget, length, cellseed } = this.good
    const input = { cells: cellsOf(this.good) }
    const jobs = { cells: { task: 'recurrent', input } }
    this.cells.ask([forget, length, cellseed].join(), jobs, this.good)
  }

  /** The run once more, up to where it stands, for the activations of each layer. */
  look() {
    this.looked = true
    const { run, runState, training } = this
    if (!run || run.event || !(training.settled || training.paused)) return
    const state = { ...runState, steps: run.iteration }
    const input = { ...inputOf(state), activations: true, still: run.iteration === 0 }
    this.replay.ask(this.#replayed, { run: { task: 'deep', input } })
  }

  /** What the run that stands is, for one that repeats it. */
  get #replayed() {
    const { run, runState } = this
    const { iteration: steps = 0 } = run ?? {}
    return `${this.#trained({ ...runState, steps })} ${JSON.stringify(run?.changes)}`
  }

  /** What is known of the facts that do not depend on any setting. */
  get known() {
    return this.facts.of(FACTS)
  }

  get breakage() {
    return this.run && breakageOf(this.run, this.runState.lr)
  }

  /** @param {Cure} cure @returns {Snapshot | undefined} the run to compare with, at the settings of now */
  compared(cure) {
    return this.cures.of(this.#setting(this.runState)).results.get(cure)
  }

  /** What may mend a breakdown, and whether all of it has been tried. */
  get mended() {
    return this.repairs.of(writeState(this.fields, this.runState))
  }

  /** Layers to be read, with their activations where these are there. */
  get layersRead() {
    const seen = /** @type {Snapshot | undefined} */ (
      this.replay.of(this.#replayed).results.get('run')
    )
    return seen?.layers ?? this.layers
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

customElements.define('nn-lab-gradients', GradientsLab)
