/** <nn-lab-augmentation>: one operation, on a picture and on the digits that a network learns from. */
import { html, nothing } from 'lit'
import digitsText from '../../data/digits.txt?raw'
import { readDigits } from '../../data/digits.js'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { refusalOf, writeState } from '../fields.js'
import { LabElement } from '../lab_element.js'
import { renderTitle } from '../lab_parts.js'
import { renderControls, renderFolds, renderGuess } from './control_view.js'
import { carelessInput, FIELDS, inputsOf, SEEDS } from './fields.js'
import { renderFigure } from './figure_view.js'
import { meta } from './meta.js'
import { FLIPS, pictureOperation } from './operations.js'
import { CAT } from '../../data/cat.js'
import { style } from './style.js'
import { texts } from './texts.js'

/** @typedef {import('../fields.js').State} State */
/** @typedef {import('../../engine/augment.js').Augmented} Augmented */
/** @typedef {import('./outcome.js').Pair} Pair */

const TASK = 'learn-digits'
const CARELESS = 4

export class AugmentationLab extends LabElement {
  constructor() {
    super(meta, FIELDS, texts)
    this.digits = readDigits(digitsText)
    this.comparison = new Comparison(this)
    this.careless = new Comparison(this)
    this.flips = new Comparison(this)
    /** @type {import('../../../wasm/augment.js').Image | null} the reader's; null: the drawing */
    this.image = null
    this.imageName = ''
    /** @type {Augmented | null} */
    this.changed = null
    /** @type {{state: State, pairs: Pair[]}} what is shown, until as much is known of what was asked since */
    this.learned = { state: this.good, pairs: [] }
    this.waiting = false
    this.openCareless = () => this.wantCareless()
    this.openErrata = () => this.wantFlips()
  }

  /** @returns {import('./operations.js').Size} */
  get size() {
    return this.image ?? CAT
  }

  /** @param {State} candidate */
  restart(candidate) {
    const refusal = refusalOf(this.fields, candidate)
    if (refusal) return this.refuse(refusal)
    this.accept(candidate)
    this.#redraw()
    this.#learn()
    return undefined
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

  /** All seeds, without copies and with them. */
  #learn() {
    const { good, digits } = this
    const jobs = Array.from({ length: SEEDS }, (_, nth) => {
      const { plain, helped } = inputsOf(digits, good, nth)
      return [
        [`plain ${nth}`, { task: TASK, input: plain }],
        [`helped ${nth}`, { task: TASK, input: helped }],
      ]
    })
    this.comparison.ask(writeState(this.fields, good), Object.fromEntries(jobs.flat()))
    this.report('running')
  }

  willUpdate() {
    const pairs = this.#pairs()
    const more = pairs.length >= Math.min(SEEDS, this.learned.pairs.length)
    if (pairs.length > 0 && (more || !this.held)) this.learned = { state: this.good, pairs }
  }

  updated() {
    if (this.still) this.report('done')
  }

  /** Whether all that is shown is about the settings of now. */
  get still() {
    return this.comparison.complete && !this.waiting && !this.held
  }

  /** @returns {Pair[]} */
  #pairs() {
    const { results } = this.comparison
    return Array.from({ length: SEEDS }, (_, nth) => ({
      plain: results.get(`plain ${nth}`),
      helped: results.get(`helped ${nth}`),
    })).filter(({ plain, helped }) => plain && helped)
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
    const { careless } = this
    if (!careless.has(writeState(this.fields, this.good))) return null
    return careless.complete ? [...careless.results.values()] : []
  }

  /** The notes' three flips of the drawing. */
  wantFlips() {
    const jobs = Object.entries(FLIPS).map(([op, code]) => [
      op,
      { task: 'augment', input: { image: null, operation: { name: 'flip', code } } },
    ])
    this.flips.ask('flips', Object.fromEntries(jobs))
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
      ${this.learned.pairs.length ? renderFolds(this) : nothing}
    </div>`
  }

  static styles = [shared, buttons, style]
}

customElements.define('nn-lab-augmentation', AugmentationLab)
