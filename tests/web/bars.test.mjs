/** Bars on a logarithmic scale with a true zero. */
import fc from 'fast-check'
import { heightOf, powersOf, shareOf, writtenOf } from '../../web/components/bars.js'

const SCALE = { low: 1e-8, high: 1e3 }
const WIDTH = 300

describe('bars', () => {
  test('only what is nothing has no bar, and none is longer than its track', () => {
    expect([0, -1, null, NaN].map((value) => shareOf(value, SCALE))).toEqual([0, 0, 0, 0])
    expect(shareOf(1e-30, SCALE)).toBeGreaterThan(0)
    expect([1e3, 1e9, Infinity].map((value) => shareOf(value, SCALE))).toEqual([1, 1, 1])
  })

  test('ten times as much is as much longer, wherever on the scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-8, max: 1, noNaN: true }), (value) => {
        const step = shareOf(10 * value, SCALE) - shareOf(value, SCALE)
        expect(step).toBeCloseTo(shareOf(1e3, SCALE) - shareOf(1e2, SCALE), 10)
      }),
    )
  })

  test('the scale is written under them: the highest power, and as many as have room', () => {
    const wide = powersOf(SCALE, WIDTH)
    expect(wide[0]).toEqual({ text: '1,000', share: 1 })
    expect(wide.map(({ text }) => text).slice(0, 5)).toEqual([
      '1,000',
      '10',
      '0.1',
      '0.001',
      '10⁻⁵',
    ])
    for (const [i, { share }] of wide.slice(1).entries())
      expect((wide[i].share - share) * WIDTH).toBeGreaterThanOrEqual(32)
    expect(wide.at(-1).share * WIDTH).toBeGreaterThanOrEqual(32) // zero has room
    expect(powersOf(SCALE, 50).map(({ text }) => text)).toEqual(['1,000'])
    expect(powersOf(SCALE, 0)).toEqual([])
  })

  test('what is no number any more has diverged, and what is not measured yet has not', () => {
    expect([null, 0, 0.25].map((value) => writtenOf(value, 'diverged'))).toEqual([
      '–',
      '0',
      '0.250',
    ])
    for (const value of [NaN, Infinity, -Infinity])
      expect(writtenOf(value, 'diverged')).toBe('diverged')
  })

  test('a row each', () => {
    expect(heightOf(4) - heightOf(3)).toBe(heightOf(2) - heightOf(1))
  })
})
