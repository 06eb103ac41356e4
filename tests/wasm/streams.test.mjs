/** The streams, the data sets, the splits and the normalisers of NumPy and scikit-learn. */
import { engines, golden, MODULES, thrownBy, withRun } from './engines.mjs'

const withStream = (engine, seed, use) => {
  const stream = engine.random(seed)
  try {
    return use(stream)
  } finally {
    stream.free()
  }
}

const expectClose = (actual, expected, tolerance) => {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((x, i) => {
    const distance = Math.abs(actual[i] - x)
    expect(distance).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(x)))
  })
}

const RANDN = 1e-15
const FLOAT32 = 2 ** -24

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  describe.each(Object.entries(golden.random_streams))('RandomState(%s)', (seed, expected) => {
    test('rand, to the last bit', () => {
      const drawn = withStream(engine, Number(seed), (s) => s.rand(expected.rand.length))
      expect(Array.from(drawn)).toEqual(expected.rand)
    })

    test('permutation, to the last place', () => {
      const drawn = withStream(engine, Number(seed), (s) => s.permutation(12))
      expect(Array.from(drawn)).toEqual(expected.permutation_12)
    })

    test('randn, to 1e-15', () => {
      const drawn = withStream(engine, Number(seed), (s) => s.randn(expected.randn.length))
      expectClose(drawn, expected.randn, RANDN)
    })

    test('the second value of a pair waits for the next randn, not for rand', () => {
      const drawn = withStream(engine, Number(seed), (s) => [s.randn(3), s.rand(3), s.randn(2)])
      drawn.forEach((part, i) => expectClose(part, expected.randn_then_rand[i], RANDN))
    })
  })

  test('a freed stream says so, and may be freed twice', () => {
    const stream = engine.random(1)
    stream.free()
    stream.free()
    expect(() => stream.rand(1)).toThrow('was freed')
  })

  test.each([-1, 1.5, NaN, 2 ** 32, '1', null])('a seed of %p is refused', (seed) => {
    expect(thrownBy(() => engine.random(seed))).toMatchObject({
      name: 'ConfigError',
      field: 'seed',
      value: seed,
    })
  })

  test('a stream draws whole numbers of values', () => {
    withStream(engine, 0, (stream) => {
      expect(stream.rand(0)).toHaveLength(0)
      expect(() => stream.rand(-1)).toThrow(RangeError)
      expect(() => stream.permutation(0.5)).toThrow(RangeError)
    })
  })

  const sets = { ...golden.datasets, ...golden.odd_datasets }

  test.each(Object.entries(sets))('data set %s', (_, expected) => {
    const part = withRun(engine, { data: expected.data }, (run) => run.part('train'))
    const { X, Y, features, outputs, samples } = part
    expect([features, samples]).toEqual([2, expected.data.samples])
    const points = expected.first_5.map((_point, i) => [X[i], X[samples + i]])
    expectClose(points.flat(), expected.first_5.flat(), FLOAT32)
    const hot = (i) => Array.from({ length: outputs }, (_row, c) => Y[c * samples + i])
    const total = (numbers) => numbers.reduce((so_far, x) => so_far + x, 0)
    const exclusive = expected.labels_first_20.every((_label, i) => total(hot(i)) === 1)
    const label = (i) => {
      if (outputs === 1) return Y[i]
      return exclusive ? hot(i).indexOf(1) : total(hot(i).map((y, c) => y * 2 ** c))
    }
    expect(expected.labels_first_20.map((_label, i) => label(i))).toEqual(expected.labels_first_20)
    expectClose([X.reduce((sum, x) => sum + Math.abs(x), 0)], [expected.sum_abs], FLOAT32)
  })

  test('split: the same samples in the same parts', () => {
    for (const { samples, fractions, seed, parts } of golden.splits) {
      const numbers = Array.from({ length: samples }, (_, i) => i)
      const config = {
        data: { X: [numbers], Y: [numbers.map(() => 1)] },
        split: { fractions, seed },
      }
      const cut = withRun(engine, config, (run) =>
        ['train', 'dev', 'test'].map((part) => Array.from(run.part(part)?.X ?? [])),
      )
      expect(cut).toEqual(parts)
    }
  })

  test.each(golden.normalisers)('normalise $feature by $method', (expected) => {
    const { feature, method, shift, scale, min, max } = expected
    const normalised = engine.normalise(golden.housing[feature], method)
    expectClose([normalised.shift, normalised.scale], [shift, scale], 1e-14)
    const { values } = normalised
    expectClose([Math.min(...values), Math.max(...values)], [min, max], 1e-14)
    expectClose([values.reduce((sum, x) => sum + x, 0) / values.length], [expected.mean], 1e-13)
  })

  test('normalise refuses what it cannot do', () => {
    expect(thrownBy(() => engine.normalise([1, 2], 'zscore'))).toMatchObject({
      code: 'unknown-choice',
      field: 'normalise',
      allowed: { choices: expect.arrayContaining(['z-score', 'z-score-notes']) },
    })
    for (const values of [[], [1, NaN], [Infinity], ['1']]) {
      expect(thrownBy(() => engine.normalise(values, 'mean')).code).toBe('bad-data')
    }
  })
})
