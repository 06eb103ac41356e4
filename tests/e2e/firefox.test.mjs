/** Every lab in Firefox: it opens, trains, and nothing goes wrong. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { LABS } from '../../web/labs/registry.js'
import { serveSite } from './site.mjs'

/** ms after which a page that hangs is given up: far beyond what any machine needs. */
const PATIENCE = 120000
const STANDS_STILL = ['done', 'diverged'].map((state) => `nn-lab[data-state="${state}"]`).join()

let site, browser
before(async () => {
  site = await serveSite()
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    timeout: PATIENCE,
  })
})
after(async () => {
  await browser?.close()
  site.close()
})

for (const { id, name } of LABS) {
  test(id, async () => {
    const page = await browser.newPage()
    const mistakes = []
    page.on('pageerror', (error) => mistakes.push(String(error)))
    await page.goto(`${site.url}?lab=${id}`)
    await page.waitForSelector(`>>> ${STANDS_STILL}`, { timeout: PATIENCE })
    const title = await page.title()
    assert.ok(title.startsWith(name['zh-CN']), title)
    assert.deepEqual(mistakes, [])
    await page.close()
  })
}
