/** <nn-lab> on a page of another host: what it costs, what it takes over from the page, and that it leaves nothing behind. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { foreign, openBlog, ran } from './blog.mjs'
import { fileOfSite, gzipped, settled } from './site.mjs'

const ENTRY = 7 * 1024
const STATIC = /\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g
const DEEP = 'margin-top: 9000px'

/** All that is inherited, as no page has it at once. */
const HOSTILE = `.hostile {
  text-indent: 40px; text-transform: uppercase; word-break: break-all; overflow-wrap: anywhere; letter-spacing: 5px;
  word-spacing: 9px; line-height: 3; line-break: anywhere; white-space: pre; text-align: right; text-align-last: center;
  text-wrap: nowrap; text-shadow: 1px 1px red; text-underline-offset: 9px; text-emphasis: dot; text-orientation: sideways;
  text-rendering: geometricPrecision; font: italic small-caps 900 30px/3 monospace; font-stretch: expanded;
  font-variant-numeric: oldstyle-nums; font-feature-settings: "smcp"; font-kerning: none; font-synthesis: none;
  font-size-adjust: .9; cursor: wait; hyphens: auto; tab-size: 20; quotes: "!" "?"; list-style: square inside;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9;
  hanging-punctuation: first; accent-color: red; caret-color: red; image-rendering: pixelated; stroke: red; fill: red;
  paint-order: stroke; -webkit-text-stroke: 1px red; -webkit-text-fill-color: red; user-select: none;
  -webkit-font-smoothing: antialiased; -webkit-text-size-adjust: 200%; ruby-position: under; speak: none;
}`

/** A page's own colours, in every notation, and whether it is dark with them. */
const COLOURS = Object.entries({
  'color: #333': 'light',
  'color: rgb(230 230 230 / 0.9)': 'dark',
  'color: oklch(0.95 0.02 90)': 'dark',
  'color: oklch(0.25 0.1 264)': 'light',
  'color: lab(20 10 10)': 'light',
  'color: color(display-p3 0.9 0.9 0.8)': 'dark',
  'color: color-mix(in srgb, white 90%, red)': 'dark',
  'color: hsl(0 0% 12%)': 'light',
  'color: transparent; background: #111': 'dark',
  'color: #777; background: oklch(0.2 0 0)': 'dark',
  'color: #888': 'light',
})

const page =
  (body, head = '') =>
  (lab) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>博客</title>${head}
