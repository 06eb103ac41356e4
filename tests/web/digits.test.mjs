/** The digits: what scikit-learn's load_digits() holds, by its sums. */
import { readFile } from 'node:fs/promises'
import { DIGIT_CLASSES, DIGIT_INK, DIGIT_PIXELS, readDigits } from '../../web/data/digits.js'

const text = await readFile(new URL('../../web/data/digits.txt', import.meta.url), 'utf8')
const { pixels, labels } = readDigits(text)

/* by NumPy: np.bincount(target), data.sum(), (data * np.arange(1, 65)).sum(), data[1796] */
const COUNTS = [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
const INK = 561718
const INK_BY_PLACE = 18222371
// prettier-ignore
const LAST = [
  0, 0, 10, 14, 8, 1, 0, 0,
  0, 2, 16, 14, 6, 1, 0, 0,
  0, 0, 15, 15, 8, 15, 0, 0,
  0, 0, 5, 16, 16, 10, 0, 0,
  0, 0, 12, 15, 15, 12, 0, 0,
  0, 4, 16, 6, 4, 16, 6, 0,
  0, 8, 16, 10, 8, 16, 8, 0,
  0, 1, 8, 12, 14, 12, 1, 0,
]

test('hold 1797 pictures, as many of each digit as scikit-learn has', () => {
  expect(labels).toHaveLength(1797)
  expect(pixels).toHaveLength(1797 * DIGIT_PIXELS)
  const counts = Array.from({ length: DIGIT_CLASSES }, (_, digit) =>
    labels.reduce((count, label) => count + Number(label === digit), 0),
  )
  expect(counts).toEqual(COUNTS)
})

test('have their ink where NumPy sees it', () => {
  expect(pixels.reduce((ink, pixel) => ink + pixel, 0)).toBe(INK)
  const byPlace = pixels.reduce((ink, pixel, i) => ink + pixel * ((i % DIGIT_PIXELS) + 1), 0)
  expect(byPlace).toBe(INK_BY_PLACE)
  expect(Math.max(...pixels)).toBe(DIGIT_INK)
  expect(Array.from(pixels.subarray(1796 * DIGIT_PIXELS))).toEqual(LAST)
})

test.each([
  ['a pixel is missing', (line) => line.slice(0, -1)],
  ['a pixel is no digit of base 17', (line) => line.replace(/.$/, 'h')],
  ['the label is missing', (line) => line.slice(1)],
])('are refused where %s, by the number of the line', (_, harm) => {
  const lines = text.split('\n').slice(0, 3)
  lines[1] = harm(lines[1])
  expect(() => readDigits(lines.join('\n'))).toThrow(/digits data: line 2 is not a label/)
})
