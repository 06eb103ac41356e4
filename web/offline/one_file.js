/**
 * The whole site as one HTML file that opens from a disk: scripts, figures and both modules of the core stand in it, as the
 * styles do in every page. A page from a disk may load no other file, so the one bundle is a script in the page.
 */
import { fileURLToPath } from 'node:url'
import { scriptText } from '../loading/pages.js'

const SPAWN = fileURLToPath(new URL('../engine/spawn.js', import.meta.url))
const INLINE_SPAWN = fileURLToPath(new URL('./spawn.js', import.meta.url))

const SCRIPT = /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/
const FIGURE = /(src|href)="\.\/(figures\/[^"]+\.svg)"/g

/** A worker that is a text in the page instead of a file. @returns {import('vite').Plugin} */
export function inlineWorker() {
  return {
    name: 'nn-inline-worker',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/spawn.js') || importer === INLINE_SPAWN) return undefined
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found?.id === SPAWN ? INLINE_SPAWN : found
    },
  }
}

/** @returns {import('vite').Plugin} */
export function oneFile() {
  return {
    name: 'nn-one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('one file: there is no index.html')
        page.fileName = 'nnlab.html'
        page.source = withAll(String(page.source), textsOf(bundle))
        for (const [name, file] of Object.entries(bundle)) if (file !== page) delete bundle[name]
      },
    },
  }
}

/** @param {import('vite').Rolldown.OutputBundle} bundle @returns {(name: string) => string} a file's text */
function textsOf(bundle) {
  return (name) => {
    const file = bundle[name]
    if (!file) throw new Error(`one file: there is no ${name}`)
    return file.type === 'chunk' ? file.code : String(file.source)
  }
}

/**
 * Figures are those that the page itself shows, to readers without JavaScript: data-figure says which one each is, for
 * whoever else needs one (loading/picture.js).
 *
 * @param {string} page
 * @param {(name: string) => string} textOf
 */
export function withAll(page, textOf) {
  return page
    .replace(SCRIPT, (_, name) => `<script type="module">${scriptText(textOf(name))}</script>`)
    .replace(FIGURE, (_, key, name) => `${key}="${dataUrl(textOf(name))}" data-figure="${name}"`)
}

/** @param {string} svg */
function dataUrl(svg) {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
