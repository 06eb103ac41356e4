/** What the engine throws on purpose. Anything else that it throws is a bug. */

/**
 * What a ConfigError says is allowed; which of these there are depends on the code.
 * @typedef {object} Allowed
 * @property {string} [type] of the option: number, integer, flag, choice, list, object
 * @property {number} [min] of a number, or of each entry of a list; or of bytes
 * @property {number} [max]
 * @property {string[]} [choices]
 * @property {number} [shortest] entries of a list
 * @property {number} [longest]
 * @property {string[]} [fields] the options there are, beside an unknown one
 * @property {string} [suggestion] the path that was probably meant
 * @property {string} [rule] in words, where no figure says it
 * @property {number} [needed] bytes that the run would take, where max is what it may
 */

/**
 * @typedef {object} Complaint
 * @property {string} field path of the option: 'optimizer.learningRate'
 * @property {unknown} value as it was written
 * @property {string} code unknown-field, wrong-kind, not-finite, not-whole, out-of-range,
 *   unknown-choice, bad-length, conflict, bad-data, too-large
 * @property {Allowed} allowed
 * @property {number} [entry] of a list: the index of the one at fault
 */

/** A config that cannot be run: which field, why, and what would do instead. */
export class ConfigError extends Error {
  /**
   * @param {string} message one English sentence
   * @param {Complaint} complaint
   */
  constructor(message, { field, value, code, allowed, entry }) {
    super(message)
    this.name = 'ConfigError'
    this.field = field
    this.value = value
    this.code = code
    this.allowed = allowed
    this.entry = entry
  }
}

/** A browser that has no WebAssembly at all. */
export class UnsupportedError extends Error {
  constructor() {
    super('This browser has no WebAssembly, so nothing can be trained in it.')
    this.name = 'UnsupportedError'
  }
}

/** The module's memory cannot grow any more. */
export class MemoryError extends Error {
  constructor() {
    super('No more memory is to be had here; free runs that are no longer needed.')
    this.name = 'MemoryError'
  }
}

/** The module could not be read, is not one, or belongs to another version. */
export class LoadError extends Error {
  /**
   * @param {string} message
   * @param {unknown} [cause]
   */
  constructor(message, cause) {
    super(message, { cause })
    this.name = 'LoadError'
  }
}
