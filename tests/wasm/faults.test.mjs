/** Odd data and settings at the ends of their ranges: what each of them does, in numbers.
 *
 * The figures are those of NumPy: `python3 tests/golden/oracle.py CONFIG.json` with BASE and what the test says, its
 * loss, train.loss and train.accuracy to nine digits. The core trains in float32, hence NEAR. Where float64 goes on with
 * numbers that float32 does not hold, the core stops and says where; these places were read off the core, and the oracle's
 * own losses stand beside them. */
import { engines, MODULES, withRun } from './engines.mjs'

const BASE = {
  data: { name: 'moons', samples: 40, noise: 0.2, seed: 1 },
  hidden: [6, 3],
  iterations: 200,
  recordEvery: 50,
  optimizer: { learningRate: 0.3 },
}
const NEAR = 1e-5 // relative, and of 0.001 where a loss is less
const SMALLEST_LOSS = 1e-3
const LN_2 = Math.LN2 // the loss of an answer of 0.5

const full = (value, count = 10) => Array(count).fill(value)
const RAMP = Array.from({ length: 10 }, (_, s) => s - 4.5)
const LABELS = [0, 0, 0, 0, 1, 0, 1, 1, 1, 1]
const labelled = (...Y) => ({ data: { X: [RAMP], Y }, normalise: 'z-score' })

const near = (actual, expected) => {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((loss, i) => {
    const error = Math.abs(actual[i] - loss) / Math.max(Math.abs(loss), SMALLEST_LOSS)
    expect(error).toBeLessThanOrEqual(NEAR)
  })
}

const trained = (engine, config) =>
  withRun(engine, { ...BASE, ...config }, (run) => {
    const { iteration, reason } = run.advance(Infinity)
    const layers = run.layers().map(({ W, b, spread }) => ({ W: [...W], b: [...b], spread }))
    return { ...run.result(), steps: iteration, reason, layers }
  })

/** Trains to the end, on the oracle's path. */
const follows = (engine, config, { loss, train }) => {
  const result = trained(engine, config)
  expect([result.reason, result.diverged]).toEqual(['budget', undefined])
  near([...result.loss, result.train.loss], [...loss, train[0]])
  expect(result.train.accuracy).toBe(train[1])
  return result
}

const everyWeight = ({ layers }) => layers.flatMap(({ W, b }) => [...W, ...b])

