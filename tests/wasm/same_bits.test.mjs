// The promise "same bits everywhere": a native build with sanitizers and both WebAssembly modules
// train the same weights, bit for bit, for every golden config.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

import { loadEngine } from '../../wasm/engine.js'

const native = new URL('../../build/native/run_hash', import.meta.url).pathname
const golden = JSON.parse(await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'))
const engines = await Promise.all([loadEngine({ module: 'simd' }), loadEngine({ module: 'plain' })])

const isNames = (list) => list.length > 0 && list.every((one) => typeof one === 'string')

/** The hash that the native program prints; data of one's own goes to it by standard input. */
function nativeHash({ data: { X, Y, ...data }, ...config }) {
  const own = X ? [`own=${X.length},${Y.length},${X[0].length}`] : []
  const program = promisify(execFile)(native, [...own, ...settings({ ...config, data })])
  program.child.stdin.on('error', () => {}) // it may have ended before it was given nothing; what it printed counts
  program.child.stdin.end(X ? [...X.flat(), ...Y.flat()].join(' ') : '')
  return program.then(({ stdout }) => stdout.trim())
}

/** {init: {name: 'he'}, hidden: [10, 5]} -> ['init.name=he', 'hidden=10,5'] */
function settings(config, prefix = '') {
  return Object.entries(config).flatMap(([key, value]) => {
    const path = prefix + key
    if (Array.isArray(value)) return `${path}=${isNames(value) ? `|${value.join('|')}` : value}`
    if (typeof value === 'object') return settings(value, `${path}.`)
    return `${path}=${typeof value === 'boolean' ? Number(value) : value}`
  })
}

/** FNV-1a, 64 bits, as tests/core/run_hash.c has it. */
function hash(layers) {
  let seen = 14695981039346656037n
  for (const { W, b, batchNorm } of layers) {
    const { gamma, beta, mean, var: variance } = batchNorm ?? {}
    for (const part of [W, b, gamma, beta, mean, variance].filter(Boolean)) {
      for (const byte of new Uint8Array(part.buffer, part.byteOffset, part.byteLength)) {
        seen = ((seen ^ BigInt(byte)) * 1099511628211n) & 0xffffffffffffffffn
      }
    }
  }
  return seen.toString(16).padStart(16, '0')
}

function hashOfRun(engine, config) {
  const run = engine.start(config)
  run.advance(config.iterations)
  const seen = hash(run.layers())
  run.free()
  return seen
}

test.each(Object.entries(golden.cases))(
  '%s: native, simd and plain agree',
  async (_, { config }) => {
    const short = { ...config, iterations: Math.min(config.iterations, 1000) }
    const bits = await nativeHash(short)
    expect(engines.map((engine) => hashOfRun(engine, short))).toEqual([bits, bits])
  },
)

test('another seed gives another hash', () => {
  const config = { iterations: 10, recordEvery: 10 }
  const other = { ...config, init: { seed: 4 } }
  expect(hashOfRun(engines[0], config)).not.toBe(hashOfRun(engines[0], other))
})
