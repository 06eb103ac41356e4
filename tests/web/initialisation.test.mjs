/** The initialisation lab's experiments, unit maps and close look, through the engine. */
import { readFileSync } from 'node:fs'
import { loadEngine } from '../../wasm/engine.js'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { zoomed } from '../../web/labs/initialisation/curves.js'
import { naiveLoss, notesRuns } from '../../web/labs/initialisation/errata.js'
import {
  bandOf,
  bestOf,
  EXPERIMENTS,
  inputsOf,
  rowsOf,
} from '../../web/labs/initialisation/experiments.js'
import { deviations } from '../../web/labs/initialisation/initialisers.js'
import { configOf, makeFields } from '../../web/labs/initialisation/fields.js'
import { PRESETS } from '../../web/labs/initialisation/presets.js'
import { entropy, standing, told } from '../../web/labs/initialisation/outcome.js'
import { layersOf, spreads } from '../../web/labs/initialisation/units.js'
import { defaults } from '../../web/labs/fields.js'

const engine = await loadEngine()
const first = defaults(makeFields(engine.schema))
const runOf = (change, look = {}) =>
  drain(train(engine, { config: configOf({ ...first, ...change }), ...look }))
const golden = JSON.parse(readFileSync('tests/golden/experiments.json', 'utf8'))
const MINUTE = 60_000

describe('twelve seeds of the notes’ network', () => {
  const inputs = inputsOf(EXPERIMENTS.seeds)
  let results
  beforeAll(() => {
    const entries = Object.entries(inputs)
    results = new Map(entries.map(([name, input]) => [name, drain(train(engine, input))]))
  }, MINUTE)

  test('medians and how many reach 95 %, as in the chapters: N(0, 1) is ahead of He', () => {
    const rows = rowsOf(EXPERIMENTS.seeds, results)
    expect(rows.map(({ init, median, reached }) => [init, median.toFixed(3), reached])).toEqual([
      ['random-1', '0.095', 10],
      ['he', '0.111', 10],
      ['xavier', '0.145', 8],
    ])
    expect(bestOf(rows).init).toBe('random-1')
    expect(rows.map(({ exploded }) => exploded)).toEqual([0, 0, 0])
  })

  test('a band holds every run, and the curve in the middle as many above as below', () => {
    const [, he] = rowsOf(EXPERIMENTS.seeds, results)
    const { x, low, high, middle } = bandOf(he)
    expect(x).toHaveLength(60)
    for (const i of [0, 17, 59]) {
      const losses = he.runs.map(({ records }) => records.loss[i])
      expect([low[i], high[i]]).toEqual([Math.min(...losses), Math.max(...losses)])
      expect(losses.filter((loss) => loss < middle[i])).toHaveLength(6)
    }
  })

  test('rows grow as runs come in', () => {
    const some = new Map([...results].slice(0, 4))
    const rows = rowsOf(EXPERIMENTS.seeds, some)
    expect(rows.map(({ init, runs }) => [init, runs.length])).toEqual([
      ['random-1', 2],
      ['he', 1],
      ['xavier', 1],
    ])
    expect(rowsOf(EXPERIMENTS.seeds, new Map())).toEqual([])
  })
})

describe('the deep network', () => {
  test.each([
    ['seeds', 'initialisers', { 'random-1': 'random 1', he: 'he', xavier: 'xavier' }],
    [
      'deep',
      'deep_initialisers',
      { 'random-0.01': 'random 0.01', 'random-1': 'random 1', he: 'he', xavier: 'xavier' },
    ],
  ])('%s is asked as NumPy is', (view, name, settings) => {
    const inputs = inputsOf(EXPERIMENTS[view])
    const rows = golden[name].filter(({ setting }) => Object.values(settings).includes(setting))
    expect(Object.keys(inputs)).toHaveLength(rows.reduce((sum, { runs }) => sum + runs.length, 0))
    for (const [init, setting] of Object.entries(settings)) {
      const { config, runs } = rows.find((row) => row.setting === setting)
      runs.forEach(({ seeds }) => {
        const { data, recordEvery, ...own } = inputs[`${init} ${seeds.init.seed}`].config
        expect(data).toEqual({ test: { samples: 100, seed: 2 } })
        expect(recordEvery).toBe(own.iterations / 60)
        const full = { ...config, init: { ...config.init, ...seeds.init } }
        expect({ iterations: 15000, ...full }).toMatchObject({
          ...own,
          init: expect.objectContaining(own.init),
        })
      })
    }
  })

  test('N(0, 1) explodes at once: no curve, an infinite median', () => {
    const { deep } = EXPERIMENTS
    const one = { ...deep, starts: ['random-1'], seeds: 2 }
    const inputs = Object.entries(inputsOf(one))
    const results = new Map(inputs.map(([name, input]) => [name, drain(train(engine, input))]))
    const [row] = rowsOf(one, results)
    expect(row).toMatchObject({ init: 'random-1', median: Infinity, reached: 0, exploded: 2 })
    expect(bandOf(row)).toBeNull()
  })
})

