/** The site with the network off: a second visit, and all of it in one file. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { FIRST, findLab, LABS } from '../../web/labs/registry.js'
import { finished, launch, PATIENCE, sentenceOf, serveSite, settled } from './site.mjs'

let browser
const sites = []
before(async () => (browser = await launch()))
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await Promise.all(sites.splice(0).map((site) => site.close()))
})
after(() => browser.close())

async function serve(options) {
  const site = await serveSite(options)
  sites.push(site)
  return site
}

async function openPage(context, url) {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  page.mistakes = []
  page.on('pageerror', (error) => page.mistakes.push(String(error)))
  await page.goto(url)
  return page
}

/** What a reader does: another value, another result. */
async function retrain(page) {
  const earlier = await sentenceOf(page)
  const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
  await box.fill('1000')
  await box.press('Enter')
  await page.getByText('1,000 次迭代', { exact: false }).waitFor()
  await settled(page)
  assert.notEqual(await sentenceOf(page), earlier)
}

/** In the page: when the service worker has all files. */
const kept = () =>
  navigator.serviceWorker.ready.then(
    ({ active }) =>
      active.state === 'activated' ||
      new Promise((done) => active.addEventListener('statechange', () => done(true))),
  )

/**
 * Until the service worker of that version has taken over, a moment after the last page of the older one is closed. A
 * page that is opened within that moment hangs now and then where Playwright is attached to both workers, and without it
 * (300 rounds, plain DevTools protocol) never: a test opens its page after it.
 */
async function tookOver(context, version) {
  const saysSo = (one) =>
    one
      .evaluate((name) => self.precache.version === name && self.serviceWorker.state, version)
      .catch(() => 'this one has ended')
  const states = () => Promise.all(context.serviceWorkers().map(saysSo))
  while (!(await states()).includes('activated')) await setTimeout(100)
}

/** In the page: when another service worker has all its files, and waits for the old one to end. */
async function waiting() {
  const registration = await navigator.serviceWorker.getRegistration()
  while (!registration.waiting) await new Promise((again) => setTimeout(again, 100))
}

describe('with the server stopped', () => {
  test('a second visit works, also of a lab that was never opened', async () => {
    const site = await serve()
    const context = await browser.newContext()
    const first = await openPage(context, site.url)
    await settled(first)
    await first.evaluate(kept)
    await site.close()
    await assert.rejects(fetch(site.url))

    await first.reload()
    await settled(first)
    await retrain(first)
    assert.deepEqual(first.mistakes, [])

    const second = await openPage(context, `${site.url}?lab=normalisation&lang=en`)
    await settled(second)
    await second.getByRole('heading', { level: 1, name: 'Normalisation' }).waitFor()
    assert.deepEqual(second.mistakes, [])
  })
})

describe('a new version', () => {
  const caches = (page) => page.evaluate(() => globalThis.caches.keys())

  test('comes at the next visit; the cache of the old one goes', async () => {
    const changed = new Map()
    const site = await serve({ instead: changed })
    const context = await browser.newContext()
    const first = await openPage(context, site.url)
    await first.evaluate(kept)
    const [old] = await caches(first)

    const worker = await (await fetch(`${site.url}sw.js`)).text()
    const page = await (await fetch(site.url)).text()
    changed.set('sw.js', worker.replace(/"version":"\w+"/, '"version":"another"'))
    changed.set(
      'index.html',
      page.replace('</head>', '<meta name="edition" content="another"></head>'),
    )
    const second = await openPage(context, site.url)
    await second.locator('meta[name="edition"]').waitFor({ state: 'attached' })
    await settled(second)
    await second.evaluate(waiting)
    assert.equal((await caches(second)).length, 2, 'the old page may still need the old cache')
    await Promise.all([first.close(), second.close()])

    await tookOver(context, 'another')
    const third = await openPage(context, site.url)
    await settled(third)
    const now = await caches(third)
    assert.equal(now.length, 1)
    assert.match(now[0], / another$/)
    assert.notEqual(now[0], old)
  })
})

describe('all in one file, from a disk', () => {
  const FILE = new URL('../../build/offline/nnlab.html', import.meta.url).href

  /** A page of that file, and what it asks for beside itself. */
  async function openFile(search = '') {
    const context = await browser.newContext()
    const asked = []
    context.on('request', (request) => asked.push(request.url()))
    const page = await openPage(context, FILE + search)
    return { page, others: () => asked.filter((url) => !/^(data|blob):/.test(url)).slice(1) }
  }

  test('trains, follows a control, and leads to another lab and back', async () => {
    const { page, others } = await openFile()
    await settled(page)
    await retrain(page)
    await page.getByRole('link', { name: '归一化' }).click()
    await page.getByRole('heading', { level: 1, name: '归一化' }).waitFor()
    await settled(page)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: findLab(FIRST).name['zh-CN'] }).waitFor()
    await settled(page)
    assert.deepEqual(page.mistakes, [])
    assert.deepEqual(others(), [])
  })

  test('has every lab', async () => {
    const { page, others } = await openFile(`?lab=${LABS[0].id}&lang=en`)
    for (const { id, name } of LABS) {
      await page.goto(`${FILE}?lab=${id}&lang=en`)
      await page.getByRole('heading', { level: 1, name: name.en, exact: true }).waitFor()
      await finished(page)
    }
    assert.deepEqual(page.mistakes, [])
    const foreign = others().filter((url) => !url.startsWith(FILE))
    assert.deepEqual(foreign, [])
  })

  test('without WebAssembly it shows the picture of each lab', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => delete globalThis.WebAssembly)
    const page = await openPage(context, `${FILE}?lab=init&lang=en`)
    const picture = page.getByRole('img', { name: 'What the default setting gives' })
    await picture.waitFor()
    await page.waitForFunction((one) => one.naturalWidth > 100, await picture.elementHandle())
    await page.goto(`${FILE}?lab=split&lang=en`)
    await page.getByRole('alert').filter({ hasText: 'no WebAssembly' }).waitFor()
    await page.waitForFunction((one) => one.naturalWidth > 100, await picture.elementHandle())
  })

  test('shows its pictures where there are no scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await openPage(context, FILE)
    const box = await page.locator('.without img').first().boundingBox()
    assert.ok(box.height > 100)
  })
})
