/** The page is made from the schema: it must be complete, and true of what the engine takes. */
import { engines, golden, thrownBy, withRun } from './engines.mjs'

const { simd, plain } = engines
const { schema } = simd
const byPath = new Map(schema.map((option) => [option.path, option]))

/** {a: {b: 1}} as [['a.b', 1]] */
const leaves = (object, group = '') =>
  Object.entries(object).flatMap(([key, value]) => {
    const isGroup = typeof value === 'object' && !Array.isArray(value)
    return isGroup ? leaves(value, `${group}${key}.`) : [[group + key, value]]
  })

/** ['a.b', 1] as {a: {b: 1}} */
const nested = (path, value) =>
  path.split('.').reduceRight((inside, key) => ({ [key]: inside }), value)

const settings = Object.values(golden.cases).flatMap(({ config }) => leaves(config))

test('both modules have the same', () => {
  expect(plain.schema).toEqual(schema)
})

test('paths are unique', () => {
  expect(byPath.size).toBe(schema.length)
})

test('knows every key of every golden config, and its kind', () => {
  const kinds = { number: 'number', integer: 'number', flag: 'boolean', choice: 'string' }
  for (const [path, value] of settings) {
    if (path === 'data.X' || path === 'data.Y') continue // own data: no option
    const { type, longest } = byPath.get(path)
    if (type === 'choice' && longest && Array.isArray(value))
      expect(value.every((one) => typeof one === 'string')).toBe(true)
    else if (type === 'list') expect(Array.isArray(value)).toBe(true)
    else expect(typeof value).toBe(kinds[type])
  }
})

test('has no key that no golden config has', () => {
  const known = new Set(settings.map(([path]) => path))
  expect(schema.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([])
})

test('has the defaults of the oracle', () => {
  const { config } = golden.cases['deep-sigmoid-vanishing']
  const changed = ['hidden', 'activation', 'init.name', 'optimizer.learningRate', 'iterations']
  const same = leaves(config).filter(([path]) => ![...changed, 'recordEvery'].includes(path))
  expect(same.length).toBeGreaterThan(20)
  for (const [path, value] of same) expect([path, byPath.get(path).default]).toEqual([path, value])
})

test('a default lies in its own range', () => {
  for (const { type, choices, min, max, ...option } of schema) {
    if (type === 'choice') expect(choices).toContain(option.default)
    if (type === 'flag') expect(typeof option.default).toBe('boolean')
    for (const number of type === 'list' ? option.default : []) {
      expect(number).toBeGreaterThanOrEqual(min)
      expect(number).toBeLessThanOrEqual(max)
    }
    if (!['number', 'integer'].includes(type)) continue
    expect(option.default).toBeGreaterThanOrEqual(min)
    expect(option.default).toBeLessThanOrEqual(max)
    expect(['linear', 'log', 'seed']).toContain(option.scale)
  }
})

test('a number that is no seed has a slider; stops that are given are the whole of it', () => {
  for (const { type, scale, slider } of schema) {
    const slides = ['number', 'integer'].includes(type) && scale !== 'seed'
    expect(slider !== undefined).toBe(slides)
  }
  expect(byPath.get('data.noise').slider).toEqual({ low: 0, high: 1, step: 0.01 })
  expect(byPath.get('optimizer.learningRate').slider).toEqual({ low: 1e-4, high: 10 })
  const { stops, ...ends } = byPath.get('optimizer.beta2').slider
  expect(stops).toEqual([0, 0.5, 0.9, 0.99, 0.999, 0.9999])
  expect(ends).toEqual({ low: 0, high: 0.9999 })
})

test('what is live may be changed in the middle of a run, and nothing else', () => {
  const config = { dropout: { input: 0.1, hidden: 0.1 }, iterations: 10 }
  for (const { path, live, ...option } of schema) {
    withRun(simd, config, (run) => {
      run.advance(5)
      if (live) run.change(nested(path, 0.2))
      else expect(thrownBy(() => run.change(nested(path, option.default))).code).toBe('conflict')
    })
  }
})

test('every choice is one: the engine takes it', () => {
  const beside = { softmax: { data: { name: 'blobs' } } }
  for (const { path, choices = [] } of schema) {
    for (const name of choices) {
      withRun(simd, { ...beside[name], ...nested(path, name) }, (run) => run.advance(1))
    }
  }
})

test('a choice that may be a list takes a name for each hidden layer', () => {
  const { choices, longest } = byPath.get('activation')
  expect(longest).toBe(byPath.get('hidden').longest)
  for (const count of [0, 1, choices.length, longest]) {
    const activation = Array.from({ length: count }, (_, i) => choices[i % choices.length])
    withRun(simd, { hidden: Array(count).fill(3), activation }, (run) => run.advance(1))
  }
})

test('outside the range of every number the engine says out-of-range, with that range', () => {
  for (const { path, type, min, max } of schema) {
    if (!['number', 'integer'].includes(type)) continue
    for (const value of [min - 1, max + 1]) {
      expect(thrownBy(() => simd.start(nested(path, value)))).toMatchObject({
        code: 'out-of-range',
        field: path,
        value,
        allowed: { type, min, max },
      })
    }
  }
})

test('cannot be changed by who reads it', () => {
  expect(Object.isFrozen(schema) && schema.every(Object.isFrozen)).toBe(true)
  expect(Object.isFrozen(byPath.get('hidden').default)).toBe(true)
  expect(Object.isFrozen(byPath.get('init.name').choices)).toBe(true)
  expect(Object.isFrozen(byPath.get('l2').slider)).toBe(true)
  expect(Object.isFrozen(byPath.get('optimizer.beta1').slider.stops)).toBe(true)
})
