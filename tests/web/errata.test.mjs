/** Every erratum of the notes has a badge in every language, with what they say and what is measured. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { LANGUAGES, translate } from '../../web/languages/translate.js'
import { texts as ofNotes } from '../../web/pages/notes/texts.js'
import { TYPOS } from '../../web/pages/notes/typos.js'
import { labOf, WHERE } from '../../web/pages/notes/where.js'

const LABS = new URL('../../web/labs/', import.meta.url)
const NOTES = new URL('../../web/pages/notes/', import.meta.url)
const LAST = 52
const IDS = Array.from({ length: LAST }, (_, i) => `E${i + 1}`)
/** What is wrong in words alone, so that there is nothing to measure: a name, a link, code that does not run. */
const OF_WORDS = ['E6', 'E27', 'E50', 'code']

const names = (await readdir(LABS)).filter((name) => existsSync(new URL(`${name}/texts.js`, LABS)))
const labs = await Promise.all(
  names.map(async (name) => {
    const folder = new URL(`${name}/`, LABS)
    const { texts } = await import(new URL('texts.js', folder).href)
    return { name, texts, source: await sourceOf(folder) }
  }),
)
/** What lists errata: the labs, and the page beside the notes for those of the notes as a whole. */
const places = [...labs, { name: 'notes', texts: ofNotes, source: await sourceOf(NOTES) }]

async function sourceOf(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js'))
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')))
  return sources.join('\n')
}

const idsOf = (texts) =>
  Object.keys(texts[LANGUAGES[0]])
    .filter((key) => /^erratum\.\w+\.notes$/.test(key))
    .map((key) => key.split('.')[1])

test('the page beside the notes knows in which lab each is, without opening any', async () => {
  for (const { name, texts } of labs) {
    const { meta } = await import(new URL(`${name}/meta.js`, LABS).href).catch(() => ({}))
    if (!meta) continue
    expect([name, (WHERE[meta.id] ?? '').split(' ').filter(Boolean)]).toEqual([name, idsOf(texts)])
    for (const id of idsOf(texts)) expect(labOf(id)).toBe(meta.id)
  }
  expect(IDS.filter((id) => !labOf(id))).toEqual(idsOf(ofNotes)) // of the notes as a whole
})

test.each(IDS)('%s has one badge, with both its halves in every language', (id) => {
  const found = places.filter(({ texts }) => idsOf(texts).includes(id))
  expect(found).toHaveLength(1)
  for (const language of LANGUAGES) {
    for (const half of ['notes', 'found'])
      expect(found[0].texts[language][`erratum.${id}.${half}`]?.length).toBeGreaterThan(5)
  }
})

test('those of the notes as a whole stand on the page beside the notes', () => {
  expect(idsOf(ofNotes)).toEqual(['E50', 'E52'])
})

test('each place lists every erratum that it has texts for', () => {
  for (const { name, texts, source } of places) {
    const missing = idsOf(texts).filter((id) => !new RegExp(`['\\s]${id}['\\s]`).test(source))
    expect([name, missing]).toEqual([name, []])
  }
})

test('what is found has a place for what is measured, in every language; but for what is wrong in words alone', () => {
  for (const language of LANGUAGES) {
    const bare = places.flatMap(({ texts }) =>
      idsOf(texts).filter((id) => !texts[language][`erratum.${id}.found`].includes('{')),
    )
    expect(bare.sort()).toEqual([...OF_WORDS].sort())
  }
})

test('typos: each by its line, in order, something wrong and something else instead', () => {
  const lines = TYPOS.map(({ line }) => line)
  expect(lines).toEqual([...lines].sort((a, b) => a - b))
  for (const { line, wrong, right } of TYPOS) {
    expect(wrong).not.toBe(right)
    for (const language of LANGUAGES) {
      const said = translate(ofNotes, language, 'typo', { line, wrong, right })
      for (const part of [String(line), wrong, right]) expect(said).toContain(part)
    }
  }
})
