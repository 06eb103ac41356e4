/** Finds, compiles and starts the core: in a page, in a worker, and in Node. */
import { LoadError, UnsupportedError } from './errors.js'

/**
 * @typedef {import('./heap.js').Core} Core
 * @typedef {'simd' | 'plain'} ModuleName
 * @typedef {URL | string | BufferSource} Source where a module is, or its bytes
 */

/**
 * @typedef {object} LoadOptions
 * @property {ModuleName} [module] instead of the one that suits this machine
 * @property {Source | ((module: ModuleName) => Source | Promise<Source>)} [source] one for either
 *   module, or a function from the module's name; by default they are looked for in build/
 */

/**
 * The smallest module that uses a vector: the header; type 0, () -> (); function 0 of type 0; its
 * code: i32.const 0, i32x4.splat, drop, end.
 */
// prettier-ignore
const SIMD_PROBE = Object.freeze([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00,
  0x01, 0x04, 0x01, 0x60, 0x00, 0x00,
  0x03, 0x02, 0x01, 0x00,
  0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x1a, 0x0b,
])

/** Whether this machine runs WebAssembly's vectors. */
export const hasSimd = () => WebAssembly.validate(Uint8Array.from(SIMD_PROBE))

/**
 * @param {LoadOptions} [options]
 * @returns {Promise<Core>} ready to be called
 */
export const loadCore = async ({ module, source = besideThisFile } = {}) => {
  if (typeof WebAssembly !== 'object') throw new UnsupportedError()
  const load = async (/** @type {ModuleName} */ name) => {
    const place = typeof source === 'function' ? await source(name) : source
    return compile(place).then(start).catch(asLoadError)
  }
  if (module) return load(module)
  if (!hasSimd()) return load('plain')
  try {
    return await load('simd')
  } catch (error) {
    if (typeof source !== 'function') throw error
    return load('plain') // a browser that promised more than it keeps
  }
}

/**
 * Written out, so that a bundler finds both files.
 * @param {ModuleName} module
 */
const besideThisFile = (module) =>
  module === 'simd'
    ? new URL('../build/core-simd.wasm', import.meta.url)
    : new URL('../build/core-plain.wasm', import.meta.url)

/**
 * @param {unknown} cause
 * @returns {never}
 */
const asLoadError = (cause) => {
  if (cause instanceof LoadError) throw cause
  throw new LoadError(`The core does not start: ${/** @type {Error} */ (cause).message}`, cause)
}

/**
 * @param {WebAssembly.Module} module
 * @returns {Promise<Core>}
 */
const start = async (module) => {
  const growth = { emscripten_notify_memory_growth: () => {} } // views are never kept
  const instance = await WebAssembly.instantiate(module, { env: growth })
  const core = /** @type {Core} */ (/** @type {unknown} */ (instance.exports))
  core._initialize()
  return core
}

/**
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
const compile = async (source) => {
  if (typeof source !== 'string' && !(source instanceof URL)) return WebAssembly.compile(source)
  const place = String(source)
  const remote = !isNode() || /^(https?|data|blob):/.test(place)
  return remote ? compileFetched(place) : WebAssembly.compile(await readFile(place))
}

const isNode = () => typeof globalThis.process?.versions?.node === 'string'

/**
 * While it arrives, where the server names the type of the file; many do not.
 * @param {string} url
 */
const compileFetched = async (url) => {
  const response = await fetch(url).catch((cause) => {
    throw new LoadError(`Cannot reach ${url}.`, cause)
  })
  if (!response.ok) throw new LoadError(`Cannot load ${url}: HTTP ${response.status}.`)
  const type = response.headers.get('Content-Type') ?? ''
  const streams = 'compileStreaming' in WebAssembly && type.startsWith('application/wasm')
  return streams
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer())
}

/** Node's own modules: named so that a bundler for browsers does not look for them. */
const NODE = Object.freeze({ fs: 'node:fs/promises', url: 'node:url' })

/** @param {string} place a path or a file: URL */
const readFile = async (place) => {
  const { readFile: read } = await import(/* @vite-ignore */ NODE.fs)
  const { fileURLToPath } = await import(/* @vite-ignore */ NODE.url)
  const path = place.startsWith('file:') ? fileURLToPath(place) : place
  try {
    return await read(path)
  } catch (cause) {
    throw new LoadError(`Cannot read ${path}; "make build" makes it.`, cause)
  }
}
