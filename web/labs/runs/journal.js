/**
 * All runs that were made in this browser, newest first, one for a page: Journal.of(document). Kept in IndexedDB until cleared;
 * where that cannot be, in memory, and `problem` says why. Fires `change`.
 */
import { isRow, rowOf } from './rows.js'
import { RunStore } from './store.js'

/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../fields.js').State} State */
/** @typedef {Pick<RunStore, 'all' | 'put' | 'remove' | 'clear'>} Store */

const PLACE = Symbol.for('nn-journal')

export class Journal extends EventTarget {
  /** @type {Map<string, Row>} */
  #rows = new Map()
  /** @type {Store | null} */
  #store = null
  /** @type {'' | 'denied' | 'full'} why nothing is kept beyond this page */
  problem = ''

  /** @param {() => Promise<Store>} [open] */
  constructor(open = () => RunStore.open()) {
    super()
    /** @type {Promise<void>} what is kept has been read */
    this.ready = this.#load(open)
  }

  /** The page's own. @param {Document} page @returns {Journal} */
  static of(page) {
    const holder = /** @type {any} */ (page)
    holder[PLACE] ??= new Journal()
    return holder[PLACE]
  }

  get rows() {
    return [...this.#rows.values()].sort((a, b) => b.at - a.at)
  }

  /**
   * The same settings again take the place of their row.
   *
   * @param {{lab: string, state: State, run: import('../../engine/train.js').Snapshot}} told
   * @param {import('../training_lab.js').TrainingLab} lab
   */
  async record(told, lab) {
    const { words } = lab
    const about = {
      ...lab.keys,
      texts: words.texts,
      inputOf: (/** @type {State} */ state) => lab.inputOf(state),
    }
    const row = rowOf(told, about, Date.now())
    await this.ready
    row.times += this.#rows.get(row.id)?.times ?? 0
    this.#rows.set(row.id, row)
    this.#tell()
    await this.#keep((store) => store.put(row))
  }

  /** @param {string} id */
  async remove(id) {
    this.#rows.delete(id)
    this.#tell()
    await this.#keep((store) => store.remove(id))
  }

  async clear() {
    this.#rows.clear()
    this.#tell()
    await this.#keep((store) => store.clear())
  }

  /** @param {() => Promise<Store>} open */
  async #load(open) {
    try {
      this.#store = await open()
      for (const row of await this.#store.all()) if (isRow(row)) this.#rows.set(row.id, row)
    } catch {
      this.#forgo('denied')
    }
    this.#tell()
  }

  /** @param {(store: Store) => Promise<void>} change */
  async #keep(change) {
    if (!this.#store) return
    try {
      await change(this.#store)
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError'
      this.#forgo(full ? 'full' : 'denied')
      this.#tell()
    }
  }

  /** From here on in memory only. @param {'denied' | 'full'} problem */
  #forgo(problem) {
    this.#store = null
    this.problem = problem
  }

  #tell() {
    this.dispatchEvent(new Event('change'))
  }
}
