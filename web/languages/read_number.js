/**
 * Numbers as people write them: from a keyboard, from a Chinese input method (`０．０５`, `0。05`), or copied from a page that
 * sets a true minus (`−1`).
 */

import { halfWidth } from '../../wasm/plain_text.js'

/** Marks of direction and of width, which come along when a number is copied. */
const UNSEEN = /[\u200B-\u200F\u2060\uFEFF]/g
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The same text with plain digits and signs; words and their punctuation stay. @param {string} text */
export function plainText(text) {
  return halfWidth(text.replace(UNSEEN, ''))
}

/**
 * @param {string} text
 * @returns {number} NaN where it is none; infinite where no number of the machine is that large
 */
export function readNumber(text) {
  const plain = plainText(text)
  return NUMBER.test(plain) ? Number(plain) : NaN
}
