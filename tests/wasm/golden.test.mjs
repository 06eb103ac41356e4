/** Every golden case from NumPy, through both modules and the JSON that the command line prints. */
import { engines, golden, MODULES, withRun } from './engines.mjs'

/** Weights wander farther than the loss, flat about its minimum; see tests/core/test_golden.c. */
const WEIGHT_FACTOR = 10
/** Below it a loss is a mean of numbers for which float32 has no finer steps. */
const SMALLEST_LOSS = 1e-3
/** The gradients of the first record depend on no earlier step. */
const FIRST_GRADIENT = 1e-4

const farthest = (actual, expected, scale = (x) => Math.max(Math.abs(x), SMALLEST_LOSS)) =>
  Math.max(0, ...expected.map((x, i) => Math.abs(actual[i] - x) / scale(x)))

const trained = (module, config) =>
  withRun(engines[module], config, (run) => {
    run.advance(Infinity)
    return JSON.parse(JSON.stringify(run.result()))
  })

const cases = MODULES.flatMap((module) =>
  Object.entries(golden.cases).map(([name, golden_case]) => ({ module, name, ...golden_case })),
)

describe.each(cases)('$module: $name', ({ module, config, tolerance, expected }) => {
  let result
  beforeAll(() => {
    result = trained(module, config)
  })

  test('has the keys of the oracle, and no more', () => {
    expect(Object.keys(result)).toEqual(Object.keys(expected))
    expect(result.iteration).toEqual(expected.iteration)
    expect(result.bestIteration).toBe(expected.bestIteration)
  })

  test.each(['loss', 'devLoss'])('%s', (key) => {
    expect(result[key]).toHaveLength(expected[key].length)
    expect(farthest(result[key], expected[key])).toBeLessThanOrEqual(tolerance)
  })

  test('first gradient norms', () => {
    expect(result.gradientNorm.map((row) => row.length)).toEqual(
      expected.gradientNorm.map((row) => row.length),
    )
    const [first] = expected.gradientNorm
    const scale = (x) => Math.max(x, Number.MIN_VALUE)
    expect(farthest(result.gradientNorm[0], first, scale)).toBeLessThanOrEqual(FIRST_GRADIENT)
  })

  test('scores', () => {
    const parts = ['train', 'dev', 'test'].filter((part) => expected[part])
    for (const part of parts) {
      expect(Object.keys(result[part])).toEqual(['loss', 'accuracy'])
      expect(farthest([result[part].loss], [expected[part].loss])).toBeLessThanOrEqual(tolerance)
      expect(result[part].accuracy === null).toBe(expected[part].accuracy === null)
    }
  })

  test('weights', () => {
    expected.W.forEach((rows, l) => {
      const W = rows.flat()
      const size = Math.max(...W.map(Math.abs), ...expected.b[l].map(Math.abs))
      const scale = () => WEIGHT_FACTOR * tolerance * size || Number.MIN_VALUE
      expect(result.W[l].map((row) => row.length)).toEqual(rows.map((row) => row.length))
      expect(result.b[l]).toHaveLength(expected.b[l].length)
      expect(farthest(result.W[l].flat(), W, scale)).toBeLessThanOrEqual(1)
      expect(farthest(result.b[l], expected.b[l], scale)).toBeLessThanOrEqual(1)
    })
  })
})
