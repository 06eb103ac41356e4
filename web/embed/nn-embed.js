/**
 * For a page with labs in frames, once: each frame becomes as high as its lab, and dark where the page is.
 *
 *     <script src="https://…/nn-embed.js" async></script>
 *
 * Heights are taken from our own frames only, told by the window that asks; whatever else arrives is left alone.
 * `nnEmbed.close()` ends it, for pages that change without a reload.
 */
import { heightIn } from './messages.js'
import { isDarkAround } from './dark.js'

/** The site's own address: of this script. */
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript)
const page = new URL('embed.html', script?.src || location.href)

/** @returns {HTMLIFrameElement[]} */
const frames = () =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.split(/[?#]/)[0] === page.href)

/** @param {MessageEvent} event */
const senderOf = ({ source, origin }) =>
  origin === page.origin
    ? frames().find(({ contentWindow }) => contentWindow && contentWindow === source)
    : undefined

/** A frame whose address says which theme it wants keeps it. @param {HTMLIFrameElement} frame */
function tellTheme(frame) {
  const wish = new URL(frame.src).searchParams.get('theme') ?? 'auto'
  if (wish !== 'auto') return
  const theme = isDarkAround(frame) ? 'dark' : 'light'
  frame.contentWindow?.postMessage({ type: 'nn-theme', theme }, '*')
}

/** @param {MessageEvent} event */
function receive(event) {
  const frame = senderOf(event)
  if (!frame) return
  const height = heightIn(event.data)
  if (height !== null) frame.style.height = `${height}px`
  else if (event.data?.type === 'nn-hello') tellTheme(frame)
}

/** A word of no width in the page's own colour: when that changes, the page's theme has. */
function makeSign() {
  const sign = document.createElement('span')
  sign.setAttribute('aria-hidden', 'true')
  Object.assign(sign.style, { position: 'absolute', transition: 'color 1ms' })
  return sign
}

function open() {
  const sign = makeSign()
  const look = () => frames().forEach(tellTheme)
  const watch = new MutationObserver(look)
  watch.observe(document, { subtree: true, attributeFilter: ['theme', 'data-theme'] })
  sign.addEventListener('transitionend', look)
  addEventListener('message', receive)
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'nn-here' }, '*')
  const hang = () => document.body.append(sign)
  if (document.body) hang()
  else addEventListener('DOMContentLoaded', hang, { once: true })
  return {
    close() {
      watch.disconnect()
      sign.remove()
      removeEventListener('message', receive)
    },
  }
}

const own = /** @type {any} */ (window)
own.nnEmbed?.close()
own.nnEmbed = open()
