/** The figures in the errata of the labs on regularisation: each place of their texts is filled from runs of the engine. */
import { rand } from '../../web/engine/masks.js'
import { houses } from '../../web/engine/houses.js'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import * as dropoutErrata from '../../web/labs/dropout/errata.js'
import * as dropout from '../../web/labs/dropout/fields.js'
import { HOUSE_SEEDS } from '../../web/labs/dropout/houses.js'
import { drawsOf } from '../../web/labs/dropout/pictures.js'
import { chances } from '../../web/labs/dropout/pictures_view.js'
import { texts as dropoutTexts } from '../../web/labs/dropout/texts.js'
import * as stoppingErrata from '../../web/labs/early-stopping/errata.js'
import * as stopping from '../../web/labs/early-stopping/fields.js'
import { texts as stoppingTexts } from '../../web/labs/early-stopping/texts.js'
import { defaults } from '../../web/labs/fields.js'
import * as penaltyErrata from '../../web/labs/penalty/errata.js'
import * as penalty from '../../web/labs/penalty/fields.js'
import { texts as penaltyTexts } from '../../web/labs/penalty/texts.js'
import { LANGUAGES, translate } from '../../web/languages/translate.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const runOf = (config) => drain(train(engine, { config, bare: true, weights: true }))

/** Every place is filled, in every language. */
function expectFilled({ ERRATA }, texts, values) {
  for (const language of LANGUAGES) {
    for (const id of ERRATA) {
      const found = translate(texts, language, `erratum.${id}.found`, values)
      expect([id, found]).toEqual([id, expect.not.stringMatching(/undefined|NaN|\{/)])
    }
  }
}

describe('penalty', () => {
  const state = defaults(penalty.makeFields(engine.schema))
  const { l1, l2 } = penalty.TOLD
  const runs = {
    free: drain(train(engine, { config: penalty.configOf(state, 'none', 0), weights: true })),
    l2: runOf(penalty.configOf(state, 'l2', l2)),
    l1: runOf(penalty.configOf(state, 'l1', l1)),
  }
  const lab = { good: state, beside: (name) => runs[name] }
  const values = penaltyErrata.errataValues(lab)

  test('every place is filled; none before the runs are there', () => {
    expectFilled(penaltyErrata, penaltyTexts, values)
    expect(penaltyErrata.errataValues({ ...lab, beside: () => undefined })).toBeNull()
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
    const run = engine.start(penalty.configOf(state, 'none', 0))
    const sizes = run.layers().map(({ W, b }) => [W.length, b.length])
    run.free()
    const sum = (k) => sizes.reduce((all, size) => all + size[k], 0)
    expect([values.weights, values.biases]).toEqual([sum(0), sum(1)])
  })
})

describe('dropout', () => {
  const state = { ...defaults(dropout.makeFields(engine.schema)), drawn: 0 }
  const runs = {
    inverted: runOf(dropout.configOf(state, 'inverted')),
    notes: runOf(dropout.configOf(state, 'notes')),
  }
  const drawn = drain(rand(engine, { seed: state.drawn, count: drawsOf('value') }))
  const fitted = [0, 0.2].map((rate) => drain(houses(engine, { seeds: HOUSE_SEEDS, rate })))
  const lab = {
    good: state,
    beside: (name) => runs[name],
    drawsFor: () => drawn,
    fitted: { without: fitted[0], dropped: fitted[1] },
  }
  const values = dropoutErrata.errataValues(lab)

  test('every place is filled', () => expectFilled(dropoutErrata, dropoutTexts, values))

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
  const state = defaults(stopping.makeFields(engine.schema))
  const small = { ...state, units: [16, 16], iters: 1000 }
  const seeds = {
    runs: [0, 1, 2].map((s) => runOf(stopping.seeded(small, s))),
    chooser: runOf(stopping.smallConfig(small, 4)),
    fresh: runOf(stopping.smallConfig(small, 2)),
  }
  const run = runOf(stopping.configOf(state))
  const lab = { seeds, run, ended: true, good: state }
  const values = stoppingErrata.errataValues(lab)

  test('every place is filled; none while it goes on', () => {
    expectFilled(stoppingErrata, stoppingTexts, values)
    expect(stoppingErrata.errataValues({ ...lab, ended: false })).toBeNull()
    expect(stoppingErrata.errataValues({ ...lab, seeds: null })).toBeNull()
  })

  test('E34, E35: as many seeds as were run, as many samples as chose', () => {
    expect(values).toMatchObject({ count: 3, samples: 40, patience: state.patience })
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
