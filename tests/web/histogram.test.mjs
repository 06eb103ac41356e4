/** Histograms, and functions with a histogram behind them. */
import fc from 'fast-check'
import { behindCurves, pointsAt, sampled } from '../../web/components/functions.js'
import { barsOf, binAt, histogramOf, middles, tallest } from '../../web/components/histogram.js'

const sum = (counts) => counts.reduce((a, b) => a + b, 0)

describe('a histogram', () => {
  const four = { low: 0, high: 4, bins: 4 }

  test('counts each number once: both ends of the axis belong to it', () => {
    const found = histogramOf([0, 0.5, 1, 4, -1, 5, NaN, Infinity, 0], four)
    expect([...found.counts]).toEqual([3, 1, 0, 1])
    expect(found).toMatchObject({ below: 1, above: 1, broken: 2, zeros: 2, total: 9 })
    expect(tallest(found)).toBe(3)
  })

  test('loses none, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (values) => {
        const { counts, below, above, broken, total } = histogramOf(values, four)
        expect(sum(counts) + below + above + broken).toBe(total)
      }),
    )
  })

  test('knows its bins by their middles and by their place on the axis', () => {
    const found = histogramOf([], four)
    expect([...middles(found)]).toEqual([0.5, 1.5, 2.5, 3.5])
    expect([0, 0.49, 0.5, 1].map((share) => binAt(found, share))).toEqual([0, 1, 2, 3])
  })

  test('has bars on whole pixels, side by side; the least count can be seen', () => {
    const found = histogramOf([0.5, ...Array(1000).fill(2.5)], four)
    const plot = { left: 0, width: 101, bottom: 50, height: 40, top: 1000, dense: 2 }
    const bars = barsOf(found, plot)
    for (const { x } of bars) expect(Number.isInteger(2 * x)).toBe(true)
    expect(bars.map(({ height }) => height)).toEqual([1, 0, 40, 0])
  })
})

describe('functions', () => {
  const step = { name: 'step', of: (z) => (z > 0 ? 1 : 0), jumps: [0] }

  test('are drawn from end to end', () => {
    const [curve] = sampled([step], -2, 2, 4)
    expect([...curve.x]).toEqual([-2, -1, 0, 1, 2])
    expect([...curve.y]).toEqual([0, 0, 0, 1, 1])
    expect(curve.jumps).toEqual([0])
  })

  test('have a point on each at z, which no table lists', () => {
    expect(pointsAt([step], 0.5)).toMatchObject([{ x: [0.5], y: [1], unlisted: true }])
  })

  test('stand before a histogram half as high as they, which keeps its shares', () => {
    const curves = [{ name: 'f', x: [0, 1, 2], y: [0, 4, Infinity] }]
    const histogram = histogramOf([0.5, 0.5, 1.5, 9], { low: 0, high: 2, bins: 2 })
    const band = behindCurves(histogram, 'z', curves)
    expect([...band.high]).toEqual([2, 1])
    expect([...band.own]).toEqual([0.5, 0.25])
    expect(band.width).toBe(1)
  })
})
