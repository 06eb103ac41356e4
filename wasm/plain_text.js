/** Text as other people's programs and keyboards write it, made plain: encoding, ends of lines, full-width characters. */

const LITTLE = [0xff, 0xfe]
const BIG = [0xfe, 0xff]
const LINE_END = /\r\n?/g

/**
 * The text of a file: UTF-16 where its byte order mark says so, else UTF-8. Whatever ended its lines, "\n" does.
 * @param {Uint8Array} bytes
 */
export const textOfFile = (bytes) =>
  new TextDecoder(encodingOf(bytes)).decode(bytes).replace(LINE_END, '\n')

/** @param {Uint8Array} bytes */
const encodingOf = (bytes) => {
  const startsWith = (/** @type {number[]} */ mark) => mark.every((byte, i) => bytes[i] === byte)
  if (startsWith(LITTLE)) return 'utf-16le'
  return startsWith(BIG) ? 'utf-16be' : 'utf-8'
}

/** Forms of plain characters as wide as a Chinese one. NFKC of these alone: of all characters it would make 10⁵ to 105. */
const WIDE = /[\u3000\uFF01-\uFF61]/g
const MINUS = /[\u2010-\u2015\u2212](?=[\d.])/g

/**
 * The same text with plain digits and signs, one character for one, so that places in it stay. Words and their punctuation
 * stay as they are: 。 is a point beside a digit only.
 * @param {string} text
 */
export const halfWidth = (text) =>
  text
    .replace(WIDE, (one) => one.normalize('NFKC'))
    .replace(/(\d)。/g, '$1.')
    .replace(/。(?=\d)/g, '.')
    .replace(MINUS, '-')
