/**
 * Rows in this browser's IndexedDB, as promises. Each is rejected where the browser forbids it (a private window) or has no room
 * left (QuotaExceededError).
 */

/** @typedef {import('./rows.js').Row} Row */

const [DATABASE, TABLE, VERSION] = ['nn-runs', 'runs', 1]

export class RunStore {
  #database

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database
  }

  /** @returns {Promise<RunStore>} */
  static async open() {
    const opening = indexedDB.open(DATABASE, VERSION)
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE, { keyPath: 'id' })
    const database = await answerOf(opening)
    database.onversionchange = () => database.close()
    return new RunStore(database)
  }

  /** @returns {Promise<unknown[]>} */
  all() {
    return answerOf(this.#table('readonly').getAll())
  }

  /** @param {Row} row */
  put(row) {
    return this.#write((table) => table.put(row))
  }

  /** @param {string} id */
  remove(id) {
    return this.#write((table) => table.delete(id))
  }

  clear() {
    return this.#write((table) => table.clear())
  }

  /** @param {IDBTransactionMode} mode */
  #table(mode) {
    return this.#database.transaction(TABLE, mode).objectStore(TABLE)
  }

  /**
   * Done once it is safe: a full disk is told of when the transaction ends, not before.
   *
   * @param {(table: IDBObjectStore) => unknown} change
   * @returns {Promise<void>}
   */
  #write(change) {
    return new Promise((resolve, reject) => {
      const table = this.#table('readwrite')
      const { transaction } = table
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
      change(table)
    })
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answerOf(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    if (request instanceof IDBOpenDBRequest)
      request.onblocked = () => reject(new Error('another tab holds an older database'))
  })
}
