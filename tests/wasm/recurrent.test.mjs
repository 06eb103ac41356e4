/** engine.recurrent: NumPy's numbers, what is refused, and what the two cells are compared for. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { engines, MODULES, thrownBy } from './engines.mjs'

const golden = JSON.parse(
  readFileSync(new URL('../golden/recurrent.json', import.meta.url), 'utf8'),
)
/** Relative: both are in double; where weights make chaos of it, rounding grows from step to step. */
const TOLERANCE = 1e-12
const IN_CHAOS = 1e-6

const OPTIONS = {
  cell: fc.constantFrom('rnn', 'lstm'),
  steps: fc.integer({ min: 1, max: 40 }),
  hidden: fc.integer({ min: 1, max: 20 }),
  inputs: fc.integer({ min: 1, max: 20 }),
  scale: fc.double({ min: 0, max: 100, noNaN: true }),
  forgetBias: fc.double({ min: -100, max: 100, noNaN: true }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
}

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test.each(golden)('$options: as NumPy has it', ({ options, expected }) => {
    const tolerance = (options.scale ?? 1) > 1 ? IN_CHAOS : TOLERANCE
    const actual = engine.recurrent(options)
    expect(Math.abs(actual.loss / expected.loss - 1)).toBeLessThanOrEqual(tolerance)
    for (const key of ['norm', 'cellNorm']) {
      expect(actual[key]).toHaveLength(expected[key].length)
      expected[key].forEach((x, i) =>
        expect(Math.abs(actual[key][i] - x)).toBeLessThanOrEqual(tolerance * x),
      )
    }
  })

  test.each([
    [{ cell: 'gru' }, 'recurrent.cell', /"gru"; it must be one of "rnn", "lstm"/],
    [{ steps: 0 }, 'recurrent.steps', /whole number from 1 to 500/],
    [{ steps: 501 }, 'recurrent.steps', /1 to 500/],
    [{ hidden: 129 }, 'recurrent.hidden', /1 to 128/],
    [{ inputs: 2.5 }, 'recurrent.inputs', /1 to 128/],
    [{ scale: NaN }, 'recurrent.scale', /a number from 0 to 100/],
    [{ forgetBias: '1' }, 'recurrent.forgetBias', /a number from -100 to 100/],
    [{ seed: -1 }, 'recurrent.seed', /0 to 4294967295/],
    [{ forget: 1 }, 'recurrent.forget', /there are cell, steps/],
  ])('%j is refused', (options, field, message) => {
    const error = thrownBy(() => engine.recurrent(options))
    expect(error).toMatchObject({ name: 'ConfigError', field })
    expect(error.message).toMatch(message)
  })

  test('the largest there may be', () => {
    const largest = { cell: 'lstm', steps: 500, hidden: 128, inputs: 128 }
    expect(engine.recurrent(largest).norm).toHaveLength(500)
  })
})

test('any options in range give norms, and the same bits in both modules', () => {
  fc.assert(
    fc.property(fc.record(OPTIONS, { requiredKeys: [] }), (options) => {
      const both = MODULES.map((module) => engines[module].recurrent(options))
      expect(both[0]).toEqual(both[1])
      const { loss, norm, cellNorm } = both[0]
      expect(Number.isFinite(loss) && loss >= 0).toBe(true)
      expect(norm).toHaveLength(options.steps ?? 50)
      expect(cellNorm).toHaveLength(options.cell === 'lstm' ? norm.length : 0)
      for (const x of [...norm, ...cellNorm]) expect(x >= 0).toBe(true)
    }),
    { numRuns: 150, seed: 20 },
  )
})

test('anything else is a ConfigError that names the field', () => {
  const junk = fc.record(
    Object.fromEntries(Object.keys(OPTIONS).map((key) => [key, fc.anything({ maxDepth: 1 })])),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(junk, (options) => {
      try {
        engines.simd.recurrent(options)
      } catch (error) {
        expect(error).toMatchObject({ name: 'ConfigError' })
        expect(error.message).toMatch(/^recurrent\.\w+ is .+\.$/)
      }
    }),
    { numRuns: 200, seed: 20 },
  )
})

test('what the lab shows: the RNN loses the gradient, the LSTM keeps it, its forget bias decides', () => {
  const share = (options) => {
    const { norm } = engines.simd.recurrent({ steps: 50, hidden: 32, inputs: 8, ...options })
    return norm[0] / norm[norm.length - 1]
  }
  for (let seed = 0; seed < 8; seed++) {
    const [rnn, closed, open] = [
      share({ cell: 'rnn', seed }),
      share({ cell: 'lstm', forgetBias: 0, seed }),
      share({ cell: 'lstm', forgetBias: 3, seed }),
    ]
    expect(open).toBeGreaterThan(1e3 * rnn)
    expect(open).toBeGreaterThan(1e3 * closed)
    expect(closed).toBeLessThan(1e-8) // half of c is forgotten at each step
    expect(share({ cell: 'rnn', scale: 6, seed })).toBeGreaterThan(1) // and large weights explode
  }
})
