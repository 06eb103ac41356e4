/** Every lab is there for those who cannot see it: axe finds nothing. The longest of all files, and so the first. */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { LABS } from '../../web/labs/registry.js'
import { assertWhole, finished, openFolds, openSite, openedLab } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** Rows of a long table are all alike. */
const SAMPLE_ROWS = 12

async function violations(page) {
  await page
    .locator(`nn-lab tbody tr:nth-child(n + ${SAMPLE_ROWS})`)
    .evaluateAll((rows) => rows.forEach((row) => (row.hidden = true)))
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html)}`)
}

for (const { id, name } of LABS) {
  test(`axe finds nothing in lab ${id}, in both languages and both themes`, async () => {
    const page = await openedLab(site, id)
    await openFolds(page)
    assert.deepEqual(await violations(page), [], 'zh-CN, light')
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    await page.getByRole('heading', { level: 1, name: name.en, exact: true }).waitFor()
    await finished(page)
    assert.deepEqual(await violations(page), [], 'en, dark')
    await assertWhole(page.locator('nn-lab'))
    assert.deepEqual(page.mistakes, [])
  })
}
