/**
 * Makes the declarations that tsc wrote fit for other people's programs. Usage: node finish_types.js FOLDER
 *
 * - Config, to us any record, gets its options.
 * - A typed array loses the parameter that TypeScript before 5.7 does not know.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv } from 'node:process'
import { loadEngine } from '../engine.js'
import { configTypes } from './config_types.js'

const ANY_CONFIG = 'export type Config = Record<string, unknown>;'
const ITS_OPTIONS = "export type Config = import('./options.js').Config;"
const PARAMETER = /\b(\w+Array)<ArrayBuffer(?:Like)?>/g

const [folder] = argv.slice(2)
const { schema } = await loadEngine()

for (const name of await readdir(folder)) {
  const text = await readFile(join(folder, name), 'utf8')
  if (name === 'engine.d.ts' && !text.includes(ANY_CONFIG)) throw new Error(`${name}: no Config`)
  const finished = text.replace(ANY_CONFIG, ITS_OPTIONS).replaceAll(PARAMETER, '$1')
  if (finished !== text) await writeFile(join(folder, name), finished)
}
await writeFile(join(folder, 'options.d.ts'), configTypes(schema))
