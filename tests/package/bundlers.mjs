/** A project built by each bundler, as its own documentation says; what it warned of comes back. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build as viteBuild } from 'vite'

const installed = createRequire(import.meta.url)

/** A page and its worker: the entry is what index.html names. */
export async function vite(root, outDir) {
  const warnings = []
  const customLogger = { ...QUIET, warn: (text) => warnings.push(text) }
  const build = { outDir, emptyOutDir: true }
  await viteBuild({ root, base: './', configFile: false, logLevel: 'warn', customLogger, build })
  return warnings
}

const QUIET = {
  hasWarned: false,
  info() {},
  warnOnce() {},
  error: console.error,
  clearScreen() {},
  hasErrorLogged: () => false,
}

/** @param {object} [options] beside entry and output */
export function webpack(context, entry, [path, filename], options = {}) {
  const asked = { context, entry: `./${entry}`, mode: 'production', output: { path, filename } }
  return new Promise((resolve, reject) => {
    installed('webpack')({ ...asked, ...options }, (failure, stats) => {
      if (failure || stats.hasErrors()) reject(failure ?? new Error(stats.toString('errors-only')))
      else resolve(stats.toJson({ all: false, warnings: true }).warnings)
    })
  })
}

export async function esbuild(folder, entry, outfile, options = {}) {
  const entryPoints = [join(folder, entry)]
  const asked = { entryPoints, outfile, bundle: true, logLevel: 'silent' }
  const { warnings } = await installed('esbuild').build({ ...asked, ...options })
  return warnings
}

export async function rollup(folder, entry, dir) {
  const { nodeResolve } = installed('@rollup/plugin-node-resolve')
  const { importMetaAssets } = installed('@web/rollup-plugin-import-meta-assets')
  const warnings = []
  const bundle = await installed('rollup').rollup({
    input: join(folder, entry),
    plugins: [nodeResolve(), importMetaAssets()],
    onwarn: (warning) => warnings.push(warning),
  })
  await bundle.write({ dir })
  await bundle.close()
  return warnings
}
