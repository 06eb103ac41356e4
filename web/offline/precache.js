/** Writes sw.js: the service worker, and which files of this build it keeps. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

const WORKER = new URL('./service_worker.js', import.meta.url)

/**
 * @param {Record<string, string | Uint8Array>} contents   of each file of the site, by name
 * @returns {{version: string, files: string[]}}   another version where any file is another one
 */
export function precacheOf(contents) {
  const files = Object.keys(contents).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(contents[file]).update('\0')
  return { version: hash.digest('hex').slice(0, 16), files }
}

/** @returns {import('vite').Plugin} */
export function precache() {
  return {
    name: 'nn-precache',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const made = Object.entries(bundle)
          .filter(([name]) => !name.endsWith('.map'))
          .map(([name, file]) => [name, file.type === 'chunk' ? file.code : file.source])
        const list = JSON.stringify(precacheOf(Object.fromEntries(made)))
        const source = `self.precache = ${list}\n${await readFile(WORKER, 'utf8')}`
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}
