/**
 * The language lives on <html lang>. A component asks for its texts through this controller and is drawn
 * anew when the reader switches.
 *
 * @typedef {import('./translate.js').LanguageName} LanguageName
 * @typedef {import('./translate.js').Texts} Texts
 * @typedef {import('./translate.js').Values} Values
 */
import { html } from 'lit'
import { LANGUAGES, pieces, translate } from './translate.js'

const EVENT = 'nn-language'
const KEY = 'nn-language'

/** @returns {LanguageName} */
export function language() {
  const lang = document.documentElement.lang
  return LANGUAGES.find((name) => name === lang) ?? LANGUAGES[0]
}

/** @param {LanguageName} name */
export function chooseLanguage(name) {
  document.documentElement.lang = name
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // storage may be forbidden; the choice then lasts as long as the page
  }
  document.dispatchEvent(new CustomEvent(EVENT))
}

export class Language {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {Texts} texts
   */
  constructor(host, texts) {
    this.texts = texts
    this.changed = () => host.requestUpdate()
    host.addController(this)
  }

  hostConnected() {
    document.addEventListener(EVENT, this.changed)
  }

  hostDisconnected() {
    document.removeEventListener(EVENT, this.changed)
  }

  /**
   * @param {string} key
   * @param {Values} [values]
   */
  t(key, values) {
    return translate(this.texts, language(), key, values)
  }

  /** @param {string} key */
  has(key) {
    return key in this.texts[language()]
  }

  /**
   * The same with its values set in the figures of the page.
   *
   * @param {string} key
   * @param {Values} [values]
   */
  rich(key, values) {
    return pieces(this.texts, language(), key, values).map((piece) =>
      piece.value ? html`<span class="number">${piece.text}</span>` : piece.text,
    )
  }
}
