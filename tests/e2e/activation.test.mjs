/** The lab of activation functions in a real browser: its four views, and what a drag trains and does not train. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { addressed, openSite, sentenceOf, settled, tableOf } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const opened = async (query = '', options = {}) => {
  const page = await site.open(`?lab=activation${query}`, options)
  await settled(page)
  return page
}

describe('functions and slopes', () => {
  test('z of a layer lies behind the curves; moving z trains nothing anew', async () => {
    const page = await opened()
    const { columns, rows } = await tableOf(page, 'Sigmoid 和它的导数')
    const shares = rows.map((row) => row[columns.indexOf('第 1 层的 z（占比）')])
    const sum = shares.filter((share) => share > 0).reduce((a, b) => a + b, 0)
    assert.ok(Math.abs(sum - 1) < 0.01, `${sum}`)
    await page.evaluate(() => {
      const lab = document.querySelector('nn-page').shadowRoot.querySelector('nn-lab')
      lab.addEventListener('nn-state', () => {}, { once: true })
      window.runs = []
      new MutationObserver(() => window.runs.push(lab.dataset.state)).observe(lab, {
        attributes: true,
      })
    })
    await page.getByRole('slider', { name: 'z 的位置' }).fill('0')
    await page.getByText('z = 0 · f(z) = 0.500 · f′(z) = 0.250').waitFor()
    await page.waitForURL(/z=0/)
    assert.ok(!(await page.evaluate(() => window.runs)).includes('running'))
    assert.deepEqual(page.mistakes, [])
  })

  test('a rate too high: the dead are counted', async () => {
    const page = await opened()
    await page.getByRole('button', { name: '让 ReLU 死掉' }).click()
    await page.getByText(/个隐藏单元里死了 \d+ 个/).waitFor()
    assert.match(await sentenceOf(page), /没学会：训练准确率 50%/)
  })

  test('a guess is answered by runs', async () => {
    const page = await opened()
    await page
      .getByRole('group', { name: /哪一种学不会/ })
      .getByText('Sigmoid')
      .click()
    await page.getByText(/猜对了。.*Sigmoid 50%/).waitFor()
  })
})

test('without an activation ten layers are one matrix, and its numbers stand there', async () => {
  const page = await opened('&view=line&depth=10')
  await page.getByText('左边没有激活函数：11 层').waitFor()
  await page.getByText('右边只多了 Tanh').waitFor()
  const { rows } = await tableOf(page, '11 层乘成一层')
  assert.equal(rows.length, 3)
  assert.ok(rows.every(([, value]) => Number.isFinite(value)))
  assert.deepEqual(page.mistakes, [])
})

test('softmax: 1,000 more, and the formula as it stands has no number', async () => {
  const page = await opened('&view=softmax')
  await page.getByText('0.0900 · 0.2447 · 0.6652').waitFor()
  await page.getByRole('button', { name: '一起加 1,000' }).click()
  await page.getByText('∞ ÷ ∞ 得 NaN').waitFor()
  await page.getByText('0.0900 · 0.2447 · 0.6652').waitFor()
  await addressed(page, /shift=1000/)
})

test('each problem is trained with the output meant for it', async () => {
  const page = await opened('&view=output')
  for (const [problem, words] of [
    ['多分类', 'Softmax 让三个输出分同一份概率'],
    ['多标签', '每个标签一个 Sigmoid'],
    ['回归', '均方根误差'],
  ]) {
    await page.getByRole('radio', { name: problem, exact: true }).check()
    await page.getByText(words).waitFor()
  }
  assert.deepEqual(page.mistakes, [])
})

test('a link with an output of no use falls back, and says so', async () => {
  const page = await opened('&view=output&problem=regression&output=softmax')
  await page.getByRole('status').getByText('output=softmax').waitFor()
  await page.getByRole('status').getByText('problem=regression').waitFor()
  await page.getByText('一个 Sigmoid：回答都在').waitFor()
})

for (const view of ['curves', 'line', 'softmax', 'output']) {
  test(`axe finds nothing: ${view}`, async () => {
    const page = await opened(`&view=${view}`)
    await page.locator('summary').evaluateAll((all) => all.forEach((one) => one.click()))
    await page.getByText('照字面算是').waitFor()
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`),
      [],
    )
  })
}