describe('every unit', () => {
  const of = (init) => runOf({ init }, { sights: true })
  const t = (key, values) => [key, ...Object.values(values ?? {})].join(' ')

  test('constants: the ten maps are one and the same, and the largest difference is exactly 0', () => {
    const run = of('constant-0.5')
    expect(spreads(t, run).rows).toEqual([
      [1, 10, 0],
      [2, 5, 0],
    ])
    const [hidden] = run.sights.maps
    expect(hidden).toHaveLength(10)
    for (const map of hidden) expect(map).toEqual(hidden[0])
    expect(new Set(hidden[0]).size).toBeGreaterThan(10)
  })

  test('He: no two maps are alike; the last is the boundary’s own', () => {
    const run = of('he')
    expect(spreads(t, run).rows.every(([, , spread]) => spread > 0)).toBe(true)
    const maps = run.sights.maps[0].map((map) => map.join())
    expect(new Set(maps).size).toBe(10)
    const { side } = run.sights
    const [output] = run.sights.maps.at(-1)
    const middle = output[(side / 2) * side + side / 2]
    expect(middle).toBeGreaterThan(0.5)
    expect(output[0]).toBeLessThan(0.5)
  })

  test('are drawn with the inputs before them, and with every weight', () => {
    const layers = layersOf(t, of('he'))
    expect(layers.map(({ name, units }) => [name, units.length])).toEqual([
      ['network.input', 2],
      ['network.hidden 1', 10],
      ['network.hidden 2', 5],
      ['network.output', 1],
    ])
    expect(layers.slice(1).map(({ W }) => [W.length, W[0].length])).toEqual([
      [10, 2],
      [5, 10],
      [1, 5],
    ])
  })

  test('without maps there is nothing to draw', () => {
    expect(layersOf(t, runOf({ iters: 1 }))).toEqual([])
  })
})

describe('zeros on classes of unequal size', () => {
  test('72 cats of 209: the loss falls to the entropy of their share, by the output’s bias alone', () => {
    const run = runOf(PRESETS.cats)
    expect(run.terrain.points.label.reduce((a, b) => a + b, 0)).toBe(72)
    const { key, values } = told(run)
    expect(key).toBe('prior')
    expect(values.first.toFixed(4)).toBe('0.6931')
    expect(values.last.toFixed(4)).toBe('0.6440')
    expect(values.entropy.toFixed(4)).toBe('0.6440')
    expect(values.train).toBeCloseTo(137 / 209, 6)
    expect(run.layers.every(({ norm }) => norm === 0)).toBe(true)
  })

  test('entropy', () => {
    expect(entropy(0.5)).toBeCloseTo(Math.LN2, 15)
    expect([entropy(0), entropy(1)].map(Math.abs)).toEqual([0, 0])
  })
})

test('N(0, 0.01²) moves in the seventh place, and the close look shows it', () => {
  const run = runOf(PRESETS.small)
  const { loss } = run.records
  expect([loss[0], loss.at(-1)].map((x) => x.toFixed(7))).toEqual(['0.6931474', '0.6931473'])
  const { min, max, format } = zoomed(run)
  expect(max - min).toBeLessThan(1e-6)
  expect(min).toBeLessThan(loss.at(-1))
  expect(max).toBeGreaterThan(loss[0])
  expect(format(min)).not.toBe(format(max))
  const still = zoomed({ records: { loss: [0.5, 0.5] } })
  expect(still.max).toBeGreaterThan(still.min)
  const nothing = zoomed({ records: { loss: [0, 0] } })
  expect(nothing.format(nothing.max)).not.toBe(nothing.format(nothing.min))
})

test('there is no looking closely at a curve that leaves every axis', () => {
  const run = runOf({ init: 'random-1', lr: 10, act: 'linear' })
  expect(run.records.loss.at(-1)).toBeNaN()
  expect(zoomed(run)).toBeNull()
  expect(zoomed({ records: { loss: [0.7, Infinity] } })).toBeNull()
})

test('N(0, 10²) starts at infinity by the notes’ formula, and finite by ours', () => {
  const big = drain(train(engine, notesRuns()['drawn-10']))
  expect(naiveLoss(big)).toBe(Infinity)
  expect(big.records.loss[0]).toBeGreaterThan(1000)
  expect(big.records.loss[0]).toBeLessThan(Infinity)
  const usual = drain(train(engine, { config: { ...notesRuns().drawn.config } }))
  expect(naiveLoss(usual)).toBeCloseTo(usual.scores.train.loss, 5)
})

test('each layer’s standard deviation, by hand', () => {
  const layers = [
    { inputs: 2, units: 10 },
    { inputs: 10, units: 5 },
  ]
  expect(deviations('he', layers)).toEqual([1, Math.sqrt(0.2)])
  expect(deviations('xavier', layers)).toEqual([Math.sqrt(0.5), Math.sqrt(0.1)])
  expect(deviations('glorot', layers)).toEqual([Math.sqrt(2 / 12), Math.sqrt(2 / 15)])
  expect(deviations('random-10', layers)).toEqual([10, 10])
})

test('who ends where: in order, without those that did not end', () => {
  const run = (last, event = null) => ({ event, records: { loss: [1, last] } })
  const runs = new Map([
    ['he', run(0.2)],
    ['zeros', run(0.7)],
    ['xavier', run(0.1)],
    ['random-10', run(0.05, {})],
    ['random-1', run(NaN)],
  ])
  expect(standing(runs).map(({ init }) => init)).toEqual(['xavier', 'he', 'zeros'])
})
