/**
 * Where a lab's settings stand: in the address of the page, or in the attributes of an element on somebody else's page.
 * Whoever puts a lab on a page gives it one; the lab itself never looks at either.
 *
 * @typedef {Record<string, string>} Entries   key to text, as in a permalink
 *
 * @typedef {object} Place
 * @property {string} anchor             what in the lab a link is to: `E12`
 * @property {(anchor: string) => void} [point]   the address leads there from now on; without it, the address is not ours
 * @property {() => Entries} read
 * @property {() => string[]} [repeated]   keys that are said more than once, with other values; the first is read
 * @property {(lab: string, settings: string, key?: string) => void} write   what is shown now, `lr=0.1&seed=3`; key: the
 *   control that the reader has moved; without it this is the same step said properly, and no new one
 */

/** Settings that are not the lab's own: they stay as a link says them. */
const KEPT = ['lang', 'theme', 'whole', 'show', 'hide', 'lock']
const PLAIN = /^[A-Za-z0-9.,-]*$/
/** ms within which moves of one control are one step: a key held down, a value typed in two goes. */
const TOGETHER = 1000

/**
 * A frame without an origin of its own may not write its address, and a browser may have had enough of it: the page goes on
 * without.
 *
 * @param {'pushState' | 'replaceState'} way
 * @param {string} address
 * @returns {boolean} whether it stands there now
 */
export function rewrite(way, address) {
  try {
    history[way](way === 'pushState' ? null : history.state, '', address)
    return true
  } catch {
    return false
  }
}

/** The address. The Back button leads to the settings before the last step. */
export class UrlPlace {
  #moved = ''
  #at = -Infinity

  /**
   * @param {{steps?: boolean, now?: () => number}} [options]
   *   steps: whether a step of the reader's is an entry of the history; in a frame it would be one of the page around it
   */
  constructor({ steps = true, now = () => performance.now() } = {}) {
    this.steps = steps
    this.now = now
  }

  get anchor() {
    return location.hash.slice(1)
  }

  read() {
    const query = new URLSearchParams(location.search)
    return Object.fromEntries([...query.keys()].map((key) => [key, query.get(key) ?? '']))
  }

  repeated() {
    const query = new URLSearchParams(location.search)
    return [...new Set(query.keys())].filter((key) => new Set(query.getAll(key)).size > 1)
  }

  /**
   * @param {string} lab
   * @param {string} settings
   * @param {string} [key]
   */
  write(lab, settings, key = '') {
    const search = `?${[`lab=${lab}`, settings, ...this.#kept()].filter(Boolean).join('&')}`
    if (search === location.search) return
    const step = this.steps && key !== '' && !this.#continues(key)
    rewrite(step ? 'pushState' : 'replaceState', search + location.hash)
  }

  /** @param {string} anchor */
  point(anchor) {
    rewrite('replaceState', `#${anchor}`)
  }

  /** The address says no more about it: the reader has chosen. @param {'lang' | 'theme'} key */
  drop(key) {
    const query = new URLSearchParams(location.search)
    if (!query.has(key)) return
    query.delete(key)
    rewrite('replaceState', `?${String(query).replaceAll('%2C', ',')}${location.hash}`)
  }

  #kept() {
    const query = this.read()
    return KEPT.filter((key) => key in query && PLAIN.test(query[key])).map(
      (key) => `${key}=${query[key]}`,
    )
  }

  /** @param {string} key */
  #continues(key) {
    const now = this.now()
    const same = key === this.#moved && now - this.#at < TOGETHER
    this.#moved = key
    this.#at = now
    return same
  }
}

/** Attributes that are HTML's or the element's own, and none of a lab's settings. */
const HTML = new Set(
  `accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint exportparts hidden id inert
  inputmode is itemid itemprop itemref itemscope itemtype lab lang loading nonce part popover role slot spellcheck style
  tabindex theme title translate`.split(/\s+/),
)
const KEY = /^[a-z][a-z0-9]*$/

/** Whether an attribute of <nn-lab> is a setting. @param {string} name */
export const isSetting = (name) => KEY.test(name) && !HTML.has(name) && !name.startsWith('on')

/** The attributes of an element: as they are at first, changed by the reader, and by the page's own script again. */
export class ElementPlace {
  anchor = ''
  /** @type {Entries} */
  #entries

  /** @param {Element} element */
  constructor(element) {
    this.element = element
    const names = element.getAttributeNames().filter(isSetting)
    this.#entries = Object.fromEntries(names.map((name) => [name, this.#text(name)]))
  }

  read() {
    return this.#entries
  }

  /**
   * @param {string} _lab
   * @param {string} settings
   */
  write(_lab, settings) {
    const kept = KEPT.filter((key) => key in this.#entries).map((key) => [key, this.#entries[key]])
    this.#entries = Object.fromEntries([...new URLSearchParams(settings), ...kept])
  }

  /**
   * The page has changed an attribute.
   *
   * @param {string} name
   * @returns {boolean} whether that is a setting
   */
  follow(name) {
    if (!isSetting(name)) return false
    const others = { ...this.#entries }
    delete others[name]
    this.#entries = this.element.hasAttribute(name)
      ? { ...others, [name]: this.#text(name) }
      : others
    return true
  }

  /** @param {string} name */
  #text(name) {
    return this.element.getAttribute(name) ?? ''
  }
}
