/** What holds of every lab, whatever it is about: it opens and computes, everybody can use it, it fits a phone. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { LABS } from '../../web/labs/registry.js'
import { openSite } from './site.mjs'

const NARROWEST = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const STANDS_STILL = ['done', 'diverged'].map((state) => `nn-lab[data-state="${state}"]`).join()

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

async function opened(id, query = '', options = {}) {
  const page = await site.open(`?lab=${id}${query}`, options)
  await page.waitForSelector(STANDS_STILL)
  return page
}

/** Everything that is folded away is opened. */
const unfold = (page) =>
  page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))

/** What is wrong for those who cannot see or use a mouse: rule and place. */
async function barriers(page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])
}

/** In the page: the focused element, however deep, by role and name. */
function focused() {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  return at ? `${at.tagName} ${at.id} ${at.ariaLabel ?? at.textContent.trim()}` : ''
}

/** In the page: how many buttons, links and inputs one can see, however deep. */
function countControls() {
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? below(one.shadowRoot) : []),
    ])
  const seen = below(document).filter(
    (one) =>
      ['BUTTON', 'INPUT', 'SELECT', 'SUMMARY'].includes(one.tagName) &&
      !one.disabled &&
      one.checkVisibility() &&
      one.type !== 'file' &&
      one.tabIndex >= 0,
  )
  const radios = seen.filter((one) => one.type === 'radio') // one stop a group
  return seen.length - radios.length
}

for (const { id, name, question } of LABS) {
  describe(id, () => {
    test('opens, computes, and says what it saw', async () => {
      const page = await opened(id)
      await page.getByRole('heading', { name: name['zh-CN'], level: 1 }).waitFor()
      await page.getByText(question['zh-CN']).first().waitFor()
      const said = page.locator('.sentence')
      await said.filter({ hasText: /\d/ }).first().waitFor()
      assert.deepEqual(page.mistakes, [])
    })

    for (const [language, theme] of [
      ['zh-CN', 'light'],
      ['en', 'dark'],
    ]) {
      test(`axe finds nothing: ${language}, ${theme}`, async () => {
        const page = await opened(id, `&lang=${language}&theme=${theme}`)
        await unfold(page)
        assert.deepEqual(await barriers(page), [])
      })
    }

    test('is used by keyboard alone', async () => {
      const page = await opened(id)
      const controls = await page.evaluate(countControls)
      const stops = new Set()
      for (let presses = 0; presses < 2 * controls + 40; presses++) {
        await page.keyboard.press('Tab')
        stops.add(`${await page.evaluate(focused)}`)
      }
      // Controls of the same name (PNG, CSV) count once here, so the bound is a low one.
      assert.ok(stops.size >= Math.min(controls, 12), `${stops.size} stops, ${controls} controls`)
    })

    test('fits 360 px', async () => {
      const page = await opened(id, '&lang=en', NARROWEST)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= NARROWEST.viewport.width, `${wide} px`)
    })
  })
}

describe('a guess', () => {
  test('is answered with what was measured, and remembered', async () => {
    const page = await opened('mini-batch')
    await page.getByRole('button', { name: '全部 300', exact: true }).click()
    await page.getByText('测下来是').waitFor()
    await page.reload()
    await page.getByText('测下来是').waitFor()
    await page.getByRole('link', { name: '目录' }).click()
    await page.getByText(`1 / ${LABS.length} 个猜过了`).waitFor()
    await page.getByRole('button', { name: '清除记录' }).click()
    await page.getByText(`0 / ${LABS.length} 个猜过了`).waitFor()
  })

  test('without storage it lasts as long as the page', async () => {
    const page = await opened('mini-batch', '', {
      before: (one) =>
        one.addInitScript(() =>
          Object.defineProperty(window, 'localStorage', {
            get() {
              throw new Error('forbidden')
            },
          }),
        ),
    })
    await page.getByRole('button', { name: '全部 300', exact: true }).click()
    await page.getByText('测下来是').waitFor()
    assert.deepEqual(page.mistakes, [])
  })
})

describe('from lab to lab', () => {
  test('the way leads through all of them', async () => {
    const page = await opened(LABS[0].id)
    for (const { name } of LABS.slice(1)) {
      await page.locator('footer .next').click()
      await page.getByRole('heading', { name: name['zh-CN'], level: 1 }).waitFor()
    }
    assert.equal(await page.locator('footer .next').count(), 0)
  })
})
