/** Every lab in Firefox, driven through WebDriver BiDi: it opens, trains, and draws, without a mistake. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { LABS } from '../../web/labs/registry.js'
import { done, inked } from './drawn.mjs'
import { PATIENCE, serveSite } from './site.mjs'

const SIZE = { width: 1440, height: 900 }

let site, browser
before(async () => {
  site = await serveSite()
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    protocolTimeout: PATIENCE,
    timeout: PATIENCE,
  })
})
after(async () => {
  await browser?.close()
  site.close()
})

for (const { id } of LABS) {
  test(`Firefox: ${id}`, async () => {
    const page = await browser.newPage()
    const mistakes = []
    page.on('pageerror', (error) => mistakes.push(String(error)))
    await page.setViewport(SIZE)
    await page.goto(`${site.url}?lab=${id}`)
    await page.waitForFunction(done, { timeout: PATIENCE })
    await page.waitForFunction(inked, { timeout: PATIENCE })
    assert.deepEqual(mistakes, [])
    await page.close()
  })
}
