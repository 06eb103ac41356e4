/** Bars of one or two pixels: each can be seen, none lies on another. */
import { crispBar } from '../../web/components/crisp_bars.js'

const COUNT = 100
const widths = [230, 288, 300.5, 358, 443, 488, 900]
const cases = widths.flatMap((plot) => [1, 1.5, 2, 3].map((dense) => ({ plot, dense })))

const barsOf = ({ plot, dense }) =>
  Array.from({ length: COUNT }, (_, i) => {
    const slot = plot / (COUNT + 1)
    return [0, 1].map((place) => crispBar({ centre: 40.3 + (i + 1) * slot, slot, dense }, place, 2))
  }).flat()

test.each(cases)('$plot px wide at $dense pixels to one', ({ plot, dense }) => {
  const edges = barsOf({ plot, dense }).map(({ x, width }) => ({
    left: (x - width / 2) * dense,
    right: (x + width / 2) * dense,
  }))
  edges.forEach(({ left, right }, i) => {
    expect(right - left).toBeGreaterThan(1 - 1e-6)
    expect(Math.abs(left - Math.round(left))).toBeLessThan(1e-6)
    if (i > 0) expect(left).toBeGreaterThan(edges[i - 1].right - 1e-6)
  })
  const first = edges[0].right - edges[0].left
  expect(edges.every(({ left, right }) => Math.abs(right - left - first) < 1e-6)).toBe(true)
})
