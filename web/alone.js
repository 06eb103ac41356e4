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
      const source = await codeOf(name, fileURLToPath(new URL(entry, import.meta.url)))
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source })
    },
  }
}

/**
 * @param {string} name
 * @param {string} entry   a path
 * @param {string} [target]   which browsers are to understand it
 * @returns {Promise<string>}
 */
export async function codeOf(name, entry, target = 'es2022') {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: name.replaceAll('-', '_') },
    },
  })
  const [{ output }] = /** @type {any[]} */ ([made].flat())
  return output[0].code
}
