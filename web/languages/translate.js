/**
 * Texts are plain objects, key to sentence, one a language; {name} in a sentence is a place for a value.
 *
 * @typedef {'zh-CN' | 'en'} LanguageName
 * @typedef {Record<string, string>} Sentences
 * @typedef {Record<LanguageName, Sentences>} Texts
 * @typedef {Record<string, string | number>} Values
 */

/** @type {LanguageName[]} the first is the one a new reader meets */
export const LANGUAGES = ['zh-CN', 'en']

const PLACE = /\{(\w+)\}/g

/**
 * @param {Texts} texts
 * @param {LanguageName} language
 * @param {string} key
 * @param {Values} [values]
 * @returns {string}
 */
export function translate(texts, language, key, values = {}) {
  return sentence(texts, language, key).replace(PLACE, (_, name) => String(values[name]))
}

/**
 * The same in pieces, so that a page can set the values off from the words.
 *
 * @param {Texts} texts
 * @param {LanguageName} language
 * @param {string} key
 * @param {Values} [values]
 * @returns {{text: string, value: boolean}[]}
 */
export function pieces(texts, language, key, values = {}) {
  return sentence(texts, language, key)
    .split(PLACE)
    .map((part, i) =>
      i % 2 ? { text: String(values[part]), value: true } : { text: part, value: false },
    )
    .filter((piece) => piece.text !== '')
}

/**
 * @param {Texts} texts
 * @param {LanguageName} language
 * @param {string} key
 */
function sentence(texts, language, key) {
  const found = texts[language][key]
  if (found === undefined) throw new Error(`no text '${key}' in ${language}`)
  return found
}
