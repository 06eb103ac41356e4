/** <nn-lab> on a page of another host: what it costs, what it takes over from the page, and that it leaves nothing behind. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { posix } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { foreign, openBlog, ran } from './blog.mjs'
import { fileOfSite, gzipped, settled } from './site.mjs'

const ENTRY = 5 * 1024
const STATIC = /\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g
const DEEP = 'margin-top: 9000px'

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
  '/unknown.html': page('<nn-lab id="a" lab="<b>nothing</b>"></nn-lab>'),
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
  test('less than 5 KiB, gzipped, with all that it imports', async () => {
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

  test('a lab that there is not is told of, and put in as text', async () => {
    const one = await blog.open('unknown.html')
    await settled(one, 'error')
    await one.getByRole('alert').getByText('没有这个名字的实验').waitFor()
    assert.equal(await one.locator('#a b').count(), 0)
    clean(one)
  })
})

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
