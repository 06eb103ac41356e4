/** Looks that are not everyday ones: another screen's density, paper, colours that the system chooses. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { openedLab, openSite } from './site.mjs'

let site
before(async () => (site = await openSite()))
afterEach(() => site.tidy())
after(() => site.close())

/** In the page: elements in all shadow roots. */
const FIND = `window.all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((one) => [
  ...(one.matches(selector) ? [one] : []),
  ...(one.shadowRoot ? window.all(selector, one.shadowRoot) : []),
])`

/** Computed styles that tell the first match from the second one. */
const told = (page, [one, other], pseudo = null) =>
  page.evaluate(
    ([a, b, part]) => {
      const [x, y] = [a, b].map((selector) => getComputedStyle(window.all(selector)[0], part))
      const names = ['backgroundColor', 'backgroundImage', 'color', 'borderTopColor']
      return names.filter((name) => x[name] !== y[name])
    },
    [one, other, pseudo],
  )

/** In the page: whether every canvas has so many pixels for each of the page's. */
function sharp(wanted) {
  const canvases = window.all('canvas').filter((one) => one.clientWidth > 0)
  const isSharp = (one) => Math.abs(one.width / one.clientWidth - wanted) < 0.02
  return canvases.length >= 3 && canvases.every(isSharp)
}

/** ms after which an emulated screen is told once more: a page may have been busy when its density changed */
const AGAIN = 5000

/** An emulated screen tells its queries of its density only when it tells of something else. */
async function heard(page, dense) {
  for (const reducedMotion of ['no-preference', 'reduce', 'no-preference', 'reduce']) {
    await page.emulateMedia({ reducedMotion })
    const drawn = page.waitForFunction(sharp, dense, { timeout: AGAIN })
    if (await drawn.catch(() => null)) return
  }
  assert.fail(`not every canvas is ${dense} times as sharp`)
}

describe('a screen of another density', () => {
  test('each canvas is drawn anew, charts and pictures alike, and again', async () => {
    const page = await openedLab(site, 'init')
    const wire = await page.context().newCDPSession(page)
    await page.evaluate(FIND)
    for (const dense of [2, 1.5]) {
      const metrics = { width: 0, height: 0, deviceScaleFactor: dense, mobile: false }
      await wire.send('Emulation.setDeviceMetricsOverride', metrics)
      await heard(page, dense)
    }
    assert.deepEqual(page.mistakes, [])
  })
})

describe('on paper', () => {
  /** Pixels of the first chart that have exactly the colour of the training curve in either theme. */
  const curveOf = (page) =>
    page.evaluate(() => {
      const [canvas] = window.all('canvas')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      const pixels = new Uint32Array(data.buffer)
      const count = (colour) => pixels.filter((one) => one === colour).length
      return { light: count(0xffbd5b1a) > 0, dark: count(0xfff8b17d) > 0 } // #1a5bbd, #7db1f8
    })

  test('a dark page is light, its charts too, and nothing lies over another; then it is dark again', async () => {
    const page = await openedLab(site, 'init', { colorScheme: 'dark' })
    await page.evaluate(FIND)
    assert.deepEqual(await curveOf(page), { light: false, dark: true })
    // as it is in a print: no frame comes between that event and the paper
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    assert.deepEqual(await curveOf(page), { light: true, dark: false })
    const boxes = await page.evaluate(() =>
      ['.chart', '.side', '.sentence', '.controls'].map((selector) => {
        const { top, bottom, left, right } = window.all(selector)[0].getBoundingClientRect()
        return { selector, top, bottom, left, right }
      }),
    )
    boxes.sort((a, b) => a.top - b.top)
    boxes.slice(1).forEach(({ selector, top }, i) => {
      assert.ok(top >= boxes[i].bottom, `${selector} lies over ${boxes[i].selector}`)
    })
    const shown = await page.evaluate(() =>
      window
        .all('nav, header .tools, input[type="range"], button, nn-share, summary')
        .filter((one) => one.checkVisibility() && one.ariaPressed !== 'true')
        .map((one) => one.outerHTML),
    )
    assert.deepEqual(shown, [])
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 20000, `${pdf.length} bytes`)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.waitForSelector('html[data-theme="dark"] nn-lab[data-theme="dark"]')
    assert.deepEqual(page.mistakes, [])
  })
})

describe('colours that the system chooses', () => {
  const forced = { forcedColors: 'active' }

  test('what is chosen, pressed, open or here can be told from the rest', async () => {
    const page = await openedLab(site, 'playground', forced)
    await page.evaluate(FIND)
    for (const pair of [
      ['nav [aria-current="page"]', 'nav a:not([aria-current="page"])'],
      ['.kind[aria-pressed="true"]', '.kind[aria-pressed="false"]'],
      ['label.checked', 'label:not(.checked)'],
    ]) {
      assert.ok((await told(page, pair)).includes('backgroundColor'), pair[0])
    }
    await page.locator('.bench button, .tools .button').first().click()
    const open = ['[aria-expanded="true"]', '.tools .button[aria-expanded="false"]']
    assert.ok((await told(page, open)).includes('backgroundColor'))
    assert.deepEqual(page.mistakes, [])
  })

  test('a slider shows how far it is; a focus is seen; a canvas has a ground of its own', async () => {
    const page = await openedLab(site, 'init', forced)
    await page.evaluate(FIND)
    const [blue, hairline, canvas] = await page.evaluate(() => {
      const range = getComputedStyle(window.all('input[type="range"]')[0])
      const ground = getComputedStyle(window.all('nn-chart canvas, canvas')[0]).backgroundColor
      return [range.getPropertyValue('--blue'), range.getPropertyValue('--hairline'), ground]
    })
    assert.deepEqual([blue, hairline], ['Highlight', 'GrayText'])
    assert.equal(canvas, 'rgb(255, 255, 255)')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const deep = (root) =>
        root.activeElement?.shadowRoot ? deep(root.activeElement.shadowRoot) : root.activeElement
      const { outlineStyle, outlineWidth } = getComputedStyle(deep(document))
      return [outlineStyle, outlineWidth]
    })
    assert.deepEqual(focus, ['solid', '3px'])
    assert.deepEqual(page.mistakes, [])
  })
})
