/** <nn-lab-augmentation>: one operation, on a picture and on the digits that a network learns from. */
import { html, nothing } from 'lit'
import digitsText from '../../data/digits.txt?raw'
import { readDigits } from '../../data/digits.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { LabElement } from '../lab_element.js'
import { renderTitle } from '../lab_parts.js'
import { renderControls, renderFolds, renderGuess } from './control_view.js'
import { FIELDS, TASK, carelessInput } from './fields.js'
import { renderFigure } from './figure_view.js'
import { Lessons } from './lessons.js'
import { meta } from './meta.js'
import { FLIPS, pictureOperation } from './operations.js'
import { CAT } from '../../data/cat.js'
import { studyOf } from './study.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/augment.js').Augmented} Augmented */

const CARELESS = 4
const FLIPPED = 'flips'

export class AugmentationLab extends LabElement {
  constructor() {
    super(meta, FIELDS, texts)
    this.digits = readDigits(digitsText)
    this.lessons = new Lessons(this, this.digits)
    this.careless = new Comparison(this)
    this.flips = new Comparison(this)
    /** @type {import('../../../wasm/augment.js').Image | null} the reader's; null: the drawing */
    this.image = null
    this.imageName = ''
    /** @type {Augmented | null} */
    this.changed = null
    this.waiting = false
    /** @type {import('./lessons.js').Shown | null} what stood still last: long tables are about that */
    this.settled = null
    this.openCareless = () => this.wantCareless()
    this.openErrata = () => this.wantFlips()
  }

  /** @returns {import('./operations.js').Size} */
  get size() {
    return this.image ?? CAT
  }

  /** @param {State} state */
  studyOf(state) {
    return studyOf(this.digits, state)
  }

  /** @param {State} candidate */
  restart(candidate) {
    this.accept(candidate)
    this.#redraw()
    this.report('running')
    this.lessons.follow(candidate, this.held)
  }

  /** The picture, changed. Nothing is left of one that ends before the notes' slice begins. */
  #redraw() {
    const operation = pictureOperation(this.good, this.size)
    if (!operation) {
      this.changed = null
      this.waiting = false
      this.requestUpdate()
      return
    }
    this.waiting = true
    this.client.start(
      'augment',
      { image: this.image, operation },
      {
        done: (/** @type {Augmented} */ changed) => {
          this.changed = changed
          this.waiting = false
          this.requestUpdate()
        },
        failed: (message) => this.#fail(message),
      },
    )
  }

  settle() {
    this.lessons.follow(this.good, this.held)
  }

  willUpdate() {
    this.lessons.gather()
    if (this.still) this.settled = this.lessons.shown
  }

  updated() {
    this.lessons.follow(this.good, this.held)
    if (this.still) this.report('done')
  }

  /** Whether all that is shown is about the settings of now. */
  get still() {
    return !this.held && !this.waiting && this.lessons.isDone(this.good)
  }

  /** @param {CustomEvent<{picture: import('../../components/picture.js').Picture, name: string}>} event */
  bring({ detail: { picture, name } }) {
    const { width, height, values } = picture
    const data = new Uint8ClampedArray(4 * width * height).fill(255)
    for (let i = 0; i < width * height; i++) {
      data.set(values.subarray(3 * i, 3 * i + 3), 4 * i)
    }
    this.image = { data, width, height }
    this.imageName = name
    this.#redraw()
  }

  /** A picture that was dropped anywhere. @param {File} file */
  take(file) {
    const chooser = this.renderRoot.querySelector('nn-picture')
    return /** @type {import('../../components/nn-picture.js').NnPicture | null} */ (chooser)?.read(
      file,
    )
  }

  /** Back to the drawing. */
  takeAway() {
    this.image = null
    this.imageName = ''
    this.#redraw()
  }

  wantCareless() {
    const { good, digits } = this
    const jobs = Array.from({ length: CARELESS }, (_, nth) => [
      `${nth}`,
      { task: TASK, input: carelessInput(digits, good, nth) },
    ])
    this.careless.ask(writeState(this.fields, good), Object.fromEntries(jobs))
  }

  /** @returns {import('../../engine/digits.js').Learned[] | null} null: not asked for at these settings; []: not yet all */
  get carelessRuns() {
    const { asked, complete, results } = this.careless.of(writeState(this.fields, this.good))
    if (!asked) return null
    return complete ? [...results.values()] : []
  }

  /** What is known of the notes' three flips of the drawing. */
  get flipped() {
    return this.flips.of(FLIPPED)
  }

  /** The notes' three flips of the drawing. */
  wantFlips() {
    const jobs = Object.entries(FLIPS).map(([op, code]) => [
      op,
      { task: 'augment', input: { image: null, operation: { name: 'flip', code } } },
    ])
    this.flips.ask(FLIPPED, Object.fromEntries(jobs))
  }

  /** @param {string} message */
  #fail(message) {
    console.error(message)
    this.report('error')
  }

  render() {
    return html`<div class="lab">
      ${renderTitle(this)} ${renderGuess(this)} ${this.renderFaults()}
      <div class="sheet"></div>
      ${renderFigure(this)} ${renderControls(this)}
      ${this.settled ? renderFolds(this, this.settled) : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-augmentation', AugmentationLab)
