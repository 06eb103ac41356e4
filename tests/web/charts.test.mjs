/** What a chart is drawn from: axes, labels, tables, contours, the options of Chart.js. */
import { chartOptions } from '../../web/components/chart_options.js'
import { contour } from '../../web/components/contour.js'
import { tableOfChart } from '../../web/components/chart_twin.js'
import { spread, spreadWide } from '../../web/components/labels.js'
import { placeNames } from '../../web/components/marks.js'
import { heldRange, linearRange, logRange, tickStep } from '../../web/components/ranges.js'
import { datasets, escapes, filled, lifted, pieces, pointsOf } from '../../web/components/series.js'
import { cell, csv, tableOfCurves } from '../../web/components/table.js'

describe('axes', () => {
  test('run from 0 to a round number above the curve', () => {
    expect(linearRange([[0.883, 0.4, 0.06]])).toEqual({ min: 0, max: 1 })
    expect(linearRange([[1.97, 0.7, 0.06]])).toEqual({ min: 0, max: 2 })
    expect(linearRange([[-3, 7]])).toEqual({ min: -3, max: 8 })
  })

  test('cut off a start that towers over its own curve', () => {
    const curve = [1773, ...Array(99).fill(0.6)]
    expect(linearRange([curve]).max).toBe(1)
  })

  test('belong to the curves in front: ghosts widen them by a third at most', () => {
    expect(linearRange([[0.9]], [[1.0]]).max).toBe(1)
    expect(linearRange([[0.9]], [[50, 50, 50]]).max).toBe(1.2)
    expect(linearRange([[150000]], [[0.7]]).max).toBe(150000)
  })

  test('have ends even where nothing can be drawn', () => {
    expect(linearRange([])).toEqual({ min: 0, max: 1 })
    expect(linearRange([[NaN, Infinity]])).toEqual({ min: 0, max: 1 })
    expect(linearRange([[0, 0]])).toEqual({ min: 0, max: 1 })
    expect(logRange([[0, -1, NaN]])).toEqual({ min: 0.1, max: 1 })
  })

  test('on a log scale run from power to power', () => {
    expect(logRange([[0.883, 0.06]])).toEqual({ min: 0.01, max: 1 })
    expect(logRange([[1, 1]])).toEqual({ min: 1, max: 10 })
  })

  test('only widen while a thumb is held', () => {
    const [wide, narrow] = [
      { min: 0, max: 2 },
      { min: 0, max: 1 },
    ]
    expect(heldRange(wide, narrow, true)).toEqual(wide)
    expect(heldRange(narrow, wide, true)).toEqual(wide)
    expect(heldRange(wide, narrow, false)).toEqual(narrow)
    expect(heldRange(null, narrow, true)).toEqual(narrow)
  })

  test.each([1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8])('a tick stands at the end of 0 … %p', (max) => {
    const step = tickStep({ min: 0, max })
    expect(max / step).toBeCloseTo(Math.round(max / step), 6)
    expect(max / step).toBeGreaterThanOrEqual(3)
    expect(max / step).toBeLessThanOrEqual(5)
  })
})

describe('labels at the ends of curves', () => {
  test('stay where there is room', () => expect(spread([10, 60], 15, 0, 100)).toEqual([10, 60]))

  test('move apart, in their order, and stay inside', () => {
    const placed = spread([95, 96, 94], 15, 0, 100)
    expect(placed).toEqual([85, 100, 70])
  })

  test('need no curve', () => expect(spread([], 15, 0, 100)).toEqual([]))
})

describe('the table behind a figure', () => {
  const curves = [
    { name: 'a', x: [0, 1, 2], y: [5, 6, 7] },
    { name: 'b, "c"', x: [1], y: [0.1] },
  ]

  test('has a row for every x that any curve has', () => {
    const table = tableOfCurves('x', curves)
    expect(table.columns).toEqual(['x', 'a', 'b, "c"'])
    expect(table.rows).toEqual([
      [0, 5, null],
      [1, 6, 0.1],
      [2, 7, null],
    ])
  })

  test('is saved as CSV with every figure', () => {
    const text = csv({
      columns: ['x', 'b, "c"'],
      rows: [
        [1, 0.8830537509144847],
        [2, null],
      ],
    })
    expect(text).toBe('x,"b, ""c"""\r\n1,0.8830537509144847\r\n2,\r\n')
  })

  test('is empty where nothing was measured', () => expect(cell(null)).toBe(''))
})

