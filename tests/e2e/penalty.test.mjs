/** The penalty lab in a real browser: with and without, L1 and its near zeros, errata from runs. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, openSite, sentenceOf, settled, tableOf } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

describe('the penalty lab', () => {
  test('sets L2 beside no penalty at once, and takes J apart', async () => {
    const page = await site.open('?lab=penalty')
    await page.locator('.sentence').filter({ hasText: '不加惩罚是' }).waitFor()
    const { columns, rows } = await tableOf(page, '损失 J = 数据 + 惩罚')
    for (const name of ['数据损失', '惩罚', '验证损失', '不罚的验证损失'])
      assert.ok(columns.includes(name), `${name} in ${columns}`)
    const [dev, free] = ['验证损失', '不罚的验证损失'].map((name) => columns.indexOf(name))
    assert.ok(rows.at(-1)[dev] < 0.5 * rows.at(-1)[free])
    assert.deepEqual(page.mistakes, [])
  })

  test('L1: near zeros are counted, the URL holds it, the errata have their numbers', async () => {
    const page = await site.open('?lab=penalty')
    await settled(page)
    await page.getByRole('button', { name: 'L1，λ = 0.3' }).click()
    await page.locator('.sentence').filter({ hasText: '恰好为 0 的有' }).waitFor()
    await addressed(page, /kind=l1&lambda=0\.3/)
    assert.match(await sentenceOf(page), /L1 让 \d+(\.\d)?% 的权重/)
    const { rows } = await tableOf(page, '数一数')
    assert.equal(rows.length, 4)
    await page.getByText('勘误：笔记写的和实测的').click()
    await page.getByText(/一步就让 ‖W‖ 从/).waitFor()
  })

  test('L1 by the soft threshold: exact zeros, counted beside those of the plain step', async () => {
    const page = await site.open('?lab=penalty&kind=l1&lambda=0.3')
    await settled(page)
    await page.getByRole('radio', { name: '软阈值' }).check()
    await page.locator('.sentence').filter({ hasText: '换成普通的一步' }).waitFor()
    await addressed(page, /l1step=proximal/)
    const { columns, rows } = await tableOf(page, '数一数')
    const zeros = rows.map((row) => row[columns.indexOf('恰好为 0')])
    assert.ok(
      zeros.every((count) => count > 0),
      `${zeros}`,
    )
    assert.deepEqual(page.mistakes, [])
  })
})
