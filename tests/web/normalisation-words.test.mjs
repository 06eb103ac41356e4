/** What the lab says: the sentence, the errata, the settings in a link. All of its numbers are computed. */
import { drain } from '../../web/figures/drain.js'
import { walk } from '../../web/engine/walk.js'
import { normalise } from '../../web/engine/normalise.js'
import { readState, writeState } from '../../web/labs/fields.js'
import { admit } from '../../web/labs/gate.js'
import { STEP_STOPS } from '../../web/labs/normalisation/controls.js'
import { ERRATA, measured } from '../../web/labs/normalisation/errata.js'
import {
  BEST,
  FIELDS,
  MOST_STEPS,
  RATES,
  configOf,
  learningRate,
  withOutlier,
} from '../../web/labs/normalisation/fields.js'
import { ALL, METHODS, RAW } from '../../web/labs/normalisation/methods.js'
import { apart, isCrowded } from '../../web/labs/bowl/path.js'
import { journey, others, shareLeft, stepsOf, told } from '../../web/labs/normalisation/sentence.js'
import { modelsOf } from '../../web/labs/normalisation/model.js'
import { LEVELS, sceneOf, walkTable } from '../../web/labs/bowl/scene.js'
import { texts } from '../../web/labs/normalisation/texts.js'
import { translate } from '../../web/languages/translate.js'
import { engine, housing, models, normalised } from './housing.mjs'

const walksOf = (method, rate, steps) => {
  const configs = [RAW, method].map((name) =>
    configOf(housing, name, learningRate(rate, models[name].descent)),
  )
  const [before, after] = drain(walk(engine, { configs, steps }))
  return { before, after }
}
const journeyOf = (method, rate, steps) =>
  journey(rate, models[RAW], models[method], walksOf(method, rate, steps))