describe('contours', () => {
  test('pass between the heights on both sides', () => {
    const slope = { values: [0, 1, 2, 0, 1, 2], columns: 3, rows: 2 }
    expect(contour(slope, 0.5)).toEqual([[0.5, 1, 0.5, 0]].map(sorted))
    expect(contour(slope, 5)).toEqual([])
  })

  test('close around a hill', () => {
    const hill = { values: [0, 0, 0, 0, 1, 0, 0, 0, 0], columns: 3, rows: 3 }
    const segments = contour(hill, 0.5)
    expect(segments).toHaveLength(4)
    const ends = segments.flatMap(([x, y, u, v]) => [`${x},${y}`, `${u},${v}`])
    for (const end of ends) expect(ends.filter((other) => other === end)).toHaveLength(2)
  })

  /** A segment has no direction. */
  function sorted([x, y, u, v]) {
    return y > v ? [u, v, x, y] : [x, y, u, v]
  }
})

describe('what Chart.js is told', () => {
  const colours = { train: 'blue', dev: 'orange', ink: 'ink', ghost: 'grey', muted: 'm', grid: 'g' }
  const series = [
    { name: 'ghost', x: [0], y: [1], tone: 'ghost' },
    { name: 'run', x: [0, 1], y: [1, Infinity], tone: 'train', label: true },
  ]
  const range = { min: 0, max: 1 }
  const family = 'a type'
  const wish = { x: {}, y: {}, scale: 'linear', range, room: 9, kind: 'line', family }

  test('what is not finite is a gap', () => {
    expect(pointsOf(series[1])).toEqual([
      { x: 0, y: 1 },
      { x: 1, y: NaN },
    ])
  })

  test('ghosts lie behind, without a strong label', () => {
    const [ghost, run] = datasets(series, 'line', colours)
    expect(ghost.order).toBeGreaterThan(run.order)
    expect([run.endLabel, run.strong, ghost.strong]).toEqual([true, true, false])
  })

  test('nothing is animated and nothing parsed', () => {
    expect(chartOptions(wish, colours)).toMatchObject({
      animation: false,
      parsing: false,
      normalized: true,
    })
  })

  test('its words have the type of the text around', () => {
    const { font, plugins } = chartOptions(wish, colours)
    const { titleFont, bodyFont, footerFont } = plugins.tooltip
    for (const one of [font, titleFont, bodyFont, footerFont]) expect(one.family).toBe(family)
  })

  test('ticks have as many figures as their step; on a log scale only powers have one', () => {
    const all = [0, 0.3, 0.6].map((value) => ({ value }))
    const { ticks } = chartOptions(wish, colours).scales.y
    expect(all.map(({ value }, i) => ticks.callback(value, i, all))).toEqual(['0', '0.3', '0.6'])
    const log = chartOptions({ ...wish, scale: 'log' }, colours).scales.y.ticks
    expect([0.01, 0.02, 0.1].map((v) => log.callback(v, 0, all))).toEqual(['0.01', null, '0.1'])
  })
})

describe('curves', () => {
  test('that become infinite say where from, once', () => {
    expect(escapes({ x: [0, 1, 2, 3], y: [1, 2, Infinity, Infinity] })).toEqual([
      { from: { x: 1, y: 2 }, x: 2 },
    ])
    expect(escapes({ x: [0, 1], y: [Infinity, 1] })).toEqual([{ from: null, x: 0 }])
    expect(escapes({ x: [0, 1], y: [1, NaN] })).toEqual([])
  })

  test('of one stack stand upon one another, and keep what is their own', () => {
    const stack = [
      { name: 'data', x: [0, 1], y: [3, 2], stack: 'J' },
      { name: 'penalty', x: [0, 1], y: [1, 0.5], stack: 'J' },
    ]
    const [data, penalty] = lifted(stack)
    expect([...data.base, ...data.y]).toEqual([0, 0, 3, 2])
    expect([...penalty.base, ...penalty.y]).toEqual([3, 2, 4, 2.5])
    expect(pointsOf(penalty)[1]).toEqual({ x: 1, y: 2.5, own: 0.5 })
    expect(filled([data, penalty], [])).toHaveLength(2)
  })

  test('that jump are not joined there', () => {
    const step = pointsOf({ x: [-1, 0, 1], y: [0, 0, 1], jumps: [0] })
    expect(step.map(({ y }) => y)).toEqual([0, 0, NaN, 1])
  })

  test('without a line are sorted, so that the pointer finds them', () => {
    const points = pointsOf({ x: [3, 1, 2], y: [30, 10, 20], line: false })
    expect(points.map(({ x }) => x)).toEqual([1, 2, 3])
  })
})

