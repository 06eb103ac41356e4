/**
 * The first script of our pages. It stands in the page itself (inline.js), so it is there when no other file is.
 *
 * Before the first paint: the theme and the language of the address, or those chosen last time. Then it watches over the
 * opening: until `nn-here` says that the page stands, a file that cannot be had, an error, or a network that does not answer
 * ends in words, a button and a picture, and never in an empty page.
 *
 * @typedef {'late' | 'failed' | 'broken'} What
 */
import { LATE } from './lazy.js'
import { notice } from './notice.js'
import { pictureOf } from './picture.js'
import { words } from './words.js'

/** An error, or a browser that knows no modules. */
const BROKEN = {
  'zh-CN': '这个页面没能打开。可以重新加载；如果还是不行，请换一个新一些的浏览器。',
  en: 'The page could not be opened. Reload it; if that does not help, try a newer browser.',
}

/** What is shown where the address names no lab that has a picture. */
const FIRST = 'init'

const root = document.documentElement
const query = new URLSearchParams(location.search)

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage may be forbidden
  }
}

function dress() {
  const theme = query.get('theme') || read('nn-theme') || 'auto'
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset.themeChoice = theme
  root.dataset.theme = theme === 'dark' || (theme !== 'light' && dark) ? 'dark' : 'light'
  const lang = query.get('lang') || read('nn-language')
  if (lang === 'en' || lang === 'zh-CN') root.lang = lang
}

/** Says what is wrong until the page stands, the last thing last. */
class Watch {
  #clock = setTimeout(() => this.say('late'), LATE)
  #over = false
  /** @type {HTMLElement | null} */
  #shown = null

  constructor() {
    addEventListener('nn-here', () => this.#end())
    addEventListener('error', (event) => this.#hear(event), { capture: true })
    addEventListener('DOMContentLoaded', () => this.#show())
    if (!('noModule' in HTMLScriptElement.prototype)) this.say('broken')
  }

  /** A picture that is not there is no reason, nor is what is only fetched ahead. @param {Event} event */
  #hear({ target }) {
    if (target === window) this.say('broken')
    else if (target instanceof HTMLScriptElement) this.say('failed')
  }

  /** @param {What} what */
  say(what) {
    clearTimeout(this.#clock)
    if (this.#over) return
    const shown = this.#shown
    this.#shown = apology(what)
    if (shown) shown.replaceWith(this.#shown)
    else this.#show()
  }

  /** As soon as there is a page to show it in. */
  #show() {
    if (this.#shown) document.body?.append(this.#shown)
  }

  #end() {
    clearTimeout(this.#clock)
    this.#over = true
    this.#shown?.remove()
    this.#shown = null
  }
}

/** @param {What} what */
function apology(what) {
  const language = root.lang === 'en' ? 'en' : 'zh-CN'
  const said = { ...words[language], broken: BROKEN[language] }
  const box = Object.assign(document.createElement('main'), { className: 'without' })
  const name = language === 'en' ? 'Neural Net Lab' : document.title
  const title = Object.assign(document.createElement('h1'), { textContent: name })
  const urgent = what !== 'late'
  box.append(title, notice({ text: said[what], again: said.again, urgent }), picture(said.picture))
  return box
}

/** Of the lab that was asked for. @param {string} alt */
function picture(alt) {
  const image = Object.assign(document.createElement('img'), { alt })
  const show = (/** @type {string} */ lab) => (image.src = pictureOf(`./figures/${lab}`, root.lang))
  image.onerror = () => {
    image.onerror = null
    show(FIRST)
  }
  show(/^[a-z-]+$/.exec(query.get('lab') ?? '')?.[0] ?? FIRST)
  return image
}

dress()
new Watch()
