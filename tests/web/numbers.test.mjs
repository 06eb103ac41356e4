/** How numbers are written, and where a slider stops. */
import { exact, grouped, percent, scientific, short } from '../../web/languages/number.js'
import { linearStops, logStops, nearestStop, plain } from '../../web/components/stops.js'

describe('numbers', () => {
  test.each([
    [0, '0'],
    [0.8830537509, '0.883'],
    [-2.5, '−2.500'],
    [12.34, '12.3'],
    [1773.5859, '1,774'],
    [0.00012, '1.2 × 10⁻⁴'],
    [1e-5, '10⁻⁵'],
    [4.5e16, '4.5 × 10¹⁶'],
    [NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('short(%p) is %p', (x, text) => expect(short(x)).toBe(text))

  test('a table shows the seven figures that float32 carries', () => {
    expect(exact(0.8830537463)).toBe('0.8830537')
    expect(exact(14950)).toBe('14950')
    expect(exact(-0.5)).toBe('−0.5')
  })

  test('percent drops a zero after the point', () => {
    expect(percent(0.96)).toBe('96%')
    expect(percent(0.99333)).toBe('99.3%')
  })

  test('thousands are grouped, decimals are not', () => {
    expect(grouped(1234567)).toBe('1,234,567')
    expect(grouped('1234.5678')).toBe('1,234.5678')
    expect(scientific(0.000012, 1)).toBe('1.2 × 10⁻⁵')
  })
})

describe('stops', () => {
  const values = (stops) => stops.map((stop) => stop.value)
  const ticks = (stops) => stops.flatMap((stop) => stop.tick ?? [])

  test('a linear slider has no dust of binary fractions', () => {
    expect(values(linearStops(0, 0.5, 0.1, [0, 0.5]))).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5])
    expect(ticks(linearStops(0, 0.5, 0.1, [0, 0.5]))).toEqual(['0', '0.5'])
  })

  test('a logarithmic slider has ten stops a decade and a true zero', () => {
    const stops = logStops(0.01, 1, { zero: true })
    expect(stops).toHaveLength(1 + 21)
    expect(values(stops).slice(0, 3)).toEqual([0, 0.01, 0.012])
    expect(values(stops).at(-1)).toBe(1)
    expect(ticks(stops)).toEqual(['0', '0.01', '0.1', '1'])
    expect(values(logStops(100, 1e5))).toContain(15000)
  })

  test('a value between stops stands at the nearest; an unknown name at the first', () => {
    const stops = linearStops(0, 10, 1, [])
    expect(nearestStop(stops, 3)).toBe(3)
    expect(nearestStop(stops, 3.4)).toBe(3)
    expect(nearestStop(stops, 3.6)).toBe(4)
    expect(nearestStop(stops, -5)).toBe(0)
    expect(nearestStop(stops, 1e6)).toBe(10)
    expect(nearestStop(stops, 'abc')).toBe(0)
  })

  test('a setting is written as it would be typed', () => {
    expect([0, 0.01, 15000, 1e-7].map(plain)).toEqual(['0', '0.01', '15000', '1e-7'])
  })
})
