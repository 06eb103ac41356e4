/** Every erratum of the notes has a badge in the lab of its chapter, in every language: what they say, what is measured. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { LANGUAGES } from '../../web/languages/translate.js'

const LABS = new URL('../../web/labs/', import.meta.url)
/** Those of the notes as a whole (dead links, typos) stand on no lab. */
const OF_THE_WHOLE = [50, 52]
const LAST = 52
const IDS = Array.from({ length: LAST }, (_, i) => i + 1)
  .filter((n) => !OF_THE_WHOLE.includes(n))
  .map((n) => `E${n}`)

const names = (await readdir(LABS)).filter((name) => existsSync(new URL(`${name}/texts.js`, LABS)))
const labs = await Promise.all(
  names.map(async (name) => {
    const folder = new URL(`${name}/`, LABS)
    const files = (await readdir(folder)).filter((file) => file.endsWith('.js'))
    const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
    const { texts } = await import(new URL('texts.js', folder).href)
    return { name, texts, source: sources.join('\n') }
  }),
)

const withBadge = (id) =>
  labs.filter(({ texts }) => `erratum.${id}.notes` in texts[LANGUAGES[0]]).map(({ name }) => name)

test.each(IDS)('%s has one badge, with both its halves in every language', (id) => {
  const found = withBadge(id)
  expect(found).toHaveLength(1)
  const { texts } = labs.find(({ name }) => name === found[0])
  for (const language of LANGUAGES) {
    for (const half of ['notes', 'found'])
      expect(texts[language][`erratum.${id}.${half}`]?.length).toBeGreaterThan(5)
  }
})

test('a lab lists every erratum that it has texts for', () => {
  for (const { name, texts, source } of labs) {
    const keys = Object.keys(texts[LANGUAGES[0]]).filter((key) => /^erratum\.\w+\.notes$/.test(key))
    const ids = keys.map((key) => key.split('.')[1])
    const missing = ids.filter((id) => !new RegExp(`['\\s]${id}['\\s]`).test(source))
    expect([name, missing]).toEqual([name, []])
  }
})
