#!/usr/bin/env node
/** The engine on the command line. A mistake is one line on standard error, and exit code 2. */
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { ConfigError, loadEngine, LoadError } from './engine.js'
import { parseJson } from './json.js'
import { textOfFile } from './plain_text.js'

/**
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {'simd' | 'plain'} ModuleName
 * @typedef {{words: string[], module: ModuleName | undefined}} Call
 */

const HELP = `Trains a neural network from a config, with the numbers that NumPy gives.

  node wasm/cli.js run CONFIG.json   trains to the end, prints losses, scores and weights as JSON
  node wasm/cli.js run -             the same, with the config from standard input
  node wasm/cli.js schema            prints every option: path, type, default, range, choices
  node wasm/cli.js bench             times 15,000 iterations of the default config, cold and warm

  --module simd|plain                instead of the module that suits this machine
  --help                             this text
`
const MODULES = Object.freeze(['simd', 'plain'])
const BAD_INPUT = 2
const NO_ROOM = 1
const WARM_RUNS = 5

/** What the caller did wrong: the message is for a person. */
class UsageError extends Error {}

/**
 * @param {string[]} args
 * @returns {Call | null} null where help is wanted
 */
const parse = (args) => {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { module: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    return values.help ? null : { words: positionals, module: moduleName(values.module) }
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof Error)) throw error
    throw new UsageError(error.message.split(/\. |\n/)[0]) // Node's own words go on with a lecture
  }
}

/** @param {string | undefined} name */
const moduleName = (name) => {
  if (name === undefined || MODULES.includes(name)) {
    return /** @type {ModuleName | undefined} */ (name)
  }
  throw new UsageError(`No such module: ${JSON.stringify(name)}; --module takes simd or plain`)
}

/** @param {string} path or '-' */
const readConfig = async (path) => {
  const name = path === '-' ? 'standard input' : path
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch(
    (/** @type {Error} */ { message }) => {
      throw new UsageError(`Cannot read ${name}: ${message.replace(/,.*/, '')}`)
    },
  )
  try {
    return parseJson(textOfFile(bytes))
  } catch (error) {
    throw new UsageError(`${name}: ${/** @type {Error} */ (error).message}`)
  }
}

/** @type {(engine: Engine, paths: string[]) => Promise<string>} */
const run = async (engine, paths) => {
  if (paths.length !== 1) throw new UsageError('run takes one config: a file, or - for stdin')
  const config = await readConfig(paths[0])
  const training = engine.start(/** @type {Record<string, unknown>} */ (config))
  training.advance(Infinity)
  return inOneText(training.result())
}

/** @param {unknown} result */
const inOneText = (result) => {
  try {
    return JSON.stringify(result)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError('The result is too long to be written; record less often ("recordEvery").')
  }
}

/** @type {(engine: Engine, rest: string[]) => Promise<string>} */
const schema = async (engine, rest) => {
  if (rest.length) throw new UsageError(`schema takes nothing more, not ${rest[0]}`)
  return JSON.stringify(engine.schema, null, 2)
}

/** @type {(engine: Engine, rest: string[]) => Promise<string>} */
const bench = async (engine, rest) => {
  if (rest.length) throw new UsageError(`bench takes nothing more, not ${rest[0]}`)
  const cold = timeOneRun(engine)
  const warm = Array.from({ length: WARM_RUNS }, () => timeOneRun(engine)).sort((a, b) => a - b)
  const row = (/** @type {string} */ name, /** @type {number} */ ms) =>
    `${engine.module.padEnd(6)} ${name.padEnd(5)} ${ms.toFixed(1).padStart(8)} ms`
  return [row('cold', cold), row('warm', warm[WARM_RUNS >> 1])].join('\n')
}

/** @param {Engine} engine */
const timeOneRun = (engine) => {
  const training = engine.start()
  const from = performance.now()
  training.advance(Infinity)
  const ms = performance.now() - from
  training.free()
  return ms
}

const COMMANDS = new Map(Object.entries({ run, schema, bench }))

/**
 * @param {Call} call
 * @returns {Promise<string>} what to print
 */
const obey = async ({ words: [name, ...rest], module }) => {
  const command = COMMANDS.get(name)
  const known = [...COMMANDS.keys()].join(', ')
  if (!name) throw new UsageError(`No command; there are ${known}. See --help`)
  if (!command) throw new UsageError(`No such command: ${name}; there are ${known}`)
  return command(await loadEngine({ module }), rest)
}

/**
 * One line for what a person can mend; the rest is a bug and keeps its trace.
 * @param {unknown} error
 */
const complain = (error) => {
  const mendable = [UsageError, ConfigError, LoadError].some((kind) => error instanceof kind)
  if (!mendable) throw error
  const { message } = /** @type {Error} */ (error)
  warn(message)
  process.exitCode = BAD_INPUT
}

/** @param {string} message */
const warn = (message) => process.stderr.write(`nnlab: ${message.replace(/\s+/g, ' ')}\n`)

/** A reader that has seen enough (head, less) closes the pipe: no reason to complain. A full disk is one. */
process.stdout.on('error', (/** @type {NodeJS.ErrnoException} */ { code, message }) => {
  if (code === 'EPIPE') return
  warn(`Cannot write the result: ${message.replace(/, write$/, '')}`)
  process.exitCode = NO_ROOM
})
process.stderr.on('error', () => {}) // nobody is left to complain to

try {
  const call = parse(process.argv.slice(2))
  process.stdout.write(call ? `${await obey(call)}\n` : HELP)
} catch (error) {
  complain(error)
}
