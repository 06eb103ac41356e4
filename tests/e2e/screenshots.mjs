/** Pictures of the site, to be looked at: both languages, both themes, desktop and phone, in build/screenshots/.
 * Usage: node tests/e2e/screenshots.mjs [PART OF A NAME ...], such as init or phone-dark */
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { LABS } from '../../web/labs/registry.js'
import { finished, launch, serveSite } from './site.mjs'

const OUT = fileURLToPath(new URL('../../build/screenshots/', import.meta.url))
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
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
const PAGES = {
  index: '?page=index',
  ...Object.fromEntries(LABS.map(({ id }) => [id, `?lab=${id}`])),
  ...VIEWS,
}
const COMPARED = 1500

const wanted = process.argv.slice(2)
const site = await serveSite()
const browser = await launch()
await mkdir(OUT, { recursive: true })
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const theme of ['light', 'dark']) {
    for (const lang of ['zh-CN', 'en']) {
      for (const [name, query] of Object.entries(PAGES))
        await shoot({ size, viewport, theme, lang, name, query })
    }
  }
}
await browser.close()
site.close()

async function shoot({ size, viewport, theme, lang, name, query }) {
  const file = [name, size, theme, lang].join('-')
  if (wanted.length && !wanted.some((part) => file.includes(part))) return
  const page = await browser.newPage({ viewport, deviceScaleFactor: size === 'phone' ? 2 : 1 })
  await page.goto(`${site.url}${query}&theme=${theme}&lang=${lang}`)
  if (query.includes('lab=')) await finished(page)
  await page.waitForTimeout(COMPARED)
  await page.screenshot({ path: `${OUT}${file}.png` })
  await page.screenshot({ path: `${OUT}${file}-full.png`, fullPage: true })
  await page.close()
}
