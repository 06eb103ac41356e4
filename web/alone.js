/** Scripts that are no modules: for a page of somebody else's, one file each that needs no other. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * @param {string} name    of the file in dist/, without .js
 * @param {string} entry   from here
 * @returns {import('vite').Plugin}
 */
export function alone(name, entry) {
  return {
    name: `nn-alone-${name}`,
    apply: 'build',
    async generateBundle() {
      const made = await build({
        configFile: false,
        logLevel: 'error',
        build: {
          write: false,
          target: 'es2022',
          copyPublicDir: false,
          lib: {
            entry: fileURLToPath(new URL(entry, import.meta.url)),
            formats: ['iife'],
            name: name.replaceAll('-', '_'),
          },
        },
      })
      const [{ output }] = /** @type {any[]} */ ([made].flat())
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: output[0].code })
    },
  }
}
