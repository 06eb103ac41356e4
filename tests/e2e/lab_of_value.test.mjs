/** What runs a lab that is a value: settings that come back before the engine has answered, and what is asked for after a divergence. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openSite } from './site.mjs'

describe('a lab that is a value', () => {
  let site
  before(async () => {
    site = await openSite()
  })
  after(() => site.close())

  test('shows what its controls say, although they were back before the engine had answered', async () => {
    const page = await site.open('?lab=penalty')
    const lab = page.locator('nn-lab-penalty')
    await page.locator('nn-lab[data-state="done"]').waitFor()
    await lab.evaluate((one) => {
      const { lambda } = one.state
      one.change({ lambda: lambda * 5 }, true)
      one.change({ lambda }, false)
    })
    await page
      .locator('nn-lab[data-state="running"]')
      .waitFor({ timeout: 1000 })
      .catch(() => {})
    await page.locator('nn-lab[data-state="done"]').waitFor()
    const shown = await lab.evaluate((one) =>
      [one.state, one.good, one.runState].map(({ lambda }) => lambda),
    )
    assert.deepEqual(shown, [1, 1, 1])
  })

  test('computes what it is asked for, also where its own run diverged', async () => {
    const page = await site.open('?lab=early-stopping&lr=1000')
    await page.locator('nn-lab[data-state="diverged"]').waitFor()
    const fold = page.locator('nn-lab-early-stopping .folds > details').first()
    await fold.locator('summary').click()
    await fold.locator('nn-table').waitFor()
  })
})