<script type="module" src="${lab}nn-lab.js"></script></head>
<body><h1>博客</h1>${body}</body></html>`

const PAGES = {
  '/three.html': page(`
    <nn-lab id="a" lab="dropout" keep="0.8" whole></nn-lab>
    <nn-lab id="b" lab="penalty" lang="en" theme="dark" lambda="3"></nn-lab>
    <div lang="en-GB"><nn-lab id="c" lab="init" init="xavier" initt="1" width="100%" height="900" part="a" msclkid="1"></nn-lab></div>`),
  '/below.html': page(`<nn-lab id="a" lab="init" style="${DEEP}"></nn-lab>`),
  '/one.html': page('<nn-lab id="a" lab="init"></nn-lab>'),
  '/long.html': page(
    `<nn-lab id="a" lab="init" iters="9000000"></nn-lab><div style="${DEEP}">…</div>`,
  ),
  '/unknown.html':
    page(`<nn-lab id="a" lab="<b>nothing</b>"></nn-lab><nn-lab id="b" lab="dropuot" lang="en"></nn-lab>
    <nn-lab id="c"></nn-lab><nn-lab id="d" lab="constructor"></nn-lab>`),
  '/moved.html': page(
    '<div id="x"><nn-lab id="a" lab="penalty" lambda="3"></nn-lab></div><div id="y"></div>',
  ),
  '/hostile.html': page(
    `<div><nn-lab id="a" lab="activation"></nn-lab></div>
    <div class="hostile" dir="rtl"><nn-lab id="b" lab="activation"></nn-lab></div>`,
    `<style>body { margin: 8px } h1 { margin: 0 } ${HOSTILE}</style>`,
  ),
  '/scheme.html': page(
    '<nn-lab id="a" lab="x"></nn-lab>',
    '<style>:root { color-scheme: light dark }</style>',
  ),
  '/colours.html': page(
    COLOURS.map(([style]) => `<div style="${style}"><nn-lab lab="x"></nn-lab></div>`).join(''),
  ),
  '/styled.html': page(
    '<nn-lab id="a" lab="init"></nn-lab>',
    '<style>nn-lab { --blue: rgb(1, 2, 3); --sans: monospace }</style>',
  ),
  '/swapped.html': page(
    '<nn-lab id="a" lab="init"></nn-lab><nn-lab id="b" lab="init" theme="light"></nn-lab>',
    '<link id="theme" rel="stylesheet" href="light.css">',
  ),
  '/light.css': 'body { color: #333; background: #fff }',
  '/dark.css': 'body { color: #ddd; background: #111 }',
}

let blog
before(async () => (blog = await openBlog(PAGES)))
afterEach(() => blog.tidy())
after(() => blog.close())

/** No mistake, and nothing asked of anyone but the two. */
function clean(one, site = blog) {
  assert.deepEqual(one.mistakes, [])
  assert.deepEqual(foreign(one, site.url, site.lab), [])
}

/** A file of the site and all that it cannot do without. */
async function closure(file, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  const text = await readFile(fileOfSite(file), 'utf8')
  for (const [, name] of text.matchAll(STATIC))
    await closure(posix.join(posix.dirname(file), name), found)
  return found
}

describe('what it costs', () => {
  test('less than 7 KiB, gzipped, with all that it imports', async () => {
    const files = [...(await closure('nn-lab.js'))]
    const weights = await Promise.all(files.map(gzipped))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    assert.ok(total > 1000 && total < ENTRY, `${total} bytes: ${files}`)
  })

  test('nothing more until it comes near; then it opens', async () => {
    const one = await blog.open('below.html')
    await one.waitForFunction(() => document.querySelector('#a').shadowRoot)
    await one.waitForTimeout(500)
    const needed = [...(await closure('nn-lab.js'))].map((file) => blog.lab + file)
    const asked = one.asked.filter((url) => url.startsWith(blog.lab))
    assert.deepEqual(asked.sort(), needed.sort())
    assert.equal(one.workers().length, 0)
    await one.locator('#a').scrollIntoViewIfNeeded()
    await ran(one, '#a')
    clean(one)
  })
})

describe('several on a page', () => {
  test('each with its own settings, language and theme', async () => {
    const one = await blog.open('three.html')
    for (const id of ['#a', '#b', '#c']) {
      await one.locator(id).scrollIntoViewIfNeeded()
      await ran(one, id)
    }
    const [a, b, c] = ['#a', '#b', '#c'].map((id) => one.locator(id))
    await a.getByRole('slider', { name: '保留概率 p' }).waitFor()
    await b.getByRole('heading', { name: 'L1 and L2' }).waitFor()
    await c.getByRole('heading', { name: 'Initialisation' }).waitFor()
    await c.getByRole('status').getByText('initt=1').waitFor()
    const themes = await one.locator('nn-lab').evaluateAll((all) => all.map((x) => x.dataset.theme))
    assert.deepEqual(themes, ['light', 'dark', 'light'])
    assert.equal(await one.evaluate(() => location.search), '', 'the address is the page’s')
    clean(one)
  })

  test('come and go by script, and leave no worker behind', async () => {
    const one = await blog.open('three.html')
    await ran(one, '#a')
    assert.ok(one.workers().length > 0)
    await one.evaluate(() => document.querySelectorAll('nn-lab').forEach((lab) => lab.remove()))
    await noWorkers(one)
    await one.evaluate(() => {
      const lab = document.createElement('nn-lab')
      Object.assign(lab, { id: 'late', lab: 'init' })
      lab.setAttribute('init', 'zeros')
      document.body.prepend(lab)
    })
    await ran(one, '#late')
    await one.locator('#late').getByText('最大差别 0').waitFor()
    await one.evaluate(() => document.querySelector('#late').remove())
    await noWorkers(one)
    clean(one)
  })

  test('one that is moved to another place in the page keeps what the reader set', async () => {
    const one = await blog.open('one.html')
    await ran(one, '#a')
    await one.getByRole('slider', { name: '初始化' }).fill('0')
    await one.getByText('最大差别 0').waitFor()
    await one.evaluate(() => document.body.prepend(document.querySelector('#a')))
    await ran(one, '#a')
    await one.getByText('最大差别 0').waitFor()
    clean(one)
  })
})

const noWorkers = async (one) => {
  while (one.workers().length > 0)
    await one.waitForEvent('console', { timeout: 50 }).catch(() => {})
}

describe('with the page around it', () => {
  test('follows its attributes, and tells what it does', async () => {
    const one = await blog.open('one.html')
    await one.evaluate(() => {
      window.heard = []
      for (const type of ['nn-lab-run', 'nn-lab-change'])
        document.addEventListener(type, ({ target, detail }) =>
          window.heard.push([type, target.id, detail.lab, detail.state.init]),
        )
    })
    await ran(one, '#a')
    await one.evaluate(() => document.querySelector('#a').setAttribute('init', 'zeros'))
    await one.getByText('最大差别 0').waitFor()
    await one.waitForFunction(
      () => window.heard.filter(([type]) => type === 'nn-lab-run').length > 1,
    )
    const heard = await one.evaluate(() => window.heard.map(String))
    assert.ok(heard.includes('nn-lab-change,a,init,zeros'), `${heard}`)
    assert.equal(heard.at(-1), 'nn-lab-run,a,init,zeros')
    await one.evaluate(() => document.querySelector('#a').setAttribute('lab', 'penalty'))
    await one.getByRole('heading', { name: 'L1 / L2' }).waitFor()
    await ran(one, '#a')
    clean(one)
  })

  test('takes colours and type from CSS variables', async () => {
    const one = await blog.open('styled.html')
    await ran(one, '#a')
    const number = one.locator('#a .sentence .number').first()
    const [colour, type] = await number.evaluate((x) => {
      const { color, fontFamily } = getComputedStyle(x)
      return [color, fontFamily]
    })
    assert.deepEqual([colour, type], ['rgb(1, 2, 3)', 'monospace'])
  })

  test('is dark when the page swaps its stylesheet, and where it is told to be', async () => {
    const one = await blog.open('swapped.html')
    await ran(one, '#a')
    const themes = () =>
      one.locator('nn-lab').evaluateAll((all) => all.map((x) => x.dataset.theme).join())
    assert.equal(await themes(), 'light,light')
    await one.evaluate(() => (document.querySelector('#theme').href = 'dark.css'))
    await one.waitForSelector('#a[data-theme="dark"]')
    assert.equal(await themes(), 'dark,light')
    await one.evaluate(() => (document.documentElement.dataset.theme = 'light'))
    await one.waitForSelector('#a[data-theme="light"]')
    await one.evaluate(() => document.querySelector('#b').setAttribute('theme', 'dark'))
    await one.waitForSelector('#b[data-theme="dark"]')
    clean(one)
  })

  test('rests while it is out of sight, and goes on from there', async () => {
    const one = await blog.open('long.html')
    const told = one.getByText(/第 [\d,]+ \/ 9,000,000 次/)
    const iteration = async () => (await told.innerText()).replace(/\s/g, '')
    await settled(one, 'running')
    await told.waitFor()
    const start = await iteration()
    while ((await iteration()) === start) await one.waitForTimeout(50)
    await one.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    let at = ''
    for (let now = await iteration(); now !== at; now = await iteration()) {
      at = now
      await one.waitForTimeout(1000)
    }
    assert.equal(await one.locator('#a').getAttribute('data-state'), 'running')
    await one.evaluate(() => window.scrollTo(0, 0))
    while ((await iteration()) === at) await one.waitForTimeout(50)
    clean(one)
  })

  test('the wheel scrolls the page, wherever the pointer is in the lab', async () => {
    const one = await blog.open('three.html')
    await ran(one, '#a')
    for (const place of ['canvas', 'input[type="range"]', 'summary']) {
      const target = one.locator(`#a ${place}`).first()
      await target.scrollIntoViewIfNeeded()
      await target.hover({ force: true })
      const from = await one.evaluate(() => scrollY)
      await one.mouse.wheel(0, 120)
      await one.waitForFunction((y) => scrollY > y, from)
    }
  })

  test('a lab that there is not, or is not named, is told of, with those that there are', async () => {
    const one = await blog.open('unknown.html', { viewport: { width: 1280, height: 2400 } })
    for (const id of ['#a', '#b', '#c', '#d'])
      await one.waitForSelector(`${id}[data-state="error"]`)
    const [a, b, c] = ['#a', '#b', '#c'].map((id) => one.locator(id))
    await a.getByRole('alert').getByText('没有叫“<b>nothing</b>”的实验').waitFor()
    assert.equal(await a.locator('b').count(), 0)
    await b.getByRole('alert').getByText('There is no lab called “dropuot”').waitFor()
    const [meant, ...all] = await b
      .getByRole('link')
      .evaluateAll((found) => found.map((x) => x.href))
    assert.equal(meant, `${blog.lab}?lab=dropout`)
    assert.equal(all.length, 14)
    await c.getByRole('alert').getByText('lab="dropout"').waitFor()
    await one.evaluate(() => (document.querySelector('#c').lab = 'init'))
    await ran(one, '#c')
    clean(one)
  })

  test('an element that the page moves, and changes on the way, is about what it says now', async () => {
    const one = await blog.open('moved.html', { viewport: { width: 1280, height: 2400 } })
    await ran(one, '#a')
    const lambda = () => one.locator('#a').getByRole('slider', { name: '惩罚强度 λ' })
    const says = (value) =>
      one.waitForFunction((wanted) => {
        const box = document.querySelector('#a').shadowRoot.querySelector('nn-lab-penalty')
        return box?.state.lambda === wanted && box.good.lambda === wanted
      }, value)
    await lambda().waitFor()
    await one.evaluate(() => {
      const [a, y] = ['a', 'y'].map((id) => document.getElementById(id))
      a.setAttribute('lambda', '0.3')
      y.append(a)
    })
    await says(0.3)
    await one.evaluate(() => {
      const [a, x] = ['a', 'x'].map((id) => document.getElementById(id))
      a.remove()
      a.setAttribute('lambda', '10')
      x.append(a)
    })
    await says(10)
    await one.evaluate(() => {
      const a = document.getElementById('a')
      a.lab = 'dropout'
      setTimeout(() => {
        a.setAttribute('lambda', '1')
        a.lab = 'penalty'
      })
    })
    await says(1)
    await ran(one, '#a')
    clean(one)
  })

  test('nothing that the page says of its own text changes a lab', async () => {
    const one = await blog.open('hostile.html', { viewport: { width: 1280, height: 2400 } })
    for (const id of ['#a', '#b']) {
      await one.locator(id).scrollIntoViewIfNeeded()
      await ran(one, id)
    }
    const compared = await one.waitForFunction(differences, ['#a', '#b'])
    const { hostile, elements, found } = await compared.jsonValue()
    assert.ok(hostile > 50, `only ${hostile} properties are tried`)
    assert.ok(elements > 100, `only ${elements} elements are compared`)
    assert.deepEqual(found.slice(0, 9), [])
    clean(one)
  })

  test('labs on one page agree whether it is dark, whatever canvases say there', async () => {
    const one = await blog.open('colours.html', { before: (opened) => opened.addInitScript(noise) })
    await one.waitForFunction(() => document.querySelector('nn-lab:last-child').dataset.theme)
    const themes = await one.locator('nn-lab').evaluateAll((all) => all.map((x) => x.dataset.theme))
    const found = COLOURS.map(([style], i) => [style, themes[i]])
    assert.deepEqual(found, COLOURS)
    const themeIn = async (path) => {
      const dark = await blog.open(path, { colorScheme: 'dark' })
      const lab = await dark.waitForSelector('nn-lab[data-theme]')
      return lab.getAttribute('data-theme')
    }
    const system = [await themeIn('scheme.html'), await themeIn('unknown.html')]
    assert.deepEqual(
      system,
      ['dark', 'light'],
      'dark is a page that follows the system, and no other',
    )
  })

  test('keys that a control uses end there, all others reach the page', async () => {
    const one = await blog.open('one.html')
    await ran(one, '#a')
    await one.evaluate(() => {
      window.heard = []
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => window.heard.push(`${type} ${event.key}`))
    })
    const press = async (target, ...keys) => {
      await target.focus()
      for (const key of keys) await one.keyboard.press(key)
      return one.evaluate(() => window.heard.splice(0))
    }
    const box = one.locator('#a nn-slider .box').first()
    assert.deepEqual(
      await press(box, '.', '/', '3', 'Backspace', 'ArrowLeft', 'Control+a', 'Enter'),
      ['keydown Control', 'keyup Control'],
    )
    const slider = one.locator('#a input[type="range"]').first()
    assert.deepEqual(await press(slider, 'ArrowLeft', 'Home'), [])
    assert.deepEqual(await press(slider, '.'), ['keydown .', 'keypress .', 'keyup .'])
    assert.deepEqual(await press(one.locator('#a button').first(), 'Escape'), [
      'keydown Escape',
      'keyup Escape',
    ])
    clean(one)
  })

  test('an erratum leads to itself in the lab’s own site; the page’s address stays', async () => {
    const one = await blog.open('three.html')
    await ran(one, '#a')
    const lab = one.locator('#a')
    await lab.locator('summary').evaluateAll((all) => all.forEach((fold) => fold.click()))
    const badge = lab.locator('.errata a').first()
    const id = await badge.innerText()
    assert.equal(await badge.evaluate((a) => a.href), `${blog.lab}?lab=dropout&v=2&keep=0.8#${id}`)
    const address = one.url()
    await badge.click()
    assert.equal(one.url(), address)
    clean(one)
  })
})

