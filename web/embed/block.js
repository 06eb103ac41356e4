/**
 * What a fenced block `nn-lab` says, a line a setting:
 *
 *     lab: dropout
 *     keep: 0.8
 *
 * Keys are those of a permalink, and lang and theme. Anything else is no attribute of ours, and is not taken for one.
 */
import { isSetting } from '../labs/place.js'

const OWN = ['lab', 'lang', 'theme', 'loading']
/** A writer of Chinese may have the wide colon under the finger. */
const LINE = /^([^:：]*)[:：](.*)$/
const LONGEST_SHOWN = 40

/**
 * @param {string} text
 * @returns {{attributes: Record<string, string>, strange: string[]}} strange: lines that say nothing, or what was said above
 */
export function readBlock(text) {
  /** @type {Record<string, string>} */
  const attributes = {}
  const strange = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [, key = '', value = ''] = (line.match(LINE) ?? []).map((part) => part.trim())
    const known = OWN.includes(key) || isSetting(key)
    if (known && !Object.hasOwn(attributes, key)) attributes[key] = value
    else strange.push(line.slice(0, LONGEST_SHOWN))
  }
  return { attributes, strange }
}

const HAN = /\p{Script=Han}/gu
const LETTER = /\p{Letter}/gu

/** A share of the letters that no English page has. */
const MANY = 0.1

/** Whether a page is written in Chinese, whatever it says of itself. @param {string} text */
export function isChinese(text) {
  const count = (/** @type {RegExp} */ kind) => text.match(kind)?.length ?? 0
  return count(HAN) > MANY * count(LETTER)
}
