/**
 * Somebody else's site on a port of its own: another origin than that of the lab. Pages are given as text; files of
 * packages can stand beside them.
 *
 *     const blog = await openBlog({ '/index.html': (lab) => `<script type="module" src="${lab}nn-lab.js">…` })
 *     const page = await blog.open('')
 *     blog.lab, blog.url, page.mistakes, page.asked; await blog.close()
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch, noteRefusal, PATIENCE, serveSite } from './site.mjs'

const TOP = fileURLToPath(new URL('../../', import.meta.url))
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.md': 'text/markdown' }
const HTML = 'text/html; charset=utf-8'
const DESKTOP = { width: 1280, height: 800 }

/** @typedef {Record<string, string | ((lab: string) => string)>} Pages path to text, or to what makes it of the lab's address */

/**
 * @param {Pages} pages
 * @param {{files?: Record<string, string>, headers?: Record<string, string> | ((lab: string) => Record<string, string>), lost?: Map<string, string>}} [options]
 *   files: path to a file from the top folder, such as node_modules/docsify/lib/docsify.min.js; lost: of the lab's (site.mjs)
 */
export async function openBlog(pages, { files = {}, headers = {}, lost } = {}) {
  const [lab, browser] = await Promise.all([serveSite({ lost }), launch()])
  const server = await serve(
    async (path) => {
      const page = pages[path]
      if (page !== undefined) return typeof page === 'string' ? page : page(lab.url)
      return path in files ? readFile(join(TOP, files[path])) : null
    },
    typeof headers === 'function' ? headers(lab.url) : headers,
  )
  const open = async (path = '', options = {}) => {
    const context = await browser.newContext({ viewport: DESKTOP, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    observe(page)
    await options.before?.(page)
    await page.goto(server.url + path)
    return page
  }
  const tidy = () => Promise.all(browser.contexts().map((context) => context.close()))
  const close = async () => {
    await browser.close()
    lab.close()
    server.close()
  }
  return { url: server.url, lab: lab.url, open, tidy, close }
}

/** What goes wrong without being caught, and all that is asked for by the page, its frames and its workers. */
function observe(page) {
  page.mistakes = []
  page.asked = []
  page.on('pageerror', (error) => page.mistakes.push(String(error)))
  page.on('console', (message) => noteRefusal(page, message))
  page.context().on('request', (request) => page.asked.push(request.url()))
}

/**
 * @param {(path: string) => Promise<string | Uint8Array | null>} read
 * @param {Record<string, string>} headers
 */
async function serve(read, headers) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://blog')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const body = await read(path)
    if (body === null) response.writeHead(404).end()
    else
      response
        .writeHead(200, { ...headers, 'Content-Type': TYPES[extname(path)] ?? HTML })
        .end(body)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** Waits until the lab that a selector finds has run. */
export async function ran(page, selector) {
  const states = ['done', 'diverged'].map((state) => `${selector}[data-state="${state}"]`)
  await page.waitForSelector(states.join(', '))
}

/** Requests that left both sites. */
export function foreign(page, ...sites) {
  return page.asked.filter(
    (url) => !/^(data|blob):/.test(url) && !sites.some((site) => url.startsWith(site)),
  )
}
