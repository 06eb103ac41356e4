/** <nn-lab-split>: samples in three parts, and what a dev set of that size is worth. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { defaults, writeState } from '../fields.js'
import { LabElement } from '../lab_element.js'
import { renderTitle } from '../lab_parts.js'
import { renderControls, renderGuess } from './control_view.js'
import { FIELDS, judgeInput, leakInput, peekInput } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { faultOf, parseParts, writeParts } from './parts.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('./parts.js').Parts} Parts */
/** @typedef {import('../../engine/judge.js').Judged} Judged */
/** @typedef {{key: string, parts: string, accuracy: number}} Look */

export class SplitLab extends LabElement {
  static properties = { ...LabElement.properties, fault: { state: true }, looks: { state: true } }

  constructor() {
    super(meta, FIELDS, texts)
    this.peeking = new Comparison(this)
    this.leaking = new Comparison(this)
    /** @type {{state: State, judged: Judged} | null} what is shown: all of one state */
    this.shownRun = null
    /** @type {import('./parts.js').Fault | null} a split that cannot be; the one before it stays */
    this.fault = null
    /** @type {Look[]} at the test set */
    this.looks = []
    this.openLeak = () => this.wantLeak()
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(state)
  }

  /** @param {State} candidate */
  restart(candidate) {
    const fault = faultOf(/** @type {Parts} */ (candidate), candidate.samples)
    if (fault) {
      this.fault = fault
      if (!this.shown) return this.#mendLink(candidate)
      this.asked = null
      return undefined
    }
    this.client.start('judge', judgeInput(candidate), {
      accepted: () => {
        this.accept(candidate)
        this.report('running')
      },
      done: (/** @type {Judged} */ judged) => {
        this.shownRun = { state: candidate, judged }
        this.settle()
        this.requestUpdate()
      },
      overtaken: (/** @type {Judged} */ judged) => {
        this.shownRun = { state: candidate, judged }
        this.requestUpdate()
      },
      rejected: (error) => this.refuse(error),
      failed: (message) => {
        console.error(message)
        this.report('error')
      },
    })
    return undefined
  }

  /** A link may name parts that cannot be: these are as at first then. @param {State} candidate */
  #mendLink(candidate) {
    const { train, dev, test } = defaults(this.fields)
    this.state = { ...candidate, train, dev, test }
    this.good = this.state
    this.ask(this.state)
  }

  /** Many networks, once the thumb is let go. */
  settle() {
    if (this.held || !this.shownRun || this.shownRun.state !== this.good) return
    this.peeking.ask(this.#setting, { peek: { task: 'peek', input: peekInput(this.good) } })
  }

  get #setting() {
    return writeState(this.fields, this.good)
  }

  get #peeking() {
    return this.peeking.of(this.#setting)
  }

  updated() {
    if (this.still) this.report('done')
  }

  /** Whether all that is shown is about the settings of now. */
  get still() {
    return !this.held && this.shownRun?.state === this.good && this.#peeking.complete
  }

  /** @returns {import('../../engine/peek.js').Peeked | undefined} */
  get peeked() {
    const peeked = this.#peeking.results.get('peek')
    return peeked?.devSets ? peeked : undefined
  }

  /** @returns {import('../../engine/leak.js').Leaked | null | undefined} null: not asked for at these settings */
  get leaked() {
    const { asked, results } = this.leaking.of(this.#setting)
    return asked ? results.get('leak') : null
  }

  wantLeak() {
    this.leaking.ask(this.#setting, { leak: { task: 'leak', input: leakInput(this.good) } })
  }

  /** A split as it was written. @param {string} text */
  write(text) {
    const read = parseParts(text)
    if ('fault' in read) this.fault = read.fault
    else this.change(read.parts)
  }

  /** @param {State} changes @param {boolean} [dragging] */
  change(changes, dragging = false) {
    this.fault = null
    super.change(changes, dragging)
  }

  /** The look at the test set at these settings, if there was one. */
  get look() {
    return this.looks.find(({ key }) => key === this.#setting)
  }

  lookAtTest() {
    const accuracy = this.shownRun?.judged.accuracy.test ?? null
    if (accuracy === null || this.look || !this.still) return
    const parts = writeParts(/** @type {Parts} */ (this.good))
    this.looks = [...this.looks, { key: this.#setting, parts, accuracy }]
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.shownRun ? renderFigure(this, this.shownRun) : nothing} ${renderControls(this)}
      ${this.shownRun ? renderFolds(this, this.shownRun) : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-split', SplitLab)
