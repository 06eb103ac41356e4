/** <nn-lab-normalisation>: two features before and after, and the bowl that gradient descent walks down. */
import { html, nothing } from 'lit'
import csv from '../../data/california_housing_first100.csv?raw'
import '../../components/nn-chart.js'
import '../../components/nn-segments.js'
import '../../components/nn-slider.js'
import '../../components/nn-table.js'
import { buttons, shared } from '../../styles/shared.js'
import { LabElement } from '../lab_element.js'
import { renderControls, renderGuess } from './control_view.js'
import { oddColumns } from './errata.js'
import { FIELDS, configOf, learningRate, recipeOf, TAME, withOutlier } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { readHousing } from '../housing.js'
import { meta } from './meta.js'
import { ALL, METHODS, RAW } from './methods.js'
import { modelsOf } from './model.js'
import '../bowl/nn-bowl.js'
import { Player } from '../bowl/player.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/walk.js').Walk} Walk */
/** @typedef {import('../../engine/normalise.js').Normalised} Normalised */
/** @typedef {import('./model.js').Models} Models */

/** ms that the walk takes when it is played */
const PLAYED = 3000

export class NormalisationLab extends LabElement {
  constructor() {
    super(meta, FIELDS, texts)
    this.housing = readHousing(csv)
    /** Their numbers, from 1. */
    this.samples = this.housing.age.map((_, i) => i + 1)
    /** @type {{models: Models, normalised: Record<string, Normalised[]>} | null} of the notes' data as they are */
    this.plain = null
    /** @type {Models | null} of the data with the outlier of now */
    this.models = null
    this.outlier = TAME
    /** @type {{state: State, models: Models, before: Walk, after: Walk} | null} what the bowls show: all of one state */
    this.walked = null
    this.player = new Player(this, PLAYED)
  }

  /** @param {State} state */
  recipeOf(state) {
    const { housing, models } = this
    return models ? recipeOf(state, withOutlier(housing, state.outlier), models) : null
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(state, this.housing)
  }

  /** Every method, the notes' own among them. */
  get chapter() {
    return METHODS.map((method) => ({
      title: this.words.t(`method.${method}`),
      config: this.recipeOf({ ...this.good, method }),
    }))
  }

  /** @param {State} candidate */
  restart(candidate) {
    this.accept(candidate)
    if (!this.plain) this.#normalise(TAME)
    else if (this.models && this.outlier === candidate.outlier) this.#walk(this.models, candidate)
    else this.#normalise(candidate.outlier)
  }

  /** For each outlier: the bars of every method, and all that follows from them without a step. @param {number} outlier */
  #normalise(outlier) {
    const { age, rooms, value } = withOutlier(this.housing, outlier)
    const columns = [age, rooms, ...oddColumns(rooms)]
    this.client.start(
      'normalise',
      { columns, methods: ALL },
      {
        accepted: () => this.report('running'),
        done: (normalised) => {
          const models = modelsOf(normalised, value)
          this.plain ??= { models, normalised }
          if (outlier !== this.good.outlier) return this.#normalise(this.good.outlier)
          Object.assign(this, { models, outlier })
          return this.#walk(models, this.good)
        },
        failed: (message) => this.#fail(message),
      },
    )
  }

  /**
   * @param {Models} models
   * @param {State} state
   */
  #walk(models, state) {
    const { method, rate, steps, outlier } = state
    const housing = withOutlier(this.housing, outlier)
    const configs = [RAW, method].map((name) =>
      configOf(housing, name, learningRate(rate, models[name].descent)),
    )
    this.requestUpdate()
    this.client.start(
      'walk',
      { configs, steps },
      {
        accepted: () => this.report('running'),
        done: ([before, after]) => this.#arrive({ state, models, before, after }),
        failed: (message) => this.#fail(message),
      },
    )
  }

  /** @param {{state: State, models: Models, before: Walk, after: Walk}} walked */
  #arrive(walked) {
    const first = !this.walked
    this.walked = walked
    if (first) this.player.start()
    else this.player.stop()
    this.report(walked.before.event || walked.after.event ? 'diverged' : 'done')
  }

  /** @param {string} message */
  #fail(message) {
    console.error(message)
    this.report('error')
  }

  render() {
    return html`<div class="lab">
      <div class="title">
        <h1>${this.meta.name[this.words.name]}</h1>
        <h2>${this.meta.question[this.words.name]}</h2>
        <p class="legend" aria-hidden="true">
          <span>${this.words.t('feature.age')}</span>
          <span class="rooms">${this.words.t('feature.rooms')}</span>
        </p>
      </div>
      ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      <div class="work">
        ${this.models ? renderFigure(this, this.models) : nothing} ${renderControls(this)}
      </div>
      ${this.models ? renderFolds(this, this.models) : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-normalisation', NormalisationLab)
