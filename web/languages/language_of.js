/** @typedef {import('./translate.js').LanguageName} LanguageName */
import { nearest } from '../styles/nearest.js'
import { LANGUAGES } from './translate.js'

/**
 * The one of our languages that a `lang` asks for: of `en-GB` it is `en`.
 *
 * @param {string | null | undefined} lang
 * @returns {LanguageName}
 */
export function languageNamed(lang) {
  const tongue = (/** @type {string} */ name) => name.split('-')[0].toLowerCase()
  return LANGUAGES.find((name) => tongue(name) === tongue(lang ?? '')) ?? LANGUAGES[0]
}

/** @param {Element} element */
export function languageOf(element) {
  return languageNamed(nearest(element, (one) => one.getAttribute('lang')))
}
