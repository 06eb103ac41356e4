/* Runs a C test that was built as WebAssembly: node tests/core/run-wasi.mjs build/simd/test_matrix.wasm */
import { readFile } from 'node:fs/promises'
import { WASI } from 'node:wasi'

const [path, ...args] = process.argv.slice(2)
const wasi = new WASI({ version: 'preview1', args: [path, ...args], returnOnExit: true })
const imports = {
  ...wasi.getImportObject(),
  env: { emscripten_notify_memory_growth: () => {} },
}
const { instance } = await WebAssembly.instantiate(await readFile(path), imports)
process.exitCode = wasi.start(instance)
