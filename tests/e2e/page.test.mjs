/** The page around the labs: weight, manners, languages, themes, phones, old browsers. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { addressed, gzipped, openSite, settled, tableOf } from './site.mjs'
import { watchPage } from './watch.mjs'

const FIRST_VIEW = 206 * 1024
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

describe('what is fetched', () => {
  test('the first view weighs less than 206 KiB, gzipped, all from this host', async () => {
    const asked = []
    const page = await site.open('', {
      before: (one) => one.on('request', (request) => asked.push(request.url())),
    })
    await page.getByText('N(0, 1) 更低').waitFor()
    const foreign = asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))
    assert.deepEqual(foreign, [])
    const files = new Set(asked.map((url) => new URL(url).pathname.slice(1) || 'index.html'))
    const counted = [...files].filter((file) => /\.(js|css|wasm)$/.test(file))
    const weights = await Promise.all(counted.map(gzipped))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    assert.ok(counted.some((file) => file.endsWith('.wasm')))
    assert.ok(total < FIRST_VIEW, `${total} bytes: ${counted}`)
  })
})

describe('while it trains', () => {
  /** A page whose first view is complete, and what it then did: see watchPage. */
  async function watched(act) {
    const page = await site.open('', { before: watchPage })
    await page.getByText('N(0, 1) 更低').waitFor()
    await page.evaluate(() => window.watch.reset())
    await act(page)
    return page.evaluate(() => ({ ...window.watch }))
  }

  /** Every chart at most once a frame, frame after frame, and no network in the page itself. */
  function calm({ frames, draws, mostDraws, modules }) {
    assert.ok(draws >= 3, `drawn ${draws} times`)
    assert.ok(frames >= 3, `${frames} frames`)
    assert.equal(mostDraws, 1, 'a chart is drawn twice between two frames')
    assert.equal(modules, 0, 'a WebAssembly module runs on the main thread')
  }

  test('played: the page only draws, each chart once a frame', async () => {
    calm(
      await watched(async (page) => {
        await page.getByRole('button', { name: '播放训练' }).click()
        await settled(page, 'running')
        await settled(page)
      }),
    )
  })

  test('dragged: the same', async () => {
    calm(
      await watched(async (page) => {
        const slider = page.getByRole('slider', { name: '学习率', exact: true })
        const { x, y, width, height } = await slider.boundingBox()
        const move = (share) => page.mouse.move(x + width * share, y + height / 2)
        await move(0.3)
        await page.mouse.down()
        for (let share = 0.3; share < 0.7; share += 0.02) {
          await move(share)
          await page.evaluate(() => new Promise(requestAnimationFrame))
        }
        await page.mouse.up()
        await settled(page)
      }),
    )
  })

  test('a new value stops a long run: it is never brought to its end', async () => {
    const page = await site.open()
    await settled(page)
    const box = page.getByRole('textbox', { name: '迭代次数，输入数值' })
    await box.fill('10000000')
    await box.press('Enter')
    await settled(page, 'running')
    await page.getByText(/第 [\d,]+ \/ 10,000,000 次/).waitFor()
    await box.fill('1000')
    await box.press('Enter')
    await page.getByText('1,000 次迭代', { exact: false }).waitFor()
    await settled(page)
    assert.equal((await tableOf(page, '损失 J')).rows.at(-1)[0], 995)
  })
})

describe('languages and themes', () => {
  test('switch at once, keep the run, and are remembered', async () => {
    const page = await site.open('?init=zeros')
    await settled(page)
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('heading', { name: 'Initialisation', level: 1 }).waitFor()
    await page.getByText('largest difference 0').waitFor()
    await addressed(page, /init=zeros/)
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    const root = page.locator('html')
    assert.equal(await root.getAttribute('data-theme'), 'dark')
    await page.reload()
    await settled(page)
    assert.equal(await root.getAttribute('data-theme'), 'dark')
    assert.equal(await root.getAttribute('lang'), 'en')
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('auto')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('html[data-theme="light"]').waitFor()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html[data-theme="dark"]').waitFor()
  })

  test('from lab to the page about it and back, without loading anew', async () => {
    const page = await site.open('?init=zeros')
    await settled(page)
    await page.evaluate(() => (window.mark = true))
    await page.getByRole('link', { name: '关于' }).click()
    await page.getByRole('heading', { name: '关于这个实验室' }).waitFor()
    await page.goBack()
    await page.getByText('最大差别 0').waitFor()
    await page.getByRole('link', { name: '参数初始化' }).click()
    await page.getByText('N(0, 1) 更低').waitFor()
    await page.goBack()
    await page.getByText('最大差别 0').waitFor()
    assert.equal(await page.evaluate(() => window.mark), true)
    assert.deepEqual(page.mistakes, [])
  })
})

describe('for everybody', () => {
  test('the first stop of the Tab key leads past the menu', async () => {
    const page = await site.open('?lab=init')
    await settled(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const inMain = await page.evaluate(() => {
      const root = document.querySelector('nn-page').shadowRoot
      return root.querySelector('main').contains(root.activeElement)
    })
    assert.ok(inMain)
  })

  for (const theme of ['light', 'dark']) {
    for (const query of ['?lab=init&view=notes', '?lr=abc', '?page=about', '?page=index']) {
      test(`axe finds nothing: ${query}, ${theme}`, async () => {
        const page = await site.open(`${query}&theme=${theme}`)
        if (!query.includes('page=')) await settled(page)
        await page.locator('summary').evaluateAll((all) => all.forEach((one) => one.click()))
        await page.waitForTimeout(500)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`)
        assert.deepEqual(found, [])
      })
    }
  }

  test('without WebAssembly there are words and a picture', async () => {
    const page = await site.open('', {
      before: (one) => one.addInitScript(() => delete globalThis.WebAssembly),
    })
    await settled(page, 'error')
    assert.match(await page.getByRole('alert').innerText(), /没有 WebAssembly/)
    const picture = page.getByRole('img', { name: '默认设置的结果图' })
    await page.waitForFunction((one) => one.naturalWidth > 0, await picture.elementHandle())
  })

  test('without scripts, too', async () => {
    const page = await site.open('', { javaScriptEnabled: false })
    assert.match(await page.locator('.without').innerText(), /JavaScript/)
    assert.ok((await page.locator('.without img').first().boundingBox()).height > 100)
  })
})

describe('on a phone', () => {
  test('the chart stays in view while a slider is moved under it', async () => {
    const page = await site.open('', PHONE)
    await settled(page)
    const slider = page.getByRole('slider', { name: '迭代次数', exact: true })
    await slider.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    const [chart, thumb] = [
      await page.locator('nn-chart').boundingBox(),
      await slider.boundingBox(),
    ]
    assert.ok(chart.y >= 0 && chart.y < 40, `chart at ${chart.y}`)
    assert.ok(thumb.y > chart.y + chart.height, 'the slider is below the chart')
  })

  for (const width of [360, 390]) {
    test(`nothing is wider than ${width} px`, async () => {
      for (const query of ['?lang=en', '?view=notes']) {
        const page = await site.open(query, { ...PHONE, viewport: { width, height: 800 } })
        await settled(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.equal(wide, width)
      }
    })
  }
})
