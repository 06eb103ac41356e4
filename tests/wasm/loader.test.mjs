/** Where the module comes from, and what happens where it does not. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { BUILT } from '../../wasm/built.js'
import { loadEngine, loadEngineFrom, LoadError, UnsupportedError } from '../../wasm/engine.js'
import { hasSimd } from '../../wasm/loader.js'

const urlOf = (module) => new URL(`../../build/core-${module}.wasm`, import.meta.url)
const bytes = readFileSync(urlOf('plain'))
const NOT_A_MODULE = new Uint8Array([0, 1, 2, 3])
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

afterEach(() => jest.restoreAllMocks())

const lossOf = (engine) => {
  const run = engine.start({ iterations: 1 })
  run.advance(1)
  return run.records().loss[0]
}

test('this Node has SIMD, and the probe asks for it and nothing else', () => {
  expect(hasSimd()).toBe(true)
  const validate = jest.spyOn(WebAssembly, 'validate')
  hasSimd()
  const [[probe]] = validate.mock.calls
  const withoutSimd = Uint8Array.from(probe, (byte) => (byte === 0xfd ? 0x06 : byte))
  expect(WebAssembly.validate(withoutSimd)).toBe(false)
})

test('picks the module that suits the machine', async () => {
  expect((await loadEngine()).module).toBe('simd')
  jest.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  expect((await loadEngine()).module).toBe('plain')
})

test.each(['simd', 'plain'])('takes %s where that is asked for', async (module) => {
  expect((await loadEngine({ module })).module).toBe(module)
})

test.each([
  ['a URL', urlOf('plain')],
  ['a file: URL as text', urlOf('plain').href],
  ['a path', fileURLToPath(urlOf('plain'))],
  ['bytes in a view', bytes],
  ['a compiled module', new WebAssembly.Module(bytes)],
  ['bytes in a buffer', bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)],
  ['a function', urlOf],
  ['a function that takes its time', async (module) => readFileSync(urlOf(module))],
])('loads from %s', async (_, source) => {
  const engine = await loadEngine({ source, module: 'plain' })
  expect(engine.module).toBe('plain')
  expect(lossOf(engine)).toBeCloseTo(0.883053746, 5)
})

test('a module says itself which one it is', async () => {
  expect((await loadEngine({ source: bytes })).module).toBe('plain')
})

test('falls back on the plain module where the other does not start', async () => {
  const source = (module) => (module === 'simd' ? NOT_A_MODULE : urlOf(module))
  expect((await loadEngine({ source })).module).toBe('plain')
  await expect(loadEngine({ source, module: 'simd' })).rejects.toThrow(LoadError)
})

test('where neither module loads, it says why the first did not', async () => {
  const error = await loadEngine({ source: (module) => `/nowhere/${module}` }).catch((one) => one)
  expect(error.message).toBe('Cannot read /nowhere/simd.')
})

test('what is missing from where it belongs is named with what to do about it', async () => {
  const home = { source: (module) => `/nowhere/${module}`, help: 'Look elsewhere.' }
  const error = await loadEngineFrom(home).catch((one) => one)
  expect(error).toBeInstanceOf(LoadError)
  expect(error.message).toBe('Cannot read /nowhere/simd. Look elsewhere.')
  expect(error.cause.code).toBe('ENOENT')
  expect(BUILT.help).toBe('"make build" makes it.')
})

test.each([
  ['a file that is not there', '/nowhere/core.wasm', /^Cannot read \/nowhere\/core\.wasm\.$/],
  ['bytes that are no module', NOT_A_MODULE, /^The core does not start: /],
  ['another module', EMPTY_MODULE, /^The core does not start: /],
])('%s', async (_, source, message) => {
  const error = await loadEngine({ source }).catch((reason) => reason)
  expect(error).toBeInstanceOf(LoadError)
  expect(error.message).toMatch(message)
})

test('a browser without WebAssembly', async () => {
  const { WebAssembly: kept } = globalThis
  delete globalThis.WebAssembly
  try {
    await expect(loadEngine()).rejects.toThrow(UnsupportedError)
  } finally {
    globalThis.WebAssembly = kept
  }
})

describe('over HTTP', () => {
  const TYPES = { '/right.wasm': 'application/wasm', '/wrong.wasm': 'text/plain', '/none.wasm': '' }
  let server
  let origin

  beforeAll((done) => {
    server = createServer(({ url }, response) => {
      const type = TYPES[url]
      if (type) response.setHeader('Content-Type', type)
      response.statusCode = type === undefined ? 404 : 200
      response.end(type === undefined ? '' : bytes)
    })
    server.listen(0, '127.0.0.1', () => {
      origin = `http://127.0.0.1:${server.address().port}`
      done()
    })
  })

  afterAll((done) => {
    server.closeAllConnections()
    server.close(done)
  })

  test.each(Object.keys(TYPES))('%s, whatever type the server says', async (path) => {
    expect((await loadEngine({ source: origin + path })).module).toBe('plain')
  })

  test('a file that the server does not have', async () => {
    await expect(loadEngine({ source: `${origin}/gone.wasm` })).rejects.toThrow(
      `Cannot load ${origin}/gone.wasm: HTTP 404.`,
    )
  })

  test('a server that is not there', async () => {
    await expect(loadEngine({ source: 'http://127.0.0.1:1/core.wasm' })).rejects.toThrow(
      'Cannot reach http://127.0.0.1:1/core.wasm.',
    )
  })
})
