/** embed.html in a frame of another host's page: its height, its theme, and whom it listens to. */
import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { foreign, openBlog } from './blog.mjs'
import { settled } from './site.mjs'

const page =
  (frames, head = '') =>
  (lab) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>博客</title>
<style>iframe { display: block; width: 760px; height: 400px; border: 0 }</style>${head}</head>
<body><h1>博客</h1>${frames(lab)}</body></html>`

const script = (lab) => `<script src="${lab}nn-embed.js" async></script>`

const PAGES = {
  '/two.html': page(
    (lab) => `<iframe id="a" src="${lab}embed.html?lab=init&init=xavier&whole=1"></iframe>
      <iframe id="b" src="${lab}embed.html?lab=penalty&lang=en&theme=dark&hide=predict"></iframe>
      <iframe id="other" src="other.html"></iframe>${script(lab)}`,
    '<link id="theme" rel="stylesheet" href="light.css">',
  ),
  '/plain.html': page((lab) => `<iframe id="a" src="${lab}embed.html?lab=init"></iframe>`),
  '/other.html': `<!doctype html><title>other</title><p>other<script>
    function forge(message) {
      for (let i = 0; i < parent.length; i++) if (parent[i] !== self) parent[i].postMessage(message, '*')
      parent.postMessage(message, '*')
    }
  </script>`,
  '/light.css': 'body { color: #333; background: #fff }',
  '/dark.css': 'body { color: #ddd; background: #111 }',
}

/** A tenth of a second each: far more than any machine needs. */
const TRIES = 600

let blog
before(async () => (blog = await openBlog(PAGES)))
afterEach(() => blog.tidy())
after(() => blog.close())

const frameOf = async (one, id) => (await one.waitForSelector(id)).contentFrame()
const heightOf = (one, id) => one.locator(id).evaluate((frame) => frame.clientHeight)

/** A page whose first frame has run, and is as high as its lab. */
async function opened() {
  const one = await blog.open('two.html')
  const frame = await frameOf(one, '#a')
  await settled(frame)
  await fits(one, '#a', frame)
  return { one, frame }
}

/** Waits until a frame is as high as what is in it. */
async function fits(one, id, frame) {
  const inside = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))
  for (let tries = 0; tries < TRIES; tries++) {
    const [wanted, given] = [await inside(), await heightOf(one, id)]
    if (wanted === given && wanted > 400) return
    await one.waitForTimeout(100)
  }
  assert.fail(`${id}: ${await inside()} px in a frame of ${await heightOf(one, id)} px`)
}

describe('height', () => {
  test('is that of the lab, and follows it', async () => {
    const { one, frame } = await opened()
    const start = await heightOf(one, '#a')
    await frame.locator('summary').first().click()
    await one.waitForFunction((low) => document.querySelector('#a').clientHeight > low, start)
    await fits(one, '#a', frame)
    const scrolls = await frame.evaluate(
      () => document.documentElement.scrollHeight > document.documentElement.clientHeight,
    )
    assert.equal(scrolls, false)
    await frame.locator('summary').first().click()
    await one.waitForFunction((low) => document.querySelector('#a').clientHeight === low, start)
    assert.deepEqual(one.mistakes, [])
    assert.deepEqual(foreign(one, blog.url, blog.lab), [])
  })

  test('is not changed by anyone else', async () => {
    const { one } = await opened()
    const ids = ['#a', '#b', '#other']
    await one.locator('#b').scrollIntoViewIfNeeded()
    const own = await frameOf(one, '#b')
    await settled(own)
    const [room, lab] = await own
      .locator('.room, .lab')
      .evaluateAll((all) => all.map((x) => x.clientHeight))
    assert.equal(room, lab, 'no room is kept once the lab has come')
    await fits(one, '#b', own)
    await one.evaluate(() => scrollTo(0, 0))
    await fits(one, '#a', await frameOf(one, '#a'))
    const start = await Promise.all(ids.map((id) => heightOf(one, id)))
    const lie = { type: 'nn-height', height: 3000 }
    await one.evaluate((message) => postMessage(message, '*'), lie)
    const other = await frameOf(one, '#other')
    await other.evaluate((message) => self.forge(message), lie)
    const wrong = [
      null,
      'nn-height',
      { type: 'nn-height' },
      { ...lie, height: '3000' },
      { ...lie, height: 1e9 },
    ]
    for (const message of [...wrong, { ...lie, height: NaN }, { ...lie, height: -5 }])
      await own.evaluate((sent) => parent.postMessage(sent, '*'), message)
    await own.evaluate(() => parent.postMessage({ type: 'nn-height', height: 1234 }, '*'))
    await one.waitForFunction(() => document.querySelector('#b').clientHeight === 1234)
    const [a, , third] = await Promise.all(ids.map((id) => heightOf(one, id)))
    assert.deepEqual([a, third], [start[0], start[2]])
    assert.deepEqual(one.mistakes, [])
  })

  test('stays as the page has it after nnEmbed.close(), and without the script', async () => {
    const { one } = await opened()
    await one.evaluate(() => window.nnEmbed.close())
    const start = await heightOf(one, '#b')
    const own = await frameOf(one, '#b')
    await own.evaluate(() => parent.postMessage({ type: 'nn-height', height: 1234 }, '*'))
    await one.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    assert.equal(await heightOf(one, '#b'), start)
    const plain = await blog.open('plain.html')
    await settled(await frameOf(plain, '#a'))
    assert.equal(await heightOf(plain, '#a'), 400)
  })
})

test('figure, sentence and controls, unless the address asks for all', async () => {
  const plain = await blog.open('plain.html')
  const brief = await frameOf(plain, '#a')
  await settled(brief)
  await brief.getByRole('slider', { name: '初始化' }).waitFor()
  for (const part of ['nn-predict', '.folds', 'nn-share'])
    assert.equal(await brief.locator(part).filter({ visible: true }).count(), 0, part)
  const { frame } = await opened()
  assert.equal(await frame.locator('.folds').filter({ visible: true }).count(), 1)
})

describe('theme and language', () => {
  const themeOf = (frame) => frame.evaluate(() => document.documentElement.dataset.theme)

  test('are those of the address, or else the page’s', async () => {
    const { one, frame } = await opened()
    const second = await frameOf(one, '#b')
    await one.locator('#b').scrollIntoViewIfNeeded()
    await settled(second)
    await one.evaluate(() => scrollTo(0, 0))
    assert.equal(await themeOf(second), 'dark')
    await second.getByRole('heading', { name: 'L1 and L2' }).waitFor()
    assert.equal(await second.locator('nn-predict').count(), 0)
    assert.equal(await themeOf(frame), 'light')
    await one.evaluate(() => (document.querySelector('#theme').href = 'dark.css'))
    await frame.waitForSelector('nn-lab[data-theme="dark"]')
    await one.evaluate(() => (document.documentElement.dataset.theme = 'light'))
    await frame.waitForSelector('nn-lab[data-theme="light"]')
    assert.equal(await themeOf(second), 'dark')
  })

  test('change when the page says so, and when nobody else does', async () => {
    const { one, frame } = await opened()
    const other = await frameOf(one, '#other')
    const wish = { type: 'nn-theme', theme: 'dark' }
    await other.evaluate((message) => self.forge(message), wish)
    await (
      await frameOf(one, '#b')
    ).evaluate((message) => parent[0].postMessage(message, '*'), wish)
    await frame.evaluate((message) => postMessage(message, '*'), wish)
    await one.evaluate(() => window.frames[0].postMessage({ type: 'nn-theme', theme: 'pink' }, '*'))
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 300)))
    assert.equal(await themeOf(frame), 'light')
    await one.evaluate((message) => window.frames[0].postMessage(message, '*'), wish)
    await frame.waitForSelector('nn-lab[data-theme="dark"]')
  })
})

describe('in the frame', () => {
  test('a link leads to the same settings in the whole lab; no step of the reader is one of the page', async () => {
    const { one, frame } = await opened()
    const start = await one.evaluate(() => history.length)
    await frame.getByRole('slider', { name: '初始化' }).fill('0')
    await frame.getByText('最大差别 0').waitFor()
    await frame.waitForFunction(() => location.search.includes('init=zeros'))
    assert.equal(await one.evaluate(() => history.length), start)
    const link = frame.getByRole('link', { name: '到实验室里打开' })
    assert.equal(await link.evaluate((a) => a.href), `${blog.lab}?lab=init&init=zeros&whole=1`)
  })

  test('the wheel scrolls the page around it', async () => {
    const { one, frame } = await opened()
    await frame.locator('canvas').first().hover({ force: true })
    const from = await one.evaluate(() => scrollY)
    await one.mouse.wheel(0, 120)
    await one.waitForFunction((y) => scrollY > y, from)
  })
})
