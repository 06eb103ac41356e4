/** The workbench: runs side by side, A and B, many seeds. Through the engine where there are numbers. */
import { loadEngine } from '../../wasm/engine.js'
import { train } from '../../web/engine/train.js'
import {
  bandOf,
  lastLosses,
  median,
  reached,
  seedInputs,
  SEEDS,
} from '../../web/labs/workbench/many_seeds.js'
import {
  differing,
  LETTERS,
  lookOf,
  pinCurves,
  pinned,
  quantitiesOf,
  tellingOf,
} from '../../web/labs/workbench/pins.js'
import { another, changeable, read } from '../../web/labs/workbench/variant.js'

const engine = await loadEngine()

/** A run to its end, as a worker makes it. */
function trained(config, more = {}) {
  const steps = train(engine, { config, bare: true, ...more })
  let step = steps.next()
  while (!step.done) step = steps.next({ until: Infinity })
  return step.value
}

const CONFIG = { iterations: 200, recordEvery: 20, split: { fractions: [0.6, 0.4, 0] } }
const inputOf = ({ lr, l2 = 0 }) => ({ config: { ...CONFIG, optimizer: { learningRate: lr }, l2 } })
const FIELDS = [
  { key: 'lr', kind: 'number', default: 0.01, min: 0, max: 10, path: 'optimizer.learningRate' },
  { key: 'l2', kind: 'number', default: 0, min: 0, max: 10 },
  { key: 'view', kind: 'choice', default: 'a', choices: ['a', 'b'] },
]
const one = (state) => ({ state, input: inputOf(state), run: trained(inputOf(state).config) })

describe('pinned runs', () => {
  const runs = [0.01, 0.1].map((lr) => one({ lr, l2: 1, view: lr > 0.05 ? 'a' : 'b' }))

  test('get the first free letter, eight at most, and none twice', () => {
    const [a, b] = runs
    const two = pinned(pinned([], a), b)
    expect(two.map(({ letter }) => letter)).toEqual(['A', 'B'])
    expect(pinned(two, a)).toBe(two)
    const again = pinned(two.slice(1), a)
    expect(again.map(({ letter, state }) => [letter, state.lr])).toEqual([
      ['A', 0.01],
      ['B', 0.1],
    ])
    const changed = { ...a, run: { ...a.run, changes: [{ iteration: 1, config: { l2: 3 } }] } }
    expect(pinned(two, changed)).toHaveLength(3)
    let full = []
    for (let i = 0; i < 10; i++) full = pinned(full, { ...a, input: inputOf({ lr: i + 1 }) })
    expect(full.map(({ letter }) => letter)).toEqual(LETTERS)
  })

  test('look different, each by itself: by colour, and by dash alone', () => {
    const looks = LETTERS.map(lookOf)
    expect(new Set(looks.map(({ tone }) => tone)).size).toBe(LETTERS.length)
    expect(new Set(looks.map(({ dash }) => `${dash}`)).size).toBe(LETTERS.length)
  })

  test('differ exactly in the settings that make another run', () => {
    const states = runs.map(({ state }) => state)
    expect(differing(FIELDS, states, inputOf).map(({ key }) => key)).toEqual(['lr'])
    const third = { lr: 0.1, l2: 2, view: 'a' }
    const keys = differing(FIELDS, [...states, third], inputOf).map(({ key }) => key)
    expect(keys).toEqual(['lr', 'l2'])
    expect(differing(FIELDS, states.slice(1), inputOf)).toEqual([])
  })

  test('tell their final and best numbers, and are drawn as they were recorded', () => {
    const [{ run }] = runs
    const told = tellingOf(run)
    expect(told.trainLoss).toBe(run.scores.train.loss)
    expect(told.lowestDev).toBe(Math.min(...run.records.devLoss, run.scores.dev.loss))
    expect(told.bestDev).toBe(Math.max(...run.records.devAccuracy, run.scores.dev.accuracy))
    expect(told.testAccuracy).toBeNull()
    const [curve] = pinCurves(pinned([], runs[0]), 'devLoss')
    expect(curve).toMatchObject({ name: 'A', tone: 'pin-1', y: run.records.devLoss })
    expect(quantitiesOf([run])).toEqual(['loss', 'devLoss', 'devAccuracy'])
    const alone = trained({ iterations: 20 })
    expect(quantitiesOf([alone])).toEqual(['loss'])
    expect(tellingOf(alone).devLoss).toBeNull()
  })
})

