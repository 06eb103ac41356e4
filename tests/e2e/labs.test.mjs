/** What every lab promises, for each lab of the registry: it opens, trains, and is there for everybody; see also axe.test.mjs. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { LABS } from '../../web/labs/registry.js'
import {
  assertWhole,
  finished,
  openFolds,
  openSite,
  openedLab,
  sentenceOf,
  stateOf,
} from './site.mjs'
import { focusable, walkByTab } from './keyboard.mjs'

const NARROW = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

for (const { id, name, question } of LABS) {
  describe(`lab ${id}`, () => {
    test('has trained before any click, and says what came of it', async () => {
      const asked = []
      const page = await openedLab(site, id, {
        before: (one) => one.on('request', (request) => asked.push(request.url())),
      })
      assert.equal(await stateOf(page), 'done')
      await page.getByRole('heading', { level: 1, name: name['zh-CN'], exact: true }).waitFor()
      await page.getByRole('heading', { level: 2, name: question['zh-CN'] }).waitFor()
      await page.locator('nn-lab table tbody tr').first().waitFor({ state: 'attached' })
      const said = await sentenceOf(page)
      assert.match(said, /\d/)
      await assertWhole(page.locator('nn-lab'))
      assert.deepEqual(page.mistakes, [])
      const foreign = asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url))
      assert.deepEqual(foreign, [])
    })

    test('the Tab key reaches all there is, and the arrows move the first slider', async () => {
      const page = await openedLab(site, id)
      await openFolds(page)
      const first = await focusable(page)
      assert.ok(first.length > 5, `${first}`)
      const seen = await walkByTab(page, first.length)
      const stayed = await focusable(page)
      const missed = stayed.filter((one) => first.includes(one) && !seen.includes(one))
      assert.deepEqual(missed, [])
      const slider = page.locator('nn-lab input[type="range"]').first()
      if ((await slider.count()) === 0) return
      await slider.focus()
      const value = () => slider.inputValue()
      const at = await value()
      await page.keyboard.press(Number(at) > 0 ? 'ArrowLeft' : 'ArrowRight')
      assert.notEqual(await value(), at)
      await finished(page)
    })

    test('each erratum has an address', async () => {
      const page = await openedLab(site, id)
      await openFolds(page)
      const badges = await page.locator('summary .badge').count()
      if (badges === 0) return // a lab beyond the notes
      const last = await page.locator('.errata li').last().getAttribute('id')
      await page.goto(`${site.url}?lab=${id}#${last}`)
      await page.reload()
      await finished(page)
      const item = page.locator(`#${last}`)
      await item.getByRole('link', { name: last }).waitFor()
      await page.waitForFunction(
        (one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        },
        await item.elementHandle(),
      )
      assert.ok(page.url().endsWith(`#${last}`))
    })

    test('fits on a phone of 360 px', async () => {
      for (const lang of ['zh-CN', 'en']) {
        const page = await site.open(`?lab=${id}&lang=${lang}`, NARROW)
        await finished(page)
        await openFolds(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.equal(wide, NARROW.viewport.width, lang)
      }
    })
  })
}
