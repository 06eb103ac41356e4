/** Every text is there in every language, with the same places in it, and every text is used. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { texts as code } from '../../web/code/texts.js'
import { texts as exporting } from '../../web/labs/export/texts.js'
import { common } from '../../web/languages/common.js'
import { texts as notes } from '../../web/pages/notes/texts.js'
import { LANGUAGES, pieces, translate } from '../../web/languages/translate.js'

const WEB = fileURLToPath(new URL('../../web/', import.meta.url))
/** What labs are made of in common; the words in it are each lab's own. */
const SHARED = ['labs/errata_view.js', 'labs/lab_parts.js', 'lab']
const PLACE = /\{(\w+)\}/g

const places = (sentence) => [...sentence.matchAll(PLACE)].map((match) => match[1]).sort()

/** The texts of each lab, and those that all share; `users` is where their keys may stand. */
const labs = (await readdir(`${WEB}labs`, { withFileTypes: true })).filter(
  ({ name }) => existsSync(`${WEB}labs/${name}/texts.js`), // a lab, or a panel that labs share
)
const sets = [
  { name: 'common', texts: common, users: ['components', 'pages', 'labs', 'styles'] },
  { name: 'export', texts: exporting, users: ['labs/export'] },
  { name: 'code', texts: code, users: ['code'] },
  { name: 'notes', texts: notes, users: ['pages/notes', 'labs/errata_view.js'] },
  ...(await Promise.all(
    labs.map(async ({ name }) => {
      const { texts } = await import(pathToFileURL(`${WEB}labs/${name}/texts.js`).href)
      return { name, texts, users: [`labs/${name}`, ...SHARED] }
    }),
  )),
]

/** All scripts of a folder, but for the texts themselves; of a file, that file. */
async function scriptsOf(place) {
  if (place.endsWith('.js')) return [`${WEB}${place}`]
  const names = await readdir(`${WEB}${place}`, { recursive: true })
  return names
    .filter((name) => name.endsWith('.js') && !name.includes('texts/'))
    .map((name) => `${WEB}${place}/${name}`)
}

async function sourceBelow(folders) {
  const names = (await Promise.all(folders.map(scriptsOf))).flat()
  return (await Promise.all(names.map((name) => readFile(name, 'utf8')))).join('\n')
}

/** A key stands there in full, or its beginning does, in front of a ${…}. */
function isUsed(key, source) {
  if (source.includes(`'${key}'`)) return true
  const segments = [...source.matchAll(/(?:renderSegments\(\w+, |\bkey: |\boption\()'([\w-]+)'/g)] // writes key.<choice>
  if (segments.some(([, name]) => key.startsWith(`${name}.`))) return true
  const heads = [...source.matchAll(/`([\w.-]+)\$\{[^}]*\}([\w.-]*)`/g)]
  return heads.some(([, head, tail]) => key.startsWith(head) && key.endsWith(tail))
}

describe.each(sets)('texts: $name', ({ texts, users }) => {
  const [first, ...others] = LANGUAGES
  const keys = Object.keys(texts[first])

  test.each(others)('%s has the same keys and places', (language) => {
    expect(Object.keys(texts[language]).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      expect([key, places(texts[language][key])]).toEqual([key, places(texts[first][key])])
    }
  })

  test('every key is used', async () => {
    const source = await sourceBelow(users)
    expect(keys.filter((key) => !isUsed(key, source))).toEqual([])
  })

  test('Chinese and Latin stand apart, and Chinese has its own punctuation', () => {
    const tight = Object.entries(texts['zh-CN']).filter(([, text]) =>
      /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]|[\u4e00-\u9fff][,;:!?]/.test(text),
    )
    expect(tight).toEqual([])
  })
})

test('every key that a lab asks for by its full name is there', async () => {
  for (const { texts, users } of sets.slice(1)) {
    const source = await sourceBelow(users.slice(0, 1))
    const asked = [...source.matchAll(/\b(?:t|rich)\(\s*'([\w.-]+)'/g)].map((match) => match[1])
    const known = { ...common['zh-CN'], ...texts['zh-CN'] }
    expect(asked.filter((key) => !(key in known))).toEqual([])
  }
})

describe('a text', () => {
  const texts = { 'zh-CN': { a: '从 {x} 到 {y}。' }, en: { a: '{x} to {y}' } }

  test('takes values', () => {
    expect(translate(texts, 'en', 'a', { x: 1, y: 'two' })).toBe('1 to two')
  })

  test('comes in pieces, values apart from words', () => {
    expect(pieces(texts, 'zh-CN', 'a', { x: 1, y: 2 })).toEqual([
      { text: '从 ', value: false },
      { text: '1', value: true },
      { text: ' 到 ', value: false },
      { text: '2', value: true },
      { text: '。', value: false },
    ])
  })

  test('that is not there is a mistake', () => {
    expect(() => translate(texts, 'en', 'b')).toThrow("no text 'b' in en")
  })
})
