/** The figures in the errata of the labs on regularisation: each place of their texts is filled from runs of the engine. */
import dropout from '../../web/labs/dropout/lab.js'
import { chances } from '../../web/labs/dropout/pictures.js'
import stopping from '../../web/labs/early-stopping/lab.js'
import { defaults } from '../../web/labs/fields.js'
import { configOf as penaltyConfig } from '../../web/labs/penalty/config.js'
import penalty from '../../web/labs/penalty/lab.js'
import { fieldsOf } from '../../web/lab/define.js'
import { runToEnd } from '../../web/lab/run_to_end.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
/** Of a lab that is a value: what it measures, all that it may ask for computed. */
async function valuesOf(lab, state) {
  const look = await runToEnd(lab, engine, { state, later: lab.errata.later })
  return lab.errata.values(look('en'))
}

describe('penalty', () => {
  let values
  beforeAll(async () => {
    values = await valuesOf(penalty)
  })

  test('none before the runs are there', () => {
    const state = defaults(fieldsOf(penalty, engine.schema))
    expect(penalty.errata.values({ s: state, of: () => undefined })).toBeNull()
  })

  test('E26: subtracting the term itself makes ‖W‖ larger, its gradient smaller', () => {
    const [before, wrong, right] = ['before', 'wrong', 'right'].map((key) => Number(values[key]))
    expect(wrong).toBeGreaterThan(before)
    expect(right).toBeLessThan(before)
  })

  test('E25: most weights lie within αλ/m of 0, and the dev loss is lower', () => {
    expect(parseFloat(values.l1Near)).toBeGreaterThan(50)
    expect(Number(values.l1Dev)).toBeLessThan(Number(values.freeDev))
  })

  test('weights and biases are those of the network', () => {
    const run = engine.start(penaltyConfig(defaults(fieldsOf(penalty, engine.schema)), 'none', 0))
    const sizes = run.layers().map(({ W, b }) => [W.length, b.length])
    run.free()
    const sum = (k) => sizes.reduce((all, size) => all + size[k], 0)
    expect([values.weights, values.biases]).toEqual([sum(0), sum(1)])
  })
})

describe('dropout', () => {
  let values
  beforeAll(async () => {
    values = await valuesOf(dropout)
  })

  test('E28: not divided by p, the loss is far worse, the accuracy hardly', () => {
    expect(Number(values.wrong)).toBeGreaterThan(2 * Number(values.right))
    const gap = parseFloat(values.wrongShare) - parseFloat(values.rightShare)
    expect(Math.abs(gap)).toBeLessThan(3)
  })

  test('E30: 3,840 ± 28 are left; 3,800 or fewer in 7.8 %; 13 of 1,600 pixels go', () => {
    expect(values).toMatchObject({ mean: '3,840', sd: 28, notes: '3,800', chance: '7.8%' })
    expect(values.pixels).toBe('1,600')
    expect(chances()).toMatchObject({ vanished: '0.8%', vanishing: 13 })
  })

  test('four features: the weight is shared, and new houses fare better only blind', () => {
    const [area, after, loss, lossAfter, blind, blindAfter] = [
      ...['area', 'areaAfter', 'loss', 'lossAfter', 'blind', 'blindAfter'],
    ].map((key) => Number(values[key]))
    expect(after).toBeLessThan(0.7 * area)
    expect(lossAfter).toBeGreaterThan(loss)
    expect(blindAfter).toBeLessThan(blind)
  })
})

describe('early stopping', () => {
  const state = defaults(fieldsOf(stopping, engine.schema))
  let values
  beforeAll(async () => {
    values = await valuesOf(stopping)
  })

  test('E34, E35: as many seeds as were run, as many samples as chose', () => {
    expect(values).toMatchObject({ count: 8, samples: 40, patience: state.patience })
    expect(values.once).toBeGreaterThanOrEqual(values.patient)
    expect(Number(values.peeked)).toBeLessThanOrEqual(Number(values.honest))
  })

  test('E36: ‖W‖ grows by a tenth, the dev loss more than twofold, the accuracy stays', () => {
    const [from, to, times] = ['from', 'to', 'times'].map((key) => Number(values[key]))
    expect(to / from).toBeGreaterThan(1)
    expect(to / from).toBeLessThan(1.2)
    expect(times).toBeGreaterThan(2)
    const gap = parseFloat(values.accuracyLast) - parseFloat(values.accuracyBest)
    expect(Math.abs(gap)).toBeLessThan(5)
  })
})
