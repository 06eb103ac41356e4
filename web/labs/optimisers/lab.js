/** <nn-lab-optimisers>: five ways of using the same gradient, in one bowl and in one network. */
import { html, nothing } from 'lit'
import csv from '../../data/california_housing_first100.csv?raw'
import { buttons, shared } from '../../styles/shared.js'
import { bowlModel } from '../bowl/model.js'
import { Player } from '../bowl/player.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { readHousing } from '../housing.js'
import { LabElement } from '../lab_element.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { renderControls, renderFolds, renderGuess } from './control_view.js'
import { bowlConfig, BOWLS, makeFields, netConfig, recipeOf } from './fields.js'
import { renderFigure } from './figure_view.js'
import { meta } from './meta.js'
import { bestRates, TRIED } from './outcome.js'
import { isAdaptive, RATES, RULES } from './rules.js'
import { style } from './style.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('./rules.js').Rule} Rule
 * @typedef {import('../../engine/walk.js').Walk} Walk
 */

/** ms that the walk takes when it is played */
const PLAYED = 3000

export class OptimisersLab extends LabElement {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.housing = readHousing(csv)
    this.player = new Player(this, PLAYED)
    /** @type {Record<string, import('../bowl/model.js').BowlModel> | null} by normalisation */
    this.models = null
    /** @type {{state: State, walks: Map<Rule, Walk>} | null} */
    this.walked = null
    this.search = new Comparison(this)
    this.nets = new Comparison(this)
  }

  /** @param {State} state */
  recipeOf(state) {
    return recipeOf(state, this.housing)
  }

  /** Every rule, from the same start. */
  get chapter() {
    return RULES.map((rule) => ({
      title: this.words.t(`rule.${rule}`),
      config: this.recipeOf({ ...this.good, rule }),
    }))
  }

  /** @param {State} candidate */
  restart(candidate) {
    if (!this.models) this.#measure(candidate)
    else if (candidate.view === 'net') this.#train(candidate)
    else this.#walk(candidate)
  }

  /** Once: the bowls. @param {State} candidate */
  #measure(candidate) {
    const { age, rooms, value } = this.housing
    const input = { columns: [age, rooms], methods: BOWLS }
    this.client.start('normalise', input, {
      accepted: () => this.report('running'),
      done: (normalised) => {
        const models = BOWLS.map((method) => {
          const columns = normalised[method].map(
            (/** @type {import('../../engine/normalise.js').Normalised} */ one) => one.values,
          )
          return [method, bowlModel(columns, value)]
        })
        this.models = Object.fromEntries(models)
        this.restart(candidate)
      },
      failed: (message) => this.#fail(message),
    })
  }

  /** @param {State} candidate */
  #walk(candidate) {
    const configs = RULES.map((rule) => bowlConfig(this.housing, candidate, rule))
    this.client.start(
      'walk',
      { configs, steps: candidate.steps },
      {
        accepted: () => {
          this.accept(candidate)
          this.report('running')
        },
        rejected: (refusal) => this.refuse(refusal),
        done: (/** @type {Walk[]} */ walks) => {
          this.walked = {
            state: candidate,
            walks: new Map(walks.map((walk, i) => [RULES[i], walk])),
          }
          this.player.stop()
          this.report(walks.some((walk) => walk.event) ? 'diverged' : 'done')
        },
        failed: (message) => this.#fail(message),
      },
    )
  }

  /** Five networks, one after the other side by side; the first is asked for here, so that bad values are named. */
  #train(/** @type {State} */ candidate) {
    const input = { config: netConfig(candidate, candidate.rule), bare: true }
    this.client.start('train', input, {
      accepted: () => {
        this.accept(candidate)
        this.report('running')
      },
      rejected: (refusal) => this.refuse(refusal),
      done: (run) => {
        this.report(run.reason === 'diverged' ? 'diverged' : 'done')
        const inputs = RULES.map((rule) => [
          rule,
          { config: netConfig(candidate, rule), bare: true },
        ])
        this.nets.want(this.#setting(candidate), Object.fromEntries(inputs), candidate)
      },
      failed: (message) => this.#fail(message),
    })
  }

  /** All on which the networks depend. @param {State} state */
  #setting(state) {
    return writeState(this.fields, { ...state, rule: 'momentum' })
  }

  /** Tries many rates for each of the rules, and shows each at its best. */
  findBest() {
    const { good, housing, models } = this
    if (!models) return
    const kinds = {
      lr: RULES.filter((rule) => !isAdaptive(rule)),
      adaptive: RULES.filter(isAdaptive),
    }
    const jobs = Object.entries(kinds).flatMap(([key, rules]) =>
      rules.map((rule) => {
        const configs = TRIED.map((rate) => bowlConfig(housing, { ...good, [key]: rate }, rule))
        return [rule, { task: 'walk', input: { configs, steps: good.steps } }]
      }),
    )
    this.search.ask(writeState(this.fields, good), Object.fromEntries(jobs))
  }

  /** What is known of many rates, at the settings of now. */
  get searched() {
    return this.search.of(writeState(this.fields, this.good))
  }

  /** Whether the networks that are shown are those of the settings of now, and all of them. */
  get trained() {
    return this.nets.of(this.#setting(this.good)).complete
  }

  /** @returns {Map<Rule, {rate: number, walk: Walk}> | null} each rule at the rate at which it arrives first */
  get best() {
    const { searched, good, models } = this
    return models && searched.complete ? bestRates(searched.results, models[good.bowl]) : null
  }

  /** @param {string} message */
  #fail(message) {
    console.error(message)
    this.report('error')
  }

  /** A rate fit for what is trained, where the reader has not chosen another. @param {State} changes */
  change(changes, dragging = false) {
    const view = changes.view
    const from = this.state.view
    const moved = { ...changes }
    if (view !== undefined && view !== from) {
      if (this.state.lr === RATES.plain[/** @type {'bowl'} */ (from)])
        moved.lr = RATES.plain[/** @type {'bowl'} */ (view)]
      if (this.state.adaptive === RATES.adaptive[/** @type {'bowl'} */ (from)])
        moved.adaptive = RATES.adaptive[/** @type {'bowl'} */ (view)]
      Object.assign(moved, changes)
    }
    super.change(moved, dragging)
  }

  render() {
    const ready = this.good.view === 'net' ? this.nets.shown.results.size > 0 : this.walked
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${ready && this.models ? renderFigure(this, this.models) : nothing} ${renderControls(this)}
      ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, labLayout, style]
}

customElements.define('nn-lab-optimisers', OptimisersLab)