describe('the sentence', () => {
  test('of the notes’ z-score says what their σ is, and what it leaves', () => {
    const { key, values } = told('z-score-notes', models)
    expect(key).toBe('told.z-score-notes')
    expect(values).toMatchObject({
      ageRms: '45.6',
      roomsRms: '4.765',
      ageSd: '0.263',
      roomsSd: '0.267',
    })
  })

  test('of z-score has no rounding for a 0', () => {
    expect(told('z-score', models).values).toMatchObject({ ageSd: '1.000', ageMean: '0' })
  })

  test.each(METHODS)('%s: has all its values, in both languages', (method) => {
    const { key, values } = told(method, models)
    for (const language of Object.keys(texts)) {
      expect(translate(texts, language, key, values)).not.toMatch(/undefined|NaN|\{/)
    }
  })

  test('says how many steps it takes at the chosen rate', () => {
    const best = journeyOf('z-score', BEST, 5)
    expect(best.values).toMatchObject({ before: '308,618', after: '13' })
    expect(stepsOf('0.5', models['z-score'])).toBeGreaterThan(13)
    expect(stepsOf('1', models['z-score'])).toBe(Infinity)
  })

  test('says that it bounces, that it blows up, and that it has blown up', () => {
    expect(journeyOf('z-score', '1', 5).key).toBe('walk.edge')
    const blown = journeyOf('z-score', '1.05', 50)
    expect(blown.key).toBe('walk.blown')
    expect(blown.values.steps).toBe('50')
    expect(blown.values.before).toBe('14,867')
    const { key, values } = journeyOf('z-score', '1.1', 5000)
    expect(key).toBe('walk.infinite')
    expect(Number(values.step)).toBeGreaterThan(100)
    for (const language of Object.keys(texts)) {
      expect(translate(texts, language, key, values)).not.toMatch(/undefined|NaN/)
    }
  })
})

describe('errata', () => {
  const values = measured(models, normalised)

  test('have all their values, in both languages', () => {
    for (const language of Object.keys(texts)) {
      for (const id of ERRATA) {
        expect(translate(texts, language, `erratum.${id}.notes`)).not.toMatch(/\{/)
        const found = translate(texts, language, `erratum.${id}.found`, values)
        expect(found).not.toMatch(/undefined|NaN|\{/)
      }
    }
  })

  test('measure what the engine gives', () => {
    expect(values).toMatchObject({
      ageSd: '12.0',
      ageRms: '45.6',
      ageNotes: '0.263',
      zLow: '−3.501',
      centreLow: '−42.0',
      centreHigh: '7.980',
      meanLow: '−0.840',
      constant: '0',
      wRooms: '0.052',
      rawAngle: '79.7',
      zAngle: '18.7',
    })
  })

  test('the predictions before and after differ by rounding alone', () => {
    expect(values.difference).toMatch(/ × 10⁻¹[²³⁴⁵⁶]$/)
    expect(values.outlier).toBe('100')
  })

  test('an outlier narrows the rest more by min-max than by z-score', () => {
    const shrink = (tame, wild) => Number(values[tame]) / Number(values[wild])
    expect(shrink('rangeTame', 'rangeWild')).toBeGreaterThan(1.5 * shrink('zTame', 'zWild'))
  })
})

describe('settings', () => {
  test('go into a link and come back', () => {
    const state = { method: 'min-max', rate: '0.9', steps: 250, outlier: 50, axis: 'own' }
    const link = writeState(FIELDS, state)
    expect(link).toBe('method=min-max&rate=0.9&steps=250&outlier=50&axis=own')
    expect(readState(FIELDS, `?${link}`)).toEqual({ state, faults: [] })
  })

  test('that a link gets wrong are as at first, and named', () => {
    const { state, faults } = readState(FIELDS, '?method=l2&rate=2&steps=-1&axis=same')
    expect(state).toEqual({ method: 'z-score', rate: BEST, steps: 100, outlier: 0, axis: 'same' })
    expect(faults.map(({ key }) => key)).toEqual(['method', 'rate', 'steps'])
  })

  test('a number of steps that cannot be is refused', () => {
    const field = FIELDS.find(({ key }) => key === 'steps')
    const code = (steps) => admit(field, steps).code
    expect([code('many'), code(2.5), code(-1), code(MOST_STEPS + 1)]).toEqual([
      'not-a-number',
      'not-whole',
      'out-of-range',
      'out-of-range',
    ])
    expect([code(0), code(MOST_STEPS)]).toEqual(['', ''])
  })

  test('rates are parts of the limit of each bowl', () => {
    const { descent } = models['z-score']
    expect(learningRate(BEST, descent)).toBe(descent.best)
    expect(learningRate('0.5', descent)).toBe(descent.limit / 2)
    expect(RATES.slice(1).map(Number)).toEqual(
      [...RATES.slice(1).map(Number)].sort((a, b) => a - b),
    )
  })

  test('the steps of the slider are whole, and reach beyond the slowest way down', () => {
    const values = STEP_STOPS.map(({ value }) => value)
    expect(values.every(Number.isInteger)).toBe(true)
    expect(values[0]).toBe(0)
    expect(values.at(-1)).toBe(MOST_STEPS)
    expect(MOST_STEPS).toBeGreaterThan(models.none.descent.steps)
  })
})

describe('the figure', () => {
  const { after } = walksOf('z-score', BEST, 20)

  test('cuts the bowl where the walker is', () => {
    const scene = (share) => sceneOf(models['z-score'], [{ walk: after }], share)
    expect([0, 0.5, 1].map((share) => scene(share).paths[0].at)).toEqual([0, 10, 20])
    expect(scene(0).slice.floor).toBeGreaterThan(scene(1).slice.floor)
    expect(scene(0).frame).toBe(scene(1).frame)
  })

  test('has rings each twice as wide as the one inside it', () => {
    LEVELS.slice(1).forEach((level, i) => expect(level / LEVELS[i]).toBeCloseTo(4, 9))
  })

  test('has the walk as a table', () => {
    const { columns, rows } = walkTable(['step', 'w1', 'w2', 'b', 'J'], [{ walk: after }])
    expect(rows).toHaveLength(21)
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
    expect(rows[1][3]).toBeCloseTo(1.51752, 5)
  })

  test('marks no step on another, and knows a path that lies on itself', () => {
    const zigzag = Array.from({ length: 100 }, (_, i) => ({ x: i % 2 ? 50 : 0, y: i / 10 }))
    const marked = apart(zigzag)
    expect(marked.length).toBeLessThan(20)
    expect(marked.slice(0, 2)).toEqual(zigzag.slice(0, 2))
    expect(isCrowded(zigzag, 200)).toBe(true)
    expect(isCrowded(zigzag.slice(0, 10), 200)).toBe(false)
  })
})

describe('one wild value', () => {
  const wild = withOutlier(housing, 100)
  const columns = [wild.age, wild.rooms]
  const after = modelsOf(drain(normalise(engine, { columns, methods: ALL })), wild.value)

  test('is the last sample’s, and the houses themselves stay as they are', () => {
    expect(wild.rooms.at(-1)).toBe(100)
    expect(wild.rooms.slice(0, -1)).toEqual(housing.rooms.slice(0, -1))
    expect(housing.rooms.at(-1)).toBeLessThan(10)
    expect(withOutlier(housing, 0)).toBe(housing)
  })

  test('squeezes the other 99 by min-max most, by z-score, and hardly by robust scaling: as NumPy has it', () => {
    const sd = (method) => others(after[method]).sd
    expect(['z-score', 'min-max', 'robust'].map(sd)).toEqual(['0.133', '0.013', '0.774'])
    expect(others(models.robust)).toEqual({ count: '99', sd: '0.787' })
  })

  test('κ and steps are NumPy’s: spread out as it is, the bowl of robust scaling is no round one', () => {
    const kappa = (method) => after[method].descent.kappa.toPrecision(4)
    expect(['z-score', 'min-max', 'robust'].map(kappa)).toEqual(['1.032', '182.9', '55.93'])
    const steps = (method) => after[method].descent.steps
    expect(['none', 'z-score', 'min-max', 'robust'].map(steps)).toEqual([216960, 4, 1264, 387])
  })
})

test('the steps that are left, as a share and as a factor', () => {
  expect(shareLeft(models.none, models['z-score'])).toBeCloseTo(13 / 308618, 12)
  const walks = walksOf('z-score', BEST, 10)
  const said = journey(BEST, models.none, models['z-score'], walks)
  expect(said).toEqual({
    key: 'walk.steps',
    values: { before: '308,618', after: '13', ratio: '23,740' },
  })
  const back = journey(BEST, models['z-score'], models.centre, walks)
  expect(back).toEqual({ key: 'walk.more', values: { before: '13', after: '997', ratio: '77' } })
})
