/**
 * What a lab refuses, and where it says so: at the field's control; where that is not to be seen, at the control that was
 * touched; where there is none, at the head of the lab.
 *
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('../engine/messages.js').Refusal} Refusal
 * @typedef {{field?: Field, refusal: Refusal}} Refused
 */
import { fieldName } from './field_words.js'
import { refusalText } from './wording.js'

/** The head of the lab, among controls. */
const HEAD = ''

export class Refusals {
  /** @type {Map<string, Refused>} by the control that says so */
  #said = new Map()
  #count = 0
  #before = 0

  /** @param {import('./lab_element.js').LabElement} lab */
  constructor(lab) {
    this.lab = lab
    lab.addController(this)
  }

  get any() {
    return this.#said.size > 0
  }

  /** None of it gets into the state; nor does what was refused before. @param {Refused[]} all   of one change */
  keepOut(all) {
    if (this.any) this.lab.state = this.lab.good
    this.say(all)
  }

  /** @param {Refused[]} all   of one change */
  say(all) {
    this.#count += 1
    this.#set(all.map((one) => [one.field?.key ?? this.lab.touched, one]))
  }

  /** Two controls may stand for one option: it is about the one that was touched. @param {Refusal} refusal */
  fieldOf(refusal) {
    const { fields, touched } = this.lab
    const about = fields.filter(({ key, path = key }) => path === refusal.field)
    return about.find(({ key }) => key === touched) ?? about[0]
  }

  /** Something is asked for: what was refused up to now is settled when that is accepted. */
  asking() {
    this.#before = this.#count
  }

  accepted() {
    if (this.#before === this.#count) this.clear()
  }

  clear() {
    if (this.any) this.#set([])
  }

  /** @param {string} [key] of a control @returns {string} what is wrong with its value, or nothing */
  textAt(key = HEAD) {
    const one = this.#said.get(key)
    if (!one) return ''
    const { common, words } = this.lab
    const name = one.field && fieldName(words.texts, words.name, one.field.key)
    return refusalText(common.t.bind(common), one.refusal, one.field, name)
  }

  /** Now that all is drawn, it is known what can be seen. */
  hostUpdated() {
    const placed = [...this.#said].map(
      ([key, one]) => /** @type {const} */ ([this.#placeOf(key), one]),
    )
    if (placed.some(([place], i) => place !== [...this.#said.keys()][i])) this.#set(placed)
  }

  /** @param {string} key */
  #placeOf(key) {
    const { renderRoot, touched } = this.lab
    return [key, touched].find((one) => one !== HEAD && isSeen(renderRoot, one)) ?? HEAD
  }

  /** @param {(readonly [string, Refused])[]} said */
  #set(said) {
    this.#said = new Map(said)
    this.lab.requestUpdate()
  }
}

/** Whether a control that can say what is wrong is in sight. @param {ParentNode} root @param {string} key */
function isSeen(root, key) {
  const controls = root.querySelectorAll(`[data-setting="${CSS.escape(key)}"]`)
  return [...controls].some(
    (one) =>
      'error' in one && one.getClientRects().length > 0 && !one.closest('details:not([open])'),
  )
}
