/** <nn-page>: the shell around the labs: name, language, theme, which labs there are. */
import { LitElement, html } from 'lit'
import { chooseLanguage, language, Language } from '../languages/language.js'
import { common } from '../languages/common.js'
import { LABS } from '../labs/registry.js'
import '../labs/nn-lab.js'
import { shared } from '../styles/shared.js'
import { chooseTheme, themeChoice } from '../styles/theme.js'
import { pageStyle } from './page_style.js'
import { route } from './route.js'

/** @type {import('../styles/theme.js').ThemeChoice[]} */
const THEMES = ['auto', 'light', 'dark']

export class NnPage extends LitElement {
  static properties = { place: { state: true }, visit: { state: true } }

  constructor() {
    super()
    this.place = this.#read()
    this.words = new Language(this, common)
    /** Grows with each link that is followed: the same lab with another URL is opened anew. */
    this.visit = 0
    this.moved = () => this.#visit()
  }

  connectedCallback() {
    super.connectedCallback()
    window.addEventListener('popstate', this.moved)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    window.removeEventListener('popstate', this.moved)
  }

  #read() {
    return route(
      location.search,
      LABS.map((lab) => lab.id),
    )
  }

  #visit() {
    this.place = this.#read()
    this.visit += 1
  }

  updated() {
    document.title = this.words.t('site.name')
  }

  /** Without a load of the page, unless the reader asks for another tab. @param {MouseEvent} event */
  #go(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    const link = /** @type {HTMLAnchorElement} */ (event.currentTarget)
    history.pushState(null, '', link.href)
    this.moved()
    window.scrollTo(0, 0)
  }

  render() {
    const t = this.words.t.bind(this.words)
    return html`
      <header>
        <a class="skip" href="#main">${t('site.skip')}</a>
        <a class="name" href="?" @click=${this.#go}><b>炼</b>${t('site.name')}</a>
        <span class="motto">${t('site.motto')}</span>
        <div class="tools">${this.#language()} ${this.#theme()} ${this.#about()}</div>
      </header>
      <div class="frame">
        <nav aria-label=${t('site.labs')}>${LABS.map(({ id }) => this.#link(id))}</nav>
        <main id="main">${this.#main()}</main>
      </div>
    `
  }

  #main() {
    if (this.place.page === 'about') import('./nn-about.js')
    return this.place.page === 'about'
      ? html`<nn-about></nn-about>`
      : html`<nn-lab lab=${this.place.lab} .visit=${this.visit}></nn-lab>`
  }

  /** @param {string} id */
  #link(id) {
    const here = this.place.page === 'lab' && this.place.lab === id
    return html`<a href="?lab=${id}" aria-current=${here ? 'page' : 'false'} @click=${this.#go}
      >${this.words.t(`lab.${id}`)}</a
    >`
  }

  #language() {
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`<button
      lang=${other}
      aria-label=${this.words.t('site.language.label')}
      @click=${() => chooseLanguage(other)}
    >
      ${this.words.t('site.language')}
    </button>`
  }

  #theme() {
    const choice = themeChoice()
    return html`<select
      aria-label=${this.words.t('site.theme')}
      @change=${(/** @type {Event} */ event) =>
        chooseTheme(/** @type {any} */ (/** @type {HTMLSelectElement} */ (event.target).value))}
    >
      ${THEMES.map(
        (theme) =>
          html`<option value=${theme} ?selected=${theme === choice}>
            ${this.words.t(`site.theme.${theme}`)}
          </option>`,
      )}
    </select>`
  }

  #about() {
    return html`<a href="?page=about" @click=${this.#go}>${this.words.t('site.about')}</a>`
  }

  static styles = [shared, pageStyle]
}

customElements.define('nn-page', NnPage)
