/** A drawn network: where its units lie, what is under the pointer, what its table holds. */
import { grouped, peakOf } from '../../web/components/draw_network.js'
import {
  MOST_LAYERS,
  MOST_UNITS,
  edgesOf,
  hit,
  networkLayout,
  nextUnit,
  stillThere,
  strongest,
} from '../../web/components/network_layout.js'
import { tableOfNetwork } from '../../web/components/network_table.js'

const WIDTH = 390

/** Weights that tell where they come from: 10 · unit + unit before, the even ones negative. */
function net(sizes) {
  return sizes.map((size, l) => ({
    name: `layer ${l}`,
    size,
    units: Array.from({ length: size }, () => ({ b: l || undefined })),
    W: l
      ? Array.from({ length: size }, (_, i) =>
          Array.from({ length: sizes[l - 1] }, (__, k) => (10 * i + k) * (k % 2 ? 1 : -1)),
        )
      : undefined,
  }))
}

const placeOf = ({ places }, layer, unit) =>
  places.find((one) => one.layer === layer && one.unit === unit)

describe.each([[[2, 5, 1]], [[2, 16, 16, 16, 16, 16, 16, 1]], [[1]]])('layers %j', (sizes) => {
  const { places, size, height } = networkLayout(net(sizes), WIDTH)

  test('have all their units, inside and apart', () => {
    expect(places).toHaveLength(sizes.reduce((a, b) => a + b))
    for (const a of places) {
      expect(a.x - size / 2).toBeGreaterThanOrEqual(0)
      expect(a.x + size / 2).toBeLessThanOrEqual(WIDTH)
      expect(a.y - size / 2).toBeGreaterThanOrEqual(0)
      expect(a.y + size / 2).toBeLessThanOrEqual(height)
      const touching = places.filter(
        (b) => b !== a && Math.abs(a.x - b.x) < size && Math.abs(a.y - b.y) < size,
      )
      expect(touching).toEqual([])
    }
  })
})

describe('what was pointed at', () => {
  const [large, small] = [
    [2, 10, 10, 1],
    [2, 3, 3, 1],
  ].map((sizes) => ({
    layers: net(sizes),
    layout: networkLayout(net(sizes), WIDTH),
  }))
  const edgeTo = ({ layers, layout }, unit) =>
    edgesOf(layers, layout).find(
      ({ from, to }) => to.layer === 2 && to.unit === unit && from.unit === 2,
    )

  test('is gone where its unit is', () => {
    expect(stillThere({ unit: placeOf(large.layout, 1, 9) }, small.layout)).toBeNull()
    expect(stillThere({ edge: edgeTo(large, 9) }, small.layout)).toBeNull()
    expect(stillThere(null, small.layout)).toBeNull()
  })

  test('moves with it, where it is still there', () => {
    const unit = placeOf(large.layout, 1, 2)
    expect(stillThere({ unit }, small.layout)).toEqual({ unit: placeOf(small.layout, 1, 2) })
    const { edge } = stillThere({ edge: edgeTo(large, 2) }, small.layout)
    expect(edge).toMatchObject({ to: placeOf(small.layout, 2, 2), w: edgeTo(large, 2).w })
  })
})

describe('a network too large to be drawn', () => {
  const layout = networkLayout(net([2, 40, ...Array(9).fill(3), 1]), WIDTH)

  test('shows the first units, and says how many more there are', () => {
    expect(layout.places.filter(({ layer }) => layer === 1)).toHaveLength(MOST_UNITS)
    expect(layout.columns[1].more).toBe(40 - MOST_UNITS)
  })

  test('shows the first layers and the last, and says how many it leaves out', () => {
    expect(layout.columns).toHaveLength(MOST_LAYERS)
    expect(layout.columns.map(({ layer }) => layer)).toEqual([0, 1, 2, 3, 4, 5, null, 11])
    expect(layout.leftOut).toBe(5)
  })

  test('has no edges over the gap', () => {
    const edges = edgesOf(net([2, 40, ...Array(9).fill(3), 1]), layout)
    expect(edges.some(({ to }) => to.layer === 11)).toBe(false)
  })
})

describe('edges', () => {
  const layers = net([2, 3])
  const edges = edgesOf(layers, networkLayout(layers, WIDTH))

  test('carry the weight of their two units', () => {
    const edge = edges.find(({ from, to }) => from.unit === 1 && to.unit === 2)
    expect(edge.w).toBe(21)
  })

  test('are measured by the largest of their layer, whatever is not finite', () => {
    const broken = [...edges, { ...edges[0], w: NaN }, { ...edges[0], w: -Infinity }]
    expect(strongest(broken).get(1)).toBe(21)
  })

  test('are drawn sign by sign, the strongest last; none for a weight of 0 or NaN', () => {
    const groups = grouped([...edges, { ...edges[0], w: NaN }], strongest(edges))
    const all = groups.flatMap(({ members }) => members)
    expect(all).toHaveLength(edges.filter(({ w }) => w !== 0).length)
    for (const { negative, members } of groups) {
      expect(members.every(({ w }) => w < 0 === negative)).toBe(true)
    }
    const widths = groups.map(({ width }) => width)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
  })
})

describe('under the pointer', () => {
  const layers = net([2, 3])
  const layout = networkLayout(layers, WIDTH)
  const edges = edgesOf(layers, layout)

  test('is a unit', () => {
    const { x, y } = placeOf(layout, 1, 2)
    expect(hit(layout, edges, { x: x + 3, y: y - 3 })).toEqual({ unit: placeOf(layout, 1, 2) })
  })

  test('is the nearest edge', () => {
    const [from, to] = [placeOf(layout, 0, 0), placeOf(layout, 1, 0)]
    const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    expect(hit(layout, edges, at).edge).toMatchObject({ from, to })
  })

  test('is nothing', () => expect(hit(layout, edges, { x: 1, y: 1 })).toBeNull())
})

test('arrow keys lead from unit to unit, and to the nearest of the next layer', () => {
  const layout = networkLayout(net([2, 3]), WIDTH)
  const first = placeOf(layout, 0, 0)
  expect(nextUnit(layout, first, 'ArrowDown')).toBe(placeOf(layout, 0, 1))
  expect(nextUnit(layout, first, 'ArrowUp')).toBe(first)
  expect(nextUnit(layout, first, 'ArrowLeft').layer).toBe(0)
  expect(nextUnit(layout, placeOf(layout, 0, 1), 'ArrowRight').layer).toBe(1)
  expect(nextUnit(layout, first, 'x')).toBeNull()
})

test('the maps of a layer share a scale, and infinity has no say in it', () => {
  expect(peakOf({ units: [{ map: [0, -3] }, { map: [2, Infinity, NaN] }, {}] })).toBe(3)
})

test('the table holds every number', () => {
  const layers = net([2, 2])
  layers[1].units[0] = { b: 0.5, mean: 0.25, off: true }
  const { rows } = tableOfNetwork(layers, (key) => key)
  expect(rows.slice(0, 5)).toEqual([
    ['layer 1', 1, 'b', 0.5],
    ['layer 1', 1, 'network.mean', 0.25],
    ['layer 1', 1, 'network.mask', 0],
    ['layer 1', 1, 'w ← 1', -0],
    ['layer 1', 1, 'w ← 2', 1],
  ])
  expect(rows).toHaveLength(5 + 3)
})
