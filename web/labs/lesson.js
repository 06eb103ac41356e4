/**
 * What a link leaves out of a lab, or locks, for a lesson: `hide=lr,seed` (controls, or parts of the page), `show=init,lr`
 * (of the controls only these), `lock=init` (to be seen, not to be moved).
 *
 * @typedef {import('./fields.js').Field} Field
 * @typedef {import('./fields.js').Fault} Fault
 */
import { nameOf, shortened } from './fields.js'

/** Parts of a lab that can be hidden beside its controls. */
export const PARTS = [
  'title',
  'predict',
  'presets',
  'player',
  'weights',
  'errata',
  'code',
  'notes',
  'share',
]

export class Lesson {
  #hidden
  #locked

  /**
   * @param {Iterable<string>} [hidden]
   * @param {Iterable<string>} [locked]
   */
  constructor(hidden = [], locked = []) {
    this.#hidden = new Set(hidden)
    this.#locked = new Set(locked)
  }

  /**
   * @param {Field[]} fields
   * @param {{show?: string[], hide?: string[], lock?: string[]}} lists
   * @returns {{lesson: Lesson, strangers: Fault[]}} strangers: names of no control
   */
  static read(fields, lists) {
    const controls = fields.map(nameOf)
    const { show, hide = [], lock = [] } = lists
    const others = show ? controls.filter((key) => !show.includes(key)) : []
    const known = { show: controls, hide: [...controls, ...PARTS], lock: controls }
    const strangers = /** @type {const} */ (['show', 'hide', 'lock']).flatMap((key) =>
      (lists[key] ?? [])
        .filter((name) => !known[key].includes(name))
        .map((name) => ({ kind: /** @type {const} */ ('control'), key, value: shortened(name) })),
    )
    const keys = new Map(fields.map((field) => [nameOf(field), field.key]))
    const keyOf = (/** @type {string} */ name) => keys.get(name) ?? name
    const lesson = new Lesson([...others, ...hide].map(keyOf), lock.map(keyOf))
    return { lesson, strangers }
  }

  /** @param {string} name   of a control or a part */
  hides(name) {
    return this.#hidden.has(name)
  }

  /** @param {string} key */
  locks(key) {
    return this.#locked.has(key)
  }
}
