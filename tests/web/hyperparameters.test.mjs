/** The lab of hyperparameters: what is learned is counted right, and what it says of 36 runs is in their numbers. */
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { defaults } from '../../web/labs/fields.js'
import {
  chosen,
  configOf,
  learned,
  makeFields,
  parametersOf,
  RATES,
  STARTS,
} from '../../web/labs/hyperparameters/fields.js'
import { counted, ranking, spread, verdict } from '../../web/labs/hyperparameters/outcome.js'
import { measuresOf } from '../../web/labs/measures.js'
import { axesOf } from '../../web/labs/sweep/axes.js'
import { jobsOf, planOf } from '../../web/labs/sweep/plan.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const fields = makeFields(engine.schema)
const state = defaults(fields)
const axis = (id) => axesOf(fields).find((one) => one.id === id)
const plan = planOf(
  state,
  { axis: axis('lr'), values: RATES },
  { axis: axis('init'), values: STARTS },
)
const jobs = jobsOf(plan, (one) => ({ config: configOf(one) }))
const outcomes = jobs.map(({ input }) => measuresOf(drain(train(engine, input))))
const at = (init, lr) => outcomes[STARTS.indexOf(init) * RATES.length + RATES.indexOf(lr)]

describe('parameters', () => {
  test.each([[[10, 5]], [[]], [[3]], [[64, 64, 64]]])(
    'of %j are as many as the engine learns',
    (layers) => {
      const run = engine.start({ ...configOf({ ...state, layers }), iterations: 1 })
      const sizes = run.layers().map(({ W, b }) => ({ W: W.length, b: b.length }))
      run.free()
      expect(parametersOf(layers)).toEqual(sizes)
      expect(learned(layers)).toBe(sizes.reduce((sum, { W, b }) => sum + W + b, 0))
    },
  )

  test("the notes' network: 91 are learned, 7 are chosen", () => {
    expect(learned([10, 5])).toBe(91)
    expect(chosen([10, 5])).toBe(7)
  })
})

describe('the 36 runs', () => {
  test('neither zeros nor the largest rate ever learn, and the fitting rate lies between', () => {
    expect(outcomes).toHaveLength(36)
    for (const lr of RATES) expect(at('zeros', lr).devLoss).toBeCloseTo(Math.LN2, 5)
    for (const init of STARTS) expect(at(init, 3).devAccuracy).toBeLessThan(0.6)
    for (const init of ['he', 'xavier', 'random-1']) {
      expect(at(init, 0.01).devAccuracy).toBeLessThan(0.95)
      expect(at(init, 0.1).devAccuracy).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('some of them reach 95 %, a third at most', () => {
    const { all, good, stuck, diverged } = counted(outcomes)
    expect(all).toBe(36)
    expect(good).toBeGreaterThanOrEqual(6)
    expect(good).toBeLessThanOrEqual(12)
    expect(verdict(good)).toBe('some')
    expect(stuck).toBeGreaterThan(good)
    expect(good + stuck + diverged).toBeLessThanOrEqual(all)
    const { rows, columns } = spread(outcomes, RATES.length)
    expect(rows).toBeLessThan(STARTS.length)
    expect(columns).toBeLessThan(RATES.length)
  })

  test('are ranked by what the map shows; what diverged has no rank', () => {
    const losses = ranking(outcomes, 'devLoss').map(({ measures }) => measures.devLoss)
    expect(losses).toEqual([...losses].sort((a, b) => a - b))
    const [best] = ranking(outcomes, 'devAccuracy')
    expect(best.measures.devAccuracy).toBe(Math.max(...outcomes.map((one) => one.devAccuracy)))
    const worse = outcomes.map((one, i) => (i === best.index ? { ...one, diverged: true } : one))
    expect(ranking([...worse, null], 'devAccuracy').some(({ index }) => index === best.index)).toBe(
      false,
    )
    expect(counted([...worse, null])).toMatchObject({ all: 36, diverged: 1 })
  })

  test('few, some and many meet at their ends', () => {
    expect([0, 5, 6, 18, 19, 36].map(verdict)).toEqual([
      'few',
      'few',
      'some',
      'some',
      'many',
      'many',
    ])
  })
})
