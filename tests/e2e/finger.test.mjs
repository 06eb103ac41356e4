/** The curve under the finger: nothing leaks, ghosts stay, workers that die are replaced; the workbench under the lab. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { openSite, settled, tableOf } from './site.mjs'
import { countObjects, findLab, watchWorkers, workersAlive } from './workers.mjs'

const LONG = '10000000'
/** Frames after which nothing is to be hoped for. */
const PATIENT = 3000
const SCRUBS = 1000
/** Bytes of a run as the page is given it, at least: its map of answers alone, 96 × 96 numbers. */
const SNAPSHOT = 96 * 96 * 4
/** Runs that the page may happen to hold when it is counted. */
const HELD = 25

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** With window.lab(), the lab's own element. */
async function watched(page) {
  await watchWorkers(page)
  await findLab(page)
}

async function opened(query = '') {
  const page = await site.open(query, { before: watched, reducedMotion: 'reduce' })
  await settled(page)
  return page
}

/** What moves the pointer over the learning rate. */
async function thumbOf(page) {
  const slider = page.getByRole('slider', { name: '学习率', exact: true })
  const { x, y, width, height } = await slider.boundingBox()
  return (share) => page.mouse.move(x + width * share, y + height / 2)
}

/** In the page: of which learning rate a complete curve stands in the next frame; or null. */
function wholeInFrame() {
  const look = () => (window.lab().run.reason ? window.lab().runState.lr : null)
  return new Promise((seen) => requestAnimationFrame(() => seen(look())))
}

/** Moves the thumb of the learning rate to and fro, without letting it go. */
async function scrub(page, times) {
  const move = await thumbOf(page)
  await move(0.4)
  await page.mouse.down()
  for (let i = 0; i < times; i++) {
    await move(0.4 + 0.01 * (i % 20))
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await page.mouse.up()
  await settled(page)
}

/** In the page: two that follow the thumb, and those that compare. */
const mostWorkers = () => 2 + Math.min(2, Math.max(1, navigator.hardwareConcurrency - 1))

async function trainLong(page) {
  const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
  await box.fill(LONG)
  await box.press('Enter')
  await page.getByText(/第 [\d,]+ \/ 10,000,000 次/).waitFor()
}

const iterationOf = (page) => page.evaluate(() => window.lab().run.iteration)

describe('while the thumb moves', () => {
  test('no workers, canvases or buffers are left behind', async () => {
    const page = await opened('?iters=1000')
    await scrub(page, 20)
    const first = await countObjects(page)
    await scrub(page, SCRUBS)
    const last = await countObjects(page)
    const most = await page.evaluate(mostWorkers)
    assert.ok((await workersAlive(page)) <= most && last.Worker <= most, `${last.Worker} workers`)
    assert.equal(last.HTMLCanvasElement, first.HTMLCanvasElement)
    const grown = last.bytes - first.bytes
    assert.ok(grown < HELD * SNAPSHOT, `${first.bytes} bytes, then ${last.bytes}`)
  })

  test('complete curves follow it, although each run is overtaken by the next', async () => {
    const page = await opened('?iters=60000')
    const move = await thumbOf(page)
    await move(0.4)
    await page.mouse.down()
    const seen = new Set()
    for (let i = 0; i < PATIENT && seen.size < 4; i++) {
      await move(0.4 + 0.02 * (i % 10))
      seen.add(await page.evaluate(wholeInFrame))
    }
    await page.mouse.up()
    assert.equal(seen.size, 4, `${[...seen]}`)
  })

  test('what was let go of last stays as a ghost', async () => {
    const page = await opened('?iters=1000')
    const stood = await tableOf(page, '损失 J')
    await scrub(page, 5)
    const { columns, rows } = await tableOf(page, '损失 J')
    const ghost = columns.indexOf('He 训练（之前）')
    assert.ok(ghost > 0, `${columns}`)
    const train = stood.columns.indexOf('He 训练')
    assert.deepEqual(
      rows.map((row) => row[ghost]),
      stood.rows.map((row) => row[train]),
    )
    assert.notDeepEqual(
      rows.map((row) => row[columns.indexOf('He 训练')]),
      rows.map((row) => row[ghost]),
    )
  })

  test('a run that takes long says how far it is, and nothing is moved by that', async () => {
    const page = await opened()
    const place = () => page.getByRole('button', { name: '回到第 0 次' }).boundingBox()
    const { y } = await place()
    await trainLong(page)
    await page.getByRole('progressbar', { name: '训练进度' }).waitFor()
    await page.getByText(/完成 .*每秒 .* 次迭代 · 还需 .* 秒/).waitFor()
    assert.equal((await place()).y, y)
  })
})

describe('faults', () => {
  test('a worker whose code did not come is made once more', async () => {
    let asked = 0
    const hindered = async (page) => {
      await watchWorkers(page)
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'hardwareConcurrency', { value: 8 })
      })
      await page.route('**/worker-*.js', (route) =>
        ++asked === 1 ? route.abort() : route.continue(),
      )
    }
    const page = await site.open('', { before: hindered, serviceWorkers: 'block' })
    await settled(page)
    assert.ok(asked > 1, `asked for it ${asked} times`)
    const ended = await page.evaluate(() => window.workers.map((worker) => Boolean(worker.ended)))
    assert.deepEqual(ended.slice(0, 2), [true, false])
  })

  test('a worker that is ended in mid-run is replaced, and its run says so and begins anew', async () => {
    const page = await opened()
    await trainLong(page)
    const made = await page.evaluate(() => {
      for (const worker of window.workers) worker.terminate()
      return window.workers.length
    })
    await page.getByText('负责训练的后台线程意外结束了').waitFor()
    await page.waitForFunction((count) => window.workers.length > count, made)
    const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
    await box.fill('1000')
    await box.press('Enter')
    await settled(page)
    await page.getByRole('button', { name: '知道了' }).click()
    assert.equal(await page.getByText('后台线程意外结束').count(), 0)
    assert.deepEqual(page.mistakes, [])
  })

  test('a page that slept goes on where it was', async () => {
    const page = await opened()
    await trainLong(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await new Promise((wake) => setTimeout(wake, 500))
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    const at = await iterationOf(page)
    await page.waitForFunction((first) => window.lab().run.iteration > first, at)
    assert.equal(await page.getByText('后台线程意外结束').count(), 0)
  })

  test('leaving the page ends every worker; the page that comes back trains again', async () => {
    const page = await opened()
    await page.waitForFunction(() => window.workers.length >= 2) // the lab's, and those that compare
    await trainLong(page)
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
    )
    assert.equal(await workersAlive(page), 0)
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    )
    assert.ok((await workersAlive(page)) >= 1)
    const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
    await box.fill('1000')
    await box.press('Enter')
    await settled(page)
  })
})

