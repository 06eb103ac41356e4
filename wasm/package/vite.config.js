/**
 * The engine as a package, dist/engine/: one module, the two modules of the core beside it, types, and a package.json.
 * `npm install` takes it, and a page imports engine.js as it is.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
/** @type {Record<string, string>} what stands beside the engine, and where it is now */
const FILES = {
  'core-simd.wasm': '../../build/core-simd.wasm',
  'core-plain.wasm': '../../build/core-plain.wasm',
  LICENSE: '../../LICENSE',
}
/** As in loader.js. A sum, so that the bundler leaves the file where it is; it adds it up later. */
const PLACE = /new URL\('\.\.\/build\/(core-\w+\.wasm)', import\.meta\.url\)/g

/** @returns {import('vite').Plugin} */
function beside() {
  return {
    name: 'nn-beside',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/loader.js')
        ? code.replace(PLACE, "new URL('./' + '$1', import.meta.url)")
        : null,
    async generateBundle() {
      for (const [fileName, path] of Object.entries(FILES)) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(here(path)) })
      }
      const source = JSON.stringify(await manifest(), null, 2)
      this.emitFile({ type: 'asset', fileName: 'package.json', source })
    },
  }
}

async function manifest() {
  const { name, version, description, license, engines } = JSON.parse(
    await readFile(here('../../package.json'), 'utf8'),
  )
  return {
    name,
    version,
    description,
    license,
    engines,
    type: 'module',
    sideEffects: false,
    exports: {
      '.': { types: './types/engine.d.ts', default: './engine.js' },
      './*.wasm': './*.wasm',
    },
  }
}

export default defineConfig({
  root: here('..'),
  plugins: [beside()],
  build: {
    outDir: here('../../dist/engine'),
    emptyOutDir: true,
    target: 'es2022',
    minify: false,
    lib: { entry: here('../engine.js'), formats: ['es'], fileName: () => 'engine.js' },
  },
})
