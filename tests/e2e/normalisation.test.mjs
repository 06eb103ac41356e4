/** The lab of normalisation in a real browser: bars, bowls, numbers, settings. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { addressed, openSite, sentenceOf, settled, stateOf, tableOf } from './site.mjs'

const LAB = '?lab=normalisation'
const SAMPLES = 100
const PHONE = { viewport: { width: 390, height: 844 } }
const { normalisers } = JSON.parse(
  await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'),
)
const METHODS = ['z-score', 'z-score-notes', 'min-max', 'mean', 'centre', 'robust']
const SUMMARY = ['mean', 'sd', 'min', 'max']
const KAPPA = [44677, 1.9569, 21.0685, 65.6121, 33.9918, 144.1907, 3.8101]
const STEPS = [308618, 13, 146, 454, 235, 997, 26]

let site
before(async () => (site = await openSite()))
after(() => site.close())

const close = (a, b, tolerance) =>
  assert.ok(Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b)), `${a}, expected ${b}`)

/** The lab with some settings, once it stands still. */
async function opened(settings = '', options = {}) {
  const page = await site.open(`${LAB}${settings}`, { reducedMotion: 'reduce', ...options })
  await settled(page)
  return page
}

const slider = (page, name) => page.getByRole('slider', { name })

describe('numbers', () => {
  for (const method of METHODS) {
    test(`${method}: mean, sd, min and max are those of NumPy`, async () => {
      const page = await opened(`&method=${method}`)
      const { rows } = await tableOf(page, '归一化前后的两个特征')
      const expected = ['house_age', 'average_rooms'].flatMap((feature) =>
        ['none', method].map((name) =>
          normalisers.find((one) => one.method === name && one.feature === feature),
        ),
      )
      expected.forEach((one, i) =>
        SUMMARY.forEach((key, k) => close(rows[i][k + 1], one[key], 1e-12)),
      )
      assert.deepEqual(page.mistakes, [])
    })
  }

  test('κ and steps of all seven', async () => {
    const page = await opened()
    await page.getByText('七种做法放在一起比').click()
    const { rows } = await tableOf(page, '七种做法：碗的形状和要走的步数')
    rows.forEach((row, i) => {
      close(row[1], KAPPA[i], 1e-4)
      assert.equal(row[2], STEPS[i])
    })
    close(rows[0][4], 0.000951, 1e-3)
    close(rows[1][4], 1.511, 1e-3)
  })

  test('the bars are the 100 samples, before and after', async () => {
    const page = await opened('&method=min-max')
    for (const [caption, method] of [
      ['归一化前', 'none'],
      ['归一化后', 'min-max'],
    ]) {
      const { rows } = await tableOf(page, caption)
      assert.equal(rows.length, SAMPLES)
      const expected = normalisers.find(
        (one) => one.method === method && one.feature === 'average_rooms',
      )
      close(Math.max(...rows.map((row) => row[2])), expected.max, 1e-12)
      close(Math.min(...rows.map((row) => row[2])), expected.min, 1e-12)
    }
  })

  test('the walks are those of the engine: to and fro before, straight down after', async () => {
    const page = await opened('&steps=20')
    const left = (await tableOf(page, '损失的碗：归一化前')).rows
    const right = (await tableOf(page, '损失的碗：归一化后')).rows
    assert.deepEqual([left.length, right.length], [21, 21])
    close(left[1][1], 0.06369, 1e-4)
    close(left[2][1], -0.00007, 1e-4)
    close(left[20][4], 1.459, 1e-2)
    close(right[1][3], 1.51752, 1e-5)
    close(right[20][4], 0.3126130417, 1e-6)
  })
})

