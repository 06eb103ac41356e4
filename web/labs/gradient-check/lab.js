/** <nn-lab-gradient-check>: backpropagation held to differences, number by number, with a mistake or without. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { LabElement } from '../lab_element.js'
import { renderTitle } from '../lab_parts.js'
import { schema } from '../schema.js'
import { renderControls, renderGuess } from './control_view.js'
import { completed, inputOf, makeFields } from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { meta } from './meta.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/check.js').Check} Check */

export class GradientCheckLab extends LabElement {
  constructor() {
    super(meta, makeFields(schema), texts)
    /** @type {{check: Check, state: State} | null} the last one, and what it is of */
    this.checked = null
    this.complete = false
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(state)
  }

  /** @param {State} candidate */
  restart(candidate) {
    this.client.start('check', inputOf(candidate), {
      accepted: () => {
        this.complete = false
        this.accept(candidate)
        this.report('running')
      },
      rejected: (refusal) => this.refuse(refusal),
      update: (check) => this.#show(check, candidate),
      done: (check) => {
        this.complete = true
        this.#show(check, candidate)
        this.report(check.event ? 'diverged' : 'done')
      },
      failed: (message) => {
        console.error(message)
        this.report('error')
      },
    })
  }

  /**
   * @param {Check} check
   * @param {State} state
   */
  #show(check, state) {
    this.checked = { check, state }
    this.requestUpdate()
  }

  /** Whether the numbers stand. */
  get still() {
    return this.complete && !this.held
  }

  /**
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    super.change(completed(this.good, changes), dragging)
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${this.checked ? renderFigure(this, this.checked) : nothing} ${renderControls(this)}
      ${this.checked ? renderFolds(this, this.checked) : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-gradient-check', GradientCheckLab)
