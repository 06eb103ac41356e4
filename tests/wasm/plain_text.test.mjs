/** Files and typed text of other programs and keyboards, made plain. */
import { halfWidth, textOfFile } from '../../wasm/plain_text.js'

const utf16 = (text, mark, order) => {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  return Uint8Array.from([...mark, ...units.flatMap((unit) => order([unit & 0xff, unit >> 8]))])
}

test('a file is read by its byte order mark, and its lines end in one way', () => {
  const text = '0.5，损失\r\n\r1\n😀'
  const plain = '0.5，损失\n\n1\n😀'
  const files = [
    new TextEncoder().encode(text),
    new TextEncoder().encode(`\uFEFF${text}`),
    utf16(text, [0xff, 0xfe], (bytes) => bytes),
    utf16(text, [0xfe, 0xff], (bytes) => bytes.reverse()),
  ]
  for (const file of files) expect(textOfFile(file)).toBe(plain)
  expect(textOfFile(new Uint8Array())).toBe('')
})

test('full-width characters are made plain, one for one: places in a text stay', () => {
  const typed = '｛"l2"：−０。０５，"ｎ"：１｡５｝\u300010² ½ ①'
  expect(halfWidth(typed)).toBe('{"l2":-0.05,"n":1.5} 10² ½ ①')
  expect(halfWidth(typed)).toHaveLength(typed.length)
})