describe('the figure', () => {
  test('says what happened, in both languages', async () => {
    const page = await opened('&method=z-score-notes')
    const said = await sentenceOf(page)
    for (const part of ['45.6', '4.765', '0.263', '0.267', '308,618', '146'])
      assert.ok(said.includes(part), said)
    await page.getByRole('button', { name: 'Switch to English' }).click()
    assert.match(await sentenceOf(page), /forgets to subtract μ.* 0\.263 and 0\.267, not 1/)
  })

  test('and its sliders are seen together without scrolling', async () => {
    const page = await opened()
    for (const name of [/^归一化方法/, /^界外值/, /^学习率/, /^走几步/]) {
      const { y, height } = await slider(page, name).boundingBox()
      assert.ok(y + height < 900, `${name} ends at ${y + height}`)
    }
  })

  for (const [size, options] of Object.entries({ desktop: {}, phone: PHONE })) {
    test(`${size}: every one of the 200 bars can be seen`, async () => {
      const page = await opened('', options)
      const runs = await page.locator('nn-chart.before canvas').evaluate(barsOn)
      assert.deepEqual(runs, { age: SAMPLES, rooms: SAMPLES })
    })
  }

  test('walks again when asked, and not for a reader who wants no motion', async () => {
    const shown = (page) => page.locator('nn-bowl.after dt').nth(2).innerText()
    const still = await opened()
    await still.getByRole('button', { name: '从头走一遍' }).click()
    assert.equal(await shown(still), '第 100 步的 J')
    const moving = await opened('', { reducedMotion: 'no-preference' })
    await moving.getByText('第 100 步的 J').first().waitFor()
    await moving.getByRole('button', { name: '从头走一遍' }).click()
    assert.notEqual(await shown(moving), '第 100 步的 J')
    await moving.getByText('第 100 步的 J').first().waitFor()
  })
})

describe('settings', () => {
  test('the keyboard steps through the methods, and the link follows', async () => {
    const page = await opened()
    await slider(page, /^归一化方法/).press('ArrowRight')
    await settled(page)
    await addressed(page, /method=z-score-notes/)
    await page.getByText('146', { exact: true }).first().waitFor()
    await slider(page, /^归一化方法/).press('End')
    await page.getByText('26', { exact: true }).first().waitFor()
    await addressed(page, /method=robust/)
  })

  test('one wild value squeezes the others, and robust scaling does not mind', async () => {
    const page = await opened()
    await page.getByRole('button', { name: '界外值 100：min-max' }).click()
    await page
      .locator('.sentence')
      .filter({ hasText: '其余 99 个样本的房间数，标准差是 0.013' })
      .waitFor()
    await page.getByText('1,264', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: '界外值 100：稳健' }).click()
    await page.locator('.sentence').filter({ hasText: '标准差是 0.774' }).waitFor()
    await addressed(page, /method=robust&outlier=100/)
    assert.deepEqual(page.mistakes, [])
  })

  test('the guess is told the factor', async () => {
    const page = await opened()
    await page.getByRole('button', { name: '不到千分之一' }).click()
    await page.getByText('对。z-score：从 308,618 步变成 13 步，差 23,740 倍。').waitFor()
  })

  test('a link that is wrong falls back, field by field, and says so', async () => {
    const page = await opened('&method=zscore&rate=0.5&steps=1e9')
    const notes = await page.getByRole('status').first().innerText()
    assert.match(notes, /method=zscore.*z-score/s)
    assert.match(notes, /steps=1e9/)
    assert.ok(!notes.includes('rate='))
    await page.getByText('0.5 ×').waitFor()
  })

  test('a number of steps that cannot be is refused, and the figure stays', async () => {
    const page = await opened()
    const box = page.getByRole('textbox', { name: /^走几步/ })
    await box.fill('2.5')
    await box.press('Enter')
    await page.getByRole('alert').getByText('不是整数').waitFor()
    assert.equal(await page.locator('nn-bowl.before dt').nth(2).innerText(), '第 100 步的 J')
    await box.fill('7')
    await box.press('Enter')
    await page.getByText('第 7 步的 J').first().waitFor()
  })

  test('above the limit it blows up, says so, and offers the way back', async () => {
    const page = await opened('&rate=1.05&steps=50')
    assert.match(await sentenceOf(page), /第 50 步，左边的损失是 14,867/)
    await page.getByRole('button', { name: '回到最佳学习率' }).click()
    await page.getByText('308,618', { exact: true }).first().waitFor()
    await addressed(page, /./, { no: /rate=/ })
    const blown = await site.open(`${LAB}&rate=1.1&steps=5000`)
    await settled(blown, 'diverged')
    assert.match(await sentenceOf(blown), /大得存不下/)
    assert.equal(await stateOf(blown), 'diverged')
  })

  test('the longest walk arrives', async () => {
    const page = await opened('&steps=400000')
    const { rows } = await tableOf(page, '损失的碗：归一化前')
    assert.equal(rows.at(-1)[0], 400000)
    close(rows.at(-1)[4], 0.3126130417, 1e-4)
  })
})

