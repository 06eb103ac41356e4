/**
 * Pictures of the built site (SITE_FOLDER: of another one), the same for the same build to the last pixel, and beside each what
 * can be read in it. Every page at its first view in both sizes, themes and languages; as a whole, all folds open, in both sizes;
 * and labs at other settings.
 *
 * Usage: node tests/e2e/screenshots.mjs FOLDER [PART OF A NAME ...], such as init or phone-dark
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { LABS } from '../../web/labs/registry.js'
import { openSite, settled } from './site.mjs'
import { stillPicture, watchWork } from './still.mjs'
import { textSeen } from './text_seen.mjs'

/** Pages at a time: much of the time one is waited for. */
const AT_A_TIME = availableParallelism() + 1

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
}
/** It stands in the blocks that are to be pasted; a page of localhost may do all that one of https may. */
const HOST = 'nnlab.localhost'
/** Drawn as a whole each time: a corner that is drawn again with a part of the page may be a shade lighter. */
const REPEATABLE = [
  '--disable-partial-raster',
  '--disable-gpu-rasterization',
  '--num-raster-threads=1',
]
/** On any machine. */
const SAME = { reducedMotion: 'reduce', timezoneId: 'UTC' }
const PAGES = {
  index: '?page=index',
  notes: '?page=notes',
  about: '?page=about',
  ...Object.fromEntries(LABS.map(({ id }) => [id, `?lab=${id}`])),
  embed: 'embed.html?lab=dropout',
}
/** What a lab shows beside its first view. */
const VIEWS = {
  'init-notes': '?lab=init&view=notes',
  'init-units': '?lab=init&view=units&init=constant-0.5',
  'init-deep': '?lab=init&view=deep',
  'augmentation-moved': '?lab=augmentation&op=shift&dev=moved',
  'activation-line': '?lab=activation&view=line',
  'activation-softmax': '?lab=activation&view=softmax',
  'penalty-l1': '?lab=penalty&kind=l1&lambda=0.3',
  'activation-output': '?lab=activation&view=output&problem=labels',
  'playground-clouds': '?lab=playground&data=blobs&noise=1.5&classes=4&output=softmax',
  'gradient-fault': '?lab=gradient-check&fault=derivative',
  'gradient-blind': '?lab=gradient-check&act=sigmoid&layers=4,4,4,4&step=1e-12',
}

const [out, ...parts] = process.argv.slice(2)
const wanted = wantedOf(parts)
await mkdir(out, { recursive: true })
const site = await openSite({ switches: REPEATABLE, host: HOST })
const began = performance.now()
await Promise.all(Array.from({ length: AT_A_TIME }, work))
await site.close()
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`screenshots: ${seconds} s, in ${out}`)

/** @param {string[]} names */
function wantedOf(names) {
  const all = []
  for (const size of Object.keys(SIZES))
    for (const theme of ['light', 'dark'])
      for (const lang of ['zh-CN', 'en']) {
        const first = theme === 'light' && lang === 'zh-CN'
        for (const [name, query] of Object.entries({ ...PAGES, ...(first && VIEWS) })) {
          const file = [name, size, theme, lang].join('-')
          const address = `${query}&theme=${theme}&lang=${lang}`
          all.push({ file, size, address, whole: first && name in PAGES })
        }
      }
  return all.filter(({ file }) => !names.length || names.some((part) => file.includes(part)))
}

async function work() {
  for (let one = wanted.shift(); one; one = wanted.shift()) {
    try {
      await take(one)
    } catch (error) {
      console.error(`${one.file}: ${error}`)
      process.exitCode = 1
    }
  }
}

async function take({ file, size, address, whole }) {
  const page = await site.open(address, { ...SIZES[size], ...SAME, before: watchWork })
  try {
    if (address.includes('lab=')) await settled(page)
    await keep(page, file)
    if (whole) {
      await unfold(page)
      await keep(page, `${file}-whole`, { fullPage: true })
    }
    if (page.mistakes.length) throw new Error(page.mistakes.join('; '))
  } finally {
    await page.context().close()
  }
}

async function keep(page, file, options) {
  await writeFile(join(out, `${file}.png`), await stillPicture(page, options))
  await writeFile(join(out, `${file}.txt`), await textSeen(page))
}

/** Opens every fold, and what is in it, and brings each screenful into sight: what is not seen may not be drawn. */
async function unfold(page) {
  const closed = page.locator('details:not([open]) > summary')
  while (await closed.count()) {
    await closed.evaluateAll((all) => all.forEach((one) => one.click()))
    await stillPicture(page)
  }
  const { height } = page.viewportSize()
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  for (let y = height; y < whole; y += height) {
    await page.evaluate((top) => scrollTo(0, top), y)
    await page.screenshot() // a frame, for certain
  }
  await page.evaluate(() => {
    scrollTo(0, 0)
    // painted anew: what was painted while it was scrolled may lie half a pixel elsewhere
    document.body.style.zoom = '1.01'
    void document.body.offsetHeight
    document.body.style.zoom = ''
  })
}
