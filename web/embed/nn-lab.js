/**
 * <nn-lab lab="dropout" keep="0.8" lang="zh-CN">: a lab, on any page.
 *
 *     <script type="module" src="https://…/nn-lab.js"></script>
 *
 * Attributes are the keys of a permalink (labs/permalink.js); the lab follows when they change. `theme` is auto, light
 * or dark. A lab is loaded once it is scrolled near, rests while it is out of sight, and its workers end when it is
 * taken from the page; `loading="eager"` does not wait. Until the first run is over a picture of it holds its place.
 *
 * data-state is idle, running, done, diverged or error. Fires nn-lab-change {lab, state} and nn-lab-run {lab, state, run}.
 * This file is all that a page with labs below the fold fetches: it stays small, and knows neither Lit nor any lab.
 */
import { languageOf } from '../languages/language_of.js'
import { LATE, LAZY, lazy, vital } from '../loading/lazy.js'
import { words as opening } from '../loading/words.js'
import { nearby } from './nearby.js'
import { roomOf } from './rooms.js'
import { Shell } from './shell.js'
import { Surroundings } from './surroundings.js'
import { words } from './words.js'

/** @typedef {import('../labs/place.js').Place} Place */
/** @typedef {import('../labs/place.js').ElementPlace} ElementPlace */
/** @typedef {import('../labs/open_lab.js').OpenLab} OpenLab */

/** Where the site is; while it is being written, the server's top folder. */
const SITE = new URL(import.meta.env.DEV ? '/' : './', import.meta.url).href

const opener = vital(() => import('../labs/open_lab.js'))
const places = vital(() => import('../labs/place.js'))

/** ms after which a run that goes on is better to look at than a picture of another. */
const PATIENCE = 1000

/** Once a page; a heading that is not kept in its place is no reason to be without a lab. */
const keepArrival = lazy(() => import('./keep_arrival.js'))

export class NnLab extends HTMLElement {
  /** @type {Place | null} where its settings are instead of its attributes; set before it is in the page */
  place = null
  /** The page has nothing but this lab: a frame of another page. */
  framed = false
  /** @type {ElementPlace | null} */
  #attributes = null
  #shell = new Shell(this)
  #surroundings = new Surroundings(this, this.#shell.sign)
  #changed = new MutationObserver((changes) => this.#follow(changes))
  #unwatch = () => {}
  #visit = 0
  /** @type {ReturnType<typeof setTimeout> | 0} */
  #patience = 0
  /** It has had something to show. */
  #revealed = false
  /** The lab that is there, or on its way; without a name, where none is said. @type {string | null} */
  #wanted = null
  /** Of several labs on their way the last counts. @type {object | null} */
  #latest = null
  /** @type {OpenLab | null} */
  #open = null

  constructor() {
    super()
    this.addEventListener(LAZY, (event) => this.#hear(/** @type {CustomEvent} */ (event)))
  }

  connectedCallback() {
    this.#surroundings.connect()
    this.#changed.observe(this, { attributes: true })
    this.#hold()
    this.#unwatch = nearby(this, {
      near: () => this.#load(),
      seen: (seen) => this.#open?.rest(!seen),
    })
    if (this.#eager) this.#load()
  }

  disconnectedCallback() {
    this.#surroundings.disconnect() // attributes are still followed: a page may move the element
    this.#unwatch()
    this.#close()
  }

  get lab() {
    return this.getAttribute('lab') ?? ''
  }

  set lab(id) {
    this.setAttribute('lab', id)
  }

  get visit() {
    return this.#visit
  }

  /** Another number: the place says something else now. */
  set visit(visit) {
    if (visit === this.#visit) return
    this.#visit = visit
    if (this.#open?.id === this.lab) this.#open.follow()
  }

  get #eager() {
    return this.getAttribute('loading') === 'eager'
  }

  /** A picture, or words, where the lab will be. */
  #hold() {
    this.dataset.state = 'idle'
    const room = roomOf(this.lab, this.hasAttribute('whole'))
    const picture = this.#eager || !this.lab ? '' : this.#figure
    this.#shell.hold(words[languageOf(this)].opening, picture, room)
  }

