/** The penalty lab: its runs through the engine, J taken apart, weights counted, and what is said. */
import { train } from '../../web/engine/train.js'
import { sumsOf } from '../../web/labs/moons/sums.js'
import { drain } from '../../web/figures/drain.js'
import { fieldsOf } from '../../web/lab/define.js'
import lab from '../../web/labs/penalty/lab.js'
import { defaults } from '../../web/labs/fields.js'
import { devLoss, lowestOf, normOf, seedInputs, seedRows } from '../../web/labs/moons/seeds.js'
import {
  countAll,
  countWeights,
  partsOf,
  penaltyCost,
  pushOf,
  subtractTerm,
} from '../../web/labs/penalty/costs.js'
import { curvesOf, panelsOf, weightsTable } from '../../web/labs/penalty/curves.js'
import { configOf, otherStep, penaltyOf, SETTINGS } from '../../web/labs/penalty/config.js'
import { compare } from '../../web/labs/penalty/outcome.js'
import { texts } from '../../web/labs/penalty/texts.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const state = defaults(fieldsOf(lab, engine.schema))
const t = (key, values = {}) => [key, ...Object.values(values)].join(' ')
const runOf = (kind, lambda, over = {}) =>
  drain(
    train(engine, {
      config: configOf({ ...state, ...over }, kind, lambda),
      bare: true,
      weights: true,
    }),
  )
const [free, l2, l1] = [runOf('none'), runOf('l2', 1), runOf('l1', 0.3)]

describe('J in two parts', () => {
  test.each([
    ['l2', 1, l2],
    ['l1', 0.3, l1],
  ])(
    '%s: what the weights cost by the formula is what the engine adds, at the start and to the end',
    (kind, lambda, run) => {
      const { x, data, penalty } = partsOf(run, { kind, lambda })
      const first = engine.start({ ...configOf(state, kind, lambda), iterations: 1 })
      const sums = sumsOf(first.layers().map(({ W }) => W))
      first.free()
      expect(penalty[0]).toBeCloseTo(penaltyCost(kind, lambda, sums), 6)
      expect(Math.abs(penalty.at(-1) / penalty.at(-2) - 1)).toBeLessThan(0.02)
      expect(x.at(-1)).toBe(4000)
      expect(data.at(-1)).toBe(run.scores.train.loss)
    },
  )

  test('the data part is what an evaluation of the training set finds', () => {
    const config = configOf(state, 'l2', 1)
    const { x, data } = partsOf(l2, { kind: 'l2', lambda: 1 })
    for (const at of [0, 1, 40, 79]) {
      const run = engine.start(config)
      run.advance(x[at])
      expect(data[at]).toBeCloseTo(run.score('train').loss, 4)
      run.free()
    }
  })

  test('without a penalty all of J is data', () => {
    expect(partsOf(free, { kind: 'none', lambda: 1 }).penalty.every((cost) => cost === 0)).toBe(
      true,
    )
    expect(curvesOf(t, { kind: 'none', lambda: 1 }, free, free).map(({ name }) => name)).toEqual([
      'curve.data',
      'curve.dev',
    ])
  })
})

test('sums', () => {
  expect(sumsOf([[1, -2], [3]])).toEqual({ count: 3, sum: 2, squares: 14, sizes: 6 })
})

describe('the default run', () => {
  test('has a far lower dev loss and smaller weights than the one without a penalty', () => {
    expect(devLoss(l2)).toBeLessThan(0.5 * devLoss(free))
    expect(normOf(l2)).toBeLessThan(0.5 * normOf(free))
    const { key, values } = compare('l2', l2, free)
    expect(key).toBe('lower')
    expect(values.train).toBeGreaterThan(values.freeTrain)
  })

  test('too much of it is told as such, and nothing as nothing', () => {
    const strong = runOf('l2', 1000, { lr: 0.01 })
    expect(Math.abs(devLoss(strong) - Math.LN2)).toBeLessThan(0.01) // nothing but an output bias is left
    expect(compare('l2', free, l2).key).toBe('higher')
    expect(compare('none', free, free).key).toBe('none')
    expect(compare('l2', free, free).key).toBe('same')
  })
})

