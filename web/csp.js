/**
 * What the site may do, as a Content-Security-Policy: nothing but its own files, no script or style written into a page.
 * WebAssembly needs `wasm-unsafe-eval`, pictures that are made in the page `blob:` and `data:`. Anyone may frame it.
 *
 * The build writes it into each page, for hosts that send no headers of ours; servers of our own send it, too.
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

/** Headers of a file of the site. Any page may load it, as on GitHub Pages; a picture has its own style inside. */
export function headersOf(/** @type {string} */ path) {
  const open = { 'Access-Control-Allow-Origin': '*' }
  return path.endsWith('.svg') ? open : { ...open, 'Content-Security-Policy': POLICY }
}

/** @returns {import('vite').Plugin} */
export function contentSecurity() {
  return {
    name: 'nn-csp',
    transformIndexHtml: {
      order: 'post',
      handler(_, { server }) {
        if (server) return []
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: POLICY }
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
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
