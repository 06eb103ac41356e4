/** The lab of hyperparameters in a real browser: the map of 36, its cells, and the table of all that was tried. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, openSite, settled, tableOf } from './site.mjs'

const MAP = '36 种组合'
let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** The lab once all 36 have run. */
async function tried(options) {
  const page = await site.open('?lab=hyperparameters', options)
  await settled(page)
  await page.locator('.sentence').filter({ hasText: '36 种组合里' }).waitFor()
  return page
}

const cell = (page, name) => page.getByRole('gridcell', { name })
const rowsIn = (page) => page.locator('nn-runs tbody tr')

describe('the map', () => {
  test('is drawn before any click; a cell opens its run; the guess is judged by it', async () => {
    const page = await tried()
    const { rows } = await tableOf(page, MAP)
    assert.equal(rows.length, 6)
    const values = rows.flatMap((row) => row.slice(1))
    assert.ok(values.every((value) => value >= 0 && value <= 1))
    const good = values.filter((value) => value >= 0.95).length
    await page.getByText(`${good} 种的验证准确率到了 95%`).waitFor()
    await page.getByRole('button', { name: '18 种以上' }).click()
    await page.getByText(`36 种里有 ${good} 种到了 95%`).waitFor()
    await cell(page, '初始化 = Xavier，学习率 = 0.1：').click()
    await page.locator('.sentence').filter({ hasText: '打开的是 Xavier、学习率 0.1' }).waitFor()
    await addressed(page, /lr=0\.1&init=xavier/)
    assert.deepEqual(page.mistakes, [])
  })

  test('what is learned is counted anew with the network; a sweep that is cancelled stops', async () => {
    const page = await tried()
    await page.getByText('91 个参数由训练自己学').waitFor()
    const box = page.getByRole('textbox', { name: '第 1 层的单元数' })
    await box.fill('256')
    await box.press('Enter')
    await page.getByText('2,059 个参数由训练自己学').waitFor() // 256·2 + 256 + 5·256 + 5 + 5 + 1
    await page.getByRole('button', { name: '取消这 36 次' }).click()
    await page.getByText(/已取消，跑了 \d+ \/ 36/).waitFor()
    const { rows } = await tableOf(page, MAP)
    assert.ok(rows.flat().filter(Number.isFinite).length < 36, 'it ran to its end')
    await page.getByRole('button', { name: '训练全部 36 种' }).waitFor()
  })
})

describe('the table of runs', () => {
  test('keeps every run: sorted, opened again, deleted, exported, cleared', async () => {
    const page = await tried()
    for (const lr of ['0.3', '3']) {
      await cell(page, `初始化 = He，学习率 = ${lr}：`).click()
      await rowsIn(page)
        .filter({ hasText: `学习率 = ${lr}` })
        .waitFor()
    }
    assert.equal(await rowsIn(page).count(), 3)
    await page.getByRole('button', { name: '验证准确率' }).last().click()
    await page
      .getByRole('columnheader', { name: '验证准确率' })
      .and(page.locator('[aria-sort="ascending"]'))
      .waitFor()
    assert.match(await rowsIn(page).first().innerText(), /学习率 = 3/)
    assert.match(await rowsIn(page).last().innerText(), /学习率 = 0\.3/)

    await page.reload() // IndexedDB has them
    await settled(page)
    await rowsIn(page).filter({ hasText: '学习率 = 0.3' }).waitFor()
    assert.equal(await rowsIn(page).count(), 3)
    await rowsIn(page).getByRole('button', { name: '学习率 = 0.3', exact: true }).click()
    await page.locator('.sentence').filter({ hasText: '打开的是 He、学习率 0.3' }).waitFor()

    await page.getByRole('button', { name: '删掉：学习率 = 3', exact: true }).click()
    assert.equal(await rowsIn(page).count(), 2)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    assert.match(text, /hyperparameters,lr=0\.3,/)
    assert.equal(text.trim().split('\r\n').length, 3)

    await page.getByRole('button', { name: '清空', exact: true }).click()
    await page.getByRole('button', { name: '清空 2 条' }).click()
    await page.getByText('还没有跑完的训练').waitFor()
    assert.deepEqual(page.mistakes, [])
  })

  test('says so where the browser keeps nothing, and goes on', async () => {
    const page = await tried({
      before: (one) =>
        one.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('not here', 'SecurityError')
          }
        }),
    })
    await page.getByText('这个浏览器不让网页存东西').waitFor()
    assert.equal(await rowsIn(page).count(), 1)
    assert.deepEqual(page.mistakes, [])
  })
})