describe('weights', () => {
  test('L1 brings many near 0 and L2 few; a plain step leaves hardly one exactly there', () => {
    const share = (run, within) => {
      const counts = run.weights.map((W) => countWeights(W, within))
      const sum = (key) => counts.reduce((total, one) => total + one[key], 0)
      return { near: sum('near') / sum('all'), zeros: sum('zeros') / sum('all') }
    }
    const within = pushOf(state.lr, 0.3)
    expect(within).toBeCloseTo((0.1 * 0.3) / 60, 12)
    expect(share(l1, within).near).toBeGreaterThan(0.5)
    expect(share(l2, within).near).toBeLessThan(share(l1, within).near)
    expect(share(l1, within).zeros).toBeLessThan(0.05)
  })

  test('L1 with the soft threshold: most are exactly 0, nearly as many as the plain step leaves near it', () => {
    const config = configOf(state, 'l1', 0.3, 'proximal')
    const proximal = drain(train(engine, { config, bare: true, weights: true }))
    const within = pushOf(state.lr, 0.3)
    const [plain, exact] = [l1, proximal].map(({ weights }) => countAll(weights, within))
    expect(exact.all).toBe(560)
    expect(exact.zeros).toBeGreaterThan(0.5 * exact.all)
    expect(exact.zeros).toBeGreaterThan(10 * plain.zeros)
    expect(Math.abs(exact.zeros - plain.near)).toBeLessThan(0.1 * exact.all)
    expect(Math.abs(devLoss(proximal) / devLoss(l1) - 1)).toBeLessThan(0.25)
  })

  test('only L1 has a step to choose; a run beside takes the other', () => {
    expect(penaltyOf('l2', 2, 'proximal')).toEqual({ l2: 2 })
    expect(penaltyOf('none', 2, 'proximal')).toEqual({})
    expect(penaltyOf('l1', 2)).toEqual({ l1: 2, l1Step: 'subgradient' })
    expect(['subgradient', 'proximal'].map(otherStep)).toEqual(['proximal', 'subgradient'])
  })

  test('are counted exactly', () => {
    expect(countWeights([0, -0.5, 0.5, 2], 0.5)).toEqual({
      all: 4,
      zeros: 1,
      near: 3,
      norm: Math.sqrt(4.5),
    })
  })

  test('stand in one histogram a layer, none outside; the table has both norms', () => {
    const panels = panelsOf(t, l2, free)
    expect(panels).toHaveLength(4)
    for (const { histogram } of panels) expect(histogram.below + histogram.above).toBe(0)
    expect(panels.map(({ histogram }) => histogram.total)).toEqual([32, 256, 256, 16])
    const { rows } = weightsTable(t, { ...state, kind: 'l2' }, l2, free)
    for (const row of rows) expect(row[4]).toBeLessThan(row[5])
  })
})

test('subtracting the term itself makes the weights larger, its gradient smaller', () => {
  const { term, before, wrong, right } = subtractTerm(l2.weights, 1, state.lr)
  expect(term).toBeCloseTo(before ** 2 / 120, 9)
  const direct = l2.weights.flatMap((W) => [...W].map((w) => w - term))
  expect(wrong).toBeCloseTo(Math.hypot(...direct), 6)
  expect(wrong).toBeGreaterThan(before)
  expect(right).toBeLessThan(before)
  const share = (state.lr * 1) / 60
  expect(right).toBeCloseTo(
    Math.hypot(...l2.weights.flatMap((W) => [...W].map((w) => w - share * w))),
    6,
  )
  for (const words of Object.values(texts))
    // the number is of this, and not of the whole step with its dW
    expect(words['erratum.E26.found'].match(/αλ\/m W[^{]*\{(\w+)\}/)?.[1]).toBe('right')
})

describe('eight seeds', () => {
  const names = Object.keys(seedInputs(SETTINGS))

  test('are asked as the experiment has them', () => {
    expect(names).toHaveLength(32)
    expect(seedInputs(SETTINGS)['l1-0.1 3'].config).toMatchObject({
      data: { name: 'moons', samples: 1060, noise: 0.3, seed: 103 },
      split: { seed: 3 },
      hidden: [64, 64, 64],
      init: { seed: 3 },
      seed: 3,
      l1: 0.1,
      iterations: 4000,
      recordEvery: 50,
    })
  })

  test('become rows as the runs come in', () => {
    const results = new Map([
      ['none 0', free],
      ['l2-1 0', l2],
      ['l2-1 1', l2],
    ])
    const rows = seedRows(SETTINGS, results)
    expect(rows.map(({ name, runs, better, compared }) => [name, runs, better, compared])).toEqual([
      ['none', 1, 0, 1],
      ['l2-1', 2, 1, 1],
    ])
    expect(rows[1].devLoss).toBe(devLoss(l2))
    expect(lowestOf(free).loss).toBeLessThan(devLoss(free))
  })
})