describe('A and B', () => {
  test('can differ in whatever makes another run', () => {
    const keys = changeable(FIELDS, { lr: 0.01, l2: 0, view: 'a' }, inputOf).map(({ key }) => key)
    expect(keys).toEqual(['lr', 'l2'])
  })

  test('B begins with a value that the field can have, and A has not', () => {
    expect(another(FIELDS[0], 0.01)).toBe(0.1)
    expect(another(FIELDS[0], 10)).toBe(1)
    expect(another(FIELDS[1], 0)).toBe(0.1)
    expect(another({ kind: 'integer', min: 0, max: 5 }, 5)).toBe(4)
    expect(another(FIELDS[2], 'a')).toBe('b')
    expect(another({ kind: 'choices', choices: ['relu', 'tanh'] }, 'relu')).toBe('tanh')
    expect(another({ kind: 'choices', choices: ['relu', 'tanh'] }, ['relu', 'tanh'])).toBe('relu')
    expect(another({ kind: 'flag' }, true)).toBe(false)
    expect(another({ kind: 'list', min: 1, max: 64, longest: 4 }, [8, 64])).toEqual([9, 63])
  })

  test('what is typed is a value, or refused with a reason', () => {
    expect(read(FIELDS[0], ' 0.5 ')).toEqual({ value: 0.5 })
    expect(read(FIELDS[0], '０。５')).toEqual({ value: 0.5 })
    expect(read(FIELDS[0], '11').refusal).toMatchObject({ code: 'out-of-range', value: '11' })
    expect(read(FIELDS[0], 'fast').refusal).toMatchObject({ code: 'not-a-number' })
    expect(read(FIELDS[0], '').refusal).toMatchObject({ code: 'empty' })
    expect(read({ ...FIELDS[0], kind: 'integer' }, '2.5').refusal.code).toBe('not-whole')
  })
})

describe('many seeds', () => {
  const firstSeed = (path) => engine.schema.find((option) => option.path === path).default
  const seedsOf = (which, config) =>
    Object.values(seedInputs({ config }, which, firstSeed)).map((input) => input.config)

  test('the first is the run itself; weights alone, or all', () => {
    const config = { ...CONFIG, init: { name: 'he', seed: 7 }, data: { name: 'moons' } }
    const weights = seedsOf('weights', config)
    expect(weights).toHaveLength(SEEDS)
    expect(weights[0]).toEqual(config)
    expect(weights[19]).toEqual({ ...config, init: { name: 'he', seed: 26 } })
    expect(seedsOf('all', config)[2]).toMatchObject({
      init: { seed: 9 },
      seed: firstSeed('seed') + 2,
      data: { name: 'moons', seed: firstSeed('data.seed') + 2 },
      split: { seed: firstSeed('split.seed') + 2, fractions: [0.6, 0.4, 0] },
    })
    const first = trained(weights[0])
    expect(trained({ ...config, init: { name: 'he', seed: 7 } }).records).toEqual(first.records)
  })

  test('given data stays; a seed beyond the highest begins at 0 again', () => {
    const given = { data: { X: [[1, 2]], Y: [[0, 1]] } }
    expect(seedsOf('all', given)[1].data).toEqual(given.data)
    expect(seedsOf('weights', { init: { seed: 2 ** 32 - 1 } })[1].init.seed).toBe(0)
  })

  test('the band holds every run, and the median is in the middle of them', () => {
    const runs = seedsOf('weights', CONFIG).map((config) => trained(config))
    for (const quantity of ['loss', 'devLoss']) {
      const { x, low, middle, high } = bandOf(runs, quantity)
      expect(Array.from(x)).toEqual(Array.from(runs[0].records.iteration))
      x.forEach((_, i) => {
        const values = runs.map(({ records }) => records[quantity][i])
        expect([low[i], high[i]]).toEqual([Math.min(...values), Math.max(...values)])
        expect(values.filter((value) => value <= middle[i]).length).toBeGreaterThanOrEqual(10)
        expect(values.filter((value) => value >= middle[i]).length).toBeGreaterThanOrEqual(10)
      })
    }
    expect(bandOf([trained({ iterations: 20 })], 'devLoss')).toBeNull()
  })

  test('a run that diverged is at infinity from there on, and has not learned', () => {
    const wild = {
      ...CONFIG,
      activation: 'linear',
      optimizer: { learningRate: 1e6 },
      recordEvery: 1,
    }
    const runs = [trained({ ...CONFIG, recordEvery: 1 }), trained(wild), trained(wild)]
    expect(runs[1].reason).toBe('diverged')
    const { middle, high } = bandOf(runs, 'loss')
    expect([middle.at(-1), high.at(-1)]).toEqual([Infinity, Infinity])
    expect(lastLosses(runs, 'train').slice(1)).toEqual([Infinity, Infinity])
    expect(reached([runs[1]], 'train')).toBe(0)
  })

  test('who reached 95 % is counted from the accuracies', () => {
    const run = (accuracy) => ({
      reason: 'budget',
      scores: { train: { accuracy, loss: 1 }, dev: null },
    })
    expect(reached([run(0.95), run(0.9499), run(1)], 'train')).toBe(2)
    expect(reached([run(1)], 'dev')).toBeNull()
    expect(reached([run(null)], 'train')).toBeNull()
  })

  test('median of even and odd', () => {
    expect([median([1, 2, 9]), median([1, 2, 4, 9])]).toEqual([2, 3])
    expect(median([1, Infinity, Infinity, Infinity])).toBe(Infinity)
  })
})
