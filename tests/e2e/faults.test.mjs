/** What went wrong once where somebody was quick, or stayed where something went away. */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { finished, openSite, openedLab, sentenceOf, settled, textIn } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const goTo = (page, query) =>
  page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, query)

test('a pin that is still loading when the reader goes on pins nothing', async () => {
  const waiting = []
  const page = await openedLab(site, 'early-stopping', {
    before: (one) => one.route(/nn-workbench/, (route) => waiting.push(() => route.continue())),
  })
  const asked = page.waitForRequest(/nn-workbench/)
  await page.getByRole('button', { name: '钉住', exact: true }).click()
  await asked
  await goTo(page, '?page=about')
  await page.getByRole('heading', { name: '关于这个实验室' }).waitFor()
  const loaded = page.waitForResponse(/nn-workbench/)
  for (const go of waiting) go()
  await (await loaded).finished()
  await page.evaluate(() => customElements.whenDefined('nn-workbench'))
  await page.evaluate(() => new Promise(requestAnimationFrame))
  assert.deepEqual(page.mistakes, [])
})

test('a unit under the pointer may go: the network of now is drawn, and named', async () => {
  const page = await openedLab(site, 'hyperparameters')
  await goTo(page, '?lab=hyperparameters&layers=10,10')
  await page.locator('nn-network canvas').scrollIntoViewIfNeeded()
  const unit = page.getByRole('button', { name: '隐藏 2 单元 10' })
  await unit.hover({ force: true })
  const readout = page.locator('nn-network .readout')
  await readout.getByText('b =').waitFor()
  await goTo(page, '?lab=hyperparameters&layers=3,3')
  await unit.waitFor({ state: 'detached' })
  await settled(page)
  assert.doesNotMatch(await readout.innerText(), /undefined/)
  assert.equal(await page.locator('nn-network button[tabindex="0"]').count(), 1)
  assert.deepEqual(page.mistakes, [])
})

test('from one experiment to the next: no result of the one under the name of the other', async () => {
  const page = await openedLab(site, 'init')
  await goTo(page, '?lab=init&view=seeds')
  await page.waitForFunction(() => {
    const lab = document.querySelector('nn-page').renderRoot.querySelector('nn-lab').shadowRoot
    const inside = lab.querySelector('nn-lab-init')
    window.inside = inside
    return inside.experiment.of('seeds').results.size > 0
  })
  const seen = await page.evaluate(async () => {
    const { inside } = window
    const table = () => inside.renderRoot.querySelector('.side nn-table')?.table.rows.length
    inside.change({ view: 'deep' })
    const rows = []
    while (inside.experiment.of('deep').results.size === 0) {
      await inside.updateComplete
      if (inside.view) rows.push(table())
      await new Promise(requestAnimationFrame)
    }
    return rows
  })
  assert.ok(seen.length > 0)
  assert.deepEqual([...new Set(seen)], [0])
})

/** Labs whose answer to their question is that of the run. */
const OF_THE_RUN = ['early-stopping', 'mini-batch', 'penalty', 'init', 'playground']

test('a run that is stopped on its way is not told as if it had ended', async () => {
  const page = await openedLab(site, OF_THE_RUN[0])
  const verdict = page.locator('nn-predict .verdict')
  for (const id of OF_THE_RUN) {
    await goTo(page, `?lab=${id}`)
    await page.locator(`nn-lab[lab="${id}"]`).waitFor()
    await finished(page)
    await page.locator('nn-predict button').first().click()
    await verdict.filter({ hasText: /\d/ }).waitFor()
    await page.getByRole('button', { name: /^前进 .* 次$/ }).click()
    await settled(page, 'idle')
    await verdict.filter({ hasText: /\d/ }).waitFor({ state: 'detached' })
    assert.equal(await textIn(verdict), '', id)
    assert.doesNotMatch(await sentenceOf(page), /一直跑到底|最后是|背下来/, id)
  }
  assert.deepEqual(page.mistakes, [])
})
