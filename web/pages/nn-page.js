/** <nn-page>: the shell around the labs: name, language, theme, which labs there are. */
import { LitElement, html, nothing } from 'lit'
import { pause } from '../components/pause.js'
import { chooseLanguage, Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { CHAPTERS, FIRST, findLab, LABS, neighbours } from '../labs/registry.js'
import '../embed/nn-lab.js'
import { rewrite, UrlPlace } from '../labs/place.js'
import { LAZY, lazy, vital } from '../loading/lazy.js'
import { notice } from '../loading/notice.js'
import { pictureOf } from '../loading/picture.js'
import { words as opening } from '../loading/words.js'
import { shared } from '../styles/shared.js'
import { chooseTheme, themeChoice } from '../styles/theme.js'
import { pageStyle } from './page_style.js'
import { route } from './route.js'

/** @type {import('../styles/theme.js').ThemeChoice[]} */
const THEMES = ['auto', 'light', 'dark']

/** Pages that are no lab. @type {Record<string, ReturnType<typeof lazy>>} */
const PAGES = {
  about: lazy(() => import('./nn-about.js')),
  index: lazy(() => import('./nn-index.js')),
  notes: lazy(() => import('./notes/nn-notes.js')),
}
const opener = vital(() => import('../labs/open_lab.js'))

export class NnPage extends LitElement {
  static properties = {
    place: { state: true },
    shown: { state: true },
    visit: { state: true },
    told: { state: true },
  }

  constructor() {
    super()
    this.place = this.#read()
    /** Which place is shown: that of the address, once its code is here. @type {typeof this.place | null} */
    this.shown = null
    /** What is late or lost. @type {import('../loading/lazy.js').State | ''} */
    this.told = ''
    this.addEventListener(LAZY, (event) => this.#hear(/** @type {CustomEvent} */ (event)))
    this.#fetch()
    this.#show()
    /** Where the lab's settings are. */
    this.address = new UrlPlace()
    this.words = new Language(this, common)
    /** Grows with each link that is followed: the lab then looks at its address again. */
    this.visit = 0
    this.moved = () => this.#visit()
    this.addEventListener('nn-open', (event) => this.#open(/** @type {CustomEvent} */ (event)))
  }

  connectedCallback() {
    super.connectedCallback()
    window.addEventListener('popstate', this.moved)
  }

  /** The first view is made in a task of its own, after that in which the code was read. */
  async scheduleUpdate() {
    if (!this.hasUpdated) await pause()
    super.scheduleUpdate()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener('popstate', this.moved)
  }

  #read() {
    return route(location.search, FIRST)
  }

  /** What opens the lab that stands in the address, and its code, come with the code of the page. */
  #fetch() {
    const { place } = this
    const lab = place.page === 'lab' ? findLab(place.lab) : undefined
    if (!lab) return
    const wanted = [opener(), lab.load()]
    Promise.all(wanted).catch(() => {}) // <nn-lab> tells of what fails
  }

  #visit() {
    this.place = this.#read()
    this.told = ''
    return this.#show()
  }

  /**
   * What is on the screen stays until the code of another page is here. A lab says itself what becomes of it.
   *
   * @returns {Promise<boolean>} whether it was shown
   */
  async #show() {
    const { place } = this
    const ready = place.page === 'lab' || (await PAGES[place.page](this))
    if (place !== this.place) return false
    if (ready) Object.assign(this, { shown: place, visit: this.visit + 1 })
    else if (this.shown) this.place = this.shown
    return Boolean(ready)
  }

  /** @param {CustomEvent} event */
  #hear({ detail: { state } }) {
    this.told = state === 'here' ? '' : state
  }

  firstUpdated() {
    dispatchEvent(new Event('nn-here')) // loading/early.js waits for it
  }

  updated() {
    const { place } = this
    const lab = place.page === 'lab' ? findLab(place.lab) : undefined
    const site = this.words.t('site.name')
    document.title = lab ? `${lab.name[this.words.name]} · ${site}` : site
    requestAnimationFrame(() => this.#showHere()) // its layout is made then, not within this task
  }

  /** On a phone the menu is a strip: where the reader is stands in its middle. */
  #showHere() {
    const menu = this.renderRoot.querySelector('nav')
    const here = /** @type {HTMLElement | undefined} */ (
      menu?.querySelector('[aria-current="page"]')
    )
    if (!menu || !here) return
    menu.scrollLeft = here.offsetLeft - (menu.clientWidth - here.offsetWidth) / 2
  }

  /** A settings file was opened: to the lab that it is about. @param {CustomEvent} event */
  #open(event) {
    const { lab, query } = event.detail
    if (!findLab(lab)) return
    event.preventDefault()
    this.#move(`?${[`lab=${lab}`, query].filter(Boolean).join('&')}`)
  }

  /** Without a load of the page, unless the reader asks for another tab. @param {MouseEvent} event */
  #go(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const path = /** @type {Element[]} */ (event.composedPath())
    const link = path.find((one) => one instanceof HTMLAnchorElement)
    if (!link || link.target || link.origin !== location.origin) return
    event.preventDefault()
    this.#move(link.href)
  }

  /** @param {string} href */
  async #move(href) {
    if (!rewrite('pushState', href)) location.href = href
    else if (await this.#visit()) window.scrollTo(0, 0)
  }

  /** An address cannot lead into a shadow root, so this is no link. */
  #skip() {
    this.renderRoot.querySelector('main')?.focus()
  }

  render() {
    const t = this.words.t.bind(this.words)
    return html`
      <header>
        <button class="skip" @click=${this.#skip}>${t('site.skip')}</button>
        <a class="name" href="?" @click=${this.#go}><b>炼</b>${t('site.name')}</a>
        <span class="motto">${t('site.motto')}</span>
        <div class="tools">${this.#language()} ${this.#theme()} ${this.#page('about')}</div>
      </header>
      <div class="frame">
        ${this.#menu()}
        <main tabindex="-1">${this.#main()} ${this.told ? this.#notice(this.told) : nothing}</main>
      </div>
    `
  }

  #menu() {
    return html`<nav aria-label=${this.words.t('site.labs')}>
      ${this.#page('index')} ${this.#page('notes')}
      ${CHAPTERS.map((chapter) => this.#chapter(chapter))}
    </nav>`
  }

  /** @param {typeof CHAPTERS[number]} chapter */
  #chapter(chapter) {
    const labs = LABS.filter((lab) => lab.chapter === chapter)
    if (labs.length === 0) return nothing
    return html`<div class="chapter">
      ${labs.length > 1 ? html`<span>${this.words.t(`chapter.${chapter}`)}</span>` : nothing}
      ${labs.map((lab) => this.#link(lab))}
    </div>`
  }

  /** @param {import('../labs/registry.js').Lab} lab */
  #link({ id, name }) {
    const here = this.place.page === 'lab' && this.place.lab === id
    return html`<a href="?lab=${id}" aria-current=${here ? 'page' : 'false'} @click=${this.#go}
      >${name[this.words.name]}</a
    >`
  }

  /** @param {'index' | 'notes' | 'about'} page */
  #page(page) {
    const here = this.place.page === page
    return html`<a href="?page=${page}" aria-current=${here ? 'page' : 'false'} @click=${this.#go}
      >${this.words.t(`site.${page}`)}</a
    >`
  }

  /** @param {string} state */
  #notice(state) {
    const { lost, late, again, close, picture } = opening[this.words.name]
    const urgent = state === 'lost'
    const said = notice({ text: urgent ? lost : late, again, close, urgent })
    if (this.shown) return said
    return html`${said}<img
        src=${pictureOf(`./figures/${FIRST}`, this.words.name)}
        alt=${picture}
      />`
  }

  #main() {
    const { shown } = this
    if (!shown) return nothing
    if (shown.page === 'about') return html`<nn-about></nn-about>`
    if (shown.page === 'index') return html`<nn-index @click=${this.#go}></nn-index>`
    if (shown.page === 'notes')
      return html`<nn-notes .visit=${this.visit} @click=${this.#go}></nn-notes>`
    return html`<nn-lab
        lab=${shown.lab}
        loading="eager"
        .place=${this.address}
        .visit=${this.visit}
      ></nn-lab>
      ${this.#ways(shown.lab)}`
  }

  /** On to the next lab. @param {string} id */
  #ways(id) {
    const { previous, next } = neighbours(id)
    return html`<footer>
      ${previous ? this.#way(previous, 'previous') : html`<span></span>`}
      ${next ? this.#way(next, 'next') : nothing}
    </footer>`
  }

  /**
   * @param {import('../labs/registry.js').Lab} lab
   * @param {'previous' | 'next'} which
   */
  #way({ id, name }, which) {
    return html`<a class=${which} href="?lab=${id}" @click=${this.#go}
      ><small>${this.words.t(`site.${which}`)}</small>${name[this.words.name]}</a
    >`
  }

  #language() {
    const other = this.words.name === 'en' ? 'zh-CN' : 'en'
    return html`<button
      lang=${other}
      aria-label=${this.words.t('site.language.label')}
      @click=${() => this.#speak(other)}
    >
      ${this.words.t('site.language')}
    </button>`
  }

  /** @param {import('../languages/translate.js').LanguageName} language */
  #speak(language) {
    this.address.drop('lang')
    chooseLanguage(language)
  }

  /** @param {import('../styles/theme.js').ThemeChoice} theme */
  #dress(theme) {
    this.address.drop('theme')
    chooseTheme(theme)
  }

  #theme() {
    const choice = themeChoice()
    return html`<select
      aria-label=${this.words.t('site.theme')}
      @change=${(/** @type {Event} */ event) =>
        this.#dress(/** @type {any} */ (/** @type {HTMLSelectElement} */ (event.target).value))}
    >
      ${THEMES.map(
        (theme) =>
          html`<option value=${theme} ?selected=${theme === choice}>
            ${this.words.t(`site.theme.${theme}`)}
          </option>`,
      )}
    </select>`
  }

  static styles = [shared, pageStyle]
}

customElements.define('nn-page', NnPage)
