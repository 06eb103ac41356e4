/** The playground in a real browser: pens by pointer and by keys, a CSV file, what a run takes. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, finished, openSite, sentenceOf, settled, tableOf } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

const countsOf = (page) => page.locator('.data .hint').innerText()

/** The lab with a plane to draw on, emptied. */
async function drawing() {
  const page = await site.open('?lab=playground')
  await settled(page)
  await page.getByRole('button', { name: '自己画' }).click()
  await page.getByRole('button', { name: '清空' }).click()
  await page.locator('.sentence').filter({ hasText: '至少要两个' }).waitFor()
  return page
}

/** What the last run learned from, and its losses. */
async function learnt(page) {
  const { columns, rows } = await tableOf(page, '损失 J')
  const own = ['迭代次数', '训练', '验证'].map((name) => columns.indexOf(name)) // no ghosts
  const losses = rows.map((row) => own.map((at) => row[at]))
  const points = (await tableOf(page, '决策边界')).rows.map((row) => row.slice(0, 3))
  return { points, losses }
}

/** Three points of one class and one of the other, all of them to learn from. */
const SENT = 'split=1,0,0&own=-1,-1,2,1ZgS39Jg4iuUCbYT'

/** A stroke over shares of the plane, with the pen that is chosen. */
async function stroke(page, pen, [from, to]) {
  await page.getByRole('button', { name: pen, exact: true }).click()
  const { x, y, width } = await page.locator('nn-pen').boundingBox()
  await page.mouse.move(x + from[0] * width, y + from[1] * width)
  await page.mouse.down()
  await page.mouse.move(x + to[0] * width, y + to[1] * width, { steps: 20 })
  await page.mouse.up()
}

