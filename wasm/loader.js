/** Fetches, compiles and starts the core: in a page, in a worker, and in Node. */
import { LoadError, UnsupportedError } from './errors.js'
import { ABI_VERSION } from './heap.js'

/**
 * These types use the language's own only, so that they need neither the DOM's nor Node's: an address is
 * a URL, and a WebAssembly.Module has no members.
 * @typedef {import('./heap.js').Core} Core
 * @typedef {'simd' | 'plain'} ModuleName
 * @typedef {string | {readonly href: string}} Address a URL, or in Node a path, too
 * @typedef {ArrayBuffer | ArrayBufferView} Bytes
 * @typedef {Address | Bytes | object} Source where a module is, its bytes, or a WebAssembly.Module
 */

/**
 * @typedef {object} LoadOptions
 * @property {ModuleName} [module] instead of the one that suits this machine
 * @property {Source | ((module: ModuleName) => Source | Promise<Source>)} [source] one for either
 *   module, or a function from the module's name; by default they are where they belong
 */

/**
 * Where the two modules belong, and what to do where they are not there.
 * @typedef {object} Home
 * @property {(module: ModuleName) => Source} source
 * @property {string} help a sentence for a person
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
 * @param {LoadOptions | undefined} options
 * @param {Home} home for want of a source
 * @returns {Promise<Core>} ready to be called
 */
export const loadCore = async ({ module, source } = {}, home) => {
  if (typeof WebAssembly !== 'object') throw new UnsupportedError()
  return source
    ? loadFrom(source, module)
    : loadFrom(home.source, module).catch((error) => {
        throw new LoadError(`${error.message} ${home.help}`.trim(), error.cause)
      })
}

/**
 * @param {NonNullable<LoadOptions['source']>} source
 * @param {ModuleName} [module]
 */
const loadFrom = async (source, module) => {
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
    // a browser that claims SIMD and fails at it; if plain fails too, the first error is the one to report
    return load('plain').catch(() => {
      throw error
    })
  }
}

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
  checkVersion(core)
  return core
}

/**
 * A module of another build could read and write other fields than this code.
 * @param {Core} core
 */
const checkVersion = (core) => {
  const version = core.abiVersion?.() ?? 'none'
  if (version === ABI_VERSION) return
  throw new LoadError(
    `The core has ABI version ${version}, and this engine needs ${ABI_VERSION}: take both from the same build.`,
  )
}

/**
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
const compile = async (source) => {
  if (source instanceof WebAssembly.Module) return source
  const place = typeof source === 'string' ? source : 'href' in source ? source.href : null
  if (place === null) return WebAssembly.compile(/** @type {BufferSource} */ (source))
  const remote = !isNode() || /^(https?|data|blob):/.test(String(place))
  return remote ? compileFetched(String(place)) : WebAssembly.compile(await readFile(String(place)))
}

export const isNode = () => typeof globalThis.process?.versions?.node === 'string'

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

/**
 * node:fs comes by a call, not by an import, which a bundler would try to resolve.
 * @param {string} place a path or a file: URL
 */
const readFile = async (place) => {
  const { readFile: read } = globalThis.process.getBuiltinModule('node:fs').promises
  const file = place.startsWith('file:') ? new URL(place) : place
  return read(file).catch((/** @type {unknown} */ cause) => {
    throw new LoadError(`Cannot read ${file instanceof URL ? file.pathname : file}.`, cause)
  })
}
