/** The lab of activation functions: its functions, its sums, its one matrix, its four problems, held to the engine. */
import fc from 'fast-check'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { defaults } from '../../web/labs/fields.js'
import { collapse, farthest } from '../../web/labs/activation/collapse.js'
import { erratumRuns, measured } from '../../web/labs/activation/errata.js'
import {
  completed,
  configOf,
  makeFields,
  networkConfig,
  refusalOf,
} from '../../web/labs/activation/fields.js'
import {
  ACTIVATIONS,
  bound,
  naiveSoftmax,
  printedSoftmax,
  softmax,
} from '../../web/labs/activation/functions.js'
import { curvesSaid, lineSaid, measures, outputSaid } from '../../web/labs/activation/outcome.js'
import { OUTPUTS, PROBLEMS } from '../../web/labs/activation/problems.js'
import { forward, layerSums, passed } from '../../web/labs/activation/sums.js'
import { texts } from '../../web/labs/activation/texts.js'
import { loadEngine } from '../../wasm/engine.js'
import { housing } from './housing.mjs'

const engine = await loadEngine()
const first = defaults(makeFields(engine.schema))
const ran = (input) => drain(train(engine, input))
const network = (own) => ran({ config: networkConfig({ ...first, ...own }) })
const points = ({ terrain }) => [terrain.points.x1, terrain.points.x2]
const four = (shares) => shares.map((p) => p.toFixed(4))

describe('functions', () => {
  const names = Object.keys(ACTIVATIONS)

  test.each(names)(
    '%s: the slope is that of the function, and never above the steepest',
    (name) => {
      const { f, slope, steepest } = ACTIVATIONS[name]
      const h = 1e-6
      const away = fc.double({ min: -8, max: 8, noNaN: true }).filter((z) => Math.abs(z) > 1e-4)
      fc.assert(
        fc.property(away, (z) => {
          expect(slope(z)).toBeCloseTo((f(z + h) - f(z - h)) / (2 * h), 6)
          expect(slope(z)).toBeLessThanOrEqual(steepest)
        }),
      )
    },
  )

  test('the steepest is reached', () => {
    expect(ACTIVATIONS.sigmoid.slope(0)).toBe(0.25)
    expect(ACTIVATIONS.tanh.slope(0)).toBe(1)
    expect(ACTIVATIONS.relu.slope(1)).toBe(1)
  })

  test('ten layers of sigmoid leave 9.54e-7 at most, ten of ReLU 1', () => {
    expect(bound('sigmoid', 10)).toBeCloseTo(9.54e-7, 9)
    expect(bound('relu', 10)).toBe(1)
  })

  test('softmax of 1, 2, 3, and to the letter of the notes', () => {
    expect(four(softmax([1, 2, 3]))).toEqual(['0.0900', '0.2447', '0.6652'])
    const [e1, e4, e9] = [1, 4, 9].map(Math.exp)
    expect(printedSoftmax([1, 2, 3])[2]).toBeCloseTo(e9 / (e1 + e4 + e9), 12)
  })

  test('1,000 more: the stable form stays, the other has no number', () => {
    const [before, after] = [softmax([1, 2, 3]), softmax([1001, 1002, 1003])]
    after.forEach((p, i) => expect(p).toBeCloseTo(before[i], 12))
    expect(naiveSoftmax([1001, 1002, 1003])).toEqual([NaN, NaN, NaN])
  })
})

describe('what a layer receives', () => {
  test.each(Object.keys(ACTIVATIONS))(
    '%s: carried on to the output, it is what the engine answers',
    (act) => {
      const run = network({ act, depth: 3, iters: 200 })
      const layers = layerSums(run.layers, points(run), act)
      const [z] = forward(run.layers.at(-1), layers.at(-1).A)
      z.forEach((one, s) => {
        expect(1 / (1 + Math.exp(-one))).toBeCloseTo(run.terrain.points.p[s], 5)
      })
      expect(passed(layers)[0]).toBeCloseTo(
        layers.reduce((all, { slope }) => all * slope, 1),
        15,
      )
    },
  )

  test('dead units: the engine has no gradient for them, and nothing is learned', () => {
    const run = network({ act: 'relu', depth: 3, lr: 2 })
    const layers = layerSums(run.layers, points(run), 'relu')
    expect(layers[2].dead).toBe(10)
    layers.forEach(({ Z }, l) => {
      Z.forEach((row, unit) => {
        if (row.every((z) => z <= 0))
          expect(run.layers[l].dW[unit].every((g) => g === 0)).toBe(true)
      })
    })
    expect(run.scores.train.accuracy).toBe(0.5)
    const said = curvesSaid(run, { ...first, act: 'relu', depth: 3, layer: 3 }, layers)
    expect(said.map(({ key }) => key)).toEqual(['told.unbound', 'told.dead', 'told.stuck'])
    const [, , far] = curvesSaid(
      { ...run, reason: null },
      { ...first, act: 'relu', layer: 3 },
      layers,
    )
    expect(far.key).toBe('told.so-far')
  })

  test('leaky ReLU at the same rate has no dead unit', () => {
    const run = network({ act: 'leaky-relu', depth: 3, lr: 2 })
    const layers = layerSums(run.layers, points(run), 'leaky-relu')
    expect(layers.reduce((sum, { dead }) => sum + dead, 0)).toBe(0)
  })

  test('at the default settings sigmoid does not learn, tanh and ReLU do', () => {
    const right = (act) => network({ act }).scores.train.accuracy
    expect(right('sigmoid')).toBeLessThan(0.6)
    expect(Math.min(right('tanh'), right('relu'))).toBeGreaterThan(0.95)
  })
})

