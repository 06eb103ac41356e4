/** The scripts of what labs compute beside or instead of a run print what the labs show. */
import { loadEngine } from '../../wasm/engine.js'
import { studyOf } from '../../web/code/studies.js'
import { LANGUAGES } from '../../web/languages/translate.js'
import { runPython } from './python.mjs'
import { changed } from '../../web/engine/digit_samples.js'
import { digits, studies } from './studies.mjs'

const engine = await loadEngine()
const all = studies(engine)
const scripts = all.map(({ study }, i) =>
  studyOf(study, { schema: engine.schema, language: LANGUAGES[i % 2] }),
)
let told
beforeAll(async () => {
  told = await runPython(scripts)
})

const NUMBER = '(-?(?:[\\d.]+(?:e[-+]?\\d+)?|inf|nan))'
const value = (text) =>
  text.endsWith('inf') ? (text[0] === '-' ? -Infinity : Infinity) : Number(text)

/** The numbers of each line that a pattern fits; # stands for a number. */
function rowsOf(text, pattern) {
  const line = new RegExp(`^${pattern.replaceAll('#', NUMBER)}$`, 'gm')
  return [...text.matchAll(line)].map(([, ...found]) => found.map(value))
}

/** Equal, but for so much of the larger. */
function near(actual, expected, share, least = 1e-9) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((x, i) => {
    if (!Number.isFinite(x)) expect(actual[i]).toBe(x)
    else expect(Math.abs(actual[i] - x)).toBeLessThanOrEqual(share * Math.abs(x) + least)
  })
}

/** Six digits were printed. */
const PRINTED = 1e-5
/** The byte of a pixel all ink. */
const FULL = 240
/** float32 beside float64. */
const SINGLE = 5e-4
/** A product of eleven layers, some of them saturated. */
const DEEP = 4 * SINGLE
/** Differences of rounding: their errors are those of rounding, too. */
const ROUNDING = 1e-6

const compare = {
  activation(text, { naive, stable }) {
    const lists = (name) => text.match(new RegExp(`^${name}: *\\[(.*)\\]$`, 'm'))[1].split(', ')
    near(lists('naive').map(value), naive, 1e-12, 0)
    near(lists('stable').map(value), stable, 1e-12, 0)
  },

  augmentation(text, shares) {
    const rows = rowsOf(text, 'seed \\d+: accuracy # alone, # with copies')
    expect(rows).toHaveLength(shares.length)
    // of 500: a digit on the border may fall to the other side
    near(rows.flat(), shares.flat(), 0, 0.0061)
  },

  'gradient-check'(text, { layers, all: whole }, { trained }) {
    const rows = rowsOf(text, 'layer \\d+: relative error #, # compared, # at a kink')
    expect(rows.map(([, ...counts]) => counts)).toEqual(layers.map(([, ...counts]) => counts))
    const [errors, expected] = [rows, layers].map((list) => list.map(([error]) => error))
    const [[together]] = rowsOf(text, 'all: relative error #')
    near([...errors, together], [...expected, whole], trained ? SINGLE : PRINTED, ROUNDING)
  },

  gradients(text, moments) {
    for (const { steps, norms, deviations } of moments.filter(({ event }) => !event)) {
      const rows = rowsOf(text, `step ${steps}  layer \\d+: .dW. #, sd of A #`)
      near(
        rows.map(([norm]) => norm),
        norms,
        DEEP,
        0,
      )
      near(
        rows.map(([, sd]) => sd),
        deviations,
        SINGLE,
        1e-6,
      )
    }
  },

  normalisation(text, sides) {
    const summaries = rowsOf(text, '\\w+ \\w+: mean #, sd #, min #, max #')
    const bowls = rowsOf(text, '\\w+: kappa #, learning rate #, steps #, floor #')
    near(summaries.flat(), sides.flatMap((side) => side.summaries).flat(), PRINTED)
    near(
      bowls.flat(),
      sides.flatMap(({ bowl }) => bowl),
      PRINTED,
    )
  },

  split(text, { accuracy, spread }) {
    const samples = { truth: 20000 }
    for (const [name, share] of Object.entries(accuracy)) {
      const [found] = rowsOf(text, `${name}: accuracy #`)
      expect(found === undefined).toBe(share === null)
      // a sample or two on the border may fall to the other side
      if (found) expect(Math.abs(found[0] - share)).toBeLessThan(samples[name] ? 2e-4 : 1.1e-3)
    }
    const rows = rowsOf(text, 'dev sets of #: 95% from # to #')
    expect(rows.map(([size]) => size)).toEqual(spread.map(([size]) => size))
    near(rows.flat(), spread.flat(), 0, 2e-3)
  },
}

test.each(all.map(({ lab, preset }, i) => [lab, preset, i]))('%s: %s', (lab, _, i) => {
  const { study, shown } = all[i]
  expect(told[i].error).toBeUndefined()
  compare[lab](told[i].text, shown(), study.input)
})

test('pictures are changed as the engine changes them, to the last byte', async () => {
  const NTH = 7
  const own = all.map((one, i) => ({ ...one, i })).filter(({ lab }) => lab === 'augmentation')
  const show = `for f in copies: print(*f(images[${NTH}], ${NTH}).ravel().astype(int))`
  const until = '\nscores = []'
  const cut = own.map(({ i }) => `${scripts[i].slice(0, scripts[i].indexOf(until))}\n${show}\n`)
  const ran = await runPython(cut)
  own.forEach(({ study }, k) => {
    expect(ran[k].error).toBeUndefined()
    const pictures = ran[k].text
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number))
    const expected = study.input.copies.map((recipe) =>
      Array.from(changed(engine, digits, NTH, recipe).values, (ink) => Math.round(ink * FULL)),
    )
    expect(pictures).toEqual(expected)
  })
})

test('a mistake is one marked line, and none where there is none', () => {
  const marks = all.flatMap(({ lab, study }, i) => {
    if (lab !== 'gradient-check') return []
    return [[study.input.fault, scripts[i].split('\n').filter((line) => line.includes('<--'))]]
  })
  const named = Object.fromEntries(marks.filter(([fault]) => fault !== 'mean'))
  expect(named.none).toEqual([])
  for (const fault of ['derivative', 'mask', 'penalty', 'output', 'point'])
    expect(named[fault]).toHaveLength(1)
})
