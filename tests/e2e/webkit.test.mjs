/** Every lab in WebKitGTK: it opens, trains, and draws, wide and narrow, and nothing goes wrong on the way. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { LABS } from '../../web/labs/registry.js'
import { done, inked } from './drawn.mjs'
import { fileOfSite, serveSite } from './site.mjs'
import { openWebKit } from './webkit.mjs'

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 460, height: 900 }

let site, webkit
before(async () => {
  site = await serveSite({ instead: await noting() })
  webkit = await openWebKit()
})
after(async () => {
  await webkit?.close()
  await site.close()
})

for (const { id } of LABS) {
  test(`WebKit: ${id}`, async () => {
    await resize(WIDE)
    await webkit.goto(`${site.url}?lab=${id}`)
    await webkit.waitFor(done)
    await webkit.waitFor(inked)
    await resize(NARROW)
    await webkit.waitFor(inked)
    assert.deepEqual(await webkit.evaluate(() => window.mistakes), [])
  })
}

/** Until the page has it, and what depends on it has followed, in the frames after. */
async function resize(size) {
  await webkit.resize(size)
  await webkit.waitFor((width) => innerWidth === width, size.width)
  await webkit.frames(4)
}

/** The page with a script of ours before its first one; its policy lets in no script but a file of the site. */
async function noting() {
  const index = await readFile(fileOfSite('index.html'), 'utf8')
  const first = '<head><script src="./note_mistakes.js"></script>'
  return new Map([
    ['index.html', index.replace('<head>', first)],
    ['note_mistakes.js', `(${noteMistakes})()`],
  ])
}

/** In the page. */
function noteMistakes() {
  const mistakes = (window.mistakes = [])
  const note = (type, of) => addEventListener(type, (event) => mistakes.push(String(of(event))))
  note('error', ({ message }) => message)
  note('unhandledrejection', ({ reason }) => reason)
  note('securitypolicyviolation', ({ effectiveDirective }) => effectiveDirective)
}
