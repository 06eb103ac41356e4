/** `make offline`: the site as one file. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import site from '../vite.config.js'
import { inlineWorker, oneFile } from './one_file.js'

const plugins = (site.plugins ?? []).filter(
  (one) => /** @type {any} */ (one).name !== 'nn-precache',
)

export default defineConfig({
  ...site,
  plugins: [inlineWorker(), ...plugins, oneFile()],
  worker: { format: 'iife' },
  build: {
    ...site.build,
    outDir: fileURLToPath(new URL('../../build/offline/', import.meta.url)),
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
