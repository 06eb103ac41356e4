/** Both modules, and the numbers that NumPy gave. */
import { readFileSync } from 'node:fs'
import { loadEngine } from '../../wasm/engine.js'

export const MODULES = ['simd', 'plain']

const loaded = await Promise.all(MODULES.map((module) => loadEngine({ module })))
export const engines = Object.fromEntries(loaded.map((engine) => [engine.module, engine]))

export const golden = JSON.parse(
  readFileSync(new URL('../golden/golden.json', import.meta.url), 'utf8'),
)

/** What use answers, with a run that is freed in any case. */
export const withRun = (engine, config, use) => {
  const run = engine.start(config)
  try {
    return use(run)
  } finally {
    run.free()
  }
}

/** What a call throws; a call that throws nothing fails the test. */
export const thrownBy = (call) => {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
