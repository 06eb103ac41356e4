/**
 * embed.html?lab=…: one lab in a frame. It tells the page around it how high it is, and lets that page choose its theme;
 * no other window is listened to.
 */
import { languageOf } from '../languages/language_of.js'
import { UrlPlace } from '../labs/place.js'
import { showTheme } from '../styles/theme.js'
import { heightIn, isHere, themeIn } from './messages.js'
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
  const element = Object.assign(new NnLab(), { place, lab, framed: true })
  document.querySelector('main')?.append(element)
  element.addEventListener('nn-lab-change', link)
}

/** What the content takes, not what the frame has: the frame follows. Nothing of it is a secret. */
function tellHeight() {
  const { height } = document.body.getBoundingClientRect()
  if (heightIn({ type: 'nn-height', height }) !== null)
    parent.postMessage({ type: 'nn-height', height }, '*')
}

/** To the page's script, which may have come before this one or comes after it. */
function greet() {
  tellHeight()
  parent.postMessage({ type: 'nn-hello' }, '*')
}

/** The address may say auto, or which; then the page around may say another. @param {MessageEvent} event */
function receive({ source, data }) {
  if (source !== parent) return
  if (isHere(data)) greet()
  const theme = themeIn(data)
  if (theme) showTheme(theme)
}

makeLab()
link()
dispatchEvent(new Event('nn-here')) // loading/early.js waits for it
if (parent !== window) {
  addEventListener('message', receive)
  new ResizeObserver(tellHeight).observe(document.body) // says nothing while the frame is out of sight
  const states = new MutationObserver(tellHeight)
  states.observe(document.body, { subtree: true, attributeFilter: ['data-state'] })
  greet()
}
