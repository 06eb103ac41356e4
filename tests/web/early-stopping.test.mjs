/** The early stopping lab: its rule is the engine's, and what it says of a run is in the numbers. */
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { configOf, seeded, smallConfig } from '../../web/labs/early-stopping/config.js'
import { judged, leak, told } from '../../web/labs/early-stopping/outcome.js'
import { lowestOf, stopOf } from '../../web/labs/early-stopping/rule.js'
import { texts } from '../../web/labs/early-stopping/texts.js'
import { fieldsOf } from '../../web/lab/define.js'
import lab from '../../web/labs/early-stopping/lab.js'
import { defaults } from '../../web/labs/fields.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const state = { ...defaults(fieldsOf(lab, engine.schema)), units: [16, 16], iters: 1000 }
const runOf = (config) => drain(train(engine, { config, bare: true }))
const whole = runOf(configOf(state))

describe('the rule', () => {
  test.each([1, 3, 10, 40])('patience %i: stops and keeps where the engine does', (patience) => {
    const { stop, best } = stopOf(whole.records.devLoss, patience)
    const run = engine.start({ ...configOf(state), earlyStopping: { patience } })
    run.advance(Infinity)
    const { iteration } = run.records()
    const { bestIteration } = run.result()
    run.free()
    expect(iteration.at(-1)).toBe(whole.records.iteration[stop])
    expect(bestIteration).toBe(whole.records.iteration[best])
  })

  test('never stops while it gets better, and takes any number before NaN', () => {
    expect(stopOf([3, 2, 1], 1)).toEqual({ best: 2, stop: 2, early: false })
    expect(stopOf([3, 2, 2.5, 1], 1)).toEqual({ best: 1, stop: 2, early: true })
    expect(stopOf([3, 2, 2.5, 1], 2)).toEqual({ best: 3, stop: 3, early: false })
    expect(stopOf([NaN, 5, 6], 5).best).toBe(1)
  })
})

describe('what is said', () => {
  test('names what was kept and what the end would have been', () => {
    const { devLoss } = whole.records
    const said = told(whole, 10)
    expect(['good', 'soon']).toContain(said.key)
    expect(said.values.lowest).toBe(devLoss[lowestOf(devLoss)])
    expect(said.values.last).toBe(devLoss.at(-1))
    expect(told(whole, 100000).key).toBe('never')
  })

  test('on the way, nothing of an end: not where it ends, not what it would be there', () => {
    const { iteration, devLoss, loss } = whole.records
    const upTo = (n) => {
      const records = { iteration, devLoss: devLoss.slice(0, n), loss: loss.slice(0, n) }
      return { ...whole, reason: null, records }
    }
    const lengths = Array.from({ length: devLoss.length - 1 }, (_, i) => i + 2)
    const keys = new Set()
    for (const patience of [1, 10, 100000])
      for (const n of lengths) keys.add(told(upTo(n), patience).key)
    expect([...keys].sort()).toEqual(['going', 'stopped'])
    for (const key of keys)
      for (const language of Object.values(texts)) {
        expect(language[`told.${key}`]).toEqual(expect.any(String))
        expect(language[`told.${key}`]).not.toMatch(/\{trainLast\}|to the end|一直跑到底/)
      }
    expect(told(upTo(2), 100000).values).toMatchObject({ at: iteration[1], last: devLoss[1] })
  })

  test('more patience is never sooner', () => {
    const runs = [0, 1, 2].map((s) => runOf(seeded(state, s)))
    const [once, patient] = [judged(runs, 1), judged(runs, 20)]
    expect(once.count).toBe(3)
    expect(patient.stop).toBeGreaterThanOrEqual(once.stop)
    expect(patient.kept).toBeLessThanOrEqual(once.kept)
    expect(once.lowest).toBe(patient.lowest)
  })

  test('a set that chooses flatters itself', () => {
    const [chooser, fresh] = [4, 2].map((seed) => runOf(smallConfig(state, seed)))
    expect(chooser.records.loss).toEqual(fresh.records.loss)
    const { honest, peeked } = leak(chooser, fresh)
    expect(peeked).toBeLessThanOrEqual(honest)
  })
})
