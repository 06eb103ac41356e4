/** The lab of initialisation in a real browser: what a reader sees and does. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, afterEach, before, describe, test } from 'node:test'
import { addressed, openSite, sentenceOf, settled, stateOf, tableOf } from './site.mjs'
import { watchPage } from './watch.mjs'

const golden = JSON.parse(
  await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'),
).cases
const CURVES = {
  'notes-zeros': '全 0',
  'notes-random-0.01': 'N(0, 0.01²)',
  'notes-random-1': 'N(0, 1)',
  'notes-random-10': 'N(0, 10²)',
  'notes-xavier': 'Xavier',
  'notes-he': 'He',
}

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** Each loss of a golden case, in the column of a table. */
function compare(name, { columns, rows }, column) {
  const { expected, tolerance } = golden[name]
  const at = columns.indexOf(column)
  assert.ok(at > 0, `${column} in ${columns}`)
  expected.iteration.forEach((iteration, i) => {
    const row = rows.find((one) => one[0] === iteration)
    assert.ok(row, `${name}: iteration ${iteration}`)
    const off = Math.abs(row[at] - expected.loss[i]) / Math.abs(expected.loss[i])
    assert.ok(off <= tolerance, `${name} ${iteration}: ${row[at]}, golden ${expected.loss[i]}`)
  })
}

describe('the first view', () => {
  test('has trained the run of the notes, with its numbers', async () => {
    const page = await site.open()
    await settled(page)
    compare('notes-he', await tableOf(page, '损失 J'), 'He 训练')
    const said = await sentenceOf(page)
    for (const part of ['He', '0.883', '0.065', '99.3%', '96%'])
      assert.ok(said.includes(part), said)
    assert.deepEqual(page.mistakes, [])
  })

  test('is compared with other starts, and admits that one is better', async () => {
    const page = await site.open()
    await page.getByText('N(0, 1) 更低：0.058').waitFor()
    const { columns } = await tableOf(page, '损失 J')
    for (const name of ['全 0', 'N(0, 1)', 'N(0, 10²)', 'Xavier']) assert.ok(columns.includes(name))
  })

  for (const lang of ['zh-CN', 'en']) {
    test(`shows figure and all six sliders without scrolling: ${lang}`, async () => {
      const page = await site.open(`?lang=${lang}`)
      await settled(page)
      const ends = await page
        .locator('.controls nn-slider')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))
      assert.equal(ends.length, 6)
      assert.ok(Math.max(...ends) <= 900, `${ends}`)
    })
  }
})

const show = (page, view) => page.getByRole('radio', { name: view, exact: true }).check()

describe('the figure of the notes', () => {
  test('holds every golden loss of all six runs, on one axis', async () => {
    const page = await site.open()
    await settled(page)
    await show(page, '笔记的图')
    await page.getByText('六条曲线放到同一根纵轴上').waitFor()
    const table = await tableOf(page, '笔记的图')
    for (const [name, column] of Object.entries(CURVES)) compare(name, table, column)
    assert.match(await sentenceOf(page), /勘误.*∞.*1,774/)
  })

  test('draws ∞ at the start of N(0, 10²) by the notes’ own formula', async () => {
    const page = await site.open('?view=notes&formula=naive')
    await page.getByText('六条曲线放到同一根纵轴上').waitFor()
    const { columns, rows } = await tableOf(page, '笔记的图')
    const big = columns.indexOf('N(0, 10²)')
    assert.equal(rows[0][big], Infinity)
    assert.ok(rows.slice(1, 15).every((row) => row[big] < 1))
  })

  test('comes back to the reader’s own settings', async () => {
    const page = await site.open('?lr=0.05')
    await settled(page)
    await show(page, '笔记的图')
    await page.getByText('六条曲线放到同一根纵轴上').waitFor()
    await show(page, '损失曲线')
    await page.getByRole('heading', { name: '决策边界' }).waitFor()
    await addressed(page, /lr=0\.05/)
    await addressed(page, /./, { no: /view=/ })
  })
})