  get #figure() {
    return `${SITE}figures/${encodeURIComponent(this.lab)}.${languageOf(this)}.svg`
  }

  async #load() {
    const { lab } = this
    if (this.#wanted === lab) return
    this.#wanted = lab
    const load = (this.#latest = {})
    const late = setTimeout(() => this.#latest === load && this.#apologise('late'), LATE)
    try {
      const open = await this.#make(lab)
      if (this.#latest === load) this.#adopt(open)
      else open.end()
    } catch (error) {
      console.error(error)
      if (this.#latest === load) this.#fail()
    } finally {
      clearTimeout(late)
    }
  }

  /** @param {string} id */
  async #make(id) {
    const [{ openLab }, { ElementPlace }] = await Promise.all([
      opener(),
      places(),
      keepArrival(this),
    ])
    this.#attributes ??= new ElementPlace(this)
    const place = this.place ?? this.#attributes
    const guest = this.framed || !this.place
    return openLab({ id, host: this, site: SITE, place, guest, framed: this.framed })
  }

  /** @param {OpenLab} open */
  #adopt(open) {
    this.#open = open
    open.element.addEventListener('nn-state', () => this.#tell(open), { capture: true })
    this.#shell.show(open.element)
    this.#tell(open)
  }

  /** @param {OpenLab} open */
  #tell(open) {
    if (this.#open !== open) return
    this.dataset.state = open.status
    if (open.status === 'running') this.#patience ||= setTimeout(() => this.#reveal(), PATIENCE)
    else if (open.status !== 'idle') this.#reveal()
  }

  #reveal() {
    clearTimeout(this.#patience)
    this.#patience = 0
    this.#revealed = true
    this.#shell.release()
  }

  #fail() {
    this.dataset.state = 'error'
    this.#apologise('failed')
  }

  /** @param {'late' | 'failed'} what */
  #apologise(what) {
    const { picture } = opening[languageOf(this)]
    this.#shell.apologise(this.#said(what), this.#figure, picture)
  }

  /** A part that the reader has asked for is late, is here after all, or is lost. @param {CustomEvent} event */
  #hear(event) {
    event.stopPropagation()
    const { state } = event.detail
    if (state === 'here') this.#shell.tell(null)
    else if (state === 'late' && !this.#revealed) this.#apologise('late')
    else this.#shell.tell({ ...this.#said(state), close: opening[languageOf(this)].close })
  }

  /** On a page of our own the address keeps the settings; anywhere else a link does. @param {'late' | 'failed' | 'lost'} what */
  #said(what) {
    const said = opening[languageOf(this)]
    const settings = this.#open?.settings ?? ''
    const href = `${SITE}?${[`lab=${encodeURIComponent(this.lab)}`, settings].filter(Boolean).join('&')}`
    return {
      text: said[what],
      again: what === 'lost' && this.place ? said.keeping : said.again,
      urgent: what !== 'late',
      way: this.place ? undefined : { href, text: words[languageOf(this)].whole },
    }
  }

  #close() {
    clearTimeout(this.#patience)
    this.#patience = 0
    this.#wanted = null
    this.#latest = null
    this.#revealed = false
    this.#open?.element.remove()
    this.#open = null
  }

  /** @param {MutationRecord[]} changes */
  #follow(changes) {
    const names = [...new Set(changes.map(({ attributeName }) => attributeName ?? ''))]
    if (names.includes('lab') && this.#wanted !== this.lab) return this.#another()
    const settings = names.filter((name) => this.#attributes?.follow(name))
    if (settings.length > 0) this.#open?.follow()
    return undefined
  }

  /** The page asks for another lab, here or while the element is nowhere. */
  #another() {
    const begun = this.#wanted !== null
    this.#close()
    this.#attributes = null
    if (!this.isConnected) return
    this.#hold()
    if (begun) this.#load()
  }
}

if (!customElements.get('nn-lab')) {
  customElements.define('nn-lab', NnLab)
  if (location.hash) keepArrival(document)
}
