/** What every lab promises, for each lab of the registry: it opens, trains, and is there for everybody. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { LABS } from '../../web/labs/registry.js'
import { finished, openFolds, openSite, sentenceOf, stateOf } from './site.mjs'
import { focusable, walkByTab } from './keyboard.mjs'

const HOLES = /undefined|\bNaN\b|\[object|⟨|\{\w+\}/
const NARROW = { viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true }

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** A lab as it first is, once it stands still. */
async function opened(id, options) {
  const page = await site.open(`?lab=${id}`, { reducedMotion: 'reduce', ...options })
  await finished(page)
  return page
}

/** Rows of a long table are all alike. */
const SAMPLE_ROWS = 12

async function violations(page) {
  await page
    .locator(`nn-lab tbody tr:nth-child(n + ${SAMPLE_ROWS})`)
    .evaluateAll((rows) => rows.forEach((row) => (row.hidden = true)))
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html)}`)
}

for (const { id, name, question } of LABS) {
  describe(`lab ${id}`, () => {
    test('has trained before any click, and says what came of it', async () => {
      const asked = []
      const page = await opened(id, {
        before: (one) => one.on('request', (request) => asked.push(request.url())),
      })
      assert.equal(await stateOf(page), 'done')
      await page.getByRole('heading', { level: 1, name: name['zh-CN'], exact: true }).waitFor()
      await page.getByRole('heading', { level: 2, name: question['zh-CN'] }).waitFor()
      await page.locator('nn-lab table tbody tr').first().waitFor({ state: 'attached' })
      const said = await sentenceOf(page)
      assert.match(said, /\d/)
      assert.doesNotMatch(await page.locator('nn-lab').innerText(), HOLES)
      assert.deepEqual(page.mistakes, [])
      const foreign = asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url))
      assert.deepEqual(foreign, [])
    })

    test('axe finds nothing, in both languages and both themes', async () => {
      const page = await opened(id)
      await openFolds(page)
      assert.deepEqual(await violations(page), [], 'zh-CN, light')
      await page.getByRole('button', { name: 'Switch to English' }).click()
      await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
      await page.getByRole('heading', { level: 1, name: name.en, exact: true }).waitFor()
      await finished(page)
      assert.deepEqual(await violations(page), [], 'en, dark')
      assert.doesNotMatch(await page.locator('nn-lab').innerText(), HOLES)
      assert.deepEqual(page.mistakes, [])
    })

    test('the Tab key reaches all there is, and the arrows move the first slider', async () => {
      const page = await opened(id)
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
      const page = await opened(id)
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
