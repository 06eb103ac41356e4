/** What crosses between the core and JavaScript: its version, and the structs of abi.def. */
import { createHash } from 'node:crypto'
import { BUILT } from '../../wasm/built.js'
import { LoadError, loadEngine } from '../../wasm/engine.js'
import { ABI_VERSION, Heap } from '../../wasm/heap.js'
import { loadCore } from '../../wasm/loader.js'

const MODULES = ['simd', 'plain']
const heapOf = async (module) => new Heap(await loadCore({ module }, BUILT))

/** A name in a module's bytes, behind its length. */
const nameOf = (text) => [text.length, ...Buffer.from(text)]

/** A section: its number, the length of the rest, the rest. */
const section = (number, ...bytes) => [number, bytes.length, ...bytes]

/** The smallest module that starts, and answers a version where it is given one. */
const moduleOf = (version) => {
  const asked = version === undefined ? '_version' : 'abiVersion'
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(0x01, 2, 0x60, 0, 0, 0x60, 0, 1, 0x7f), // () -> (), () -> i32
    ...section(0x03, 2, 0, 1),
    ...section(0x07, 2, ...nameOf('_initialize'), 0, 0, ...nameOf(asked), 0, 1),
    ...section(0x0a, 2, 2, 0, 0x0b, 4, 0, 0x41, version ?? 0, 0x0b), // i32.const version
  ])
}

test.each([
  ['an older core', ABI_VERSION - 1, `${ABI_VERSION - 1}`],
  ['a newer core', ABI_VERSION + 1, `${ABI_VERSION + 1}`],
  ['a core from before there were versions', undefined, 'none'],
])('%s is refused, and the error says both versions', async (_, version, shown) => {
  const error = await loadEngine({ source: moduleOf(version) }).catch((reason) => reason)
  expect(error).toBeInstanceOf(LoadError)
  expect(error.message).toBe(
    `The core has ABI version ${shown}, and this engine needs ${ABI_VERSION}: take both from the same build.`,
  )
})

test('a core of the same version passes that check', async () => {
  const core = await loadCore({ source: moduleOf(ABI_VERSION), module: 'plain' }, BUILT)
  expect(core.abiVersion()).toBe(ABI_VERSION)
})

/** Every export with the number of its arguments, and every struct with its fields. */
const surfaceOf = ({ core, structs }) => {
  const own = (name) => typeof core[name] === 'function' && !/^(_|stack)/.test(name) // not the linker's
  const calls = Object.keys(core)
    .filter(own)
    .sort()
    .map((name) => `${name}/${core[name].length}`)
  return [...calls, ...Array.from(structs, ([name, fields]) => `${name} ${fields}`)].join('\n')
}

// Where this fails and the change is meant: raise ABI_VERSION in wasm/binding.h and wasm/heap.js, and write both here.
test.each(MODULES)('%s: what crosses has not changed under the same version', async (module) => {
  const surface = surfaceOf(await heapOf(module))
  const digest = createHash('sha256').update(surface).digest('hex').slice(0, 16)
  expect([ABI_VERSION, digest]).toEqual([1, '5186c1f1602028a7'])
})

test('options are written by name, and a name that no field has is refused', async () => {
  const heap = await heapOf('plain')
  const at = heap.options('RecurrentOptions', { steps: 3, seed: 2 ** 32 - 1 })
  const fields = heap.structs.get('RecurrentOptions')
  const written = Array.from(heap.float64(at, fields.length), (value, i) => [fields[i], value])
  expect(Object.fromEntries(written)).toMatchObject({ steps: 3, seed: 2 ** 32 - 1, hidden: 0 })
  expect(() => heap.options('RecurrentOptions', { step: 3 })).toThrow(/has no field step/)
  expect(() => heap.options('Recurrent', {})).toThrow(/no struct Recurrent/)
})
