/**
 * What every lab is built on: its state, the link to it, errors at the controls, one worker that follows the thumb.
 *
 * A lab says what its fields are, and implements restart(candidate), which asks the engine for what the candidate
 * state shows and calls accept(candidate) or refuse(refusal). `good` is the state of what is shown; `state` is that of
 * the controls, which may hold what was refused. What a lab is made of, piece by piece, stands in lab_parts.js.
 * Its `place` is where its settings come from and go to; whoever makes a lab sets it before the lab is in the page.
 *
 * It tells those around it `nn-lab-change` {lab, state}: other settings are shown, and no thumb is held.
 */
import { LitElement } from 'lit'
import { pause } from '../components/pause.js'
import { EngineClient } from '../engine/client.js'
import { Crew } from '../engine/crew.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { Drop } from './export/drop.js'
import { renderFaults, withdrawn } from './faults.js'
import { defaults, writeState } from './fields.js'
import { admitAll } from './gate.js'
import { Lesson } from './lesson.js'
import { readLink, writeLink } from './permalink.js'
import { guesses, keepGuess } from './progress.js'
import { Refusals } from './refusals.js'
import { worries } from './worries.js'

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./fields.js').State} State */
/** @typedef {import('./fields.js').Fault} Fault */
/** @typedef {import('../engine/messages.js').Refusal} Refusal */
/** @typedef {'idle' | 'running' | 'done' | 'diverged' | 'error'} Status */

export class LabElement extends LitElement {
  static properties = {
    labId: { attribute: false },
    state: { state: true },
    held: { state: true },
    faults: { state: true },
    replaced: { state: true },
    guess: { state: true },
  }

  /**
   * @param {import('./registry.js').Meta} meta
   * @param {Field[]} fields
   * @param {import('../languages/translate.js').Texts} texts
   */
  constructor(meta, fields, texts) {
    super()
    this.meta = meta
    this.labId = meta.id
    /** The erratum that a link is to: `#E12`. */
    this.anchor = ''
    this.arrived = true
    /** @type {import('./place.js').Place | null} */
    this.place = null
    /** The address of the site that the lab is from, with a slash at its end. */
    this.site = ''
    /** What a link hides and locks. */
    this.lesson = new Lesson()
    /** Somebody is there for the errata only: they are measured at once, and told with `nn-errata`. */
    this.measuring = false
    /** @type {{ids: string[], values: Record<string, string | number> | null}} values: null while measuring goes on */
    this.errataShown = { ids: [], values: null }
    this.fields = fields
    this.words = new Language(this, texts)
    this.guess = guesses()[meta.id] ?? ''
    /** @type {State} */
    this.state = defaults(fields)
    /** @type {State} */
    this.good = this.state
    this.held = false
    this.refusals = new Refusals(this)
    /** @type {Fault[]} */
    this.faults = []
    this.common = new Language(this, common)
    /** @type {string | null} */
    this.asked = null
    this.touched = ''
    /** The control whose move is not yet written down. */
    this.moved = ''
    /** @type {string | null} the settings that were written down last */
    this.written = null
    this.shown = false
    /** Its workers; whoever makes a lab may bring them. */
    this.crew = new Crew()
    this.client = new EngineClient(() => this.crew.spawn(), worries(this))
    /** A worker died, and what it did was begun anew. */
    this.replaced = false
    /** @type {Status} */
    this.status = 'idle'
    new Drop(this)
    this.addController({
      hostUpdated: () => {
        this.#arrive()
        this.#tellErrata()
      },
    })
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.client.close()
    this.crew.end()
  }

  /** The first picture is made in a task of its own: what is in a lab takes a while to be set up. */
  async scheduleUpdate() {
    if (!this.hasUpdated) await pause()
    super.scheduleUpdate()
  }

  firstUpdated() {
    this.ask(this.state)
  }

  /** @param {import('./place.js').Place} place */
  settleIn(place) {
    this.place = place
    this.follow()
  }

  /** The place says something else now. */
  follow() {
    const { place } = this
    if (!place) return
    const { state, lesson, faults } = readLink(this.keys, place.read(), place.repeated?.())
    this.anchor = place.anchor
    this.arrived = this.anchor === ''
    this.refusals.clear()
    Object.assign(this, { state, lesson, faults, moved: '', held: false })
    if (!this.shown) this.good = state
    if (this.hasUpdated) this.ask(state)
  }

  /** Nobody sees the lab, or somebody does again. @param {boolean} resting */
  rest(resting) {
    this.crew.rest(resting)
  }

  /** What links to this lab are read and written with. */
  get keys() {
    return { fields: this.fields, formerly: this.meta.formerly }
  }