/** In the page: a canvas that makes its pixels up, as some browsers have it. */
function noise() {
  const read = CanvasRenderingContext2D.prototype.getImageData
  CanvasRenderingContext2D.prototype.getImageData = function (...place) {
    const image = read.apply(this, place)
    crypto.getRandomValues(image.data)
    return image
  }
}

/** In the page: where two labs differ in what the boxes around them differ in, and in where things stand; null: one has not all. */
function differences(ids) {
  const labs = ids.map((id) => document.querySelector(id))
  const [one, other] = labs.map((lab) => getComputedStyle(lab.parentElement))
  const names = [...one].filter((name) => one[name] !== other[name])
  const within = (root) =>
    [...root.children].flatMap((child) =>
      child.localName === 'nn-table' || child.getClientRects().length === 0
        ? []
        : [child, ...within(child.shadowRoot ?? child)],
    )
  const looksOf = (lab) => {
    const from = lab.getBoundingClientRect()
    return within(lab.shadowRoot.querySelector('.room')).map((child) => {
      const { left, top, width, height } = child.getBoundingClientRect()
      const style = getComputedStyle(child)
      const place = [left - from.left, top - from.top, width, height].map(Math.round)
      const values = [`at: ${place}`, ...names.map((name) => `${name}: ${style[name]}`)]
      return values.map((value) => `${child.localName}.${child.className} ${value}`)
    })
  }
  const [plain, hostile] = labs.map(looksOf)
  if (plain.length !== hostile.length) return null
  const found = plain.flatMap((looks, i) => looks.filter((line, k) => line !== hostile[i]?.[k]))
  return { hostile: names.length, elements: plain.length, found }
}

test('a page with a Content-Security-Policy of its own allows it what the README lists', async () => {
  const policy = (lab) =>
    `default-src 'none'; style-src 'self'; script-src ${lab} 'wasm-unsafe-eval'; ` +
    `worker-src blob: ${lab}; connect-src ${lab}; img-src ${lab}`
  const strict = await openBlog(PAGES, {
    headers: (lab) => ({ 'Content-Security-Policy': policy(lab) }),
  })
  try {
    const one = await strict.open('one.html')
    await ran(one, '#a')
    clean(one, strict)
  } finally {
    await strict.close()
  }
})
