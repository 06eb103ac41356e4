/** `make offline`: the site as one file. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import site from '../vite.config.js'
import { inlineWorker, oneFile } from './one_file.js'

/** What a single file has no use for: a service worker, scripts for other pages, a policy against scripts in the page. */
const APART = /^nn-(precache|alone|csp)/
const named = (/** @type {unknown} */ one) => /** @type {import('vite').Plugin} */ (one).name
const plugins = (site.plugins ?? []).filter((one) => !APART.test(named(one)))

export default defineConfig({
  ...site,
  plugins: [inlineWorker(), ...plugins, oneFile()],
  worker: { format: 'iife' },
  build: {
    ...site.build,
    outDir: fileURLToPath(new URL('../../build/offline/', import.meta.url)),
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    copyPublicDir: false,
    rolldownOptions: {
      treeshake: site.build?.rolldownOptions?.treeshake,
      input: fileURLToPath(new URL('../index.html', import.meta.url)),
      output: { codeSplitting: false },
    },
  },
})
