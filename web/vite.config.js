import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { loadEngine } from '../wasm/engine.js'
import { alone } from './alone.js'
import { contentSecurity } from './csp.js'
import { formulas } from './formulas.js'
import { posterOfLab } from './lab/run_to_end.js'
import { readHousing } from './labs/housing.js'
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
 * figures/<lab>.<language>.svg, until a lab has run and for browsers that cannot train: the lab's own figure, or what its
 * folder's figure.js makes, whose default export is (engine) => (language) => string.
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
        const folder = new URL(`./labs/${lab}/`, import.meta.url)
        if (!existsSync(new URL('meta.js', folder))) continue
        const { meta } = await import(new URL('meta.js', folder).href)
        const figure = await posterIn(folder, engine)
        for (const language of LANGUAGES) {
          const fileName = `figures/${meta.id}.${language}.svg`
          this.emitFile({ type: 'asset', fileName, source: figure(language) })
        }
      }
    },
  }
}

/** @param {URL} folder @param {import('../wasm/engine.js').Engine} engine */
async function posterIn(folder, engine) {
  const maker = new URL('figure.js', folder)
  if (existsSync(maker)) return (await import(maker.href)).default(engine)
  const { default: lab } = await import(new URL('lab.js', folder).href)
  return posterOfLab(lab, engine, readHousing(await readFile(HOUSING, 'utf8')))
}

const HOUSING = new URL('./data/california_housing_first100.csv', import.meta.url)

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
