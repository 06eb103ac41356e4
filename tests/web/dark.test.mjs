/** Whether text is light: from its computed colour, in whatever notation a browser writes that. */
import { lightOf } from '../../web/embed/dark.js'

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(255, 255, 255, 0.87)', 1, 0.87],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(255 255 255 / 0.5)', 1, 0.5],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(srgb 0.1 0.1 0.1 / 0.5)', 0.1, 0.5],
  ['color(display-p3 0.9 0.9 0.9)', 0.9, 1],
  ['color(a98-rgb 0.2 0.2 0.2)', 0.2, 1],
  ['lab(20 10 -10)', 0.2, 1],
  ['lch(80 30 120 / 0.3)', 0.8, 0.3],
  ['oklab(0.95 -0.02 0.01)', 0.95, 1],
  ['oklch(0.25 0.1 264)', 0.25, 1],
  ['oklch(1e-1 none none / none)', 0.1, 0],
])('%s', (colour, lightness, alpha) => {
  const found = lightOf(colour)
  expect(found.lightness).toBeCloseTo(lightness, 6)
  expect(found.alpha).toBe(alpha)
})
