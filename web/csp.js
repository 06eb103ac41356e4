/**
 * What the site may do, as a Content-Security-Policy: nothing but its own files, no script or style written into a page.
 * WebAssembly needs `wasm-unsafe-eval`, pictures that are made in the page `blob:` and `data:`. Anyone may frame it. And
 * that no other site is told where a reader comes from.
 *
 * The build writes both into each page, for hosts that send no headers of ours; servers of our own send them, too.
 */
const RULES = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

export const POLICY = Object.entries(RULES)
  .map((rule) => rule.join(' '))
  .join('; ')

const REFERRER = 'same-origin'

/**
 * Headers of a file of the site. Any page may load it, as on GitHub Pages; what it is stands in its type alone; a picture has
 * its own style inside.
 *
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
  const every = {
    'Access-Control-Allow-Origin': '*',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': REFERRER,
  }
  return path.endsWith('.svg') ? every : { ...every, 'Content-Security-Policy': POLICY }
}

/** @returns {import('vite').Plugin} */
export function contentSecurity() {
  return {
    name: 'nn-csp',
    transformIndexHtml: {
      order: 'post',
      handler(_, { server }) {
        if (server) return []
        const metas = [
          { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          { name: 'referrer', content: REFERRER },
        ]
        return metas.map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' }))
      },
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site')
        for (const header of Object.entries(headersOf(pathname))) response.setHeader(...header)
        next()
      })
    },
  }
}