describe('without an activation', () => {
  const apart = (run) => farthest(collapse(run.layers), points(run), run.terrain.points.p)

  test.each([1, 3, 10])('%i hidden layers are one matrix', (depth) => {
    const run = network({ act: 'linear', depth })
    expect(apart(run)).toBeLessThan(1e-5)
    const [said] = lineSaid(run, { key: 'straight', act: '', layers: depth + 1 }, apart(run))
    expect(said.values.right).toBe('50%')
  })

  test('its loss is that of logistic regression', () => {
    const config = { ...networkConfig({ ...first, act: 'linear' }), hidden: [] }
    const one = ran({ config, bare: true }).scores.train.loss
    expect(network({ act: 'linear', depth: 5 }).scores.train.loss).toBeCloseTo(one, 6)
  })

  test('with one, no matrix stands for the network', () => {
    expect(apart(network({ act: first.bend, depth: 10 }))).toBeGreaterThan(0.5)
  })
})

describe('outputs', () => {
  const trained = (problem, output) => {
    const config = configOf({ ...first, view: 'output', problem, output }, housing)
    const run = ran({ config, answers: true })
    return { run, found: measures(problem, run.answers) }
  }

  test.each(PROBLEMS.flatMap((problem) => OUTPUTS[problem].map((output) => [problem, output])))(
    '%s, %s: trained, and told of',
    (problem, output) => {
      const { run } = trained(problem, output)
      const [{ key, values }] = outputSaid(run, { problem, output })
      expect(texts.en[key]).toBeDefined()
      for (const place of texts.en[key].matchAll(/\{(\w+)\}/g)) {
        expect(values).toHaveProperty(place[1])
        expect(String(values[place[1]])).not.toMatch(/NaN|undefined/)
      }
    },
  )

  test('each problem is solved by the output meant for it', () => {
    for (const [problem, least] of [
      ['binary', 0.95],
      ['classes', 0.9],
      ['labels', 0.95],
    ]) {
      expect(trained(problem, OUTPUTS[problem][0]).found.right).toBeGreaterThan(least)
    }
    const { found } = trained('regression', 'linear')
    expect(found.error).toBeLessThan(1)
    expect(found.above).toBeGreaterThan(50)
  })

  test('softmax adds up to 1 and so cannot say two labels; sigmoids can', () => {
    const alone = trained('labels', 'softmax').found
    expect(alone.sumLow).toBeCloseTo(1, 5)
    expect(alone.sumHigh).toBeCloseTo(1, 5)
    expect(alone.both).toBeGreaterThan(50)
    expect(alone.bothRight).toBe(0)
    const { both, bothRight } = trained('labels', 'sigmoid').found
    expect(bothRight / both).toBeGreaterThan(0.9)
  })

  test('sigmoids for classes do not add up to 1', () => {
    const { sumLow, sumHigh } = trained('classes', 'sigmoid').found
    expect(sumHigh - sumLow).toBeGreaterThan(0.05)
  })

  test('maps are those of the outputs, one by one', () => {
    const { run } = trained('labels', 'sigmoid')
    const { maps, A, Y } = run.answers
    expect(maps).toHaveLength(2)
    maps.forEach(({ points: at }, k) => {
      expect([...at.p]).toEqual([...A[k]])
      expect([...at.label]).toEqual([...Y[k]])
    })
  })
})

describe('state', () => {
  test('another problem brings its own output, fewer layers a layer that is there', () => {
    expect(completed(first, { problem: 'classes' })).toEqual({
      problem: 'classes',
      output: 'softmax',
    })
    expect(completed({ ...first, layer: 5 }, { depth: 3 })).toEqual({ depth: 3, layer: 3 })
    expect(completed(first, { z: 1 })).toEqual({ z: 1 })
  })

  test('what cannot go together is refused by name', () => {
    const state = { ...first, view: 'output', problem: 'regression', output: 'sigmoid' }
    expect(refusalOf(state)).toMatchObject({ field: 'problem', code: 'conflict' })
    expect(refusalOf({ ...state, output: 'softmax' })).toMatchObject({ field: 'output' })
    expect(refusalOf({ ...first, layer: 7 })).toMatchObject({ field: 'layer' })
    expect(refusalOf(first)).toBeNull()
  })
})

test('every erratum has its figures', () => {
  const runs = new Map(Object.entries(erratumRuns()).map(([name, input]) => [name, ran(input)]))
  const values = measured(runs)
  expect(values.right).toBe('0.0900 / 0.2447 / 0.6652')
  expect([values.left, values.behind]).toEqual([0, 1])
  expect([values.swish, values.swishAt]).toEqual(['−0.278', '−1.278'])
  expect(values.bothRight).toBe(0)
  expect(values.dead).toBeGreaterThan(10)
  const places = Object.entries(texts['zh-CN']).flatMap(([key, text]) =>
    /^erratum\.E\d+\.found$/.test(key)
      ? [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      : [],
  )
  for (const place of places) {
    expect(String(values[place])).not.toMatch(/NaN|undefined/)
  }
})
