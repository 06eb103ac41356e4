/** Changes options of a run during training. */
import { leaves } from './config.js'
import { ConfigError } from './errors.js'
import { optionError, show } from './wording.js'

/**
 * Changes all of them, or none where one is refused.
 * @param {import('./heap.js').Heap} heap
 * @param {import('./schema.js').Schema} schema
 * @param {number} run
 * @param {unknown} config the options to change
 * @throws {ConfigError}
 */
export const changeRun = (heap, schema, run, config) => {
  const { runMayChange, runChange } = heap.core
  const wanted = Array.from(leaves(schema, config), ({ index, value }) => {
    const option = schema[index]
    if (option.type !== 'number') throw fixedError(option.path, value)
    if (typeof value !== 'number') throw optionError(option, value, { code: 'wrong-kind' })
    const code = heap.statusName(runMayChange(run, index, value))
    if (code === 'conflict') throw fixedError(option.path, value)
    if (code !== 'ok') throw optionError(option, value, { code })
    return { index, value }
  })
  for (const { index, value } of wanted) runChange(run, index, value)
}

/**
 * @param {string} field
 * @param {unknown} value
 */
const fixedError = (field, value) => {
  const rule = field.startsWith('dropout.')
    ? 'have been above 0 from the start of the run, to be changed on the way'
    : 'stay as it was at the start of the run'
  const message = `${field} is to become ${show(value)}; it must ${rule}.`
  return new ConfigError(message, { field, value, code: 'conflict', allowed: { rule } })
}
