/**
 * What the site may do, as a Content-Security-Policy: nothing but its own files, and of what is written into a page only the
 * script and the styles that the build put there, by their hashes. WebAssembly needs `wasm-unsafe-eval`, pictures that are
 * made in the page `blob:` and `data:`, a worker of a frame without an origin `blob:`. Anyone may frame it. And that no other
 * site is told where a reader comes from.
 *
 * The build writes both into each page, for hosts that send no headers of ours; servers of our own send them, too.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOf } from './loading/pages.js'

const RULES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** @type {Record<string, RegExp>} */
const INSIDE = {
  'script-src': /<script>([^]*?)<\/script>/g,
  'style-src': /<style>([^]*?)<\/style>/g,
}

const REFERRER = 'same-origin'

/** @param {string} [page]   an HTML page; nothing for any other file */
export function policyOf(page = '') {
  const rules = Object.entries(RULES).map(([name, allowed]) => {
    const inside = INSIDE[name] ? [...page.matchAll(INSIDE[name])] : []
    return [name, allowed, ...inside.map(([, text]) => hashOf(text))].join(' ')
  })
  return rules.join('; ')
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * Headers of a file of the site. Any page may load it, as on GitHub Pages; what it is stands in its type alone; a picture has
 * its own style inside.
 *
 * @param {string} path
 * @param {string | Uint8Array} content   of the file
 * @returns {Record<string, string>}
 */
export function headersOf(path, content) {
  const every = {
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': REFERRER,
  }
  if (path.endsWith('.svg')) return every
  const policy = policyOf(path.endsWith('.html') ? String(content) : '')
  return { ...every, 'Content-Security-Policy': policy }
}

/** @returns {import('vite').Plugin} */
export function contentSecurity() {
  return {
    name: 'nn-csp',
    apply: (_, { command, isPreview }) => command === 'build' || Boolean(isPreview),
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const page of pagesOf(bundle)) page.source = withPolicy(String(page.source))
      },
    },
    configurePreviewServer({ middlewares, config }) {
      const folder = join(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site')
        const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname
        const headers = headersOf(file, file.endsWith('.html') ? textOf(join(folder, file)) : '')
        for (const header of Object.entries(headers)) response.setHeader(...header)
        next()
      })
    },
  }
}

/** @param {string} page */
function withPolicy(page) {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`
  const referrer = `<meta name="referrer" content="${REFERRER}">`
  return page.replace('<head>', `<head>\n    ${policy}\n    ${referrer}`)
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // there is no such page
  }
}
