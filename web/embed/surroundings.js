/**
 * What an <nn-lab> takes over from the page around it, whoever made that page: its language, and whether it is dark.
 *
 * A page that swaps its stylesheets changes nothing that could be watched, but its text takes another colour; so a word
 * of no width stands in the element, in the page's colour and with a transition: that it starts is the sign.
 */
import { tellOfLanguage, tellOfTheme } from '../styles/events.js'
import { printer } from '../styles/printer.js'
import { isDarkAround } from './dark.js'

const WATCHED = { subtree: true, attributeFilter: ['lang', 'theme', 'data-theme'] }

export class Surroundings {
  #host
  #printed = () => this.#look()
  #watch = new MutationObserver((changes) => this.#changed(changes))

  /**
   * @param {HTMLElement} host   gets data-theme
   * @param {HTMLElement} sign   in its shadow root
   */
  constructor(host, sign) {
    this.#host = host
    sign.addEventListener('transitionend', () => this.#look())
  }

  connect() {
    printer.addEventListener('change', this.#printed)
    this.#watch.observe(document, WATCHED)
    this.#watch.observe(this.#host, WATCHED)
    this.#look()
  }

  disconnect() {
    printer.removeEventListener('change', this.#printed)
    this.#watch.disconnect()
  }

  /** @param {MutationRecord[]} changes */
  #changed(changes) {
    if (changes.some(({ attributeName }) => attributeName === 'lang')) tellOfLanguage()
    this.#look()
  }

  #look() {
    const dark = !printer.now && isDarkAround(this.#host)
    const theme = dark ? 'dark' : 'light'
    if (theme === this.#host.dataset.theme) return
    this.#host.dataset.theme = theme
    tellOfTheme()
  }
}
