/**
 * All runs that were made in this browser, newest first, one for a page: Journal.of(document). Kept in IndexedDB until cleared;
 * where that cannot be, in memory, and `problem` says why. A run is in the table at once, whatever the browser does: what was
 * kept before joins when it answers, and what was made or removed meanwhile is written down then. Fires `change`.
 */
import { isRow, rowOf } from './rows.js'
import { RunStore } from './store.js'

/** @typedef {import('./rows.js').Row} Row */
/** @typedef {import('../fields.js').State} State */
/** @typedef {Pick<RunStore, 'all' | 'put' | 'remove' | 'clear'>} Store */
/** @typedef {Map<string, Row>} Rows */
/** @typedef {{here: (rows: Rows) => unknown, kept: (store: Store, rows: Rows) => Promise<void>}} Change   in memory, and on the disk */

const PLACE = Symbol.for('nn-journal')
/** ms after which the reader is told that the browser's store does not answer; it may yet */
const LATE = 5000

export class Journal extends EventTarget {
  /** @type {Rows} */
  #rows = new Map()
  #loading = true
  /** @type {Store | null} */
  #store = null
  /** What was done before the store was there. @type {Change[]} */
  #waiting = []
  /** @type {'' | 'late' | 'denied' | 'full'} why nothing is kept beyond this page; late: nor read as yet */
  problem = ''

  /** @param {() => Promise<Store>} [open] @param {number} [late] */
  constructor(open = () => RunStore.open(), late = LATE) {
    super()
    /** @type {Promise<void>} what is kept has been read; a browser may never come so far */
    this.ready = this.#load(open)
    const clock = setTimeout(() => this.#worry('late'), late)
    this.ready.then(() => clearTimeout(clock))
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
    const add = (/** @type {Rows} */ rows) =>
      rows.set(row.id, { ...row, times: row.times + (rows.get(row.id)?.times ?? 0) })
    await this.#make({ here: add, kept: (store, rows) => store.put(rows.get(row.id) ?? row) })
  }

  /** @param {string} id */
  async remove(id) {
    await this.#make({ here: (rows) => rows.delete(id), kept: (store) => store.remove(id) })
  }

  async clear() {
    await this.#make({ here: (rows) => rows.clear(), kept: (store) => store.clear() })
  }

  /** @param {Change} change */
  async #make(change) {
    change.here(this.#rows)
    this.#tell()
    if (this.#store) await this.#keep(change)
    else if (this.#loading) this.#waiting.push(change)
  }

  /** What was done meanwhile is done again with what was kept. @param {() => Promise<Store>} open */
  async #load(open) {
    try {
      const store = await open()
      const kept = (await store.all()).filter(isRow)
      this.#rows = new Map(kept.map((row) => [row.id, row]))
      for (const { here } of this.#waiting) here(this.#rows)
      this.#store = store
      this.problem = ''
    } catch {
      this.problem = 'denied'
    }
    this.#loading = false
    this.#tell()
    for (const change of this.#waiting.splice(0)) await this.#keep(change)
  }

  /** @param {Change} change */
  async #keep({ kept }) {
    try {
      if (this.#store) await kept(this.#store, this.#rows)
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError'
      this.#store = null
      this.#worry(full ? 'full' : 'denied')
    }
  }

  /** @param {Journal['problem']} problem */
  #worry(problem) {
    this.problem = problem
    this.#tell()
  }

  #tell() {
    this.dispatchEvent(new Event('change'))
  }
}
