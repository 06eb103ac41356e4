/**
 * Numbers as people write them: from a keyboard, from a Chinese input method (`０．０５`, `0。05`), or copied from a page that
 * sets a true minus (`−1`).
 */

/** Forms of plain characters as wide as a Chinese one. NFKC of these alone: of all characters it would make 10⁵ to 105. */
const WIDE = /[\u3000\uFF01-\uFF61]/g
const MINUS = /[\u2010-\u2015\u2212](?=[\d.])/g
/** Marks of direction and of width, which come along when a number is copied. */
const UNSEEN = /[\u200B-\u200F\u2060\uFEFF]/g
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * The same text with plain digits and signs. Words and their punctuation stay as they are: 。 is a point beside a digit only.
 *
 * @param {string} text
 */
export function plainText(text) {
  return text
    .replace(UNSEEN, '')
    .replace(WIDE, (one) => one.normalize('NFKC'))
    .replace(/(\d)。/g, '$1.')
    .replace(/。(?=\d)/g, '.')
    .replace(MINUS, '-')
}

/**
 * @param {string} text
 * @returns {number} NaN where it is none; infinite where no number of the machine is that large
 */
export function readNumber(text) {
  const plain = plainText(text)
  return NUMBER.test(plain) ? Number(plain) : NaN
}