describe('a slider', () => {
  test('restarts the run at once: zeros leave all units identical', async () => {
    const page = await site.open()
    await settled(page)
    const slider = page.getByRole('slider', { name: '初始化', exact: true })
    await slider.focus()
    await page.keyboard.press('Home')
    await page.getByText('最大差别 0').waitFor()
    await settled(page)
    assert.equal(await slider.getAttribute('aria-valuetext'), '全 0')
    compare('notes-zeros', await tableOf(page, '损失 J'), '全 0 训练')
    await addressed(page, /\?lab=init&init=zeros$/)
  })

  test('constants: the loss moves, the units stay one', async () => {
    const page = await site.open('?init=constant-0.5')
    await settled(page)
    assert.match(await sentenceOf(page), /从 1\.788 变到 0\.648.*最大差别 0.*10 个单元只顶 1 个/)
  })

  test('steps with the arrows, jumps to the end, and a double click resets it', async () => {
    const page = await site.open()
    await settled(page)
    const slider = page.getByRole('slider', { name: '激活函数', exact: true })
    const is = (name) => page.locator(`input[aria-valuetext="${name}"]`).waitFor()
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await is('Tanh')
    await page.keyboard.press('End')
    await is('Leaky ReLU')
    await slider.dblclick()
    await is('ReLU')
    await settled(page)
    await addressed(page, /./, { no: /act=/ })
  })

  test('is followed while it is dragged, and the axis holds still', async () => {
    const page = await site.open()
    await settled(page)
    const slider = page.getByRole('slider', { name: '学习率', exact: true })
    const { x, y, width, height } = await slider.boundingBox()
    const top = () => page.locator('nn-chart').evaluate((one) => one.range.max)
    const start = await top()
    const move = (share) => page.mouse.move(x + width * share, y + height / 2)
    await move(0.42)
    await page.mouse.down()
    for (let share = 0.42; share < 0.7; share += 0.02) {
      await move(share)
      assert.ok((await top()) >= start)
    }
    await page.locator('.sentence').filter({ hasNotText: '0.065' }).waitFor()
    await page.mouse.up()
    await settled(page)
    await addressed(page, /lr=0\.\d+/)
  })

  test('that is let go where it was first leaves the figure complete', async () => {
    const page = await site.open()
    await page.getByText('N(0, 1) 更低').waitFor()
    const slider = page.getByRole('slider', { name: '学习率', exact: true })
    const { x, y, width, height } = await slider.boundingBox()
    const move = (share) => page.mouse.move(x + width * share, y + height / 2, { steps: 4 })
    await move(0.4)
    await page.mouse.down()
    await move(0.6)
    await page.locator('.sentence').filter({ hasNotText: '0.065' }).waitFor()
    await move(0.4)
    await page.mouse.up()
    await page.getByText('N(0, 1) 更低').waitFor()
    await addressed(page, /./, { no: /lr=/ })
  })

  test('the same URL gives the same numbers', async () => {
    const query = '?init=xavier&act=tanh&dropout=0.2&l2=0.1&lr=0.05&iters=2000&data=moons&noise=0.2'
    const said = []
    while (said.length < 2) {
      const page = await site.open(query)
      await settled(page)
      said.push((await tableOf(page, '损失 J')).rows.at(-1)[1])
    }
    assert.equal(said[0], said[1])
    assert.ok(said[0] > 0)
  })
})

