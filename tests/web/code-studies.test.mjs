/** What labs compute beside or instead of a run: scripts and notebooks print what the lab has computed. */
import { loadEngine } from '../../wasm/engine.js'
import { notebookOf } from '../../web/code/notebook.js'
import { studyOf } from '../../web/code/studies.js'
import { LANGUAGES } from '../../web/languages/translate.js'
import { runPython } from './python.mjs'
import { changed } from '../../web/engine/digit_samples.js'
import { digits, studies } from './studies.mjs'

const engine = await loadEngine()
const { schema } = engine
const all = studies(engine)
const languageOf = (i) => LANGUAGES[i % LANGUAGES.length]
const scripts = all.map(({ study }, i) => studyOf(study, { schema, language: languageOf(i) }))

/** In one namespace, as a kernel has them; a line between the cells. */
const MARK = '---- next cell ----'
const notebooks = all.map(({ study, results }, i) => {
  const section = { title: 'a', study, results: results() }
  const chapter = { title: '', question: '', notes: '', link: '', sections: [section] }
  const { cells } = notebookOf(chapter, { schema, language: languageOf(i) })
  return cells.filter(({ cell_type: type }) => type === 'code')
})
const storedIn = ({ outputs }) => outputs.map(({ text }) => text.join('')).join('')

let told
beforeAll(async () => {
  const cells = notebooks.map((own) => own.map(({ source }) => source.join('')))
  told = await runPython(cells.map((own) => own.join(`\nprint("${MARK}")\n`)))
})

const NUMBER = '(-?(?:[\\d.]+(?:e[-+]?\\d+)?|\\binf\\b|\\bnan\\b))'
const value = (text) =>
  text.endsWith('inf') ? (text[0] === '-' ? -Infinity : Infinity) : Number(text)

/** The words of a text, and its numbers. */
function readLine(line) {
  const number = new RegExp(NUMBER, 'g')
  return {
    words: line.replace(number, '#'),
    numbers: [...line.matchAll(number)].map(([text]) => value(text)),
  }
}

/** Equal, but for so much of the larger. */
function near(actual, expected, { share = 0, least = 1e-9 }) {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((x, i) => {
    if (!Number.isFinite(x)) expect(actual[i]).toBe(x)
    else expect(Math.abs(actual[i] - x)).toBeLessThanOrEqual(share * Math.abs(x) + least)
  })
}

/** Six digits were printed. */
const PRINTED = { share: 1e-5 }
/** The byte of a pixel all ink. */
const FULL = 240
/** float32 beside float64. */
const SINGLE = 5e-4
/** A product of eleven layers, some of them saturated. */
const DEEP = { share: 4 * SINGLE, least: 1e-12 }
const EXACT = { share: 0, least: 0 }
/** Differences of rounding: their errors are those of rounding, too. */
const ROUNDING = 1e-6
const CHECKED = { share: PRINTED.share, least: ROUNDING }
/** Weights of float32 have been trained before. */
const TRAINED = { share: SINGLE, least: ROUNDING }
/** A sample or two on the border may fall to the other side: of 25 … 95000, of 20000, of dev sets drawn from these. */
const PART = { least: 1.1e-3 }
const CROWD = { least: 2.1e-4 }
const SETS = { least: 2e-3 }
/** In percentage points. */
const POINTS = { least: 0.2 }

/** By lab: how near the numbers of a line are, by its words. */
const LIMITS = {
  activation: { 'naive: ': { share: 1e-12, least: 0 }, 'stable:': { share: 1e-12, least: 0 } },
  // of 500
  augmentation: {
    'seed #': [EXACT, { least: 0.0061 }, { least: 0.0061 }],
    mean: { least: 0.0061 },
  },
  'gradient-check': {
    'layer #': ({ trained }) => [EXACT, trained ? TRAINED : CHECKED, EXACT, EXACT],
    all: ({ trained }) => (trained ? TRAINED : CHECKED),
    iteration: [EXACT, { share: SINGLE }],
  },
  gradients: {
    'step #': [EXACT, EXACT, DEEP, { share: SINGLE, least: 1e-6 }],
    iteration: [EXACT, { share: SINGLE }],
  },
  normalisation: { before: PRINTED, after: PRINTED },
  split: {
    train: PART,
    dev: PART,
    test: PART,
    truth: CROWD,
    'dev sets of #': [EXACT, EXACT, SETS, SETS],
    'best of #': [EXACT, SETS, SETS],
    scaler: PART,
    difference: POINTS,
    'splits that differ': [{ least: 1 }, EXACT],
  },
}

/** Longer beginnings are further down. */
function limitsOf(lab, words, input) {
  const heads = Object.keys(LIMITS[lab]).filter((head) => words.startsWith(head))
  expect([words, heads.length > 0]).toEqual([words, true])
  const limits = LIMITS[lab][heads[heads.length - 1]]
  return typeof limits === 'function' ? limits(input) : limits
}

/** What is stored under a cell beside what the cell prints. */
function compare(lab, stored, printed, input) {
  const [kept, now] = [stored, printed].map((text) => text.split('\n').map(readLine))
  expect(now.map(({ words }) => words)).toEqual(kept.map(({ words }) => words))
  kept.forEach(({ words, numbers }, i) => {
    if (words === '') return
    const limits = limitsOf(lab, words, input)
    numbers.forEach((x, k) => {
      near([now[i].numbers[k]], [x], Array.isArray(limits) ? limits[k] : limits)
    })
  })
}

/** There float32 has met its end, and the page cannot know what double comes to. */
const BEYOND = 'gradients break'

test.each(all.map(({ lab, preset }, i) => [lab, preset, i]))(
  '%s: %s: under each cell stands what it prints',
  (lab, preset, i) => {
    expect(told[i].error).toBeUndefined()
    const printed = told[i].text.split(`${MARK}\n`)
    expect(printed).toHaveLength(notebooks[i].length)
    let lines = 0
    notebooks[i].forEach((cell, at) => {
      const stored = storedIn(cell)
      if (stored === '' && `${lab} ${preset}` === BEYOND) return
      compare(lab, stored, printed[at], all[i].study.input)
      lines += stored.split('\n').length - 1
    })
    expect(lines).toBeGreaterThan(0)
  },
)

test('a script is the cells of its notebook, and says the same in every language', () => {
  const codeOf = (text) => text.replace(/ *#.*$/gm, '').trim()
  all.forEach(({ study }, i) => {
    const cells = notebooks[i].map(({ source }) => source.join('')).join('\n\n\n')
    expect(codeOf(cells)).toBe(codeOf(scripts[i]))
    const [one, ...others] = LANGUAGES.map((language) =>
      codeOf(studyOf(study, { schema, language })),
    )
    for (const other of others) expect(other).toBe(one)
  })
})

test('a notebook whose numbers did not come is to be run', () => {
  const sections = [{ title: 'a', study: all[0].study, results: null }]
  const chapter = { title: '', question: '', notes: '', link: '', sections }
  const { cells } = notebookOf(chapter, { schema, language: LANGUAGES[0] })
  for (const { outputs = [] } of cells) expect(outputs).toEqual([])
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
