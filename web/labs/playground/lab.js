/** <nn-lab-playground>: data, network and result side by side; every option of the engine in the folds below. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderGuess } from './control_view.js'
import { readCsv } from './csv.js'
import { configOf, followed, makeFields } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { FEWEST, keepOwn, keptOwn, ownOf } from './own.js'
import { ownStyle, style } from './style.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('./own.js').Own} Own
 */

const MOST_UNDO = 50

export class PlaygroundLab extends TrainingLab {
  static properties = {
    ...TrainingLab.properties,
    tool: { state: true },
    csvFaults: { state: true },
    undo: { state: true },
  }

  constructor() {
    super(meta, makeFields(schema), texts)
    /** Pen of a class, or the eraser. @type {number | 'erase'} */
    this.tool = 1
    /** @type {import('./csv.js').CsvFault[]} */
    this.csvFaults = []
    /** What was drawn before each stroke. @type {Own[]} */
    this.undo = []
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(this.fields, state)
  }

  /** @param {State} state */
  inputOf(state) {
    return { config: this.configOf(state), sights: true, window: state.own?.window }
  }

  /** On an empty plane there is nothing to learn: the last run stays, and the sentence asks for points. @param {State} candidate */
  restart(candidate) {
    if (!isTooFew(candidate)) super.restart(candidate)
    else {
      this.accept(candidate)
      this.requestUpdate()
    }
  }

  /** @param {State} changes @param {boolean} [dragging] */
  change(changes, dragging = false) {
    const free = Object.entries(changes).filter(([key]) => !this.lesson.locks(key))
    if (free.length === 0) return
    const wanted = Object.fromEntries(free)
    const all = followed(this.good, wanted)
    // points that no link holds: by the settings alone no other run would be asked for
    if (all.own !== this.good.own) this.asked = null
    super.change({ ...wanted, ...all }, dragging)
  }

  get isDefault() {
    return super.isDefault && !this.state.own
  }

  /** Whether there are too few points to learn from. */
  get waits() {
    return isTooFew(this.good)
  }

  /** What was drawn here before, or else the points that are there now. */
  drawOwn() {
    const { run } = this
    if (!run?.terrain || !run.sights) return
    this.useOwn(keptOwn() ?? ownOf(run.terrain, [run.sights.train, run.sights.dev]))
  }

  /** What the reader drew is kept, and what a link brought is not. @param {Own} own @param {boolean} [dragging] */
  useOwn(own, dragging = false) {
    this.csvFaults = []
    this.change({ own }, dragging)
    if (!dragging && own.x1.length >= FEWEST) keepOwn(own)
  }

  /** Whether the reader may bring other points. */
  get mayBring() {
    return !this.lesson.locks('own') && !this.lesson.hides('own')
  }

  /** Whether the reader may draw on the plane. */
  get draws() {
    return Boolean(this.state.own) && this.mayBring
  }

  /** A table of points. @param {File} file */
  async take(file) {
    const read = this.mayBring
      ? readCsv(file, this).catch(() => refused('unreadable'))
      : refused('locked')
    const { own, faults } = await read
    if (own) {
      this.remember()
      this.useOwn(own)
    }
    this.csvFaults = faults
    await this.updateComplete
    this.renderRoot.querySelector('.data [role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }

  /** What is drawn, for undo. */
  remember() {
    const { own } = this.state
    if (own) this.undo = [...this.undo, own].slice(-MOST_UNDO)
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.run ? renderFigure(this, this.run) : nothing} ${renderControls(this)}
      ${renderFolds(this)}
    </div>`
  }

  static styles = [shared, buttons, labLayout, style, ownStyle]
}

/** @param {import('./csv.js').CsvFault['code']} code @returns {import('./csv.js').Read} */
function refused(code) {
  return { own: null, faults: [{ code }] }
}

/** @param {State} state */
function isTooFew({ own }) {
  return Boolean(own) && own.x1.length < FEWEST
}

customElements.define('nn-lab-playground', PlaygroundLab)