describe('other views', () => {
  test('every unit: constants make ten units one, and a slider parts them', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByRole('button', { name: '常数 0.5：单元都一样' }).click()
    await page.locator('nn-network').getByText('隐藏层 1').first().waitFor({ state: 'attached' })
    const spreads = async () => (await tableOf(page, '单元之间差多少')).rows.map((row) => row[2])
    await page.locator('.sentence').filter({ hasText: '最大差别 0' }).waitFor()
    assert.deepEqual(await spreads(), [0, 0])
    await page.getByRole('slider', { name: '初始化', exact: true }).press('End')
    await page.locator('.sentence').filter({ hasText: '第 1 层 10 个单元' }).waitFor()
    await settled(page)
    assert.ok((await spreads()).every((spread) => spread > 0))
    await addressed(page, /view=units/)
    assert.deepEqual(page.mistakes, [])
  })

  test('twelve seeds: bands, medians and k of n as NumPy has them; a slider leads back', async () => {
    const page = await site.open('?view=seeds')
    await page.locator('.sentence').filter({ hasText: '12 个种子，' }).waitFor()
    assert.match(await sentenceOf(page), /0\.095.*0\.111.*0\.145.*10、10、8/)
    const { columns } = await tableOf(page, '笔记的网络，换种子')
    assert.equal(columns.length, 1 + 3 + 6)
    await page.getByRole('slider', { name: '学习率', exact: true }).press('ArrowRight')
    await page.getByRole('heading', { name: '决策边界' }).waitFor()
    await addressed(page, /./, { no: /view=/ })
  })

  test('a loss that seems to stand is looked at closely', async () => {
    const page = await site.open('?init=random-0.01')
    await settled(page)
    assert.match(await sentenceOf(page), /从 0\.6931474 到 0\.6931473/)
    const chart = await page.locator('nn-chart').elementHandle()
    await page.getByRole('button', { name: '放大纵轴' }).click()
    await page.waitForFunction(({ chart: { scales } }) => scales.y.max - scales.y.min < 1e-6, chart)
    await addressed(page, /zoom=1/)
  })

  test('classes of unequal size: zeros learn their share', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByRole('button', { name: '全 0，猫：72 / 209' }).click()
    await page.locator('.sentence').filter({ hasText: '34.4%' }).waitFor()
    assert.match(await sentenceOf(page), /从 0\.693 降到 0\.644.*熵是 0\.644/)
  })

  test('the guess is told what was measured', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByRole('button', { name: 'He', exact: true }).click()
    await page.getByText('实测这里最低的是 N(0, 1)：0.058').waitFor()
  })
})

describe('what cannot be', () => {
  test('a value that is refused stands at its control; the last good run stays', async () => {
    const page = await site.open()
    await page.getByText('N(0, 1) 更低').waitFor()
    const said = await sentenceOf(page)
    const box = page.getByRole('textbox', { name: '学习率，输入数值' })
    for (const [typed, complaint] of [
      ['abc', '“abc” 不是数。'],
      ['-1', '-1 超出了范围。'],
      ['1e10', '1e10 超出了范围。'],
    ]) {
      await box.fill(typed)
      await box.press('Enter')
      await page.getByRole('alert').filter({ hasText: complaint }).waitFor()
      assert.equal(await box.getAttribute('aria-invalid'), 'true')
    }
    assert.match(await page.getByRole('alert').innerText(), /0 到 1,000,000,000/)
    assert.equal(await sentenceOf(page), said)
    assert.equal(await stateOf(page), 'done')
    await box.fill('0.05')
    await box.press('Enter')
    await page.locator('.error[hidden]').first().waitFor({ state: 'attached' })
    await settled(page)
    await addressed(page, /lr=0\.05/)
  })

  test('so does a layer of 0 or 100,000 units', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByText('数据、网络与种子').click()
    const box = page.getByRole('textbox', { name: '第 1 层的单元数' })
    for (const units of ['0', '100000']) {
      await box.fill(units)
      await box.press('Enter')
      await page
        .getByRole('alert')
        .filter({ hasText: `${units} 超出了范围` })
        .waitFor()
    }
    assert.equal(await stateOf(page), 'done')
  })

  test('a bad link falls back field by field and says which', async () => {
    const page = await site.open('?lab=init&lr=abc&layers=0,5&init=zeros')
    await settled(page)
    const note = page.getByRole('status').filter({ hasText: 'lr=abc' })
    const text = await note.innerText()
    for (const part of ['lr=abc', '0 到 1,000,000,000', '0.01', 'layers=0,5', '10,5']) {
      assert.ok(text.includes(part), text)
    }
    assert.match(await sentenceOf(page), /最大差别 0/)
    await page.getByRole('button', { name: '知道了' }).click()
    await note.waitFor({ state: 'detached' })
  })

  test('a link to a network that no memory holds falls back too', async () => {
    const page = await site.open(`?layers=${Array(32).fill(4096).join(',')}`)
    await settled(page)
    assert.match(await page.getByRole('status').first().innerText(), /layers=4096/)
  })

  test('a run that diverges says where, and is mended with one click', async () => {
    const page = await site.open('?act=linear&lr=1000000')
    await settled(page, 'diverged')
    assert.match(await sentenceOf(page), /第 \d+ 次迭代，第 \d 层的 \S+ 成了无穷大或 NaN.*1000000/)
    const { rows } = await tableOf(page, '损失 J')
    assert.ok(rows.length >= 3, 'each step is recorded')
    await page.getByRole('button', { name: '把学习率调回 0.01' }).click()
    await settled(page)
  })
})

