import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { loadEngine } from '../wasm/engine.js'
import { formulas } from './formulas.js'
import { LANGUAGES } from './languages/translate.js'

const SCHEMA = 'virtual:schema'

/** `import schema from 'virtual:schema'`: the engine's options, written into the page as it is built. */
function schema() {
  return {
    name: 'nn-schema',
    resolveId: (/** @type {string} */ id) => (id === SCHEMA ? `\0${SCHEMA}` : undefined),
    async load(/** @type {string} */ id) {
      if (id !== `\0${SCHEMA}`) return undefined
      const engine = await loadEngine()
      return `export default ${JSON.stringify(engine.schema)}`
    },
  }
}

/**
 * figures/<folder>.<language>.svg for browsers that cannot train. A lab's folder may hold figure.js, whose default
 * export makes it: (engine) => (language) => string.
 *
 * @returns {import('vite').Plugin}
 */
function figures() {
  return {
    name: 'nn-figures',
    apply: 'build',
    async generateBundle() {
      const labs = await readdir(new URL('./labs/', import.meta.url))
      const engine = await loadEngine()
      for (const lab of labs) {
        const maker = new URL(`./labs/${lab}/figure.js`, import.meta.url)
        if (!existsSync(maker)) continue
        const { default: draw } = await import(maker.href)
        const figure = draw(engine)
        for (const language of LANGUAGES) {
          const fileName = `figures/${lab}.${language}.svg`
          this.emitFile({ type: 'asset', fileName, source: figure(language) })
        }
      }
    },
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [schema(), formulas(), figures()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { fs: { allow: ['..'] } },
})
