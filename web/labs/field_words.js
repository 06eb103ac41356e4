/**
 * What a field and its value are called in a lab's own words: its texts control.<key>, <key>.<choice> or rule.<choice>;
 * the key or the value itself where it has none.
 */
import { plain } from '../components/stops.js'
import { common } from '../languages/common.js'
import { translate } from '../languages/translate.js'
import { format } from './fields.js'

/**
 * @typedef {import('../languages/translate.js').Texts} Texts
 * @typedef {import('../languages/translate.js').LanguageName} LanguageName
 */

/**
 * @param {Texts} texts   the lab's
 * @param {LanguageName} language
 * @param {string} key
 */
export function fieldName(texts, language, key) {
  return texts[language][`control.${key}`] ?? key
}

/**
 * @param {Texts} texts   the lab's
 * @param {LanguageName} language
 * @param {import('./fields.js').Field} field
 * @param {any} value
 * @returns {string}
 */
export function valueText(texts, language, { key, kind }, value) {
  const said = texts[language]
  if (kind === 'choice' || kind === 'choices') {
    const one = (/** @type {string} */ name) =>
      said[`${key}.${name}`] ?? said[`rule.${name}`] ?? name
    return [value].flat().map(one).join(' · ')
  }
  if (kind === 'flag') {
    return said[`${key}.${format(value)}`] ?? common[language][value ? 'flag.on' : 'flag.off']
  }
  if (kind === 'points')
    return value ? translate(common, language, 'points.count', { count: value.x1.length }) : '–'
  if (kind === 'list') return value.length ? value.join('-') : '–'
  return typeof value === 'number' ? plain(value) : format(value)
}