describe('bands', () => {
  test('have gaps where nothing was measured, and reach infinity', () => {
    const band = { x: [0, 1, 2, 3], low: [1, NaN, 1, 1], high: [2, 3, 3, Infinity] }
    expect(pieces(band).map((piece) => piece.map(({ x }) => x))).toEqual([[0], [2, 3]])
    expect(pieces(band)[1][1].high).toBe(Infinity)
  })
})

describe('marks', () => {
  const apart = (places, widths) =>
    places.every((a, i) =>
      places.every(
        (b, k) => k <= i || a.row !== b.row || Math.abs(a.x - b.x) >= (widths[i] + widths[k]) / 2,
      ),
    )

  test('have their names over them where there is room', () => {
    expect(placeNames([50, 200], [40, 40], 0, 300)).toEqual([
      { x: 50, row: 0 },
      { x: 200, row: 0 },
    ])
  })

  test.each([
    [
      [100, 102, 104],
      [60, 60, 60],
    ],
    [
      [5, 295],
      [80, 80],
    ],
    [
      [10, 20, 30, 40, 50],
      [90, 90, 90, 90, 90],
    ],
  ])('names never lie on one another, nor outside: %j', (at, widths) => {
    const places = placeNames(at, widths, 0, 300)
    expect(apart(places, widths)).toBe(true)
    places.forEach(({ x }, i) => {
      expect(x - widths[i] / 2).toBeGreaterThanOrEqual(0)
      expect(x + widths[i] / 2).toBeLessThanOrEqual(300)
    })
  })

  test('wide names keep their distance', () => {
    const places = spreadWide(
      [
        { at: 10, size: 20 },
        { at: 12, size: 40 },
      ],
      5,
      0,
      100,
    )
    expect(places[1] - places[0]).toBe(35)
  })
})

describe('the table behind a chart', () => {
  const t = (key, { name = '' } = {}) => `${key} ${name}`.trim()
  const x = { label: 'epoch' }

  test('holds bands and marks too', () => {
    const table = tableOfChart(
      {
        x,
        series: [{ name: 'median', x: [0, 1], y: [5, 4] }],
        bands: [{ name: 'seeds', x: [0, 1], low: [4, 3], high: [6, 5] }],
        marks: [
          { x: 1, label: 'best' },
          { x: 2, label: 'stop' },
          { x: NaN, label: 'none' },
        ],
      },
      t,
    )
    expect(table.columns).toEqual([
      'epoch',
      'median',
      'chart.low seeds',
      'chart.high seeds',
      'chart.mark',
    ])
    expect(table.rows).toEqual([
      [0, 5, 4, 6, null],
      [1, 4, 3, 5, 'best'],
      [2, null, null, null, 'stop'],
    ])
  })

  test('tells what is a band’s own, and leaves out marks upon curves', () => {
    const bars = { name: 'share', x: [0], low: [0], high: [3], own: [0.25], width: 1 }
    const dot = { name: 'dot', x: [0.3], y: [1], unlisted: true }
    const table = tableOfChart({ x, series: [dot], bands: [bars], marks: [] }, t)
    expect(table).toEqual({ columns: ['epoch', 'share'], rows: [[0, 0.25]] })
  })

  test('has a row for each point, though they share an x', () => {
    const points = { name: 'a', x: [1, 1], y: [5, 6], line: false }
    const { rows } = tableOfChart({ x, series: [points], bands: [], marks: [] }, t)
    expect(rows).toEqual([
      [1, 5],
      [1, 6],
    ])
  })
})
