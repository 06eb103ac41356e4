/** What the page says about a run, said of real runs. */
import { loadEngine } from '../../wasm/engine.js'
import { train } from '../../web/engine/train.js'
import { defaults } from '../../web/labs/fields.js'
import { measured, notesRuns } from '../../web/labs/initialisation/errata.js'
import { configOf, makeFields } from '../../web/labs/initialisation/fields.js'
import { lowest, notesTable } from '../../web/labs/initialisation/notes_view.js'
import { ranked, told } from '../../web/labs/initialisation/outcome.js'
import { sentence } from '../../web/labs/initialisation/sentence.js'
import { texts } from '../../web/labs/initialisation/texts.js'
import { translate } from '../../web/languages/translate.js'

const engine = await loadEngine()
const first = defaults(makeFields(engine.schema))

/** Drives the task as the worker does, without its slices. */
function finish(input) {
  const steps = train(engine, input)
  let result = steps.next()
  while (!result.done) result = steps.next({ until: Infinity })
  return result.value
}

const run = (change) => finish({ config: configOf({ ...first, ...change }) })

describe('what happened', () => {
  test.each([
    [{}, 'fell'],
    [{ init: 'zeros' }, 'coin'],
    [{ init: 'constant-0.5' }, 'identical'],
    [{ init: 'random-0.01' }, 'still'],
    [{ act: 'linear', lr: 1e6 }, 'diverged'],
    [{ lr: 1e6 }, 'dead'],
    [{ act: 'tanh', lr: 1e4 }, 'thrown'],
  ])('%j: %s', (change, key) => expect(told(run(change)).key).toBe(key))

  test('He, as in the notes: from .883 to .065, 99.3% and 96%', () => {
    const { values } = told(run({}))
    expect(values.first).toBeCloseTo(0.883, 3)
    expect(values.last).toBeCloseTo(0.065, 3)
    expect(values.train).toBeCloseTo(0.9933, 4)
    expect(values.test).toBeCloseTo(0.96, 4)
  })

  test('a run that diverges at once is repeated with a record for each step', () => {
    const { records, event } = run({ act: 'linear', lr: 1e6 })
    expect(records.loss.length).toBeGreaterThan(2)
    expect(records.iteration.at(-1)).toBe(event.step)
    expect(['Z', 'A', 'loss', 'dZ', 'dW', 'db', 'W', 'b']).toContain(event.quantity)
  })
})

describe('the comparison', () => {
  const others = new Map(['random-1', 'xavier', 'he'].map((init) => [init, run({ init })]))

  test('admits that another start is better', () => {
    expect(ranked('he', others.get('he'), others)).toMatchObject({
      key: 'beaten',
      best: 'random-1',
    })
  })

  test('says so where it is the best', () => {
    const rank = ranked('random-1', others.get('random-1'), others)
    expect(rank).toMatchObject({ key: 'best', best: 'he', count: 3 })
  })

  test('says nothing without anything to compare with', () => {
    expect(ranked('he', others.get('he'), new Map())).toBeNull()
  })

  test.each(['zh-CN', 'en'])('is a sentence without holes in %s', (language) => {
    const t = (key, values) => translate(texts, language, key, values)
    const about = { init: 'he', lr: 0.01, others }
    const said = sentence(others.get('he'), about, (init) => t(`init.${init}`))
    const words = said.map(({ key, values }) => t(key, values)).join(' ')
    for (const part of ['He', '0.883', '0.065', '99.3%', '96%', 'N(0, 1)', '0.058']) {
      expect(words).toContain(part)
    }
    expect(words).not.toMatch(/undefined|NaN|\{/)
  })
})

describe('the runs of the notes', () => {
  const runs = new Map(Object.entries(notesRuns()).map(([name, input]) => [name, finish(input)]))
  const t = (key) => translate(texts, 'en', key)

  test('N(0, 1) ends lowest, not He', () => expect(lowest(runs)).toBe('random-1'))

  test('their table', () => {
    expect(notesTable(t, runs).rows.at(-1)).toEqual(['He', '0.883', '0.065', '99.3%', '96%'])
  })

  test('the numbers of the errata are measured', () => {
    expect(measured(runs)).toMatchObject({
      heStart: '0.883',
      heEnd: '0.065',
      zeroNorms: '0 / 0 / 0',
      skewStart: '0.693',
      skewEnd: '0.644',
      weights: '75',
      bigStart: '1,774',
      oneEnd: '0.058',
      xavierEnd: '0.094',
    })
  })

  test('every number that an erratum names is there', () => {
    const values = measured(runs)
    for (const [key, text] of Object.entries(texts.en)) {
      if (!/^erratum\.E\d+\.found$/.test(key)) continue
      for (const [, place] of text.matchAll(/\{(\w+)\}/g)) expect(values).toHaveProperty(place)
    }
  })
})
