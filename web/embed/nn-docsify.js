/**
 * A plugin for docsify 4 and 5: a fenced block `nn-lab` becomes a live lab. After docsify, one line:
 *
 *     <script src="https://…/nn-docsify.js"></script>
 *
 * It looks at the finished page, so whatever the blog does with code, formulas and links is done by then, and each lab is
 * an <nn-lab>: it ends with its workers when docsify puts another page there. A link to the lab after a block is for
 * readers without the plugin, and goes. `window.$docsify.nnLab = {lang: 'en'}` says the language where that is not plain.
 */
import { vital } from '../loading/lazy.js'
import { isChinese, readBlock } from './block.js'

const BLOCKS = 'pre[data-lang="nn-lab"] code, code.lang-nn-lab, code.language-nn-lab'

const WORDS = {
  'zh-CN': {
    lab: '这个 nn-lab 块没有写是哪个实验，请加一行 lab: dropout。',
    line: '这个 nn-lab 块里看不懂这一行：',
    lost: '这个实验没能加载，可能是网络断了。',
    whole: '到实验室里打开',
  },
  en: {
    lab: 'This nn-lab block does not say which lab it is; add a line such as lab: dropout.',
    line: 'This nn-lab block has a line that says nothing: ',
    lost: 'This lab could not be loaded; the network may be down.',
    whole: 'Open it in the lab',
  },
}

const script = /** @type {HTMLScriptElement | null} */ (
  document.currentScript ?? document.querySelector('script[src*="nn-docsify.js"]')
)
const site = new URL('./', script?.src || location.href).href
const page = /** @type {any} */ (window)

/** @returns {'zh-CN' | 'en'} */
function languageOf() {
  const wish = page.$docsify?.nnLab?.lang
  if (wish === 'en' || wish === 'zh-CN') return wish
  return isChinese(document.querySelector('.markdown-section')?.textContent ?? '') ? 'zh-CN' : 'en'
}

/** @param {Record<string, string>} attributes */
function makeLab(attributes) {
  const lab = document.createElement('nn-lab')
  for (const [key, value] of Object.entries({ lang: languageOf(), ...attributes })) {
    lab.setAttribute(key, value)
  }
  return lab
}

/** @param {string} words */
function complaint(words) {
  const sentence = Object.assign(document.createElement('p'), { textContent: words })
  sentence.setAttribute('role', 'alert')
  return sentence
}

/** A block becomes a lab; one that does not say which stays, and it is said why. @param {Element} code */
function become(code) {
  const block = code.closest('pre') ?? code
  if (block.previousElementSibling?.matches('[data-nn-lab]')) return
  const { attributes, strange } = readBlock(code.textContent ?? '')
  const words = WORDS[languageOf()]
  const faults = strange.map((line) => words.line + line)
  if (!attributes.lab) faults.push(words.lab)
  const said = faults.map(complaint)
  for (const one of said) one.dataset.nnLab = ''
  block.before(...said)
  if (!attributes.lab) return
  dropLink(block.nextElementSibling, attributes.lab)
  block.replaceWith(makeLab(attributes))
}

/**
 * A paragraph that is nothing but the link to that lab.
 *
 * @param {Element | null} paragraph
 * @param {string} lab
 */
function dropLink(paragraph, lab) {
  const link = paragraph?.tagName === 'P' ? paragraph.querySelector('a') : null
  if (!paragraph || !link || paragraph.textContent?.trim() !== link.textContent?.trim()) return
  const { href, searchParams } = new URL(link.href)
  if (href.startsWith(site) && searchParams.get('lab') === lab) paragraph.remove()
}

const element = vital(() => import(/* @vite-ignore */ `${site}nn-lab.js`))

function look() {
  document.querySelectorAll(BLOCKS).forEach(become)
  if (!document.querySelector('nn-lab')) return
  element().catch(() => document.querySelectorAll('nn-lab').forEach(excuse))
}

/** Seen only where the element is none: its own root hides it. @param {Element} lab */
function excuse(lab) {
  const { lost, whole } = WORDS[languageOf()]
  const address = `${site}?lab=${encodeURIComponent(lab.getAttribute('lab') ?? '')}`
  const way = Object.assign(document.createElement('a'), { href: address, textContent: whole })
  lab.replaceChildren(complaint(lost), way)
}

/** @param {{doneEach: (look: () => void) => void}} hook */
const plugin = (hook) => hook.doneEach(look)

page.$docsify = page.$docsify ?? {}
page.$docsify.plugins = [...(page.$docsify.plugins ?? []), plugin]
