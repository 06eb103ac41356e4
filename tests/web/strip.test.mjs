/** Samples as a strip of dots, and the dividers in it. */
import { keyCut, moveCut, partsOf, stripLayout } from '../../web/components/strip.js'

describe.each([
  [100, 326],
  [300, 890],
  [1000, 326],
  [997, 890],
  [1, 300],
])('%i samples over %i px', (count, width) => {
  const { rows, columns, across, down, height } = stripLayout(count, width)

  test('all have a place, and no column is empty', () => {
    expect(rows * columns).toBeGreaterThanOrEqual(count)
    expect(rows * (columns - 1)).toBeLessThan(count)
  })

  test('fill the width, and are not too high', () => {
    expect(columns * across).toBeCloseTo(width, 6)
    expect(down).toBeLessThanOrEqual(across)
    expect(height).toBeLessThan(130)
  })
})

test('cuts make parts that leave nothing out', () => {
  expect(partsOf(10, [6, 8])).toEqual([
    { from: 0, to: 6 },
    { from: 6, to: 8 },
    { from: 8, to: 10 },
  ])
})

describe('a divider', () => {
  const limits = { count: 100, least: 1 }

  test('moves to whole samples', () => expect(moveCut([60, 80], 0, 59.6, limits)).toEqual([60, 80]))

  test('stops at its neighbour and at the ends', () => {
    expect(moveCut([60, 80], 0, 95, limits)).toEqual([79, 80])
    expect(moveCut([60, 80], 1, 10, limits)).toEqual([60, 61])
    expect(moveCut([60, 80], 0, -5, limits)).toEqual([1, 80])
    expect(moveCut([60, 80], 1, Infinity, limits)).toEqual([60, 99])
  })

  test('leaves a part empty where that is allowed', () =>
    expect(moveCut([60], 0, 100, { count: 100, least: 0 })).toEqual([100]))

  test('answers the keys of a slider', () => {
    const keys = ['ArrowLeft', 'ArrowUp', 'PageUp', 'PageDown', 'a']
    expect(keys.map((key) => keyCut(key, 50, 100))).toEqual([49, 51, 55, 45, null])
    expect(moveCut([50], 0, keyCut('Home', 50, 100), limits)).toEqual([1])
    expect(moveCut([50], 0, keyCut('End', 50, 100), limits)).toEqual([99])
  })
})
