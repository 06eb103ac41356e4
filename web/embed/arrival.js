/**
 * Who follows a link to a heading stays at that heading while the labs above it open and take another height than was
 * kept for them, until they scroll or do anything else themselves.
 *
 * Addresses are those of a plain page (#heading) and of docsify (#/page?id=heading, or ?id=heading in its history mode).
 */

/** ms without a movement after which a page has done its own scrolling, which docsify does smoothly */
const STILL = 100
const OWN = ['wheel', 'touchmove', 'keydown', 'pointerdown']
const page = /** @type {any} */ (window)

/** The name of the heading that the address leads to. */
function named() {
  const { hash, search } = location
  const history = page.$docsify?.routerMode === 'history'
  const id = new URLSearchParams(history ? search : hash.split('?')[1]).get('id')
  try {
    return id ?? decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** Docsify 4 keeps room above a heading, and does not say so in CSS. */
const topMargin = () => parseFloat(page.$docsify?.topMargin) || 0

class Arrival {
  #labs = new ResizeObserver(() => this.#later())
  /** Where a link was clicked that may have opened nothing here. */
  #from = ''
  /** px from the top, as we left it */
  #top = NaN
  #timer = 0
  #later = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#correct(), STILL)
  }
  #end = () => this.#stop()

  /** @param {string} [from] */
  begin(from = '') {
    this.#stop()
    this.#from = from
    for (const type of OWN) addEventListener(type, this.#end, { capture: true, passive: true })
    addEventListener('scroll', this.#later, { passive: true })
    this.#later()
  }

  #stop() {
    clearTimeout(this.#timer)
    this.#labs.disconnect()
    this.#top = NaN
    for (const type of OWN) removeEventListener(type, this.#end, { capture: true })
    removeEventListener('scroll', this.#later)
  }

  #correct() {
    for (const lab of document.querySelectorAll('nn-lab')) this.#labs.observe(lab)
    const heading = location.href === this.#from ? null : document.getElementById(named())
    if (!heading || topOf(heading) === this.#top) return
    heading.scrollIntoView({ behavior: 'instant' })
    const missing = topMargin() - topOf(heading)
    if (missing > 0) scrollBy({ top: -missing, behavior: 'instant' })
    this.#top = topOf(heading)
  }
}

/** @param {Element} heading */
const topOf = (heading) => Math.round(heading.getBoundingClientRect().top)

/** A page that is opened again, or gone back to, stands where it was left; docsify goes to the heading all the same. */
const isNew = () => {
  const [visit] = performance.getEntriesByType('navigation')
  return /** @type {any} */ (visit)?.type === 'navigate'
}

/** For this page, from now on. */
export function keepArrival() {
  const arrival = new Arrival()
  if (page.$docsify || isNew()) arrival.begin()
  const follow = (/** @type {Event} */ event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (link) arrival.begin(location.href)
  }
  addEventListener('click', follow, { capture: true })
}
