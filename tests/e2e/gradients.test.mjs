/** The gradients lab: bars that follow the thumb, a cure switched on, a run that breaks and is mended in one click. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, finished, openSite, sentenceOf, settled } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** What the table behind the bars says of the first layer's gradient. */
const firstGradient = (page) =>
  page
    .locator('nn-chart tbody tr')
    .first()
    .locator('td')
    .first()
    .evaluate((cell) => Number(cell.dataset.value))

describe('lab gradients', () => {
  test('each layer more leaves less to the first one', async () => {
    const page = await site.open('?lab=gradients')
    await finished(page)
    const slider = page.getByRole('slider', { name: '隐藏层的层数' })
    await slider.focus()
    const atTen = await firstGradient(page)
    await page.keyboard.press('End')
    await page.locator('.sentence').getByText('20', { exact: true }).waitFor()
    await finished(page)
    assert.ok((await firstGradient(page)) < atTen / 1e4)
    assert.deepEqual(page.mistakes, [])
  })

  test('a cure is told beside none', async () => {
    const page = await site.open('?lab=gradients&width=20')
    await finished(page)
    await page.getByRole('button', { name: 'Batch Norm', exact: true }).click()
    await page.getByText('Batch Norm：首层 / 末层从').waitFor()
    await addressed(page, /cure=bn/)
    await page.getByText('不治时的 ‖dW‖').first().waitFor()
  })

  test('a broken run says where and why, and is mended in one click', async () => {
    const page = await site.open(
      '?lab=gradients&act=relu&init=he&lr=100&depth=20&width=20&steps=50',
    )
    await settled(page, 'diverged')
    assert.match(await sentenceOf(page), /坏掉了：第 \d+ 步，第 \d+ 层的 (Z|A|W|b|dW|db|loss)/)
    await page.getByRole('button', { name: /^一键修好/ }).click()
    await settled(page, 'done')
    assert.doesNotMatch(await sentenceOf(page), /坏掉了/)
  })

  test('through time: an open forget gate keeps more', async () => {
    const page = await site.open('?lab=gradients&width=20')
    await finished(page)
    await page.getByText('第五个办法：LSTM 与 RNN').click()
    await page.getByText(/步之前只剩：RNN/).waitFor()
    const slider = page.getByRole('slider', { name: /遗忘门/ })
    await slider.focus()
    await page.keyboard.press('End')
    await page.getByText(/b_f = 5 的 LSTM/).waitFor()
    await addressed(page, /forget=5/)
  })
})
