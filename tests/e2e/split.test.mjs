/** The split lab in a real browser: dragged, written, refused, judged, looked at once. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, openSite, sentenceOf, settled, tableOf } from './site.mjs'

const LAB = '?lab=split'
const PARTS = '训练/验证/测试（%）'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

async function opened(settings = '') {
  const page = await site.open(`${LAB}${settings}`)
  await settled(page)
  return page
}

const box = (page) => page.getByRole('textbox', { name: PARTS })

/** Once the lab stands still with what was asked. */
async function written(page, text) {
  await box(page).fill(text)
  await box(page).press('Enter')
}

describe('a split', () => {
  test('of 25 samples judges badly, and a guess gets its answer', async () => {
    const page = await opened()
    assert.match(await sentenceOf(page), /每份验证集 25 个样本.*虚高 [\d.]+ 个百分点/)
    await page.getByRole('button', { name: '不到 5' }).click()
    await page.getByText('测下来是').waitFor()
    const { rows } = await tableOf(page, '200 份验证集打的分')
    assert.equal(rows.length, 201) // and the mark of the truth
    assert.deepEqual(page.mistakes, [])
  })

  test('moves with the keyboard, and the link follows', async () => {
    const page = await opened('&train=60&dev=20&test=20')
    const divider = page.getByRole('slider', { name: '训练 | 验证' })
    await divider.press('ArrowRight')
    await page.getByText('601 个样本训练').waitFor()
    assert.equal(await box(page).inputValue(), '60.1/19.9/20')
    await addressed(page, /train=60\.1&dev=19\.9&test=20/)
    await divider.press('Home')
    await page.getByText(/^1$/).first().waitFor()
    await settled(page)
    assert.deepEqual(page.mistakes, [])
  })

  test('of 99.75 % is refused, and what may be meant is one click away (E24)', async () => {
    const page = await opened('&samples=2000')
    await page.getByRole('button', { name: '笔记的 95/2.25/2.5' }).click()
    await page.getByText('95/2.25/2.5 加起来是 99.75%，少了 0.25%').waitFor()
    assert.equal(await box(page).getAttribute('aria-invalid'), 'true')
    assert.match(await sentenceOf(page), /1,900 个样本训练/)
    await page.getByRole('button', { name: '95/2.25/2.75' }).click()
    await page.getByText('2.25%').first().waitFor()
    await page.getByText('45', { exact: true }).first().waitFor()
    assert.equal(await box(page).getAttribute('aria-invalid'), 'false')
    await page.getByText('勘误：笔记写的和实测的').click()
    await page.getByText('加起来是 99.75%，不是 100%').waitFor()
  })

  test('written badly keeps what is shown, also in a link', async () => {
    const page = await opened('&train=95&dev=2.25&test=2.5')
    await page.getByText('少了 0.25%').waitFor()
    assert.match(await sentenceOf(page), /950 个样本训练/)
    await written(page, 'half and half')
    await page.getByText('“half and half” 读不懂').waitFor()
    await written(page, '100/0/0')
    await page.getByText('全拿去训练了').waitFor()
    assert.deepEqual(page.mistakes, [])
  })
})

describe('the test set', () => {
  test('is locked, and each look is counted', async () => {
    const page = await opened('&train=60&dev=20&test=20')
    await page.locator('summary', { hasText: '三份里各有什么' }).click()
    await page.getByRole('cell', { name: '锁着' }).waitFor()
    await page.getByRole('button', { name: '测试集锁着' }).click()
    await page.getByText('看过就到此为止').waitFor()
    await page.getByRole('radio', { name: '分层' }).check()
    await page.getByRole('button', { name: '已经看过 1 次' }).click()
    await page.getByText('第 2 次看').waitFor()
  })
})

test('the scaler that leaks is measured', async () => {
  const page = await opened('&samples=50&train=60&dev=40&test=0')
  await page.getByText('先在全部数据上归一化').click()
  await page.getByText('100 次划分的平均').waitFor()
})
