/** Colours for numbers, and where the cells of a heat map lie. */
import {
  STEPS,
  colourAt,
  oklabOf,
  ramp,
  readable,
  rgbFromOklab,
  rgbOf,
} from '../../web/components/colour_scale.js'
import {
  bestCell,
  heatLayout,
  heatScale,
  isWithin,
  keyBeside,
  neighbour,
} from '../../web/components/heat.js'

describe('a colour scale', () => {
  const scale = ramp(['#f1efe8', '#1a5bbd'])

  test('begins and ends with its colours', () => {
    expect(colourAt(scale, 0)).toEqual(rgbOf('#f1efe8'))
    expect(colourAt(scale, 1)).toEqual(rgbOf('#1a5bbd'))
    expect(rgbOf('#fa0')).toEqual(rgbOf('#ffaa00')) // as a build shortens it
    expect([colourAt(scale, -3), colourAt(scale, 7)]).toEqual([scale[0], scale[STEPS - 1]])
  })

  test('grows darker in even steps', () => {
    const lightness = [0, 0.25, 0.5, 0.75, 1].map((share) => oklabOf(colourAt(scale, share))[0])
    const steps = lightness.slice(1).map((light, i) => lightness[i] - light)
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.01)
  })

  test('passes through what lies in its middle', () => {
    const three = ramp(['#b3540a', '#ffffff', '#1a5bbd'])
    expect(Math.min(...three[(STEPS - 1) >> 1])).toBeGreaterThan(250)
  })

  test.each(['#000000', '#ffffff', '#1a5bbd', '#f2a764'])(
    '%s survives the way there and back',
    (hex) => expect(rgbFromOklab(oklabOf(rgbOf(hex)))).toEqual(rgbOf(hex)),
  )

  test('what is written on it can be read', () => {
    expect(readable(rgbOf('#1a5bbd'), '#1c222d', '#ffffff')).toBe('#ffffff')
    expect(readable(rgbOf('#f1efe8'), '#1c222d', '#ffffff')).toBe('#1c222d')
  })
})

describe('the scale of a heat map', () => {
  test('reaches from the lowest to the highest that is finite', () => {
    const { low, high, share } = heatScale(
      [
        [1, NaN, null],
        [3, Infinity, 2],
      ],
      {},
    )
    expect([low, high, share(1), share(2), share(3)]).toEqual([1, 3, 0, 0.5, 1])
  })

  test('goes by powers of ten', () => {
    const { low, share } = heatScale([[0, 0.01, 1]], { log: true })
    expect([low, share(0.1), share(0)]).toEqual([0.01, 0.5, 0])
  })

  test('can be fixed', () => expect(heatScale([[5]], { low: 0, high: 10 }).share(5)).toBe(0.5))

  test('says something where all is alike, or nothing is there', () => {
    expect(heatScale([[2, 2]], {}).share(2)).toBe(0.5)
    expect(heatScale([], {}).share(2)).toBe(0.5)
  })
})

describe('the cells of a heat map', () => {
  test('fill the width; labels that do not fit are left out', () => {
    const wish = { rows: 3, columns: 20, rowLabel: 60, columnLabel: 40 }
    const { left, cellWidth, every } = heatLayout(390, wish)
    expect(left + 20 * cellWidth).toBeCloseTo(390, 9)
    expect(every * cellWidth).toBeGreaterThan(40)
  })

  test('are walked over with the arrow keys, and no further', () => {
    const size = { rows: 2, columns: 3 }
    const from = { row: 0, column: 1 }
    expect(neighbour(from, 'ArrowUp', size)).toEqual(from)
    expect(neighbour(from, 'ArrowDown', size)).toEqual({ row: 1, column: 1 })
    expect(neighbour(from, 'End', size)).toEqual({ row: 0, column: 2 })
    expect(neighbour(from, 'a', size)).toBeNull()
  })

  test('the best is the lowest or highest that is finite', () => {
    const values = [
      [NaN, 2],
      [null, 1, -Infinity],
    ]
    expect(bestCell(values, 'low')).toEqual({ row: 1, column: 1 })
    expect(bestCell(values, 'high')).toEqual({ row: 0, column: 1 })
    expect(bestCell([[NaN, null]], 'low')).toBeNull()
  })
})

test('a cell of a larger map before is none of this one', () => {
  const size = { rows: 2, columns: 3 }
  expect(isWithin({ row: 1, column: 2 }, size)).toBe(true)
  expect(isWithin({ row: 2, column: 0 }, size)).toBe(false)
  expect(isWithin({ row: 0, column: 3 }, size)).toBe(false)
})

test('the words beside the key end within the map, however narrow it is', () => {
  const key = { left: 75, top: 0, width: 140, height: 8 }
  expect(keyBeside(key, 700, 100)).toEqual({ left: 75, width: 140, words: 221 })
  for (const width of [300, 282, 242, 180]) {
    const { left, width: bar, words } = keyBeside(key, width, 110)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(words + 110).toBeLessThanOrEqual(width)
    expect(words).toBeGreaterThan(left + bar)
  }
})
