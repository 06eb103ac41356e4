/** The sweep: what it can run over, in which steps, and what becomes of its runs. */
import fc from 'fast-check'
import { configOf, makeFields } from '../../web/labs/initialisation/fields.js'
import { defaults } from '../../web/labs/fields.js'
import { measuresOf } from '../../web/labs/measures.js'
import { axesOf, changeTo, together, valueOn } from '../../web/labs/sweep/axes.js'
import { tableOfRuns } from '../../web/labs/sweep/csv.js'
import { effective } from '../../web/labs/sweep/effect.js'
import { cellOf, jobsOf, matrixOf, planOf, stateAt } from '../../web/labs/sweep/plan.js'
import { tempoOf } from '../../web/labs/sweep/tempo.js'
import { MOST, suggested, valuesOf } from '../../web/labs/sweep/values.js'
import { firstAxes, refusalAt, wanted, wishFor, withText } from '../../web/labs/sweep/wishes.js'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const fields = makeFields(engine.schema)
const state = { ...defaults(fields), iters: 200 }
const inputOf = (one) => ({ config: configOf(one) })
const axes = axesOf(fields)
const axis = (id) => axes.find((one) => one.id === id)

describe('axes', () => {
  test('are the settings that change the run, and no other', () => {
    const ids = effective(axes, state, inputOf).map(({ id }) => id)
    for (const id of ['lr', 'l2', 'dropout', 'init', 'layers.depth', 'layers.width', 'initseed'])
      expect(ids).toContain(id)
    for (const id of ['view', 'scale', 'every']) expect(ids).not.toContain(id)
  })

  test('of a list: its depth, its width', () => {
    const [depth, width] = [axis('layers.depth'), axis('layers.width')]
    expect(valueOn(depth, state)).toBe(2)
    expect(changeTo(depth, state, 3)).toEqual({ layers: [10, 10, 10] })
    expect(changeTo(depth, state, 0)).toEqual({ layers: [] })
    expect(valueOn(width, state)).toBe(10)
    expect(changeTo(width, state, 7)).toEqual({ layers: [7, 7] })
    expect(together(depth, width)).toBe(false)
    expect(together(depth, axis('lr'))).toBe(true)
  })

  test('begin with what people ask for', () => {
    expect(firstAxes(effective(axes, state, inputOf)).map(({ id }) => id)).toEqual(['lr', 'l2'])
    expect(firstAxes([axis('lr'), axis('init')]).map(({ id }) => id)).toEqual(['lr', 'init'])
    expect(firstAxes([])).toEqual([])
  })
})