/** Stops at this place, with the last weights that were numbers. */
const diverges = (engine, config, event) => {
  const result = trained(engine, config)
  expect(result.reason).toBe('diverged')
  expect(result.diverged).toEqual(event)
  expect(result.steps).toBe(event.step)
  expect(everyWeight(result).every(Number.isFinite)).toBe(true)
  return result
}

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  describe('a constant feature', () => {
    const config = (normalise) => ({
      data: { X: [RAMP, full(0.1)], Y: [LABELS] },
      normalise,
    })

    test.each([
      ['none', [0.508801357, 0.28493314, 0.273598606, 0.271657549], [0.271178014, 0.9]],
      ['z-score', [0.494977633, 0.302405748, 0.279693937, 0.274237797], [0.272836757, 0.9]],
      ['z-score-notes', [0.494977633, 0.302405748, 0.279693937, 0.274237797], [0.272836757, 0.9]],
      ['min-max', [0.600596187, 0.317472709, 0.279282345, 0.267897239], [0.262242281, 0.8]],
      ['mean', [0.586085084, 0.257735295, 0.247517577, 0.245477554], [0.242207111, 0.8]],
      ['centre', [0.50453753, 0.157177325, 0.145295608, 0.142054279], [0.141482539, 0.9]],
    ])('trains with %s', (normalise, loss, train) => {
      follows(engine, config(normalise), { loss, train })
    })

    test('is 0 for every method but none, and its weights never move', () => {
      const methods = engine.schema.find(({ path }) => path === 'normalise').choices
      for (const method of methods) {
        const { values, scale } = engine.normalise(full(0.1), method)
        expect([...values]).toEqual(full(method === 'none' ? 0.1 : 0))
        expect(scale).toBeGreaterThan(0)
      }
      const column = ({ layers }) => layers[0].W.filter((_, k) => k % 2 === 1)
      const before = trained(engine, { ...config('z-score'), optimizer: { learningRate: 0 } })
      expect(column(trained(engine, config('z-score')))).toEqual(column(before))
      expect(column(trained(engine, config('none')))).not.toEqual(column(before))
    })
  })

  describe('features so large that their squares are not numbers', () => {
    const config = (normalise) => ({
      data: { X: [RAMP.map((x) => x * 1e200)], Y: [LABELS] },
      normalise,
    })

    /* NumPy's z-scores are all 0 here, and its loss ln 2 for ever: garbage that nobody would notice */
    test.each(['none', 'z-score', 'z-score-notes', 'centre'])('stop the run: %s', (normalise) => {
      diverges(engine, config(normalise), { quantity: 'Z', layer: 1, step: 0 })
    })

    test.each([
      ['min-max', [0.789442102, 0.315604551, 0.262962802, 0.25611535], [0.253894392, 0.8]],
      ['mean', [0.738356951, 0.336799549, 0.28033941, 0.265066137], [0.257201812, 0.8]],
    ])('are brought down by %s, which squares nothing', (normalise, loss, train) => {
      follows(engine, config(normalise), { loss, train })
    })
  })

  describe('one sample', () => {
    const ONE = { X: [[1], [2]], Y: [[1]] }

    test('is learned', () => {
      const loss = [0.0435202272, 0.000893126043, 0.000402648962, 0.000251887448]
      follows(engine, { data: ONE }, { loss, train: [0.000180541038, 1] })
    })

    test('is 0 under batch norm and z-score: all that learns is the output’s b', () => {
      const loss = [LN_2, 0.0705187124, 0.035004008, 0.0231423946]
      const config = { data: ONE, normalise: 'z-score', batchNorm: true }
      const { layers } = follows(engine, config, { loss, train: [0.017253775, 1] })
      expect(layers[2].b[0]).toBeCloseTo(4.05108503, 5)
      expect([...layers[0].b, ...layers[1].b]).toEqual(full(0, 9))
    })

    test('is hit by a line', () => {
      const config = { data: { X: ONE.X, Y: [[3]] }, output: 'linear', hidden: [] }
      const { layers } = follows(engine, config, { loss: [0.057240979, 0, 0, 0], train: [0, null] })
      const [w1, w2, b] = everyWeight({ layers })
      near([w1, w2, b], [1.84502044, 0.549293792, 0.0563919709])
      expect(w1 + 2 * w2 + b).toBeCloseTo(3, 5)
    })
  })

  test('one class among two: softmax soon says nothing else', () => {
    const loss = [0.407172064, 0.00274596967, 0.00120939799, 0.000746049102]
    const data = { X: [RAMP, full(0.1)], Y: [full(1), full(0)] }
    const config = { data, output: 'softmax', normalise: 'z-score' }
    follows(engine, config, { loss, train: [0.000529393731, 1] })
  })

  describe('labels all equal', () => {
    test.each([
      [1, [0.841873744, 0.0065901691, 0.00254597809, 0.00147716306], [0.00100955905, 1]],
      [0, [0.59172765, 0.0491658677, 0.00410080825, 0.00196744601], [0.00123993071, 1]],
      [0.5, [0.716800697, 0.693166081, 0.693153447, 0.69314969], [0.693148192, 0.7]],
    ])('%p: the answer goes there, whatever the feature', (label, loss, train) => {
      follows(engine, labelled(full(label)), { loss, train })
    })

    test('2 with a linear output: w = 0 and b = 2, and the loss is 0', () => {
      const config = { ...labelled(full(2)), output: 'linear', hidden: [] }
      const { layers } = follows(engine, config, { loss: [5.19919182, 0, 0, 0], train: [0, null] })
      const [w, b] = everyWeight({ layers })
      expect(w).toBeCloseTo(0, 6)
      expect(b).toBeCloseTo(2, 6)
    })
  })

  const MOONS = {
    loss: [0.82068414, 0.405488245, 0.309263071, 0.204554559],
    train: [0.111908113, 0.975],
  }

  test.each([
    ['a batch larger than the data', { batch: 1000 }],
    ['a batch as large as the data', { batch: 40 }],
    ['dropout 0', { dropout: { input: 0, hidden: 0, inverted: false } }],
    ['λ 0', { l1: 0, l2: 0 }],
  ])('%s: the plain run, to the bit', (_, config) => {
    expect(follows(engine, config, MOONS)).toEqual(trained(engine, {}))
  })

  test.each([
    ['hidden', { hidden: 0.99 }, [LN_2, LN_2, LN_2, 0.693149253], [1.3813475, 0.475]],
    [
      'hidden, as in the notes',
      { hidden: 0.99, inverted: false },
      [LN_2, LN_2, LN_2, 0.693147432],
      [0.81461674, 0.525],
    ],
    ['input', { input: 0.99 }, [LN_2, 0.693147849, 0.693150116, 0.693147291], [0.688554792, 0.55]],
  ])(
    'dropout 0.99, %s: hardly anything arrives, so that the loss stays ln 2',
    (_, dropout, loss, train) => {
      follows(engine, { dropout }, { loss, train })
    },
  )

  test('no hidden layer: logistic regression', () => {
    const loss = [0.643418663, 0.409879017, 0.373173988, 0.355035255]
    const { layers } = follows(engine, { hidden: [] }, { loss, train: [0.34457062, 0.825] })
    expect(layers).toHaveLength(1)
    near(everyWeight({ layers }), [1.48181373, -2.62229833, -0.060308498])
  })

  describe('λ 1e6', () => {
    test('L2 with a rate that suits it: the weights shrink to nothing', () => {
      const loss = [240480.456, 0.693147258, LN_2, LN_2]
      const config = { l2: 1e6, optimizer: { learningRate: 1e-5 } }
      const { layers } = follows(engine, config, { loss, train: [LN_2, 0.5] })
      for (const { W } of layers) for (const w of W) expect(Math.abs(w)).toBeLessThan(1e-10)
    })

    /* each step multiplies W by 1 − 0.3·1e6/40 = −7499; NumPy's next losses are 1.4e56, 3.9e83, 5.2e129, … */
    test('L2 with a rate of 0.3: diverges', () => {
      const config = { l2: 1e6, recordEvery: 1 }
      const { loss } = diverges(engine, config, { quantity: 'Z', layer: 2, step: 4 })
      near(loss.slice(0, 4), [240480.456, 1.37595352e13, 9.08974849e22, 1.52627579e34])
      expect(loss).toHaveLength(5)
    })

    test.each([
      [1e-5, [487097.314, 91308.3657, 91308.7574, 91309.1491], [0.692665237, 0.55]],
      [0.3, [487097.314, 3.03491578e22, 4.12470866e22, 4.12470866e22], [0.693147181, 0.5]],
    ])('L1 with a rate of %p: thrown to and fro, and no number lost', (rate, loss, train) => {
      const { layers } = follows(
        engine,
        { l1: 1e6, optimizer: { learningRate: rate } },
        { loss, train },
      )
      expect(everyWeight({ layers }).every(Number.isFinite)).toBe(true)
    })
  })

  describe('learning rates', () => {
    test('0 moves nothing', () => {
      const still = full(0.82068414, 4)
      const config = { optimizer: { learningRate: 0 } }
      const { loss } = follows(engine, config, { loss: still, train: [0.82068414, 0.525] })
      expect(new Set(loss).size).toBe(1)
    })

    const WILD = { recordEvery: 1, iterations: 6 }
    const withRate = (activation, name = 'gd') => ({
      ...WILD,
      activation,
      optimizer: { name, learningRate: 1e9 },
    })

    test.each([
      [
        'relu',
        'gd',
        [0.82068414, 1.26929298e22, 118156924, 131843076, 118156924, 131843076],
        [118156924, 0.5],
      ],
      [
        'sigmoid',
        'gd',
        [0.753235475, 144122754, 355877246, 144122754, 355877246, 144122754],
        [355877246, 0.5],
      ],
      [
        'tanh',
        'gd',
        [0.612236792, 76290604, 554225638, 194225638, 282354933, 554225638],
        [194225638, 0.7],
      ],
      [
        'tanh',
        'momentum',
        [0.612236792, 7629061.85, 51302870.4, 65595147.1, 42458196.1, 23941766.2],
        [9176649.96, 0.5],
      ],
      [
        'tanh',
        'rmsprop',
        [
          0.612236792, 1.8973599089e10, 5.61181872814e10, 1.17736538223e10, 1.4447544649e10,
          7.38500141939e9,
        ],
        [1.84905534e9, 0.8],
      ],
      [
        'tanh',
        'adam',
        [0.612236792, 599999933, 1.58977379e9, 962011347, 192420131, 313374591],
        [357032511, 0.525],
      ],
    ])('1e9, %s, %s: nothing is learned, and no number lost', (activation, name, loss, train) => {
      follows(engine, withRate(activation, name), { loss, train })
    })

    /* NumPy's losses: 0.8770, 6.5925e25, 1.0660e78, 2.7872e182, NaN; and 0.8232, 7.2858e22, 3.3915e69, … */
    test.each([
      ['linear', [0.877014792, 6.59250525e25]],
      ['leaky-relu', [0.823228616, 7.28581248e22]],
    ])('1e9, %s: diverges where float32 ends', (activation, before) => {
      const event = { quantity: 'Z', layer: 2, step: 2 }
      const { loss } = diverges(engine, withRate(activation), event)
      near(loss.slice(0, 2), before)
      expect(loss[2]).toBeNull()
    })
  })
})
