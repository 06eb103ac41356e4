/** @jest-environment jsdom */
/** The pictures for browsers that cannot train: drawn from a run, well formed, in both languages and both themes. */
import { readFile } from 'node:fs/promises'
import { TextDecoder, TextEncoder } from 'node:util'
import { element, line, linear, styleOf, text } from '../../web/figures/svg.js'

Object.assign(globalThis, { TextDecoder, TextEncoder }) // jsdom has none, and the engine wants them at once
const { loadEngine } = await import('../../wasm/engine.js')
const { default: initialisation } = await import('../../web/labs/initialisation/figure.js')
const { default: normalisation } = await import('../../web/labs/normalisation/figure.js')

const engine = await loadEngine()
const labs = [
  { name: 'initialisation', figure: initialisation(engine) },
  { name: 'normalisation', figure: normalisation(engine) },
]

const parse = (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml')
const wordsOf = (tree) => [...tree.querySelectorAll('text')].map((one) => one.textContent)

describe.each(labs)('$name', ({ figure }) => {
  test.each(['zh-CN', 'en'])('is well formed, and speaks %s', (language) => {
    const tree = parse(figure(language))
    expect(tree.querySelector('parsererror')).toBeNull()
    expect(tree.documentElement.getAttribute('lang')).toBe(language)
    expect(/[\u4e00-\u9fff]/.test(wordsOf(tree).join(''))).toBe(language === 'zh-CN')
    expect(figure(language)).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('follows the system into the dark, and asks for nothing', () => {
    const svg = figure('en')
    expect(svg).toContain('@media (prefers-color-scheme:dark)')
    expect(svg).not.toMatch(/(href|src|url\()="?https?:/)
  })
})

test('initialisation: six curves, each with the loss that it ends at', () => {
  const words = wordsOf(parse(labs[0].figure('en')))
  for (const end of ['0.693', '0.381', '0.065', '0.058']) {
    expect(words.some((word) => word.endsWith(end))).toBe(true)
  }
  const curves = parse(labs[0].figure('en')).querySelectorAll('g path')
  expect(curves).toHaveLength(6)
})

test('normalisation: two bars a sample, a pixel or more; κ and steps of the run', () => {
  const tree = parse(labs[1].figure('en'))
  const bars = [...tree.querySelectorAll('svg > rect')].filter((bar) =>
    /blue|orange/.test(bar.getAttribute('fill')),
  )
  const legend = 2
  expect(bars).toHaveLength(2 * 2 * 100 + legend)
  bars.forEach((bar) => expect(Number(bar.getAttribute('width'))).toBeGreaterThanOrEqual(1))
  const words = wordsOf(tree).join('\n')
  expect(words).toContain('308,618')
  expect(words).toMatch(/44,677/)
  expect(words).toMatch(/^13$/m)
})

describe('svg as text', () => {
  test('writes what is not markup safely, and numbers briefly', () => {
    expect(text(1, 2.34567, 'a < b & "c"')).toBe(
      '<text x="1" y="2.35">a &lt; b &amp; &quot;c&quot;</text>',
    )
    expect(element('rect', { x: 0, fill: undefined })).toBe('<rect x="0"></rect>')
  })

  test('a line leaves out what is not finite', () => {
    const points = [0, 1, NaN, 3].map((y, x) => ({ x, y }))
    expect(line(points, {})).toContain('d="M0 0L1 1L3 3"')
  })

  test('a scale', () => {
    expect([0, 5, 10].map(linear([0, 10], [100, 0]))).toEqual([100, 50, 0])
  })

  test('the style is that of the page', async () => {
    const css = await readFile(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8')
    const [light, dark] = [...css.matchAll(/--blue: (#\w+)/g)].map((match) => match[1])
    expect(styleOf(css)).toMatch(
      new RegExp(`^svg\\{[^}]*--blue: ${light}[^]*dark\\)\\{svg\\{[^}]*${dark}`),
    )
    expect(() => styleOf(':root { }')).toThrow(/a theme is missing/)
  })
})
