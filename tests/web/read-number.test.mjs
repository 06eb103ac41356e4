/** Numbers as an input method, a web page and a keyboard write them. */
import { plainText, readNumber } from '../../web/languages/read_number.js'

describe('a number', () => {
  test.each([
    ['0.05', 0.05],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['1e-5', 1e-5],
    ['1E+5', 1e5],
    ['０．０５', 0.05],
    ['0。05', 0.05],
    ['０。０５', 0.05],
    ['。5', 0.5],
    ['5。', 5],
    ['0｡05', 0.05],
    ['\u22121', -1],
    ['－１', -1],
    ['\u20131', -1],
    ['1e\u22125', 1e-5],
    ['１ｅ－５', 1e-5],
    ['＋２', 2],
    ['\u200e\u22120.5\ufeff', -0.5],
  ])('%p', (text, value) => expect(readNumber(text)).toBe(value))

  test.each([
    '',
    'abc',
    '1e',
    '1 2',
    '0x10',
    '1_000',
    '--1',
    'NaN',
    'Infinity',
    '10⁵',
    '½',
    '。',
    '1，5',
  ])('%p is none', (text) => expect(readNumber(text)).toBeNaN())

  test('too large for the machine is infinite, and not nothing', () => {
    expect(readNumber('1e400')).toBe(Infinity)
    expect(readNumber('\u22121e400')).toBe(-Infinity)
  })
})

test('words keep their punctuation', () => {
  expect(plainText('面积，价格。类别')).toBe('面积,价格。类别')
  expect(plainText('前－后，１，２')).toBe('前-后,1,2')
  expect(plainText('甲—乙 10⁵')).toBe('甲—乙 10⁵')
})