  /** No browser looks for an anchor in a shadow root; this one may come late, and what is above it too. */
  #arrive() {
    if (this.arrived || this.status === 'idle' || this.status === 'running') return
    const place = this.renderRoot.querySelector(`#${CSS.escape(this.anchor)}`)
    this.arrived = place !== null
    place?.scrollIntoView({ block: 'center' })
  }

  #tellErrata() {
    const { measuring, errataShown: detail } = this
    if (measuring && detail.values) this.dispatchEvent(new CustomEvent('nn-errata', { detail }))
  }

  /**
   * Asks for what `candidate` shows. The lab implements it.
   *
   * @param {State} _candidate
   */
  restart(_candidate) {
    throw new Error('a lab implements restart')
  }

  /**
   * The engine's config that a script of the lab, or a file of its weights, is made from; null where there is no single run.
   * It may differ from what the lab computes by where the lab takes the rest from.
   *
   * @param {State} _state
   * @returns {any}
   */
  recipeOf(_state) {
    return null
  }

  /** Of what is shown. */
  get recipe() {
    return this.recipeOf(this.good)
  }

  /**
   * What the lab computes beside or instead of a run, where code/studies.js has a script of it; or null.
   *
   * @param {State} _state
   * @returns {import('../code/studies.js').Study | null}
   */
  studyOf(_state) {
    return null
  }

  /** Of what is shown. */
  get study() {
    return this.studyOf(this.good)
  }

  /**
   * What a notebook of the lab runs, section after section.
   *
   * @returns {{title: string, config: any}[]}
   */
  get chapter() {
    const { recipe, meta, words } = this
    return recipe ? [{ title: meta.name[words.name], config: recipe }] : []
  }

  /** The thumb was let go, or a value was typed. A lab may do more then. */
  settle() {}

  /**
   * A control has a new value. All that is changed at once is refused together.
   *
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    const free = Object.entries(changes).filter(([key]) => !this.lesson.locks(key))
    if (free.length === 0) return
    const { values, refused } = admitAll(this.fields, Object.fromEntries(free))
    this.touched = free[0][0]
    this.held = dragging
    if (refused.length > 0) this.refusals.keepOut(refused)
    else this.#try(values)
    if (dragging) return
    this.#remember()
    this.settle()
  }

  /** @param {State} values */
  #try(values) {
    this.moved = this.touched
    this.state = { ...this.good, ...values }
    this.ask(this.state)
  }

  /**
   * As an event listener: change('lr').
   *
   * @param {string} key
   */
  changes(key) {
    return (/** @type {import('../components/change.js').ChangeEvent} */ { detail }) =>
      this.change({ [key]: detail.value }, detail.dragging)
  }

  /** @param {State} candidate */
  ask(candidate) {
    const wanted = writeState(this.fields, candidate)
    if (wanted === this.asked) return this.refusals.clear()
    this.asked = wanted
    this.refusals.asking()
    this.restart(candidate)
  }

  /** The engine runs what was asked. @param {State} candidate */
  accept(candidate) {
    this.good = candidate
    this.shown = true
    if (writeState(this.fields, this.state) !== writeState(this.fields, candidate)) return
    this.refusals.accepted()
    if (!this.held) this.#remember()
  }

  /**
   * The engine refuses: the control says so. A link that asks for it falls back, field by field.
   *
   * @param {Refusal} refusal
   */
  refuse(refusal) {
    const field = this.refusals.fieldOf(refusal)
    if (!this.shown) return this.#fallBack(field ? [field] : this.fields)
    this.asked = null
    return this.refusals.say([{ field, refusal }])
  }

  /** @param {Field[]} fields */
  #fallBack(fields) {
    const back = withdrawn(this, fields)
    if (!back) return this.report('error')
    this.faults = [...this.faults, ...back.faults]
    this.state = back.state
    this.good = this.state
    return this.ask(this.state)
  }

  /** What the reader thinks will happen. @param {string} guess */
  predict(guess) {
    this.guess = guess
    keepGuess(this.labId, guess)
  }

  /** Whether every control that can be moved stands as at first. */
  get isDefault() {
    const free = this.fields.filter(({ key }) => !this.lesson.locks(key))
    return writeState(free, this.state) === ''
  }

  /** The lab as it first was. */
  startOver() {
    this.change(defaults(this.fields))
  }

  /** The settings of what is shown, as a link has them. */
  get settings() {
    return writeLink(this.keys, this.good)
  }

  /** The place holds what is shown, and those around hear of it. */
  #remember() {
    const { settings } = this
    if (settings === this.written) return
    this.written = settings
    this.place?.write(this.labId, settings, this.moved)
    this.moved = ''
    this.tell('nn-lab-change', { state: this.good })
  }

  /**
   * Tells those around the lab, through all shadow roots.
   *
   * @param {'nn-lab-change' | 'nn-lab-run'} event
   * @param {object} detail
   */
  tell(event, detail) {
    const about = { lab: this.labId, ...detail }
    this.dispatchEvent(new CustomEvent(event, { detail: about, bubbles: true, composed: true }))
  }

  /** @param {Status} status */
  report(status) {
    this.status = status
    this.updateComplete.then(() => this.#arrive())
    this.dispatchEvent(new CustomEvent('nn-state', { detail: { status } }))
  }

  /**
   * @param {string} key
   * @returns {string} what is wrong with the value of a control, or nothing
   */
  errorAt(key) {
    return this.refusals.textAt(key)
  }

  renderFaults() {
    return renderFaults(this)
  }
}
