/* How long a reader waits for the first run over a slow connection, in ms from the request for the page: printed, never
 * asserted. A server here hands out the built site, gzipped and by HTTP/2 (whose certificate openssl makes), as late and as
 * slowly as the connection would; of processors the page is told of two, and of eight: see labs/open_lab.js.
 *
 * Usage: node tests/bench/opening.mjs [ADDRESS …], as in `lab=dropout` */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createSecureServer } from 'node:http2'
import { gzipSync } from 'node:zlib'
import { fileOfSite, launch } from '../e2e/site.mjs'
import { quantile } from './statistics.mjs'

/** Bits a second, and ms to the server and back. */
const LINKS = [
  { name: 'here', rate: Infinity, away: 0 },
  { name: '9 Mbit/s, 60 ms away', rate: 9e6, away: 60 },
  { name: '1.6 Mbit/s, 150 ms away', rate: 1.6e6, away: 150 },
  { name: '0.4 Mbit/s, 400 ms away', rate: 4e5, away: 400 },
]
const TIMES = 5
const PHONE = { width: 390, height: 844 }
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }

const identity = makeIdentity()
const browser = await launch()
for (const query of process.argv.length > 2 ? process.argv.slice(2) : ['lab=init'])
  for (const link of LINKS)
    for (const processors of [2, 8]) {
      const times = []
      for (let i = 0; i < TIMES; i++) times.push(await opening(query, link, processors))
      const median = Math.round(quantile(times, 0.5))
      console.log(`${query}, ${link.name}, ${processors} processors: first run after ${median} ms`)
    }
await browser.close()

async function opening(query, link, processors) {
  const site = await serve(link)
  const context = await browser.newContext({
    viewport: PHONE,
    serviceWorkers: 'block',
    ignoreHTTPSErrors: true,
  })
  const page = await context.newPage()
  await page.addInitScript(lookForTheEnd, processors)
  await page.goto(`${site.url}?${query}`)
  const ended = await page.waitForFunction(() => window.ended)
  const ms = await ended.jsonValue()
  await context.close()
  site.close()
  return ms
}

/** In the page, from before its first script on. Looks by a clock: see scrub_page.mjs. */
function lookForTheEnd(processors) {
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: processors })
  const look = setInterval(() => {
    const lab = document.querySelector('nn-page')?.shadowRoot?.querySelector('nn-lab')
    if (lab?.dataset.state !== 'done') return
    clearInterval(look)
    window.ended = performance.now()
  }, 4)
}

/** One file after the other passes through the link, each no sooner than its request has come to the server and back. */
function serve({ rate, away }) {
  let free = 0
  const server = createSecureServer(identity, async ({ url }, response) => {
    const asked = performance.now()
    const path = new URL(url, 'http://site').pathname.slice(1) || 'index.html'
    const body = await readFile(fileOfSite(path)).then(gzipSync, () => null)
    const { length } = body ?? ''
    free = Math.max(free, asked + away) + (8000 * length) / rate
    const type = TYPES[path.split('.').at(-1)] ?? 'application/octet-stream'
    const head = {
      'Content-Type': type,
      'Content-Encoding': 'gzip',
      'Cache-Control': 'max-age=600',
    }
    setTimeout(() => response.writeHead(body ? 200 : 404, head).end(body), free - performance.now())
  })
  return new Promise((ready) =>
    server.listen(0, 'localhost', () =>
      ready({
        url: `https://localhost:${server.address().port}/`,
        close: () => server.close(),
      }),
    ),
  )
}

/** A key, and a certificate that nobody but this browser trusts, for a day. */
function makeIdentity() {
  const made = execFileSync(
    'openssl',
    'req -x509 -newkey rsa:2048 -nodes -keyout - -out - -days 1 -subj /CN=localhost'.split(' '),
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return { key: made, cert: made }
}
