/** The page beside the notes: every erratum that there is, with what is measured; blocks for the author. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { LABS } from '../../web/labs/registry.js'
import { addressed, assertWhole, openSite, settled } from './site.mjs'

const ERRATA = Array.from({ length: 52 }, (_, i) => `E${i + 1}`)
const SECTIONS = LABS.filter(({ section }) => section)

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const section = (page, name) =>
  page.locator('nn-notes-section').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Waits until an erratum stands in the window, as a whole where it has room. */
async function inSight(page, id) {
  const place = await page.locator(`nn-notes #${id}`).elementHandle()
  await page.waitForFunction((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  }, place)
}

describe('beside the notes', () => {
  test('has every erratum, measured, with the address of its lab', async () => {
    const page = await site.open('?page=notes')
    await page.getByRole('heading', { level: 1, name: '笔记对照' }).waitFor()
    await page.getByRole('button', { name: '展开全部并测量' }).click()
    await page.waitForFunction(() => {
      const root = document.querySelector('nn-page').shadowRoot.querySelector('nn-notes').shadowRoot
      const all = [...root.querySelectorAll('nn-notes-section')]
      return all.length > 0 && all.every((one) => one.found || one.failed)
    })
    const badges = await page
      .locator('nn-notes .errata .badge')
      .evaluateAll((all) => all.map((one) => [one.textContent.trim(), one.getAttribute('href')]))
    const known = new Map(badges)
    assert.deepEqual(
      ERRATA.filter((id) => !known.has(id)),
      [],
    )
    assert.equal(known.get('E28'), '?lab=dropout#E28')
    await assertWhole(page.locator('nn-notes'))
    const alerts = page.locator('nn-notes [role="alert"]').filter({ visible: true })
    assert.deepEqual(await alerts.allInnerTexts(), [])
    assert.deepEqual(page.mistakes, [])
  })

  test('opens one section at a time, in either language, and ends its workers', async () => {
    const page = await site.open('?page=notes')
    const dropout = section(page, 'Dropout')
    await dropout.locator('summary').click()
    await dropout.getByText('实测', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await dropout.getByText('Measured', { exact: false }).first().waitFor()
    for (let left = 1; left > 0; left = page.workers().length) {
      await page.waitForTimeout(50)
    }
    await dropout.getByRole('link', { name: 'E28' }).click()
    await settled(page)
    await addressed(page, /\?lab=dropout#E28$/)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'Beside the notes' }).waitFor()
    assert.deepEqual(page.mistakes, [])
  })

  test('an address with an erratum opens its section and leads there, a later one too', async () => {
    const page = await site.open('?page=notes#E29')
    await inSight(page, 'E29')
    assert.equal(await page.locator('nn-notes details[open]').count(), 1)
    await page.evaluate(() => (location.hash = '#E24'))
    await inSight(page, 'E24')
    await page.evaluate(() => (location.hash = '#E50'))
    await inSight(page, 'E50')
    await page.goBack()
    await inSight(page, 'E24')
    assert.deepEqual(page.mistakes, [])
  })

  test('gives the author a block for each section', async () => {
    const page = await site.open('?page=notes')
    const all = page.getByRole('textbox', { name: '给作者' })
    for (const { id } of SECTIONS) {
      assert.ok((await all.inputValue()).includes(`\`\`\`nn-lab\nlab: ${id}\n`), id)
    }
    await page.getByRole('radio', { name: 'iframe' }).last().click({ force: true })
    assert.equal((await all.inputValue()).split('<iframe').length, SECTIONS.length + 1)
    assert.ok((await all.inputValue()).includes(`${site.url}embed.html?lab=init`))
  })

  test('axe finds nothing, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      const page = await site.open(`?page=notes&theme=${theme}`)
      await section(page, 'Dropout').locator('summary').click()
      await page.getByText('实测', { exact: true }).first().waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html)}`),
        [],
      )
    }
  })
})