test('errata: eight, with their numbers', async () => {
  const page = await opened()
  await page.getByText('勘误：笔记写的和实测的').click()
  const items = page.locator('.errata li')
  assert.equal(await items.count(), 8)
  const words = await page.locator('.errata').innerText()
  assert.ok(!/undefined|NaN|\{/.test(words), words)
  for (const part of ['45.6', '0.263', '−3.501', '79.7°']) assert.ok(words.includes(part), part)
})

describe('manners', () => {
  const looks = [
    { theme: 'light', lang: 'zh-CN', options: {} },
    { theme: 'dark', lang: 'en', options: {} },
    { theme: 'dark', lang: 'zh-CN', options: PHONE },
    { theme: 'light', lang: 'en', options: PHONE },
  ]
  for (const { theme, lang, options } of looks) {
    test(`axe finds nothing: ${theme}, ${lang}, ${options.viewport?.width ?? 1440} px`, async () => {
      const page = await opened(`&theme=${theme}&lang=${lang}&rate=1`, options)
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
      const { violations } = await new AxeBuilder({ page }).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))]),
        [],
      )
    })
  }

  test('nothing of it is loaded before it is opened', async () => {
    const asked = []
    const page = await site.open('?lab=init', {
      before: (one) => one.on('request', (request) => asked.push(request.url())),
    })
    await settled(page)
    assert.ok(!asked.some((url) => url.includes('normalisation')))
    await page.getByRole('link', { name: '归一化', exact: true }).click()
    await page.getByText('308,618', { exact: true }).first().waitFor()
    assert.ok(asked.some((url) => url.includes('normalisation')))
  })

  test('the page is no wider than a phone', async () => {
    const page = await opened('&lang=en', PHONE)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    assert.ok(wide <= PHONE.viewport.width, `${wide}`)
  })

  test('without WebAssembly there is a picture, in the language of the page', async () => {
    const page = await site.open(`${LAB}&lang=en`, {
      before: (one) => one.addInitScript(() => delete window.WebAssembly),
    })
    const picture = page.getByRole('img', { name: /default setting/ })
    await picture.waitFor()
    assert.match(await picture.getAttribute('src'), /normalisation\.en\.svg$/)
    assert.ok(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)))
  })
})

/** Counts the columns of each colour, just above the foot of the bars: in the page. */
function barsOn(canvas) {
  const { width, height } = canvas
  const data = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const kind = (x, y) => {
    const [r, , b, a] = data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)
    if (a < 128) return ''
    if (b - r > 80) return 'age'
    return r - b > 80 ? 'rooms' : ''
  }
  const row = (y) => Array.from({ length: width }, (_, x) => kind(x, y))
  const rows = Array.from({ length: height }, (_, y) => row(y))
  const foot = rows.findLastIndex((kinds) => kinds.filter(Boolean).length > 100)
  const runs = { age: 0, rooms: 0 }
  rows[foot].forEach((one, x) => {
    if (one && one !== rows[foot][x - 1]) runs[one] += 1
  })
  return runs
}
