/**
 * Every lab that is a value, asked what it shows: at its first settings and at each of its presets all of its functions answer in both
 * languages with words that are there, numbers that are numbers, and figures that can be drawn. What it shows at first is kept
 * in tests/golden/labs/<lab>.json: UPDATE=1 writes it anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadEngine } from '../../wasm/engine.js'
import { faultsOf, fieldsOf, shownAt } from '../../web/lab/define.js'
import { runToEnd } from '../../web/lab/run_to_end.js'
import { keyOf, Outcomes } from '../../web/lab/outcomes.js'
import { defaults } from '../../web/labs/fields.js'
import { readHousing } from '../../web/labs/housing.js'
import { METAS } from '../../web/labs/metas.js'
import { pieces, translate } from '../../web/languages/translate.js'
import { common } from '../../web/languages/common.js'

const engine = await loadEngine()
const housing = readHousing(readFileSync('web/data/california_housing_first100.csv', 'utf8'))
const MINUTES = 240_000
const MOUNTED = ['index.js', 'view.js', 'style.js']

/** Labs that are not values yet have no lab.js whose default export is one. */
const found = await Promise.all(
  METAS.map(async ({ id }) => {
    const file = `web/labs/${id}/lab.js`
    const isValue = existsSync(file) && readFileSync(file, 'utf8').includes('export default {')
    return isValue ? [id, (await import(`../../${file}`)).default] : null
  }),
)
const labs = found.filter(Boolean)

const words = (lab, language, [key, values]) =>
  pieces(key in lab.texts[language] ? lab.texts : common, language, key, values)
    .map(({ text }) => text)
    .join('')

/** Sentences of a fold, and figures in it, however deep. */
const inside = (piece) => (piece.beside ? piece.beside.flat().flatMap(inside) : [piece])

/** All that a lab says and shows. */
function shown(lab, view, language) {
  const say = (one) => words(lab, language, one)
  const folds = lab.folds(view).map((fold) => ({ ...fold, pieces: fold.inside().flatMap(inside) }))
  const parts = [...folds.flatMap((fold) => fold.pieces), ...lab.explain(view).flatMap(inside)]
  const answer = lab.guess.answer(view)
  const lines = lab.point(view)
  return {
    figures: [lab.figure(view), ...lab.side(view), ...parts.flatMap(({ figure }) => figure ?? [])],
    point: lines.map((line) => (Array.isArray(line[0]) ? line.map(say).join(' ') : say(line))),
    answer: answer && say(['predict.right', answer.values]),
    folds: folds.map(({ name }) => view.t(name)),
    said: parts.flatMap(({ paragraph = [] }) => paragraph.map(say)),
    errata: lab.errata.values(view),
    chapter: lab.chapter?.(view.s).map(({ title }) => say(title)),
  }
}

/** What a figure is made of, short enough to be read: ends of curves, rows of tables. */
function summary(figure) {
  const { kind, name, id, series, table } = figure
  if (series)
    return {
      kind,
      id,
      name,
      ends: series.map((one) => [one.name, one.x.length, round(one.y.at(-1))]),
    }
  if (kind === 'table') return { kind, name, rows: table.rows.map((row) => row.map(round)) }
  return { kind, name }
}

const round = (x) => (typeof x === 'number' ? Number(x.toPrecision(5)) : x)

test('some labs are values', () => expect(labs.length).toBeGreaterThan(0))

describe.each(labs)('%s', (id, lab) => {
  const state = defaults(fieldsOf(lab, engine.schema))
  const known = new Outcomes()

  test('is pure: only index.js, view.js and style.js know the page', () => {
    const folder = `web/labs/${id}`
    const files = readdirSync(folder).filter(
      (name) => /\.js$/.test(name) && !MOUNTED.includes(name),
    )
    for (const name of files)
      expect(readFileSync(`${folder}/${name}`, 'utf8')).not.toMatch(
        /from '(lit|[./]+\/lab\/)|\?(raw|formulas)'/,
      )
  })

  test('is complete, and names no field that it has not', () => {
    expect(faultsOf(lab, engine.schema)).toEqual([])
  })

  test('asks for the same jobs at the same settings, and has words for each of its controls', () => {
    const keysAt = (s) => Object.values(lab.jobs(s, housing)).map(keyOf)
    expect(keysAt({ ...state })).toEqual(keysAt(state))
    for (const language of ['zh-CN', 'en'])
      for (const key of [...shownAt(lab, state), ...lab.more])
        expect(translate(lab.texts, language, `control.${key}`)).not.toBe('')
  })

  test(
    'says and shows at first what it is known to',
    async () => {
      const look = await runToEnd(lab, engine, { housing, known, later: lab.errata.later })
      const { figures, errata, ...said } = shown(lab, look('en'), 'en')
      for (const language of ['zh-CN', 'en'])
        for (const one of lab.errata.ids)
          expect(words(lab, language, [`erratum.${one}.found`, errata])).not.toMatch(HOLE)
      const now = JSON.parse(JSON.stringify({ ...said, errata, figures: figures.map(summary) }))
      const file = `tests/golden/labs/${id}.json`
      if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`)
      expect(timeless(now)).toEqual(timeless(JSON.parse(readFileSync(file, 'utf8'))))
    },
    MINUTES,
  )

  test.each(Object.entries(lab.presets))(
    'has something true to say at its preset %s, before anything else is known, and in both languages',
    async (_, preset) => {
      const look = await runToEnd(lab, engine, { housing, known, state: preset })
      for (const language of ['zh-CN', 'en'])
        for (const view of [look(language), { ...look(language), ...ALONE }]) {
          const { point, said, answer, figures } = shown(lab, view, language)
          for (const text of [...point, ...said, answer ?? '']) expect(text).not.toMatch(HOLE)
          for (const one of figures.filter(({ series }) => series)) canBeDrawn(one)
        }
    },
    MINUTES,
  )
})

/** The run is there, and nothing else yet. */
const ALONE = {
  of: () => undefined,
  complete: false,
  later: () => ({ asked: false, complete: false, done: 0, count: 1, results: new Map() }),
}
const HOLE = /undefined|\bNaN\b|\[object|\{\w+\}/

/** As many heights as places, and an axis that has two ends. */
function canBeDrawn({ series, x }) {
  for (const one of series) expect(one.y).toHaveLength(one.x.length)
  expect(x.max ?? 1).toBeGreaterThan(x.min ?? 0)
}

/** Without what a clock has measured: columns of milliseconds. */
function timeless(shownThen) {
  const figures = shownThen.figures.map((one) =>
    one.kind === 'table' ? { ...one, rows: one.rows.map((row) => row.slice(0, -1)) } : one,
  )
  return { ...shownThen, figures }
}
