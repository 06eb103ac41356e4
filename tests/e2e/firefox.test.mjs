/** Every lab in Firefox, driven through WebDriver BiDi: it opens, trains, and draws, without a mistake. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import puppeteer from 'puppeteer-core'
import { LABS } from '../../web/labs/registry.js'
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

/** In the page: whether the lab has done what it does at first. */
function done() {
  const lab = document.querySelector('nn-page')?.shadowRoot.querySelector('nn-lab')
  return lab?.dataset.state === 'done'
}

/** In the page: whether every canvas that is in sight has something on it. */
function inked() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      ...(one.localName === 'canvas' ? [one] : []),
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const canvases = below(document).filter((one) => one.checkVisibility() && one.width > 0)
  const drawn = (one) => {
    const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height)
    return data.some((value) => value !== 0)
  }
  return canvases.length > 0 && canvases.every(drawn)
}
