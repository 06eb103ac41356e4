/** <nn-lab-dropout>: one network, a mask a step; with the division by the probability of keeping, and without. */
import { html, nothing } from 'lit'
import { buttons, shared } from '../../styles/shared.js'
import { Comparison } from '../comparison.js'
import { writeState } from '../fields.js'
import { labLayout } from '../lab_layout.js'
import { renderTitle } from '../lab_parts.js'
import { TRAINED } from '../moons/config.js'
import { schema } from '../schema.js'
import { TrainingLab } from '../training_lab.js'
import { renderControls, renderGuess } from './control_view.js'
import {
  AVERAGED,
  configOf,
  COVERS,
  LOOKS,
  makeFields,
  MASKS,
  MOST_DRAWN,
  rateOf,
  VERSIONS,
} from './fields.js'
import { renderFigure } from './figure_view.js'
import { renderFolds } from './folds.js'
import { HOUSE_RATE, HOUSE_SEEDS } from './houses.js'
import { meta } from './meta.js'
import { drawsOf } from './pictures.js'
import { style } from './style.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../fields.js').State} State
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 */

const HOUSES = 'houses'

export class DropoutLab extends TrainingLab {
  constructor() {
    super(meta, makeFields(schema), texts)
    this.comparison = new Comparison(this)
    this.seeds = new Comparison(this)
    this.pictures = new Comparison(this)
    this.houses = new Comparison(this)
    /** Whether the reader has opened what shows the picture. */
    this.pictured = false
    /** @type {Uint8Array[][]} of the last setting that stood still */
    this.masks = []
  }

  /** @param {State} state */
  configOf(state) {
    return configOf(state)
  }

  /** Without, as it is meant, and as the notes have it. */
  get chapter() {
    return ['none', ...VERSIONS].map((version) => ({
      title: this.words.t(`chapter.${version}`),
      config: configOf(this.good, version),
    }))
  }

  /** What is only looked at needs no new run. @param {State} candidate */
  restart(candidate) {
    const same = this.#setting(candidate) === this.#setting(this.good)
    if (same && this.shown && this.run) this.accept(candidate)
    else super.restart(candidate)
  }

  /** Both versions and none; the masks of the first steps; and E[a] of both versions. */
  settled() {
    const { good } = this
    const run = (/** @type {string} */ version) => {
      return { task: 'train', input: { config: configOf(good, version), bare: true } }
    }
    const expected = (/** @type {string} */ version) => {
      return { task: 'expect', input: { config: configOf(good, version), masks: AVERAGED } }
    }
    this.comparison.ask(this.#setting(good, { version: '' }), {
      masks: { task: 'masks', input: this.#masksInput() },
      none: run('none'),
      ...Object.fromEntries(VERSIONS.map((version) => [version, run(version)])),
      ...Object.fromEntries(VERSIONS.map((version) => [`expected ${version}`, expected(version)])),
    })
  }

  #masksInput() {
    const { layers: sizes, keep, seed } = this.good
    const kept = 1 - rateOf(keep) // as the engine has it
    return { seed, sizes, samples: TRAINED, keep: kept, steps: MASKS, sample: 0 }
  }

  /**
   * All on which runs depend.
   *
   * @param {State} state
   * @param {State} [but]   what they do not depend on
   */
  #setting(state, but = {}) {
    return writeState(this.fields, { ...state, ...LOOKS, ...but })
  }

  /** What was computed beside the run, at the settings of now. @param {string} name */
  beside(name) {
    return this.comparison.of(this.#setting(this.good, { version: '' })).results.get(name)
  }

  /** The mask that is looked at; null where there is none yet. */
  get mask() {
    this.masks = this.beside('masks') ?? this.masks
    const mask = this.masks[this.state.mask]
    const { layers: sizes } = this.runState
    const fits = mask?.length === sizes.length && mask.every((one, l) => one.length === sizes[l])
    return fits ? mask : null
  }

  /** The numbers that decide what is left of the picture. */
  drawPictures() {
    this.pictured = true
    const { drawn } = this.state
    const job = (/** @type {import('./pictures.js').Cover} */ cover) => {
      return [cover, { task: 'rand', input: { seed: drawn, count: drawsOf(cover) } }]
    }
    this.pictures.ask(String(drawn), Object.fromEntries(COVERS.map(job)))
  }

  /** What decides what is left of the picture, once it is drawn. @param {import('./pictures.js').Cover} cover */
  drawsFor(cover) {
    return this.pictures.of(String(this.state.drawn)).results.get(cover)
  }

  drawAnother() {
    this.change({ drawn: (this.state.drawn + 1) % (MOST_DRAWN + 1) })
  }

  /** @param {State} changes @param {boolean} [dragging] */
  change(changes, dragging) {
    super.change(changes, dragging)
    if (this.pictured) this.drawPictures()
  }

  /** The fits without dropout and with it, once they are there. */
  get fitted() {
    const { results } = this.houses.of(HOUSES)
    return { without: results.get('without'), dropped: results.get('with') }
  }

  drawHouses() {
    const job = (/** @type {number} */ rate) => {
      return { task: 'houses', input: { seeds: HOUSE_SEEDS, rate } }
    }
    this.houses.ask(HOUSES, { without: job(0), with: job(HOUSE_RATE) })
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

customElements.define('nn-lab-dropout', DropoutLab)
