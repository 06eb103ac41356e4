import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { loadEngine } from '../wasm/engine.js'
import { alone } from './alone.js'
import { contentSecurity } from './csp.js'
import { formulas } from './formulas.js'
import { LANGUAGES } from './languages/translate.js'
import { firstScript, stylesInside, withoutScripts } from './loading/pages.js'
import { precache } from './offline/precache.js'

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
 * figures/<lab>.<language>.svg, until a lab has run and for browsers that cannot train. A lab's folder may hold
 * figure.js, whose default export makes it: (engine) => (language) => string.
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
        const { meta } = await import(new URL('meta.js', maker).href)
        const figure = draw(engine)
        for (const language of LANGUAGES) {
          const fileName = `figures/${meta.id}.${language}.svg`
          this.emitFile({ type: 'asset', fileName, source: figure(language) })
        }
      }
    },
  }
}

/** @param {string} name */
const path = (name) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: path('.'),
  base: './',
  publicDir: false,
  plugins: [
    schema(),
    formulas(),
    figures(),
    firstScript(),
    withoutScripts(),
    stylesInside(),
    contentSecurity(),
    alone('nn-embed', './embed/nn-embed.js'),
    alone('nn-docsify', './embed/nn-docsify.js'),
    precache(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      /* Chart.js reads properties while it defines scales that we have no use for: they are left out all the same. */
      treeshake: { propertyReadSideEffects: false },
      input: {
        index: path('index.html'),
        embed: path('embed.html'),
        'nn-lab': path('embed/nn-lab.js'),
      },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: ({ name }) => (name === 'nn-lab' ? '[name].js' : 'assets/[name]-[hash].js'), // a name that pages can rely on
      },
    },
  },
  server: { fs: { allow: ['..'] } },
})