describe('the playground', () => {
  test('learns what is drawn on the plane, and gives it back after a mistake', async () => {
    const page = await drawing()
    await stroke(page, '类别 0', [[0.2, 0.1], [0.2, 0.9]]) // prettier-ignore
    await stroke(page, '类别 1', [[0.8, 0.1], [0.8, 0.9]]) // prettier-ignore
    await page.locator('.sentence').filter({ hasText: '100%' }).waitFor()
    assert.match(await countsOf(page), /1\d : 1\d|2\d : 2\d/)
    await addressed(page, /own=/)
    const drawn = await countsOf(page)
    await page.getByText('点都写在链接里').waitFor()
    await page.getByRole('button', { name: '清空' }).click()
    await page.getByRole('button', { name: '撤销' }).click()
    assert.equal(await countsOf(page), drawn)
    await addressed(page, /own=/)
    const { points, losses } = await learnt(page)
    const again = await site.open(`?${await page.evaluate(() => location.search.slice(1))}`)
    await settled(again)
    assert.equal(await countsOf(again), drawn)
    assert.deepEqual(await learnt(again), { points, losses })
    await again.reload()
    await settled(again)
    assert.equal(await countsOf(again), drawn)
    await page.goto(`${site.url}?lab=playground`)
    await settled(page)
    await page.getByRole('button', { name: '自己画' }).click()
    assert.equal(await countsOf(page), drawn)
    assert.deepEqual([...page.mistakes, ...again.mistakes], [])
  })

  test('drawn points of somebody else stay as they were sent, and mine are kept', async () => {
    const page = await site.open(`?lab=playground&${SENT}&lock=own`)
    await settled(page)
    assert.match(await countsOf(page), /3 : 1/)
    assert.equal(await page.locator('nn-pen').count(), 0)
    assert.ok(await page.getByRole('button', { name: '自己画' }).isDisabled())
    await page.goto(`${site.url}?lab=playground`)
    await settled(page)
    await page.getByRole('button', { name: '自己画' }).click()
    await page.locator('nn-pen').waitFor()
    assert.doesNotMatch(await countsOf(page), /3 : 1/)
    await page.goBack()
    await page.locator('nn-pen').waitFor({ state: 'detached' })
    assert.deepEqual(page.mistakes, [])
  })

  test('a recorded run of drawn points opens again with them; points of no link are named', async () => {
    const page = await site.open(`?lab=playground&${SENT}`)
    await settled(page)
    const { losses } = await learnt(page)
    await page.locator('.kinds').getByRole('button', { name: '圆', exact: true }).click()
    await addressed(page, /lab=playground/, { no: /own=/ })
    await settled(page)
    await page.getByRole('button', { name: '记录', exact: true }).click()
    await page.locator('nn-runs').locator('.open', { hasText: '自己画的点 = 4 个点' }).click()
    await addressed(page, /own=/)
    await settled(page)
    assert.deepEqual((await learnt(page)).losses, losses)
    await page.goto(`${site.url}?lab=playground&own=-1.6,-1.5,3.2,nopoints!`)
    await page
      .locator('.faults')
      .filter({ hasText: 'own=-1.6,-1.5,3.2,nopoints!：读不出' })
      .waitFor()
    await settled(page)
    assert.deepEqual(page.mistakes, [])
  })

  test('the plane is drawn on by keys alone', async () => {
    const page = await drawing()
    await page.locator('nn-pen .surface').focus()
    for (const key of ['1', 'Enter', 'Shift+ArrowRight', '2', 'Enter', 'ArrowUp', ' ']) {
      await page.keyboard.press(key)
    }
    assert.match(await countsOf(page), /1 : 2/)
    await page.keyboard.press('e')
    await page.keyboard.press('Enter')
    assert.match(await countsOf(page), /1 : 0|1$/)
    assert.deepEqual(page.mistakes, [])
  })

  test('a CSV file is read here; a wrong one names line and column, and nothing is lost', async () => {
    const asked = []
    const page = await drawing()
    page.on('request', (request) => asked.push(request.url()))
    const file = (text) => ({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    const input = page.locator('.data input[type="file"]')
    const rows = Array.from({ length: 40 }, (_, i) => `${i % 2 ? 1 : -1},${i / 40},${i % 2}`)
    await input.setInputFiles(file(`x1,x2,label\n${rows.join('\n')}\n`))
    await page.locator('.sentence').filter({ hasText: '学会了' }).waitFor()
    assert.match(await countsOf(page), /20 : 20/)
    await page.getByText('来自文件的点').waitFor()
    await addressed(page, /lab=playground/, { no: /own=/ })
    await page.getByRole('button', { name: '记录', exact: true }).click()
    await page.locator('nn-runs').getByText('自己的数据').waitFor()
    await input.setInputFiles(file('x1,x2,label\n0,1,0\n0,one,1\n'))
    const alert = page.locator('.data [role="alert"]')
    await alert.filter({ hasText: '第 3 行 x2 列写着“one”' }).waitFor()
    assert.match(await countsOf(page), /20 : 20/)
    assert.ok(asked.every((url) => url.startsWith(site.url)))
    assert.deepEqual(page.mistakes, [])
  })

  test('a layer has an activation of its own, and the URL says so', async () => {
    const page = await site.open('?lab=playground')
    await settled(page)
    await page.getByText('网络与初始化', { exact: true }).click()
    await page.getByRole('combobox', { name: '隐藏层 2' }).selectOption('relu')
    await page.waitForURL(/act=tanh,relu/)
    await page.getByRole('button', { name: '加一层' }).first().click()
    await page.waitForURL(/layers=6,4,4.*act=tanh,relu,relu/)
    await settled(page)
    assert.deepEqual(page.mistakes, [])
  })

  test('presets tell what came of them', async () => {
    const page = await site.open('?lab=playground', { reducedMotion: 'reduce' })
    await settled(page)
    const tried = { 发散: /发散了.*第 3 层/, 全一样: /一模一样/, '死掉的 ReLU': /全死了/ }
    for (const [name, said] of Object.entries(tried)) {
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator('.sentence').filter({ hasText: said }).waitFor()
      await finished(page)
    }
    assert.match(await sentenceOf(page), /\d/)
    assert.deepEqual(page.mistakes, [])
  })

  test('20 layers of 256 are trained, and what they take is told', async () => {
    const hidden = new Array(20).fill(256).join(',')
    const page = await site.open(`?lab=playground&layers=${hidden}&iters=3&lr=0.01`)
    await settled(page)
    await page.getByText('这样训练要多少内存和时间').click()
    const said = page.getByText(/1,251,073 个参数/)
    await said.waitFor()
    assert.match(await said.innerText(), /最多 512 MiB/)
    assert.deepEqual(page.mistakes, [])
  })
})
