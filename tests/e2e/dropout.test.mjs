/** The dropout lab in a real browser: both versions, masks, the picture, the houses. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, openSite, sentenceOf, settled, tableOf } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

describe('the dropout lab', () => {
  test('sets both versions and none side by side, and E[a] of both', async () => {
    const page = await site.open('?lab=dropout&keep=0.8')
    await page.locator('.sentence').filter({ hasText: '同样的 p' }).waitFor()
    assert.match(await sentenceOf(page), /inverted，p = 0\.8.*不用 Dropout 是/)
    const { rows } = await tableOf(page, '验证时 / 训练时')
    assert.deepEqual(
      rows.map((row) => row[3]),
      [1.25, 1.562, 1.953, 1.953],
    )
    assert.ok(rows[3][2] > 1.6 && Math.abs(rows[3][1] - 1) < 0.1, `${rows[3]}`)
    assert.deepEqual(page.mistakes, [])
  })

  test('another mask and the other mode are only looked at: the run stays', async () => {
    const page = await site.open('?lab=dropout')
    await page.getByText('第 0 步，第 1 个样本的 mask').waitFor()
    await page.locator('.sentence').filter({ hasText: '同样的 p' }).waitFor()
    const said = await sentenceOf(page)
    await page.getByRole('button', { name: '换一个 mask' }).click()
    await page.getByText('第 1 步，第 1 个样本的 mask').waitFor()
    await page.getByRole('radio', { name: '验证时' }).check()
    await page.getByText('所有单元都在').waitFor()
    await settled(page)
    assert.equal(await sentenceOf(page), said)
    await addressed(page, /mode=evaluate&mask=1/)
  })

  test('the picture and the houses come when they are opened', async () => {
    const page = await site.open('?lab=dropout')
    await settled(page)
    await page.getByText('残缺的图片').click()
    await page.getByText('3,840 ± 28').first().waitFor()
    await page.getByRole('radio', { name: '整个像素' }).check()
    await page.getByText('三个通道一起抽').waitFor()
    await page.getByText('四个特征的房价').click()
    const { rows } = await tableOf(page, '20 个种子的平均')
    assert.ok(rows[0][1] > 0.95 && rows[0][2] < 0.7, `${rows[0]}`)
    assert.deepEqual(page.mistakes, [])
  })
})
