/**
 * What every lab is built on: its state, the URL, errors at the controls, one worker that follows the thumb.
 *
 * A lab says what its fields are, and implements restart(candidate), which asks the engine for what the candidate
 * state shows and calls accept(candidate) or refuse(refusal). `good` is the state of what is shown; `state` is that of
 * the controls, which may hold what was refused. What a lab is made of, piece by piece, stands in lab_parts.js.
 *
 * It tells those around it `nn-lab-change` {lab, state}: other settings are shown, and no thumb is held.
 */
import { LitElement, html, nothing } from 'lit'
import { EngineClient } from '../engine/client.js'
import { spawn } from '../engine/spawn.js'
import { Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { defaults, format, readState, writeState } from './fields.js'
import { guesses, keepGuess } from './progress.js'
import { faultText, refusalText } from './wording.js'

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
    errors: { state: true },
    faults: { state: true },
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
    this.anchor = location.hash.slice(1)
    this.arrived = this.anchor === ''
    this.fields = fields
    this.words = new Language(this, texts)
    this.guess = guesses()[meta.id] ?? ''
    const { state, faults } = readState(fields, location.search)
    /** @type {State} */
    this.state = state
    /** @type {State} */
    this.good = state
    this.held = false
    /** @type {Record<string, Refusal>} */
    this.errors = {}
    /** @type {Fault[]} */
    this.faults = faults
    this.common = new Language(this, common)
    /** @type {string | null} */
    this.asked = null
    this.touched = ''
    this.shown = false
    this.client = new EngineClient(spawn())
    /** @type {Status} */
    this.status = 'idle'
    this.addController({ hostUpdated: () => this.#arrive() })
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.client.close()
  }

  firstUpdated() {
    this.ask(this.state)
  }

  /** No browser looks for an anchor in a shadow root; this one may come late, and what is above it too. */
  #arrive() {
    if (this.arrived || this.status === 'idle' || this.status === 'running') return
    const place = this.renderRoot.querySelector(`#${CSS.escape(this.anchor)}`)
    this.arrived = place !== null
    place?.scrollIntoView({ block: 'center' })
  }

  /**
   * Asks for what `candidate` shows. The lab implements it.
   *
   * @param {State} _candidate
   */
  restart(_candidate) {
    throw new Error('a lab implements restart')
  }

  /** The thumb was let go, or a value was typed. A lab may do more then. */
  settle() {}

  /**
   * A control has a new value.
   *
   * @param {State} changes
   * @param {boolean} [dragging]
   */
  change(changes, dragging = false) {
    this.touched = Object.keys(changes)[0]
    this.state = { ...this.good, ...changes }
    this.held = dragging
    this.ask(this.state)
    if (dragging) return
    this.#remember()
    this.settle()
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
    if (wanted === this.asked) return
    this.asked = wanted
    this.restart(candidate)
  }

  /** The engine runs what was asked. @param {State} candidate */
  accept(candidate) {
    this.good = candidate
    this.shown = true
    this.errors = {}
    if (writeState(this.fields, this.state) !== writeState(this.fields, candidate)) return
    if (!this.held) this.#remember()
  }

  /**
   * The engine refuses: the control says so. A link that asks for it falls back, field by field.
   *
   * @param {Refusal} refusal
   */
  refuse(refusal) {
    const field = this.fields.find(({ key, path = key }) => path === refusal.field)
    if (this.shown) {
      this.errors = { [field?.key ?? this.touched]: refusal }
      this.asked = null
    } else this.#fallBack(field ? [field] : this.fields)
  }

  /** Fields of a link become as at first; all of them where these are so already. @param {Field[]} fields */
  #fallBack(fields) {
    const changed = (/** @type {Field} */ one) =>
      format(this.state[one.key]) !== format(one.default)
    const wrong = fields.some(changed) ? fields.filter(changed) : this.fields.filter(changed)
    if (wrong.length === 0) return this.report('error')
    const faults = wrong.map((one) => ({
      key: one.key,
      value: format(this.state[one.key]),
      field: one,
    }))
    this.faults = [...this.faults, ...faults]
    this.state = { ...this.state, ...defaults(wrong) }
    this.good = this.state
    return this.ask(this.state)
  }

  /** What the reader thinks will happen. @param {string} guess */
  predict(guess) {
    this.guess = guess
    keepGuess(this.labId, guess)
  }

  /** Whether every control stands as at first. */
  get isDefault() {
    return writeState(this.fields, this.state) === ''
  }

  /** The lab as it first was. */
  startOver() {
    this.change(defaults(this.fields))
  }

  /** The URL holds what is shown. */
  #remember() {
    const query = [`lab=${this.labId}`, writeState(this.fields, this.good)].filter(Boolean)
    history.replaceState(history.state, '', `?${query.join('&')}${location.hash}`)
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
    const refusal = this.errors[key]
    if (!refusal) return ''
    const field = this.fields.find((one) => one.key === key)
    return refusalText((name, values) => this.common.t(name, values), refusal, field)
  }

  renderFaults() {
    if (this.faults.length === 0) return nothing
    const t = this.common.t.bind(this.common)
    return html`<div class="faults" role="status">
      <ul>
        ${this.faults.map((fault) => html`<li>${faultText(t, fault)}</li>`)}
      </ul>
      <button class="button" @click=${() => (this.faults = [])}>${t('lab.link.close')}</button>
    </div>`
  }
}
