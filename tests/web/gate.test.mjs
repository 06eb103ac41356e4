/** The gate in front of every field of every lab: what cannot be is refused in a sentence, what can be comes out as it is meant. */
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { loadEngine } from '../../wasm/engine.js'
import { fieldsOf } from '../../web/lab/define.js'
import { fieldName } from '../../web/labs/field_words.js'
import { defaults } from '../../web/labs/fields.js'
import { admit, admitAll } from '../../web/labs/gate.js'
import { refusalText } from '../../web/labs/wording.js'
import { common } from '../../web/languages/common.js'
import { LANGUAGES, translate } from '../../web/languages/translate.js'
import { labs as withPresets } from './recipes.mjs'

const LABS = new URL('../../web/labs/', import.meta.url)
const HOLES = /undefined(?!”)|\[object (?!Object\]”)|\{\w+\}|∞/
const engine = await loadEngine()

async function labOf(name) {
  const at = (file) => import(new URL(`${name}/${file}`, LABS).href)
  const { texts } = await at('texts.js')
  if (!existsSync(new URL(`${name}/fields.js`, LABS)))
    return { name, texts, fields: fieldsOf((await at('lab.js')).default, engine.schema) }
  const { makeFields, FIELDS } = await at('fields.js')
  return { name, texts, fields: makeFields ? makeFields(engine.schema) : FIELDS }
}

const names = (await readdir(LABS)).filter((name) => existsSync(new URL(`${name}/meta.js`, LABS)))
const labs = []
for (const name of names) labs.push(await labOf(name)) // one after another: Jest links one module at a time

const NO_NUMBER = [
  '',
  'abc',
  '1e',
  'NaN',
  'Infinity',
  '1e400',
  '0x10',
  '１２ａ',
  '1 2',
  '0,5',
  '4096,4096,4096',
  '½',
  '10⁵',
]
const NO_TEXT = [NaN, Infinity, -Infinity, null, undefined, true, {}, [1]]
const HALF = [0.5, '0.5', '０．５', '0。5', '5e-1']
const beyond = ({ min, max }) => [min - 1, `${min - 1}`, 2 * max + 1, `${2 * max + 1}`, 1e300]

/** What a field of the kind never takes. */
const BAD = {
  number: (field) => [...NO_NUMBER, ...NO_TEXT, ...beyond(field)],
  integer: (field) => [...NO_NUMBER, ...NO_TEXT, ...beyond(field), ...HALF],
  list: ({ min, max, whole = true, shortest = 0, longest }) => {
    const full = (entry) => Array(Math.max(1, shortest)).fill(entry)
    const entries = ['abc', '', NaN, null, min - 1, max + 1, `${max + 1}`, ...(whole ? HALF : [])]
    const long = Array(longest + 1).fill(min)
    const short = shortest > 0 ? [[], '', Array(shortest - 1).fill(min)] : []
    return [...entries.map(full), ...short, long, long.join(), 'abc', null, {}, 'a,b']
  },
  choice: () => ['', 'abc', 0.5, null, undefined, {}, ['abc'], 'constructor'],
  choices: ({ choices, longest }) => [
    '',
    'abc',
    null,
    0,
    [],
    ['abc'],
    `${choices[0]},abc`,
    Array(longest + 1).fill(choices[0]),
  ],
  flag: () => ['abc', '2', 0.5, 2, null, undefined, {}, []],
  points: () => ['', 'abc', '1,2,3', 5],
}

const wide = (text) =>
  [...text]
    .map((one) => (one === '.' ? '。' : String.fromCharCode(one.charCodeAt(0) + 0xfee0)))
    .join('')

describe.each(labs)('$name', ({ texts, fields }) => {
  test.each(fields)('$key refuses what it cannot be, and says so', (field) => {
    const tried = BAD[field.kind](field).map((given) => ({
      given,
      refused: admitAll([field], { [field.key]: given }).refused,
    }))
    expect(tried.filter(({ refused }) => refused.length !== 1)).toEqual([])
    for (const language of LANGUAGES) {
      const t = (key, about) => translate(common, language, key, about)
      const name = fieldName(texts, language, field.key)
      const said = tried.map(({ refused: [{ refusal }] }) => refusalText(t, refusal, field, name))
      expect(said.filter((text) => !text.startsWith(name) || HOLES.test(text))).toEqual([])
    }
  })

  test.each(fields.filter(({ kind }) => ['number', 'integer', 'list'].includes(kind)))(
    '$key has ends, and takes what an input method writes',
    (field) => {
      const { min, max, longest = 0 } = field
      for (const end of [min, max, longest]) expect(Number.isFinite(end)).toBe(true)
      const first = [field.default].flat()
      const text = first.map((one) => wide(String(one))).join('，')
      expect(admit(field, text)).toEqual({ code: '', value: field.default })
    },
  )

  test('as at first, all of it comes in, and through a second time', () => {
    const first = defaults(fields)
    expect(admitAll(fields, first)).toEqual({ values: first, refused: [] })
  })
})

test.each(Object.entries(withPresets(engine)))(
  '%s: its own buttons come in',
  (_, { fields, presets }) => {
    for (const preset of Object.values(presets))
      expect(admitAll(fields, { ...defaults(fields), ...preset }).refused).toEqual([])
  },
)
