/** The optimisers lab: five walkers in one bowl, through the engine. */
import { readFileSync } from 'node:fs'
import { normalise } from '../../web/engine/normalise.js'
import { walk } from '../../web/engine/walk.js'
import { drain } from '../../web/figures/drain.js'
import { bowlModel } from '../../web/labs/bowl/model.js'
import { defaults } from '../../web/labs/fields.js'
import { readHousing } from '../../web/labs/housing.js'
import { excessCurves, lookOf } from '../../web/labs/optimisers/curves.js'
import { bowlConfig, BOWLS, makeFields, netConfig } from '../../web/labs/optimisers/fields.js'
import {
  arrivalOf,
  bestRates,
  excessOf,
  floorOf,
  NEAR,
  ranking,
  TRIED,
} from '../../web/labs/optimisers/outcome.js'
import { isAdaptive, RULES } from '../../web/labs/optimisers/rules.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const state = defaults(makeFields(engine.schema))
const housing = readHousing(readFileSync('web/data/california_housing_first100.csv', 'utf8'))
const columns = drain(normalise(engine, { columns: [housing.age, housing.rooms], methods: BOWLS }))
const model = (method) =>
  bowlModel(
    columns[method].map((one) => one.values),
    housing.value,
  )
const walksOf = (over = {}) => {
  const wanted = { ...state, ...over }
  const configs = RULES.map((rule) => bowlConfig(housing, wanted, rule))
  const walks = drain(walk(engine, { configs, steps: wanted.steps }))
  return new Map(walks.map((one, i) => [RULES[i], one]))
}

test('a rate of any of the rules that cannot be is refused before the first step', () => {
  const configs = ['momentum', 'adam'].map((rule) =>
    bowlConfig(housing, { ...state, adaptive: -1 }, rule),
  )
  expect(() => walk(engine, { configs, steps: 5 }).next()).toThrow('learningRate')
})

describe('the floor', () => {
  test.each(BOWLS)('%s: the same for all, and nobody is below it by more than rounding', (bowl) => {
    const floor = floorOf(model(bowl))
    expect(floor).toBeCloseTo(0.3126, 4)
    for (const { loss } of walksOf({ bowl }).values())
      expect(Math.min(...loss)).toBeGreaterThan(floor - 1e-6)
  })

  test('a height is never negative', () => {
    expect(excessOf({ loss: Float64Array.of(3, 2, 0.999) }, 1)).toEqual([2, 1, 0])
  })
})

describe('arriving', () => {
  const walkOf = (loss, event = null) => ({ step: [0, 1, 2, 3], loss, event })

  test('is to stay near the floor: passing the bottom is not', () => {
    expect(arrivalOf(walkOf([1, NEAR / 2, 1, NEAR / 2]), 0)).toBe(3)
    expect(arrivalOf(walkOf([1, 0, 0, 0]), 0)).toBe(1)
    expect(arrivalOf(walkOf([1, 0, 0, 1]), 0)).toBe(Infinity)
    expect(arrivalOf(walkOf([1, 0, 0, NaN]), 0)).toBe(Infinity)
    expect(arrivalOf(walkOf([0, 0, 0, 0], { layer: 1, step: 3, quantity: 'Z' }), 0)).toBe(Infinity)
  })

  test('ranks by steps, then by what is left', () => {
    const walks = new Map([
      ['gd', walkOf([1, 1, 1, 0.5])],
      ['adam', walkOf([1, 1, 0, 0])],
      ['momentum', walkOf([1, 1, 1, 0.2])],
    ])
    expect(ranking(walks, 0).map(({ rule }) => rule)).toEqual(['adam', 'momentum', 'gd'])
  })
})

describe('learning rates', () => {
  test('gradient descent blows up above 2/λmax, and below it comes down', () => {
    const { limit } = model('mean').descent
    const last = (lr) => walksOf({ lr }).get('gd').loss.at(-1)
    expect(last(limit * 0.99)).toBeLessThan(0.5)
    expect(last(limit * 1.1)).toBeGreaterThan(100)
  })

  test('the first step of RMSprop is 1/√(1 − β₂) times as long as that of Adam', () => {
    const walks = walksOf()
    const stride = (rule) => Math.abs(walks.get(rule).theta[2][1] - walks.get(rule).theta[2][0])
    expect(stride('adam')).toBeCloseTo(state.adaptive, 5)
    expect(stride('rmsprop') / stride('adam')).toBeCloseTo(1 / Math.sqrt(1 - state.beta2), 3)
  })

  test('the best of those tried is no slower than any other', () => {
    const tried = new Map(
      RULES.map((rule) => {
        const key = isAdaptive(rule) ? 'adaptive' : 'lr'
        const configs = TRIED.map((rate) => bowlConfig(housing, { ...state, [key]: rate }, rule))
        return [rule, drain(walk(engine, { configs, steps: state.steps }))]
      }),
    )
    const floor = floorOf(model(state.bowl))
    const best = bestRates(tried, model(state.bowl))
    for (const rule of RULES) {
      const steps = tried.get(rule).map((one) => arrivalOf(one, floor))
      expect(TRIED).toContain(best.get(rule).rate)
      expect(arrivalOf(best.get(rule).walk, floor)).toBe(Math.min(...steps))
    }
  })
})

describe('what is drawn', () => {
  test('the one that is watched leads and stands out', () => {
    const curves = excessCurves((key) => key, 'adam', walksOf(), floorOf(model(state.bowl)))
    expect(curves).toHaveLength(RULES.length)
    expect(curves[0]).toMatchObject({ name: 'rule.adam', tone: 'train', dash: [] })
    expect(new Set(RULES.map((rule) => JSON.stringify(lookOf(rule, 'adam')))).size).toBe(
      RULES.length,
    )
  })

  test('the network is measured with its own training set', () => {
    const run = engine.start({ ...netConfig({ ...state, iters: 50 }, 'adam') })
    run.advance(Infinity)
    expect(run.score('dev')).toEqual(run.score('train'))
    run.free()
  })
})
