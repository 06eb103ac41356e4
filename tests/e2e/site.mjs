/** The built site on a port of its own, and a headless Chromium to look at it with. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { headersOf } from '../../web/csp.js'

const DIST = process.env.SITE_FOLDER ?? fileURLToPath(new URL('../../dist/', import.meta.url))
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
}
const DESKTOP = { width: 1440, height: 900 }
/** Each page asks the server itself: offline.test.mjs is about the service worker. */
const ALONE = { serviceWorkers: 'block' }
/** ms after which a page that hangs is given up: far beyond what any machine needs. */
export const PATIENCE = 120000

const LOSSES = {
  gone: (response) => response.writeHead(404).end(),
  reset: (response) => response.socket.destroy(),
  silent: () => {},
}

/**
 * @param {{folder?: string, instead?: Map<string, string>, lost?: Map<string, keyof typeof LOSSES>}} [options]
 *   folder: what is served, the site with its headers, or somebody else's pages; instead: of a file, by its path, another
 *   text; lost: files that cannot be had, and how
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serveSite({ folder = DIST, instead = new Map(), lost = new Map() } = {}) {
  const server = createServer((request, response) => {
    const loss = LOSSES[lost.get(request.url.slice(1).split('?')[0])]
    if (loss) loss(response)
    else answer(request, response, folder, instead)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const close = () =>
    new Promise((closed) => {
      server.close(() => closed(undefined))
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}/`, close }
}

async function answer(request, response, folder, instead) {
  const path = normalize(new URL(request.url ?? '/', 'http://site').pathname)
  const file = path.endsWith('/') ? `${path}index.html` : path
  try {
    const body = instead.get(file.slice(1)) ?? (await readFile(join(folder, file)))
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    const headers = folder === DIST ? headersOf(file, body) : {}
    response.writeHead(200, { ...headers, 'Content-Type': type }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}

/** @param {string} path */
export const fileOfSite = (path) => join(DIST, path)

/** What a file of the site weighs on the wire. */
export async function gzipped(path) {
  return gzipSync(await readFile(join(DIST, path)), { level: 9 }).length
}

/** @param {string[]} [switches] of Chromium */
export function launch(switches = []) {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...switches] })
}

/**
 * Site and browser for one file of tests. `open` answers a page in a context of its own; what goes wrong in it without
 * being caught stands in page.mistakes. `tidy` closes them all.
 *
 * @param {{switches?: string[], host?: string}} [options]
 *   switches: of Chromium; host: what the site is called in the browser, instead of by a number and a port
 */
export async function openSite({ switches = [], host } = {}) {
  const site = await serveSite()
  const url = host ? `http://${host}/` : site.url
  const name = host ? [`--host-resolver-rules=MAP ${host}:80 ${new URL(site.url).host}`] : []
  const browser = await launch([...switches, ...name])
  const open = async (query = '', { before, ...options } = {}) => {
    const context = await browser.newContext({ ...ALONE, viewport: DESKTOP, ...options })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    page.mistakes = []
    page.on('pageerror', (error) => page.mistakes.push(String(error)))
    page.on('console', (message) => noteRefusal(page, message))
    await before?.(page)
    await page.goto(`${url}${query}`)
    return page
  }
  const tidy = () => Promise.all(browser.contexts().map((context) => context.close()))
  const close = async () => {
    await browser.close()
    site.close()
  }
  return { url, open, tidy, close }
}

/** What the Content-Security-Policy forbids is a mistake of the page. */
export function noteRefusal(page, message) {
  const text = message.text()
  if (message.type() === 'error' && /Content.Security.Policy/i.test(text)) page.mistakes.push(text)
}

/** Waits until the lab stands still. */
export async function settled(page, state = 'done') {
  await page.waitForSelector(`nn-lab[data-state="${state}"]`)
}

/** Waits until the lab has done what it was asked: also where that ended in a divergence. */
export async function finished(page) {
  await page.waitForSelector('nn-lab:is([data-state="done"], [data-state="diverged"])')
}

/**
 * Waits until the address says so: it is written once what was asked for is accepted.
 *
 * @param {RegExp} pattern
 * @param {{no?: RegExp}} [without]   what it must not say any more
 */
export function addressed(page, pattern, { no } = {}) {
  return page.waitForURL(({ href }) => pattern.test(href) && !no?.test(href))
}

/** What no reader should meet. */
export const HOLES = /undefined|\bNaN\b|\[object|⟨|\{\w+\}/

/**
 * All that an element says to those who see it, through its shadow roots, which innerText of the element itself is blind for:
 * but for code and formulas.
 *
 * @param {import('playwright-core').Locator} locator
 * @returns {Promise<string>}
 */
export async function textIn(locator) {
  const text = await locator.evaluate((top) => {
    const textOf = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.data
      if (node.matches?.('style, script, pre, code, math')) return ''
      if (node.nodeType === Node.ELEMENT_NODE && !node.checkVisibility()) return ''
      return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join(' ')
    }
    return textOf(top)
  })
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Words about numbers that are none. */
const SAID = /NaN (or|或)|(or|或) NaN/g

/** Nothing in it is a hole, and it says something at all. @param {import('playwright-core').Locator} locator */
export async function assertWhole(locator) {
  const text = (await textIn(locator)).replaceAll(SAID, '')
  assert.ok(/\d/.test(text), 'it says no number')
  const at = text.search(HOLES)
  assert.ok(at < 0, `a hole: …${text.slice(Math.max(0, at - 60), at + 60)}…`)
}

/** A lab as it first is, once it stands still. */
export async function openedLab(site, id, options) {
  const page = await site.open(`?lab=${id}`, { reducedMotion: 'reduce', ...options })
  await finished(page)
  return page
}

/** Opens all that is folded away in the lab. */
export async function openFolds(page) {
  await page
    .locator('nn-lab details:not([open]) > summary')
    .evaluateAll((all) => all.forEach((one) => one.click()))
}

/** The lab's state: idle, running, done, diverged, error. */
export function stateOf(page) {
  return page.locator('nn-lab').getAttribute('data-state')
}

/** The sentence under the figure. */
export async function sentenceOf(page) {
  return (await page.locator('.sentence').innerText()).replaceAll(/\s+/g, ' ').trim()
}

/**
 * A figure's table twin, once it is up to date.
 *
 * @returns {Promise<{columns: string[], rows: number[][]}>} exact numbers
 */
export async function tableOf(page, caption) {
  const table = await page.getByRole('table', { name: caption, exact: true }).elementHandle()
  const read = await page.waitForFunction(readTable, table)
  return read.jsonValue()
}

/** In the page; null while the table is being filled. */
function readTable(table) {
  if (table.ariaBusy === 'true') return null
  const cells = (row) => [...row.querySelectorAll('th, td')]
  const number = (one) => (one.dataset.value === undefined ? NaN : Number(one.dataset.value))
  return {
    columns: cells(table.querySelector('thead tr')).map((one) => one.textContent.trim()),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => cells(row).map(number)),
  }
}
