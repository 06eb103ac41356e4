/** What a fenced block nn-lab says, and what it may not. */
import fc from 'fast-check'
import { isChinese, readBlock } from '../../web/embed/block.js'
import { snippet } from '../../web/labs/share/snippets.js'

test('a line a setting', () => {
  expect(readBlock('lab: dropout\nkeep: 0.8\n\nlayers:5,5\n')).toEqual({
    attributes: { lab: 'dropout', keep: '0.8', layers: '5,5' },
    strange: [],
  })
})

test('what is said twice counts as it was said first, and the second line is named', () => {
  expect(readBlock('lab: dropout\nkeep: 0.8\nkeep: 0.5\nconstructor: 1')).toEqual({
    attributes: { lab: 'dropout', keep: '0.8', constructor: '1' },
    strange: ['keep: 0.5'],
  })
})

test('the wide colon, language and theme', () => {
  expect(readBlock('lab：init\r\nlang: en\ntheme： dark').attributes).toEqual({
    lab: 'init',
    lang: 'en',
    theme: 'dark',
  })
})

test.each(['keep', 'onclick: alert(1)', 'style: color', 'id: x', '<b>: 1', ': 1', 'src: x y:z'])(
  'a line that is no setting is named: %s',
  (line) => {
    const { attributes, strange } = readBlock(`lab: init\n${line}`)
    if (line.startsWith('src'))
      expect(attributes.src).toBe('x y:z') // a key like any other, for the lab to refuse
    else expect(strange).toEqual([line])
  },
)

test('whatever stands there, no attribute is a handler or HTML’s own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const key of Object.keys(readBlock(text).attributes)) {
        expect(key).toMatch(/^[a-z][a-z0-9]*$/)
        expect(key).not.toMatch(/^on|^(style|class|id|is|slot)$/)
      }
    }),
  )
})

test('what the copy button gives is what the plugin reads', () => {
  const shared = { site: 'https://a.example/', lab: 'dropout', settings: 'keep=0.8&layers=5,5' }
  const text = snippet('docsify', { ...shared, language: 'zh-CN', title: 'Dropout' })
  const [, inside] = text.match(/^```nn-lab\n([\s\S]*?)\n```/)
  expect(readBlock(inside)).toEqual({
    attributes: { lab: 'dropout', keep: '0.8', layers: '5,5' },
    strange: [],
  })
  expect(text).toContain('\n\n[Dropout](https://a.example/?lab=dropout&keep=0.8&layers=5,5)')
})

test('a page is Chinese by its letters, formulas and code among them', () => {
  expect(isChinese('把 W 初始化到一个较小的值时，np.random.randn(layer_dims)')).toBe(true)
  expect(isChinese('Initialise W with small values (初始化).')).toBe(true)
  expect(
    isChinese('All weights start at zero. 零 is the Chinese word for it, and that is all.'),
  ).toBe(false)
  expect(isChinese('')).toBe(false)
})
