/** Blocks of all labs in one text, for a blog's author. */
import { snippet } from '../../web/labs/share/snippets.js'
import { snippetSet } from '../../web/labs/share/set.js'

const SITE = 'https://a.example/nnlab/'
const shared = (lab, title) => ({ site: SITE, lab, settings: '', language: 'zh-CN', title })
const ALL = [shared('init', '参数初始化'), shared('dropout', 'Dropout')]

test.each(['element', 'iframe', 'docsify'])('%s: each block is there, under its name', (kind) => {
  const text = snippetSet(kind, ALL)
  for (const one of ALL) {
    const [block] = snippet(kind, one)
      .split('\n')
      .filter((line) => line.includes(one.lab))
    expect(text.split(`<!-- ${one.title} -->`)[1]).toContain(block)
  }
})

test.each([
  ['element', 'nn-lab.js'],
  ['iframe', 'nn-embed.js'],
])('%s: the script is loaded once, at the top', (kind, script) => {
  const text = snippetSet(kind, ALL)
  expect(text.split(script)).toHaveLength(2)
  expect(text.indexOf(script)).toBeLessThan(text.indexOf('<!--'))
})

test('blank lines around each block, as docsify needs them', () => {
  for (const kind of ['element', 'iframe', 'docsify']) {
    expect(snippetSet(kind, ALL)).not.toMatch(/-->\n[^\n]|[^\n]\n<!--/)
  }
})
