/**
 * The engine as a package, dist/engine/: the engine as one file, core.js; two entries to it as they stand here; the two
 * modules of the core beside them; a package.json. `npm install` takes it, and a page imports engine.js as it is.
 */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url))
/** @type {Record<string, string>} what stands beside the engine, and where it is now */
const FILES = {
  'engine.js': 'engine.js',
  'inline.js': 'inline.js',
  'core-simd.wasm': '../../build/core-simd.wasm',
  'core-plain.wasm': '../../build/core-plain.wasm',
  'README.md': 'README.md',
  LICENSE: '../../LICENSE',
}

/** @returns {import('vite').Plugin} */
function beside() {
  return {
    name: 'nn-beside',
    async generateBundle() {
      const emit = (/** @type {string} */ fileName, /** @type {string | Uint8Array} */ source) =>
        this.emitFile({ type: 'asset', fileName, source })
      for (const [name, path] of Object.entries(FILES)) emit(name, await readFile(here(path)))
      emit('bytes.js', await bytes())
      emit('package.json', JSON.stringify(await manifest(), null, 2))
    },
  }
}

/** The two modules as text, for inline.js. */
async function bytes() {
  const base64 = (/** @type {string} */ name) =>
    readFile(here(FILES[`core-${name}.wasm`]), 'base64')
  const names = ['simd', 'plain']
  const lines = names.map(async (name) => `export const ${name} = '${await base64(name)}'\n`)
  return (await Promise.all(lines)).join('')
}

/** Node takes the entry that needs no file: a bundler for Node, or a server's framework, would move it. */
async function manifest() {
  const top = JSON.parse(await readFile(here('../../package.json'), 'utf8'))
  const { name, version, description, keywords, license, repository, engines } = top
  const types = './types/engine.d.ts'
  return {
    name,
    version,
    description,
    keywords,
    license,
    repository,
    engines,
    type: 'module',
    sideEffects: false,
    files: [...Object.keys(FILES), 'core.js', 'bytes.js', 'types'],
    main: './inline.js',
    types,
    exports: {
      '.': { types, node: './inline.js', default: './engine.js' },
      './inline': { types, default: './inline.js' },
      './*.wasm': './*.wasm',
      './package.json': './package.json',
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
    lib: { entry: here('core.js'), formats: ['es'], fileName: () => 'core.js' },
  },
})
