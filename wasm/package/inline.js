/** The engine, with its two modules inside: for Node, and where files beside a script get lost. */
import { plain, simd } from './bytes.js'
import { loadEngineFrom } from './core.js'

export { ConfigError, Engine, LoadError, MemoryError, UnsupportedError } from './core.js'

/** @type {import('../loader.js').Home} */
const INSIDE = {
  source: (module) =>
    Uint8Array.from(atob(module === 'simd' ? simd : plain), (byte) => byte.charCodeAt(0)),
  help: 'It came with the engine: this package is damaged, or this machine cannot run it.',
}

/** @param {import('../loader.js').LoadOptions} [options] */
export const loadEngine = (options) => loadEngineFrom(INSIDE, options)
