/** The lab of the gradient check in a real browser: every number, a mistake planted, a step chosen. */
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { addressed, openSite, settled, tableOf } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const opened = async (query = '') => {
  const page = await site.open(`?lab=gradient-check${query}`)
  await settled(page)
  return page
}

test('each of the 91 parameters stands beside its difference', async () => {
  const page = await opened()
  await page.getByText('对上了').waitFor()
  await page.getByText('每一个数', { exact: true }).first().click()
  const { rows } = await tableOf(page, '每一个数')
  assert.equal(rows.length, 91)
  for (const [, , difference, textbook] of rows) assert.ok(Math.abs(difference - textbook) < 1e-7)
  assert.deepEqual(page.mistakes, [])
})

test('a mistake is planted, marked in the code, and found in its layers', async () => {
  const page = await opened()
  await page.getByRole('radio', { name: '漏乘掩码' }).check()
  await page.getByText('第 1, 2 层错了，第 3 层还是对的').waitFor()
  await page.getByText('# dA = dA * mask[l-1]').waitFor()
  await addressed(page, /fault=mask&dropout=0.2|dropout=0.2.*fault=mask/)
})

test('a guess can be tried, and is answered by what was measured', async () => {
  const page = await opened()
  await page.getByRole('button', { name: '除了最后一层，全错' }).click()
  await page.getByRole('button', { name: '种下这个错，看看实测' }).click()
  await page.getByText('猜对了。各层的相对误差').waitFor()
})

test('a step of 1: the step is blamed, and not the code', async () => {
  const page = await opened()
  const box = page.getByRole('textbox', { name: '步长 ε，输入数值' })
  await box.fill('1')
  await box.press('Enter')
  await page.getByText('代码没有错').waitFor()
})

test('a gradient of zeros is no pass', async () => {
  const page = await opened()
  await page.getByRole('button', { name: '全 0 的梯度' }).click()
  await page.getByText('不能算通过').waitFor()
})

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing: ${theme}`, async () => {
    const page = await opened(`&fault=derivative&theme=${theme}`)
    await page.locator('summary').evaluateAll((all) => all.forEach((one) => one.click()))
    await page.waitForTimeout(500)
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`),
      [],
    )
  })
}
