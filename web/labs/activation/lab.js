/** <nn-lab-activation>: functions and slopes, layers without any, softmax, and which output for which problem. */
import { html, nothing } from 'lit'
import csv from '../../data/california_housing_first100.csv?raw'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import '../../components/nn-curves.js'
import '../../components/nn-seed.js'
import '../../components/nn-segments.js'
import '../../components/nn-slider.js'
import '../../components/nn-table.js'
import '../../components/nn-weights.js'
import { Language } from '../../languages/language.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { readHousing } from '../housing.js'
import { LabElement } from '../lab_element.js'
import { schema } from '../schema.js'
import { Training } from '../training.js'
import { erratumRuns } from './errata.js'
import { VIEWS, completed, configOf, makeFields, networkConfig, refusalOf } from './fields.js'
import { renderFolds } from './folds.js'
import { style } from './style.js'
import { layerSums } from './sums.js'
import { texts } from './texts.js'
import { renderView } from './view.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** ms that a run takes when it is played */
const PLAYED = 4000

export class ActivationLab extends LabElement {
  constructor() {
    super(makeFields(schema))
    this.words = new Language(this, texts)
    this.housing = readHousing(csv)
    this.training = new Training(this)
    this.bent = new Comparison(this)
    this.errata = new Comparison(this)
    this.trained = ''
    /** @type {{run: Snapshot, act: string, layers: import('./sums.js').LayerSums[]} | null} */
    this.summed = null
    this.openErrata = () => this.errata.want('errata', erratumRuns())
  }

  /** @param {State} candidate */
  restart(candidate) {
    const refusal = refusalOf(candidate)
    if (refusal) return this.refuse(refusal)
    const config = configOf(candidate, this.housing)
    const wanted = JSON.stringify(config)
    if (!config || wanted === this.trained) return this.#keep(candidate)
    return this.#train(candidate, config, {})
  }

  /** Nothing is to be trained anew. @param {State} candidate */
  #keep(candidate) {
    this.accept(candidate)
    this.#compare(candidate)
    if (this.training.settled)
      this.report(this.training.status === 'diverged' ? 'diverged' : 'done')
    this.requestUpdate()
  }

  /**
   * @param {State} candidate
   * @param {object} config
   * @param {{duration?: number, paused?: boolean}} manner
   */
  #train(candidate, config, manner) {
    const answers = candidate.view === 'output'
    this.training.start(
      { config, answers, ...manner },
      {
        accepted: () => {
          if (this.good.view !== candidate.view) this.training.snapshot = null
          this.trained = JSON.stringify(config)
          this.accept(candidate)
          this.#compare(candidate)
        },
        rejected: (refusal) => this.refuse(refusal),
      },
    )
  }

  /** The same network with an activation, beside the one without. @param {State} state */
  #compare(state) {
    if (state.view !== 'line') return
    const config = networkConfig({ ...state, act: state.bend })
    this.bent.want(JSON.stringify(config), { bent: { config } })
  }

  play() {
    if (this.training.paused || this.training.status === 'running') return this.training.toggle()
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    const config = configOf(this.good, this.housing)
    if (config) this.#train(this.good, config, { duration: still ? 0 : PLAYED })
    return undefined
  }

  /**
   * @param {string} key
   * @param {import('../../components/stops.js').Stop[]} stops
   */
  slider(key, stops) {
    return this.#slider(key, stops, true)
  }

  /** One whose stops are all there is. @param {string} key @param {import('../../components/stops.js').Stop[]} stops */
  named(key, stops) {
    return this.#slider(key, stops, false)
  }

  /**
   * @param {string} key
   * @param {import('../../components/stops.js').Stop[]} stops
   * @param {boolean} box
   */
  #slider(key, stops, box) {
    const field = this.fields.find((one) => one.key === key)
    return html`<nn-slider
      class=${key}
      ?box=${box}
      label=${this.words.t(`control.${key}`)}
      .value=${this.state[key]}
      .stops=${stops}
      .reset=${field?.default}
      error=${this.errorAt(key)}
      @nn-change=${this.changes(key)}
    ></nn-slider>`
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
    const t = this.words.t.bind(this.words)
    return html`<div class="lab ${this.good.view}">
      <div class="title">
        <h1>${t('title')}</h1>
        <h2>${t(`question.${this.good.view}`)}</h2>
        <nn-segments
          quiet
          label=${t('control.view')}
          value=${this.good.view}
          .options=${VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
          @nn-change=${this.changes('view')}
        ></nn-segments>
      </div>
      ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.shown ? html`${renderView(this)} ${renderFolds(this)}` : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-activation', ActivationLab)
