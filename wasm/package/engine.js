/** The engine, with its two modules as files beside this one. */
import { loadEngineFrom } from './core.js'

export { ConfigError, Engine, LoadError, MemoryError, UnsupportedError } from './core.js'

/**
 * Written out, so that a bundler finds both files.
 * @type {import('../loader.js').Home}
 */
const BESIDE = {
  source: (module) =>
    module === 'simd'
      ? new URL('./core-simd.wasm', import.meta.url)
      : new URL('./core-plain.wasm', import.meta.url),
  help: "It belongs beside the engine, and not every bundler takes it along: import from 'nnlab/inline', which holds it, or say where it is: loadEngine({ source }).",
}

/** @param {import('../loader.js').LoadOptions} [options] */
export const loadEngine = (options) => loadEngineFrom(BESIDE, options)