describe('values', () => {
  test('of a learning rate are powers of ten around it, of λ begin with a true zero', () => {
    expect(valuesOf(axis('lr'), suggested(axis('lr'), state))).toEqual([1e-4, 1e-3, 0.01, 0.1, 1])
    const l2 = valuesOf(axis('l2'), suggested(axis('l2'), state))
    expect(l2).toEqual([0, 0.001, 0.01, 0.1, 1, 10])
    expect(valuesOf(axis('lr'), { from: 0.01, to: 3, count: 6 })).toEqual([
      0.01, 0.03, 0.1, 0.3, 1, 3,
    ])
  })

  test('of a seed are the first ones; of a depth whole numbers', () => {
    expect(valuesOf(axis('initseed'), suggested(axis('initseed'), state))).toEqual([
      0, 1, 2, 3, 4, 5,
    ])
    expect(valuesOf(axis('layers.depth'), { from: 0, to: 8, count: 20 })).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  test('that are suggested can be run as they are', () => {
    const few = axes.filter((one) => !(wanted(one, wishFor(one, state))?.length > 1))
    expect(few.map(({ id }) => id)).toEqual([])
  })

  test('lie within the range and the limits, each once, both ends as typed', () => {
    const numeric = axes.filter(({ kind }) => kind === 'number' || kind === 'integer')
    const any = fc.record({
      which: fc.nat(numeric.length - 1),
      a: fc.double({ min: 0, max: 1, noNaN: true }),
      b: fc.double({ min: 0, max: 1, noNaN: true }),
      count: fc.integer({ min: 2, max: MOST }),
    })
    fc.assert(
      fc.property(any, ({ which, a, b, count }) => {
        const one = numeric[which]
        const top = Math.min(one.max, one.min + 1e6)
        const at = (share) => {
          const x = one.min + share * (top - one.min)
          return one.kind === 'integer' ? Math.round(x) : x
        }
        const [from, to] = [at(a), at(b)]
        const values = valuesOf(one, { from, to, count })
        expect(new Set(values).size).toBe(values.length)
        expect(values.length).toBeLessThanOrEqual(count)
        expect(values[0]).toBe(Math.min(from, to))
        expect(values.at(-1)).toBe(Math.max(from, to))
        expect(values).toEqual([...values].sort((x, y) => x - y))
      }),
    )
  })
})

describe('what stands in the boxes', () => {
  const lr = axis('lr')
  const wish = wishFor(lr, state)
  const typed = (box, value) => ({ ...wish, range: { ...wish.range, [box]: value } })

  test('is named where it is wrong, and nothing runs', () => {
    expect(refusalAt(lr, typed('from', 'a'), 'from')).toMatchObject({
      code: 'not-a-number',
      value: 'a',
    })
    expect(refusalAt(lr, typed('to', -1), 'to')).toMatchObject({
      code: 'out-of-range',
      allowed: { min: 0 },
    })
    expect(refusalAt(lr, typed('count', 2.5), 'count')).toMatchObject({ code: 'not-whole' })
    expect(refusalAt(lr, typed('count', 1000), 'count')).toMatchObject({
      code: 'out-of-range',
      allowed: { max: MOST },
    })
    expect(refusalAt(axis('iters'), typed('from', 1.5), 'from')).toMatchObject({
      code: 'not-whole',
    })
    expect(wanted(lr, typed('from', 'a'))).toBeNull()
    expect(wanted(lr, wish)).toHaveLength(5)
  })

  test('is what an input method means, and stays as it was typed where it is nothing', () => {
    expect(withText(lr, wish, 'from', '０。０５').range.from).toBe(0.05)
    expect(withText(axis('iters'), wishFor(axis('iters'), state), 'to', '２００').range.to).toBe(
      200,
    )
    expect(withText(lr, wish, 'to', '1e400').range.to).toBe('1e400')
    for (const text of ['', 'NaN', 'Infinity', '１ｅ'])
      expect(wanted(lr, withText(lr, wish, 'to', text))).toBeNull()
  })

  test('of a choice: all of them, or those given', () => {
    const init = axis('init')
    expect(wanted(init, wishFor(init, state))).toEqual(init.choices)
    expect(wanted(init, wishFor(init, state, { values: ['he'] }))).toEqual(['he'])
    expect(wanted(axis('inverted'), wishFor(axis('inverted'), state))).toEqual([false, true])
  })
})

describe('a plan', () => {
  const x = { axis: axis('lr'), values: [0.01, 0.1, 1e6] }
  const y = { axis: axis('init'), values: ['he', 'zeros'] }
  const plan = planOf(state, x, y)
  const outcomes = jobsOf(plan, inputOf).map(({ input }) => measuresOf(drain(train(engine, input))))

  test('has a state for each cell, row after row, and finds them again', () => {
    expect(plan.states).toHaveLength(6)
    expect(stateAt(plan, { row: 1, column: 1 })).toEqual({ ...state, init: 'zeros', lr: 0.1 })
    expect(cellOf(plan, { ...state, init: 'zeros', lr: 0.1 })).toEqual({ row: 1, column: 1 })
    expect(cellOf(plan, { ...state, lr: 0.5 })).toBeNull()
    expect(planOf(state, x, null).states.map(({ lr }) => lr)).toEqual(x.values)
  })

  test('its runs are those of the lab, number by number', () => {
    const direct = drain(train(engine, inputOf({ ...state, lr: 0.1 })))
    expect(outcomes[1].devLoss).toBe(direct.scores.dev.loss)
    expect(outcomes[1].trainAccuracy).toBe(direct.scores.train.accuracy)
    expect(outcomes[1].lowestDev).toBeLessThanOrEqual(outcomes[1].devLoss)
    expect(outcomes[3].trainLoss).toBeCloseTo(Math.LN2, 6)
  })

  test('a run that diverged is marked, one that has not come yet is empty', () => {
    const diverged = drain(
      train(engine, inputOf({ ...state, init: 'random-10', lr: 1e8, layers: [30, 30, 30] })),
    )
    expect(diverged.reason).toBe('diverged')
    const some = [outcomes[0], measuresOf(diverged), null, ...outcomes.slice(3)]
    const [first] = matrixOf(plan, some, 'devLoss')
    expect(first).toEqual([outcomes[0].devLoss, NaN, null])
    const { columns, rows } = tableOfRuns(plan, some)
    expect(rows).toHaveLength(5)
    expect(columns.slice(0, 2)).toEqual(['init', 'lr'])
    expect(rows[0].slice(0, 2)).toEqual(['he', '0.01'])
    expect(rows[1].at(-1)).toBe('yes')
    expect(rows[0][columns.indexOf('devLoss')]).toBe(outcomes[0].devLoss)
  })
})

test('the tempo is told once there is one', () => {
  expect(tempoOf(0, 100, 500)).toBeNull()
  expect(tempoOf(25, 100, 500)).toEqual({ rate: 50, left: 1.5 })
})
