/**
 * The language of an element is that of the nearest `lang` around it, as everywhere in HTML; the page's own stands on
 * <html>. A component asks for its texts through this controller and is drawn anew when its language changes.
 *
 * @typedef {import('./translate.js').LanguageName} LanguageName
 * @typedef {import('./translate.js').Texts} Texts
 * @typedef {import('./translate.js').Values} Values
 */
import { html } from 'lit'
import { LANGUAGE, tellOfLanguage } from '../styles/events.js'
import { languageOf } from './language_of.js'
import { pieces, translate } from './translate.js'

const KEY = 'nn-language'

/** Of the whole page, now and when the reader comes back. @param {LanguageName} name */
export function chooseLanguage(name) {
  document.documentElement.lang = name
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
  tellOfLanguage()
}

export class Language {
  /**
   * @param {import('lit').ReactiveControllerHost & Element} host
   * @param {Texts} texts
   */
  constructor(host, texts) {
    this.host = host
    this.texts = texts
    this.name = languageOf(document.documentElement)
    this.changed = () => this.#look()
    host.addController(this)
  }

  hostConnected() {
    this.#look()
    document.addEventListener(LANGUAGE, this.changed)
  }

  hostDisconnected() {
    document.removeEventListener(LANGUAGE, this.changed)
  }

  #look() {
    const name = languageOf(this.host)
    if (name === this.name) return
    this.name = name
    this.host.requestUpdate()
  }

  /**
   * @param {string} key
   * @param {Values} [values]
   */
  t(key, values) {
    return translate(this.texts, this.name, key, values)
  }

  /** @param {string} key */
  has(key) {
    return key in this.texts[this.name]
  }

  /**
   * The same with its values set in the figures of the page.
   *
   * @param {string} key
   * @param {Values} [values]
   */
  rich(key, values) {
    return pieces(this.texts, this.name, key, values).map((piece) =>
      piece.value ? html`<span class="number">${piece.text}</span>` : piece.text,
    )
  }
}
