/** Whatever a person writes: a ConfigError, or a run that trains. Never a crash. */
import fc from 'fast-check'
import { ConfigError, loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const RUNS = 400
const STEPS = 3

/** Trains a little; answers the ConfigError where the config was refused. */
const attempt = (config) => {
  let run
  try {
    run = engine.start(config)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  try {
    const { iteration, reason } = run.advance(STEPS)
    const { iterations = STEPS } = config ?? {}
    if (reason === null || reason === 'budget') expect(iteration).toBe(Math.min(STEPS, iterations))
    JSON.stringify(run.result())
    return null
  } finally {
    run.free()
  }
}

const check = (arbitrary) =>
  fc.assert(
    fc.property(arbitrary, (config) => {
      const error = attempt(config)
      if (!error) return
      expect(error.message).toMatch(/^[^\n]+[.?]$/)
      expect(error.code).toMatch(/^[a-z-]+$/)
      expect(typeof error.field).toBe('string')
    }),
    { numRuns: RUNS, seed: 20, verbose: true },
  )

/* the sizes of a run that is meant to train, kept small: mistakes are tested, not speed */
const SMALL = Object.freeze({
  'data.samples': 60,
  'data.dev.samples': 40,
  'data.test.samples': 40,
  recordEvery: 10, // early stopping wants two records
})
const MOST_UNITS = 40

const inRange = ({ path, type, min, max, choices, shortest, longest, whole }) => {
  const small = Math.min(max, SMALL[path] ?? (path === 'iterations' ? 50 : max))
  const number = () => fc.double({ min, max: small, noNaN: true })
  switch (type) {
    case 'flag':
      return fc.boolean()
    case 'choice': {
      const name = fc.constantFrom(...choices)
      return longest ? fc.oneof(name, fc.array(name, { maxLength: longest })) : name
    }
    case 'integer':
      return fc.integer({ min, max: small })
    case 'list': {
      const entry = whole ? fc.integer({ min, max: Math.min(max, MOST_UNITS) }) : number()
      return fc.array(entry, { minLength: shortest, maxLength: Math.min(longest, 5) })
    }
    default:
      return number()
  }
}

/** A config from settings by path; some keep the default. */
const configOf = (valueOf) => {
  const keys = Object.fromEntries(engine.schema.map((option) => [option.path, valueOf(option)]))
  return fc.record(keys, { requiredKeys: [] }).map((settings) => {
    const config = {}
    for (const [path, value] of Object.entries(settings)) {
      const names = path.split('.')
      const last = names.pop()
      const group = names.reduce((inside, name) => (inside[name] ??= {}), config)
      group[last] = value
    }
    return config
  })
}

test('anything at all', () => {
  check(fc.anything({ withBigInt: true, withTypedArray: true, withNullPrototype: true }))
})

test('any JSON, __proto__ and all', () => {
  check(fc.json().map((text) => JSON.parse(text)))
})

test('the right keys with wrong values among right ones', () => {
  const junk = fc.anything({ maxDepth: 2 })
  check(configOf((option) => fc.oneof({ weight: 30, arbitrary: inRange(option) }, junk)))
})

test('every value in its range', () => {
  let trained = 0
  fc.assert(
    fc.property(configOf(inRange), (config) => {
      const error = attempt(config)
      if (error) expect(['conflict', 'too-large']).toContain(error.code)
      else trained++
    }),
    { numRuns: RUNS, seed: 20 },
  )
  expect(trained).toBeGreaterThan(RUNS / 20) // most contradict themselves somewhere
})

test('own data of any shape', () => {
  const value = fc.oneof(
    { weight: 50, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    fc.double(),
  )
  const matrix = fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      ),
    fc.array(fc.array(value)),
    fc.float64Array({ min: 0, max: 1, noNaN: true }),
    fc.anything({ maxDepth: 1 }),
  )
  check(
    fc.record({
      data: fc.record({ X: matrix, Y: matrix, samples: fc.integer({ min: 2, max: 9 }) }),
    }),
  )
})
