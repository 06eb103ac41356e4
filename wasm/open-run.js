/** From a checked config to a run in the core's memory, or to the error that refuses it. */
import { valueAt } from './config.js'
import { ConfigError } from './errors.js'
import { isList } from './kinds.js'
import { Run } from './run.js'
import { conflictError, dataError, tooLargeError } from './wording.js'

/** @typedef {import('./heap.js').Heap} Heap */

/**
 * @typedef {{address: number, table: number}} CoreConfig in the core's memory
 */

/**
 * @param {Heap} heap
 * @param {CoreConfig} config
 */
const count = (heap, { address, table }) => {
  const status = heap.core.runBytes(address, table, heap.replyAt)
  const { bytes, field } = heap.reply('Need')
  return { status, bytes, field }
}

/** The largest count of bytes in the core's 32 bits. */
const COUNTED_UP_TO = 2 ** 32 - 1

/**
 * Bytes that the run needs, whether or not it may have them.
 * @param {Heap} heap
 * @param {import('./schema.js').Schema} schema
 * @param {CoreConfig} config
 * @param {unknown} written
 */
export const bytesOf = (heap, schema, config, written) => {
  const { status, bytes, field } = count(heap, config)
  if (status && heap.statusName(status) !== 'too-large') {
    throw refusal(heap, schema, status, { field, bytes, written })
  }
  return bytes < COUNTED_UP_TO ? bytes : Infinity
}

/**
 * @param {Heap} heap
 * @param {import('./schema.js').Schema} schema
 * @param {CoreConfig} config
 * @param {unknown} written the same config as it was written, for the errors
 */
export const openRun = (heap, schema, { address, table }, written) => {
  const { core, replyAt } = heap
  const { status, bytes, field } = count(heap, { address, table })
  if (status) throw refusal(heap, schema, status, { field, bytes, written })
  const block = core.alloc(bytes)
  if (!block) {
    throw tooLargeError('hidden', valueAt(written, 'hidden'), {
      needed: bytes,
      max: core.runMaxBytes(),
    })
  }
  const opened = core.runOpen(address, table, block, bytes, replyAt)
  const { run, field: culprit } = heap.reply('Opened')
  if (!opened) return new Run(heap, schema, { block, run, bytes })
  core.free(block)
  throw refusal(heap, schema, opened, { field: culprit, bytes, written })
}

/**
 * @param {Heap} heap
 * @param {import('./schema.js').Schema} schema
 * @param {number} status
 * @param {{field: number, bytes: number, written: unknown}} about
 */
const refusal = (heap, schema, status, { field, bytes, written }) => {
  const path = heap.name(field) ?? 'config'
  const value = valueAt(written, path)
  const code = heap.statusName(status)
  switch (code) {
    case 'too-large':
      return tooLargeError(path, value, { needed: bytes, max: heap.core.runMaxBytes() })
    case 'bad-data':
      return dataError('data.Y', valueAt(written, 'data.Y'), LABELS, 'has a number outside 0 to 1')
    case 'conflict':
      return conflictError(path, value, hiddenLayers(schema, written))
    default:
      return new ConfigError(`${path} was refused: ${code}.`, {
        field: path,
        value,
        code,
        allowed: {},
      })
  }
}

/**
 * @param {import('./schema.js').Schema} schema
 * @param {unknown} written
 */
const hiddenLayers = (schema, written) => {
  const option = schema.find(({ path }) => path === 'hidden')
  const hidden = valueAt(written, 'hidden') ?? option?.default
  return isList(hidden) ? hidden.length : 0
}

/** X and Y were checked for finite numbers before, so the core refuses the labels. */
const LABELS = 'hold labels from 0 to 1 where the output is sigmoid or softmax'
