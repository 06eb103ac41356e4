/** The augmentation lab in a real browser: the reader's own picture, and digits with copies and without. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { addressed, openSite, sentenceOf, settled, tableOf } from './site.mjs'

const LAB = '?lab=augmentation'
const TABLE = '哪些数字受影响'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

async function opened(settings = '') {
  const page = await site.open(`${LAB}${settings}`)
  await settled(page)
  return page
}

/** A grey PNG; its head may claim another size than it has. */
function png(width, height, claimed = { width, height }) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claimed.width, 0)
  head.writeUInt32BE(claimed.height, 4)
  head[8] = 8 // bits, of grey
  const rows = Buffer.alloc(height * (width + 1), 128)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0 // no filter
  const parts = [
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts])
}

const choose = (page, name, buffer) =>
  page.getByLabel('选一张图片').setInputFiles({ name, mimeType: 'image/png', buffer })

const lastCaption = (page) =>
  page.locator('nn-pixels').first().locator('figcaption').last().innerText()

describe('a picture of the reader’s own', () => {
  test('is cut as NumPy cuts it, and never leaves the machine', async () => {
    const page = await opened('&op=crop')
    assert.match(await lastCaption(page), /200 × 200 × 3/)
    const asked = []
    page.on('request', (request) => asked.push(request.url()))
    await choose(page, 'small.png', png(200, 150))
    await page.getByText('这张图是 150 行 × 200 列').waitFor()
    await page.getByText('50 × 50 × 3').waitFor()
    await choose(page, 'tiny.png', png(60, 40))
    await page.getByText('这张图是 40 行 × 60 列').waitFor()
    await page.getByRole('button', { name: '换回画好的猫' }).click()
    await page.getByText('200 × 200 × 3').waitFor()
    assert.deepEqual(asked, [])
    assert.deepEqual(page.mistakes, [])
  })

  test('that cannot be read is refused in a sentence, and the picture there is stays', async () => {
    const page = await opened('&op=upside')
    await choose(page, 'empty.png', Buffer.alloc(0))
    await page.getByText('“empty.png”是空文件').waitFor()
    await choose(page, 'words.png', Buffer.from('no picture'))
    await page.getByText('“words.png”打不开').waitFor()
    await choose(page, 'huge.png', png(1, 1, { width: 20000, height: 20000 }))
    await page.getByText('“huge.png”有 20,000 × 20,000 像素').waitFor()
    assert.match(await lastCaption(page), /320 × 400 × 3/)
    await choose(page, 'good.png', png(30, 20))
    await page.getByText('20 × 30 × 3').first().waitFor()
    assert.equal(await page.getByText('“huge.png”').count(), 0)
    assert.deepEqual(page.mistakes, [])
  })
})

describe('digits', () => {
  test('mirrored copies do harm, and a guess gets its answer', async () => {
    const page = await opened()
    assert.match(await sentenceOf(page), /左右翻.*掉到.*8 个种子里 8 个变差/)
    await page.getByRole('button', { name: '更准' }).click()
    await page.getByText('测下来更差').waitFor()
    const { rows } = await tableOf(page, TABLE)
    assert.equal(rows.length, 10)
    for (const [, plain, helped] of rows) assert.ok(plain > 0.5 && helped > 0.5)
  })

  test('another change, and other digits to be known: another answer', async () => {
    const page = await opened()
    await page.getByRole('radio', { name: '平移' }).check()
    await page.getByRole('radio', { name: '挪歪的' }).check()
    await page.getByText('升到').waitFor()
    await addressed(page, /op=shift&dev=moved/)
    assert.match(await sentenceOf(page), /8 个种子里 8 个变好/)
    assert.deepEqual(page.mistakes, [])
  })

  test('a value out of range is refused at its control', async () => {
    const page = await opened('&op=rotate')
    const box = page.getByRole('textbox', { name: '转多少度' })
    await box.fill('400')
    await box.press('Enter')
    await page.getByText('400 超出了范围').waitFor()
    assert.match(await sentenceOf(page), /旋转/)
  })

  test('errata are measured', async () => {
    const page = await opened()
    await page.getByText('勘误：笔记写的和实测的').click()
    await page.getByText('留在原位的像素有 50.8%').waitFor()
    await page.getByText('(0, 0, 3)').waitFor()
  })
})
