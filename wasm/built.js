/** Where `make build` leaves the two modules of the core. */
import { isNode } from './loader.js'

/**
 * Two literal URLs, so that a bundler finds both files.
 * @type {import('./loader.js').Home}
 */
export const BUILT = {
  source: (module) =>
    module === 'simd'
      ? new URL('../build/core-simd.wasm', import.meta.url)
      : new URL('../build/core-plain.wasm', import.meta.url),
  get help() {
    return isNode() ? '"make build" makes it.' : '' // in a page nobody could
  },
}
