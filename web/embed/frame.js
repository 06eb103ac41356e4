/**
 * embed.html?lab=…: one lab in a frame. It tells the page around it how high it is, and lets that page choose its theme;
 * no other window is listened to.
 */
import { languageOf } from '../languages/language_of.js'
import { UrlPlace } from '../labs/place.js'
import { showTheme } from '../styles/theme.js'
import { heightIn, themeIn } from './messages.js'
import { NnLab } from './nn-lab.js'
import { words } from './words.js'

const query = new URLSearchParams(location.search)
const lab = query.get('lab') ?? ''
const place = new UrlPlace({ steps: false })
const root = document.documentElement

/** To the same settings, in the whole lab. */
function link() {
  const way = /** @type {HTMLAnchorElement} */ (document.querySelector('footer a'))
  way.textContent = words[languageOf(root)].whole
  way.href = `./${location.search}`
  return way
}

function makeLab() {
  const element = Object.assign(new NnLab(), { place, lab })
  document.querySelector('main')?.append(element)
  element.addEventListener('nn-lab-change', link)
}

/** What the content takes, not what the frame has: the frame follows. */
function tellHeight() {
  let told = 0
  const tell = () => {
    const height = document.body.getBoundingClientRect().height
    if (height === told || heightIn({ type: 'nn-height', height }) === null) return
    told = height
    parent.postMessage({ type: 'nn-height', height }, '*')
  }
  new ResizeObserver(tell).observe(document.body)
}

/** The address may say auto, or which; then the page around may say another. */
function listen() {
  addEventListener('message', ({ source, data }) => {
    const theme = source === parent ? themeIn(data) : null
    if (theme) showTheme(theme)
  })
  parent.postMessage({ type: 'nn-hello' }, '*')
}

makeLab()
link()
if (parent !== window) {
  tellHeight()
  listen()
}