describe('a run that is watched', () => {
  test('goes on with another rate, and keeps a mark of it', async () => {
    const page = await site.open('', { before: findLab })
    await settled(page)
    await page.getByRole('button', { name: '播放训练' }).click()
    await page.waitForFunction(() => window.lab().run.iteration > 1000)
    await page.getByRole('button', { name: '暂停' }).click()
    const at = await iterationOf(page)
    const box = page.getByRole('textbox', { name: '学习率，输入数值' })
    await box.fill('0.1')
    await box.press('Enter')
    await page.getByRole('button', { name: '继续' }).click()
    await settled(page)
    const marks = await page.evaluate(() => window.lab().changeMarks)
    assert.deepEqual(
      marks.map(({ label }) => label),
      ['α = 0.1'],
    )
    assert.ok(marks[0].x >= at, `${marks[0].x} from ${at}`)
    await page.getByRole('cell', { name: 'α = 0.1' }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '记录', exact: true }).click()
    const row = page.locator('nn-runs tbody tr').filter({ hasText: '学习率 = 0.1' })
    const told = row.getByText('途中改过')
    assert.match(await told.getAttribute('title'), /次迭代起 α = 0\.1。/)
    assert.equal(await page.locator('nn-runs').getByText('途中改过').count(), 1)
  })

  test('says so where no axis of iterations could bear the mark', async () => {
    const page = await site.open('?lab=gradients', { before: findLab })
    await settled(page)
    const told = page.getByText(/^途中改过：第 \d+ 次迭代起 α = 0\.02。/)
    await page.getByRole('button', { name: '前进 5 次' }).click()
    assert.equal(await told.count(), 0)
    const box = page.getByRole('textbox', { name: '学习率 α，输入数值' })
    await box.fill('0.02')
    await box.press('Enter')
    await page.getByRole('button', { name: '前进 5 次' }).click()
    await told.waitFor()
    await page.getByRole('button', { name: '回到第 0 次' }).click()
    await told.waitFor({ state: 'detached' })
  })
})

