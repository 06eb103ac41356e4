/**
 * What a reader sees where something cannot be had: words, a picture and a button, and after the button the lab. Which files
 * those are is read from what the built site asks for.
 */
import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { after, afterEach, before, describe, test } from 'node:test'
import { METAS } from '../../web/labs/metas.js'
import { openBlog } from './blog.mjs'
import { fileOfSite, settled } from './site.mjs'

const page = (body) => (lab) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>博客</title>
<script type="module" src="${lab}nn-lab.js"></script></head><body>${body(lab)}</body></html>`

const PAGES = {
  '/empty.html': '<!doctype html><title>empty</title>',
  '/blog.html': page(() => '<p>文章</p><nn-lab id="a" lab="init" init="xavier"></nn-lab>'),
  '/sandbox.html': (lab) =>
    `<iframe sandbox="allow-scripts" src="${lab}embed.html?lab=init" width="800" height="1100"></iframe>`,
}
/** Files that cannot be had now, and how. */
const lost = new Map()
const BUTTON = /^(重新加载|Reload)/
const CODE = /\.(js|wasm|css)$/
/** A lab that has soon run. */
const QUICK = '?lab=init&iters=100'
const CALM = { reducedMotion: 'reduce', serviceWorkers: 'block' }

let blog
before(async () => (blog = await openBlog(PAGES, { lost })))
afterEach(() => {
  lost.clear()
  return blog.tidy()
})
after(() => blog.close())

/** @param {string} address @param {(one: import('playwright-core').Page) => unknown} [prepare] */
async function visit(address, prepare = () => {}) {
  const one = await blog.open('empty.html', CALM)
  await prepare(one)
  one.mistakes.length = one.asked.length = 0
  await one.goto(address, { waitUntil: 'commit' })
  return one
}

/** In the page, through all shadow roots: what is told, once there is a picture in sight, too. */
function seen() {
  const found = { words: '', pictures: 0 }
  const look = (root) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) look(one.shadowRoot)
      if (!one.checkVisibility({ visibilityProperty: true })) continue
      if (one.localName === 'canvas' || one.naturalWidth > 100) found.pictures += 1
      if (one.matches('[role=alert], [role=status]')) found.words += one.textContent
    }
  }
  look(document)
  return found.pictures > 0 && found.words
}

/** A button, words and a picture are there. */
async function excused(one) {
  await one.getByRole('button', { name: BUTTON }).first().waitFor()
  const words = await one.waitForFunction(seen)
  assert.match(await words.jsonValue(), /[\u4e00-\u9fff]{5}/)
}

const builtFiles = async () => (await readdir(fileOfSite('assets'))).map((name) => `assets/${name}`)

async function again(one) {
  await one.getByRole('button', { name: BUTTON }).first().click()
  await settled(one)
}

/** What a visit asks for until the lab has run, but for the page itself. */
async function firstFiles(address) {
  const one = await visit(address)
  await settled(one)
  const files = one.asked.filter((url) => url.startsWith(blog.lab) && CODE.test(url))
  await one.context().close()
  return [...new Set(files.map((url) => url.slice(blog.lab.length)))]
}

/** Either core may stand in for the other: both are lost. @param {string} file @param {string} way */
async function lose(file, way) {
  const cores = (await builtFiles()).filter((name) => /\/core-/.test(name))
  for (const one of file.endsWith('.wasm') ? cores : [file]) lost.set(one, way)
}

/** Each of the files lost once, and then there again. */
async function loseEach(address, files, ways = ['reset', 'gone']) {
  for (const [i, file] of files.entries()) {
    await lose(file, ways[i % ways.length])
    const one = await visit(address)
    try {
      await excused(one)
      lost.clear()
      await again(one)
    } catch (cause) {
      throw new Error(`without ${file}`, { cause })
    }
    await one.context().close()
  }
}

describe('a file of the first view', () => {
  test('that cannot be had: every one on our own page', async () => {
    const files = await firstFiles(blog.lab + QUICK)
    assert.ok(files.length > 15, `${files}`)
    await loseEach(blog.lab + QUICK, files)
  })

  const FEW = [/open_lab/, /worker/, /\.wasm$/]

  test('that cannot be had: what a frame and an element fetch', async () => {
    const files = await firstFiles(`${blog.lab}embed.html${QUICK}`)
    const few = FEW.map((pattern) => files.find((url) => pattern.test(url)))
    const own = files.filter((url) => /^assets\/embed-/.test(url))
    await loseEach(`${blog.lab}embed.html${QUICK}`, [...own, ...few])
    await loseEach(`${blog.url}blog.html`, few)
  })

  test('that is not answered: it says so, and goes on by itself once it is', async () => {
    const files = await firstFiles(blog.lab + QUICK)
    const some = [/^assets\/index-/, ...FEW].map((pattern) =>
      files.find((url) => pattern.test(url)),
    )
    await loseEach(blog.lab + QUICK, some, ['silent'])

    let answer
    const slow = await visit(blog.lab + QUICK, (one) =>
      one.route(/open_lab/, (route) => (answer = () => route.continue())),
    )
    await excused(slow)
    answer()
    await settled(slow)
    assert.equal(await slow.getByRole('button', { name: BUTTON }).count(), 0)
  })
})

describe('a browser that lacks', () => {
  function withoutModuleWorkers() {
    const Own = Worker
    globalThis.Worker = function (url) {
      return new Own(url) // which takes it for a classic script
    }
  }
  const LACKS = {
    Worker: () => {
      delete globalThis.Worker
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: 8 }) // one is wanted ahead
    },
    'module workers': withoutModuleWorkers,
    WebAssembly: () => delete globalThis.WebAssembly,
  }
  for (const [name, take] of Object.entries(LACKS))
    test(`${name} is told so, beside a picture`, async () => {
      const one = await visit(blog.lab + QUICK, (made) => made.addInitScript(take))
      await one.waitForSelector('nn-lab[data-state="error"]')
      const words = await one.waitForFunction(seen)
      assert.match(await words.jsonValue(), /浏览器/)
      assert.deepEqual(one.mistakes, [])
    })

  /** What a lab in somebody else's page does without. */
  const HELPERS = {
    'module workers': withoutModuleWorkers,
    IntersectionObserver: () => delete globalThis.IntersectionObserver,
    'style sheets that are made': () => {
      const construct = () => {
        throw new TypeError('Illegal constructor')
      }
      globalThis.CSSStyleSheet = new Proxy(CSSStyleSheet, { construct })
      for (const { prototype } of [Document, ShadowRoot]) delete prototype.adoptedStyleSheets
    },
  }
  for (const [name, take] of Object.entries(HELPERS))
    test(`${name} trains all the same`, async () => {
      const one = await visit(`${blog.url}blog.html`, (made) => made.addInitScript(take))
      await settled(one)
      assert.deepEqual(one.mistakes, [])
    })
})

test('a frame without an origin of its own trains', async () => {
  const one = await visit(`${blog.url}sandbox.html`)
  const frame = await (await one.waitForSelector('iframe')).contentFrame()
  await settled(frame)
  await frame.getByRole('slider', { name: '初始化' }).fill('0')
  await frame.getByText('最大差别 0').waitFor()
  assert.deepEqual(one.mistakes, [])
})

test('without JavaScript page and frame show the picture of each lab, by its name', async () => {
  const one = await blog.open('empty.html', { ...CALM, javaScriptEnabled: false })
  for (const file of ['', 'embed.html?lab=dropout']) {
    await one.goto(blog.lab + file)
    const pictures = one.locator('img')
    const shown = await pictures.evaluateAll((all) =>
      all.map((img) => [img.alt, img.naturalWidth > 100]),
    )
    assert.deepEqual(
      shown,
      METAS.map(({ name }) => [name['zh-CN'], true]),
    )
    await one.getByRole('link', { name: 'Dropout' }).first().click()
    await one.getByRole('img', { name: 'Dropout' }).waitFor()
  }
})

describe('after a new deployment', () => {
  const GONE = /^assets\/(nn-about|nn-index|nn-notes|nn-workbench|nn-export|more|worker)-/

  /** A lab that works, and whose files are all gone then. */
  async function left() {
    const one = await visit(blog.lab + QUICK)
    await settled(one)
    for (const file of await builtFiles()) if (GONE.test(file)) lost.set(file, 'gone')
    return one
  }

  const stays = async (one) => {
    await one.getByText('有一部分没能加载').waitFor()
    await one.getByText('100 次迭代', { exact: false }).first().waitFor()
    assert.equal(await one.locator('nn-lab').getAttribute('data-state'), 'done')
    await one.getByRole('button', { name: '知道了' }).click()
    await one.getByText('有一部分没能加载').waitFor({ state: 'detached' })
  }

  test('pages and tools say so, and what is on the screen stays', async () => {
    const one = await left()
    for (const name of ['关于', '目录', '笔记对照']) {
      await one.getByRole('link', { name, exact: true }).click()
      await stays(one)
      await one.goBack()
    }
    for (const name of ['钉住', '20 个种子']) {
      await one.getByRole('button', { name }).click()
      await stays(one)
    }
    await one.getByText('代码、Notebook、导出与导入').click()
    await one.getByText('有一部分没能加载').waitFor()
    assert.deepEqual(one.mistakes, [])
    lost.clear()
    await one.getByRole('button', { name: '重新加载，设置不变' }).click()
    await settled(one)
    assert.match(one.url(), /lab=init&iters=100/)
  })
})
