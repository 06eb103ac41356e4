/**
 * The element of a lab that is a value (define.js): it trains the lab's run, computes its jobs, and shows what the lab says of
 * them. `mount` makes one of a lab's index.js.
 *
 * @typedef {import('./define.js').Lab} Lab
 * @typedef {import('../labs/fields.js').State} State
 * @typedef {import('./view.js').View} View
 *
 * @typedef {object} Extras       what a pure value cannot hold
 * @property {Record<string, any>} [formulas]   of the lab's formulas.tex.js
 * @property {Record<string, (lab: any, facts: any, view: View) => unknown>} [views]   its own figures, by name
 * @property {import('../labs/housing.js').Housing} [housing]   the notes' table, where its jobs are about it
 * @property {import('lit').CSSResult} [style]
 */
import { css, html, nothing } from 'lit'
import { labLayout } from '../labs/lab_layout.js'
import { renderTitle, renderWeightsFold } from '../labs/lab_parts.js'
import { schema } from '../labs/schema.js'
import { TrainingLab } from '../labs/training_lab.js'
import { common } from '../languages/common.js'
import { translate } from '../languages/translate.js'
import { buttons, shared } from '../styles/shared.js'
import { fieldsOf } from './define.js'
import { renderControls, renderGuess } from './controls.js'
import { renderActions, renderFigures } from './figures.js'
import { renderFolds } from './folds.js'
import { Jobs } from './jobs.js'
import { keyOf } from './outcomes.js'
import { besideOf, viewOf } from './view.js'

/** Two parts of a fold side by side. */
const columns = css`
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 350px), 1fr));
    gap: 20px 32px;
    align-items: start;
  }
`

export class LabOfValue extends TrainingLab {
  /** @type {WeakMap<State, ReturnType<Lab['jobs']>>} */
  #jobs = new WeakMap()
  /** What the engine has been asked for, and has not answered yet. @type {State | null} */
  #pending = null
  /** What somebody has asked for: names of Lab.later. @type {Set<string>} */
  #opened = new Set()

  /** @param {Lab} lab @param {Extras} extras */
  constructor(lab, extras) {
    super(lab.meta, fieldsOf(lab, schema), lab.texts)
    this.lab = lab
    this.extras = extras
    this.known = new Jobs(this)
    this.training.task = this.#jobsOf(this.state).run.task
  }

  /** @param {State} state */
  #jobsOf(state) {
    const jobs = this.#jobs.get(state) ?? this.lab.jobs(state, this.extras.housing)
    this.#jobs.set(state, jobs)
    return jobs
  }

  /** What is only shown still runs all the same, once it is played or compared. @param {State} state */
  inputOf(state) {
    return { ...this.#jobsOf(state).run.input, still: false }
  }

  /** @param {State} state */
  configOf(state) {
    return this.inputOf(state).config
  }

  /** @param {State} state */
  recipeOf(state) {
    return this.lab.recipe ? this.lab.recipe(state) : this.configOf(state)
  }

  /** @param {State} state */
  studyOf(state) {
    return this.lab.study?.(state) ?? null
  }

  get chapter() {
    const { lab, words, good } = this
    if (!lab.chapter) return super.chapter
    return lab.chapter(good).map(({ title, config }) => ({ title: words.t(...title), config }))
  }

  /** @param {State} a @param {State} b */
  #haveOneRun(a, b) {
    return a === b || keyOf(this.#jobsOf(a).run) === keyOf(this.#jobsOf(b).run)
  }

  /** What no run depends on needs no new one. @param {State} candidate */
  restart(candidate) {
    if (this.run && this.shown && !this.#pending && this.#haveOneRun(candidate, this.good)) {
      this.accept(candidate)
      this.requestUpdate()
      return
    }
    this.#pending = candidate
    this.train(candidate, { still: this.#jobsOf(candidate).run.input.still })
  }

  /** @param {State} candidate */
  accept(candidate) {
    if (candidate === this.#pending) this.#pending = null
    super.accept(candidate)
  }

  /** @param {import('../engine/messages.js').Refusal} refusal */
  refuse(refusal) {
    this.#pending = null
    super.refuse(refusal)
  }

  settled() {
    this.known.want(this.wanted)
  }

  /** Of a run that diverged or stands still nothing is compared; what was asked for is computed all the same. */
  settle() {
    super.settle()
    if (this.still && this.training.status !== 'done' && this.#opened.size > 0)
      this.known.want(this.#askedFor)
  }

  /** All that is to be computed, the run apart. @returns {import('./outcomes.js').Job[]} */
  get wanted() {
    return [...besideOf(this.#jobsOf(this.good)), ...this.#askedFor]
  }

  get #askedFor() {
    const { good, lab, extras } = this
    const jobsOf = (/** @type {string} */ name) => lab.later?.[name](good, extras.housing) ?? {}
    return [...this.#opened].flatMap((name) => Object.values(jobsOf(name)))
  }

  /** Somebody wants what is only computed when asked for. @param {string[]} names of Lab.later */
  open(...names) {
    for (const name of names) this.#opened.add(name)
    this.settle()
    this.requestUpdate()
  }

  /** What is shown: of the run that is there, which may be a moment older than the controls. @returns {View | null} */
  get view() {
    const { run, good, runState, still, ended, known, lab, extras, words } = this
    if (!run) return null
    const s = this.#haveOneRun(good, runState) ? good : runState
    return viewOf(
      lab,
      { jobs: this.#jobsOf(s), known, opened: this.#opened },
      {
        s,
        run,
        changes: this.changeMarks,
        still,
        ended,
        housing: extras.housing,
        t: (key, values) => translate(words.has(key) ? lab.texts : common, words.name, key, values),
      },
    )
  }

  /** Sentences with their values set in figures. @param {import('./define.js').Said} said */
  rich([key, values]) {
    return (this.words.has(key) ? this.words : this.common).rich(key, values)
  }

  /** @param {View} view */
  renderActions(view) {
    return renderActions(this, view)
  }

  renderControls() {
    return renderControls(this)
  }

  renderWeights() {
    return renderWeightsFold(this)
  }

  render() {
    const { view } = this
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this, view)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${view ? renderFigures(this, view) : nothing} ${this.renderControls()}
      ${renderFolds(this, view)}
    </div>`
  }

  static styles = [shared, buttons, labLayout, columns]
}

/**
 * Defines <nn-lab-…> for a lab.
 *
 * @param {Lab} lab
 * @param {Extras} [extras]
 * @param {typeof LabOfValue} [Base]   its own, where the lab has parts that no other has
 * @returns {string} its tag
 */
export function mount(lab, extras = {}, Base = LabOfValue) {
  const tag = `nn-lab-${lab.meta.id}`
  const element = class extends Base {
    constructor() {
      super(lab, extras)
    }
    static styles = [...Base.styles, ...(extras.style ? [extras.style] : [])]
  }
  customElements.define(tag, element)
  return tag
}