describe('the run', () => {
  test('is played, paused, stepped and rewound', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByRole('button', { name: '播放训练' }).click()
    await settled(page, 'running')
    await page.getByText(/第 [\d,]+ \/ 15,000 次/).waitFor()
    await page.getByRole('button', { name: '暂停' }).click()
    await settled(page, 'idle')
    await page.getByRole('button', { name: '回到第 0 次' }).click()
    await page.getByText('还没开始训练：第 0 次的损失是 0.883').waitFor()
    await page.getByRole('button', { name: '前进 50 次' }).click()
    await page.getByText('训练到第 50 次').waitFor()
    assert.equal(await stateOf(page), 'idle')
    await page.getByRole('button', { name: '继续' }).click()
    await settled(page, 'running')
  })

  test('needs no time to be watched where less motion is wanted', async () => {
    for (const [reducedMotion, duration] of [
      ['reduce', 0],
      ['no-preference', 4000],
    ]) {
      const page = await site.open('', { reducedMotion, before: watchPage })
      await settled(page)
      await page.getByRole('button', { name: '播放训练' }).click()
      const asked = await page.evaluate(() =>
        window.watch.starts.map(({ input }) => input.duration).filter((one) => one !== undefined),
      )
      assert.deepEqual(asked, [duration])
    }
  })

  test('weights can be looked at, layer by layer', async () => {
    const page = await site.open('?init=zeros')
    await settled(page)
    await page.getByText('每层的 W、b、dW').click()
    const { rows } = await tableOf(page, '第 1 层的 W（10 × 2）')
    assert.deepEqual(
      rows.map((row) => row.slice(1)),
      Array(10).fill([0, 0]),
    )
    await page.getByRole('radio', { name: 'b', exact: true }).check()
    await page.getByRole('table', { name: '第 1 层的 b（10 × 1）' }).waitFor()
    assert.equal(await page.getByText('dW 是最后一步的').count(), 0)
    await page.getByRole('radio', { name: 'dW', exact: true }).check()
    await page.getByText('dW 是最后一步的，在那一步改动 W 之前算出').waitFor()
  })

  test('errata come with numbers measured here', async () => {
    const page = await site.open()
    await settled(page)
    await page.getByText('勘误：笔记写的和实测的').click()
    await page.getByText('损失从 0.693 降到 0.644').waitFor()
    assert.equal(await page.locator('.errata li').count(), 16)
  })

  test('is saved as CSV and PNG', async () => {
    const page = await site.open()
    await settled(page)
    const saved = async (name) => {
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      return waiting
    }
    const csv = await saved('把“损失 J”的数据存成 CSV')
    assert.equal(csv.suggestedFilename(), 'loss.csv')
    const text = await readFile(await csv.path(), 'utf8')
    assert.match(text, /^\ufeff次迭代,He 训练,He 验证/)
    const png = await saved('把“损失 J”存成 PNG 图片')
    const bytes = await readFile(await png.path())
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG')
  })
})