describe('the workbench', () => {
  const tool = (page, name) =>
    page.getByRole('group', { name: '对照工具' }).getByRole('button', { name, exact: true })

  async function learnAt(page, rate) {
    const box = page.getByRole('textbox', { name: '学习率，输入数值' })
    await box.fill(rate)
    await box.press('Enter')
    await page.waitForURL(new RegExp(`lr=${rate}`))
    await settled(page)
  }

  test('pinned runs differ in what was changed, and open again', async () => {
    const page = await opened('?iters=1000')
    await tool(page, '钉住').click()
    await page.getByRole('button', { name: '打开 A' }).waitFor()
    await learnAt(page, '0.1')
    await tool(page, '钉住').click()
    await page.getByRole('button', { name: '打开 B' }).waitFor()
    const table = page.getByRole('table', { name: '哪些设置不同，结果如何' })
    const head = await table.getByRole('columnheader').allInnerTexts()
    assert.deepEqual(head.slice(0, 3), ['训练', '学习率', '最终训练损失'])
    const { columns } = await tableOf(page, '钉住的训练')
    assert.deepEqual(columns.slice(1), ['A', 'B'])
    await tool(page, '钉住').click()
    await page.getByText('当前这次训练已经钉住了').waitFor()
    await page.getByRole('button', { name: '打开 A' }).click()
    await page.waitForFunction(() => !location.search.includes('lr='))
    await settled(page)
  })

  test('A and B: one thing changed, and a value that cannot be is named', async () => {
    const page = await opened('?iters=1000')
    await tool(page, 'A/B').click()
    const value = page.getByRole('textbox', { name: 'B 的值' })
    assert.equal(await value.inputValue(), '0.1')
    await page.getByRole('button', { name: '训练 B' }).click()
    await page.getByText(/只改了学习率：A 是 0.01，B 是 0.1。.*B (低|高) 0/).waitFor()
    await value.fill('many')
    await page.getByRole('button', { name: '训练 B' }).click()
    await page.getByRole('alert').getByText('“many” 不是数。').waitFor()
  })

  test('20 seeds: a band, its median, how many learned it; and they can be cancelled', async () => {
    const page = await opened('?iters=200000') // not over before it is cancelled
    await tool(page, '20 个种子').click()
    await page.getByRole('button', { name: '取消' }).click()
    const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
    await box.fill('1000')
    await box.press('Enter')
    await page.getByRole('button', { name: '训练 20 次' }).click()
    await page.getByText(/20 个种子里有 \d+ 个最终训练准确率达到 95%/).waitFor()
    const { columns, rows } = await tableOf(page, '20 个种子：中位数，从最低到最高')
    const [middle, low, high] = ['训练（中位数）', '训练（最低）', '训练（最高）'].map((name) =>
      columns.indexOf(name),
    )
    assert.ok(rows.length > 10)
    for (const row of rows) assert.ok(row[low] <= row[middle] && row[middle] <= row[high], `${row}`)
    await page.getByRole('checkbox', { name: '每个种子一条线' }).check()
    const each = await tableOf(page, '20 个种子：中位数，从最低到最高')
    assert.equal(each.columns.filter((name) => name.startsWith('种子')).length, 20)
  })

  test('sweep and runs open under it', async () => {
    const page = await opened('?iters=1000')
    await tool(page, '扫描').click()
    await page.getByRole('button', { name: /训练 \d+ 次/ }).waitFor()
    await tool(page, '记录').click()
    await page.locator('nn-runs').getByRole('table').waitFor()
    await page.getByRole('button', { name: '收起' }).click()
    assert.equal(await page.locator('nn-runs').count(), 0)
  })

  test('a run of another lab is opened without a load of the page', async () => {
    const page = await opened('?iters=1000')
    await tool(page, '记录').click()
    await page.locator('nn-runs').getByRole('table').waitFor()
    await page.evaluate(() => {
      window.stays = true
      history.pushState(null, '', '?lab=penalty')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.locator('nn-lab-penalty').waitFor()
    await tool(page, '记录').click()
    await page.locator('nn-runs').getByRole('radio').last().check({ force: true })
    await page.locator('nn-runs a[href*="lab=init"]').first().click()
    await page.locator('nn-lab-init').waitFor()
    assert.equal(await page.evaluate(() => window.stays), true)
    assert.match(page.url(), /lab=init&.*iters=1000/)
  })
})
