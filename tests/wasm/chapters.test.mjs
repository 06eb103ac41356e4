/**
 * What the chapters say, asked of the engine: the experiments of tests/golden/experiments.json, whose numbers are
 * NumPy's. A ReLU net over thousands of steps parts from float64 in single runs, so means over the seeds are compared;
 * the first gradients, before any training, are held to float32's own precision.
 */
import { readFileSync } from 'node:fs'
import { loadEngine } from '../../wasm/engine.js'
import { outcomes } from './many_runs.mjs'

const EXPERIMENTS = JSON.parse(readFileSync('tests/golden/experiments.json', 'utf8'))
/** How far a mean over seeds may lie from NumPy's; the furthest seen is 2.2 % (deep net, He). */
const FAR = 0.04
/** Of a first gradient, before any update; the furthest seen is 6.7e-4, where tanh saturates. */
const NEAR = 2e-3
/** Iterations between NumPy's lowest dev loss and the engine's where the curve is flat for thousands (L2, λ = 1). */
const FLAT = 400
/** Beyond this a loss has exploded, whether or not the number still fits (one in twelve does, in float32). */
const EXPLODED = 1e30
const MINUTES = 60_000

const engine = await loadEngine()

const mean = (numbers) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length
const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2
}
const isObject = (x) => typeof x === 'object' && x !== null && !Array.isArray(x)
const merge = (base, over) => {
  const merged = Object.entries(over).map(([key, value]) => [
    key,
    isObject(value) && isObject(base[key]) ? merge(base[key], value) : value,
  ])
  return { ...base, ...Object.fromEntries(merged) }
}

/** The samples of N(0, 1) that the experiment `gradients` asks for: y says whether the first feature is positive. */
function drawn({ randn: [features, samples], seed }) {
  const stream = engine.random(seed)
  const X = Array.from({ length: features }, () => [...stream.randn(samples)])
  stream.free()
  return { X, Y: [X[0].map((x) => Number(x > 0))] }
}

const configOf = ({ config }, { seeds }) => {
  const { data } = config
  return merge(data?.randn ? { ...config, data: drawn(data) } : config, seeds)
}

/** @returns {Promise<Map<string, {expected: object[], found: object[]}>>} by setting */
async function asked(name) {
  const rows = EXPERIMENTS[name]
  const found = await outcomes(rows.flatMap((row) => row.runs.map((run) => configOf(row, run))))
  return new Map(
    rows.map(({ setting, runs }) => [
      setting,
      { expected: runs, found: found.splice(0, runs.length) },
    ]),
  )
}

function normAtStart(config) {
  const run = engine.start(config)
  const norm = Math.hypot(...run.layers().flatMap(({ W }) => [...W]))
  run.free()
  return norm
}

const reached = (runs) => runs.filter(({ train }) => train.accuracy >= 0.95).length
const close = (found, expected, far = FAR) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(far * Math.abs(expected))

const AS_NUMPY = {
  'training loss': ({ train }) => train.loss,
  'dev loss': ({ dev }) => dev.loss,
  'dev accuracy': ({ dev }) => dev.accuracy,
  'lowest dev loss': ({ lowest }) => lowest.loss,
  'weight norm': ({ weightNorm }) => weightNorm,
}
/** Means of all that both have, over the seeds. */
function compared({ found, expected }) {
  const has = (read) => {
    try {
      return expected.every((run) => Number.isFinite(read(run)))
    } catch {
      return false
    }
  }
  const quantities = Object.values(AS_NUMPY).filter(has)
  for (const read of quantities) close(mean(found.map(read)), mean(expected.map(read)))
  return quantities.length
}

describe('regularisation: 60 moons, 1,000 to measure with, eight seeds', () => {
  let runs
  beforeAll(async () => (runs = await asked('regularisation')), 5 * MINUTES)
  const devLoss = (setting) => runs.get(setting).found.map(({ dev }) => dev.loss)
  const better = (setting) => devLoss(setting).filter((x, i) => x < devLoss('none')[i]).length

  test.each(EXPERIMENTS.regularisation.map(({ setting }) => setting))('%s: as NumPy', (setting) => {
    expect(compared(runs.get(setting))).toBe(5)
  })

  test('how many of eight seeds each way helps', () => {
    const counts = [...runs.keys()].map((setting) => [setting, better(setting)])
    expect(Object.fromEntries(counts)).toEqual({
      none: 0,
      'l2 1': 8,
      'l2 3': 8,
      'l1 0.1': 8,
      'dropout 0.2': 7,
      'dropout 0.5': 7,
      "notes' dropout 0.2": 3,
      "notes' dropout 0.5": 0,
    })
  })

  test('where the dev loss is lowest, as the median of eight seeds', () => {
    for (const [setting, { found, expected }] of runs) {
      const [own, numpy] = [found, expected].map((all) =>
        median(all.map(({ lowest }) => lowest.iteration)),
      )
      expect([setting, Math.abs(own - numpy) <= (setting === 'l2 1' ? FLAT : 0)]).toEqual([
        setting,
        true,
      ])
    }
  })

  test('trained on and on, ‖W‖ only grows from 19.5 to 21.4', () => {
    const [row] = EXPERIMENTS.regularisation
    const { found } = runs.get(row.setting)
    const starts = row.runs.map((one) => normAtStart(configOf(row, one)))
    expect(mean(starts).toFixed(1)).toBe('19.5')
    expect(mean(found.map(({ weightNorm }) => weightNorm)).toFixed(1)).toBe('21.4')
  })

  test('early stopping: dev loss is lowest at about step 50, then grows 3.7-fold; accuracy stays', () => {
    const { found } = runs.get('none')
    expect(median(found.map(({ lowest }) => lowest.iteration))).toBe(50)
    const lowest = mean(found.map(({ lowest: { loss } }) => loss))
    expect(lowest.toFixed(3)).toBe('0.360')
    expect((mean(devLoss('none')) / lowest).toFixed(1)).toBe('3.7')
    expect(mean(found.map(({ dev }) => dev.accuracy))).toBeCloseTo(0.846, 2)
  })
})

describe('initialisation over many seeds', () => {
  let notes, deep
  beforeAll(async () => {
    notes = await asked('initialisers')
    deep = await asked('deep_initialisers')
  }, 5 * MINUTES)
  const medianLoss = (runs, setting) => median(runs.get(setting).found.map((run) => run.train.loss))

  test("the notes' network: N(0, 1) is no worse than He, Xavier is last", () => {
    const settings = ['random 1', 'he', 'xavier']
    const losses = settings.map((setting) => medianLoss(notes, setting).toFixed(3))
    expect(losses).toEqual(['0.095', '0.111', '0.145'])
    expect(settings.map((setting) => reached(notes.get(setting).found))).toEqual([10, 10, 8])
    expect([...notes.values()].map(compared)).toEqual([2, 2, 2, 2])
  })

  test('eight hidden layers: N(0, 0.01²) stands still, N(0, 1) explodes, He wins all six', () => {
    const counts = [...deep].map(([setting, { found }]) => [setting, reached(found)])
    expect(Object.fromEntries(counts)).toEqual({
      'random 0.01': 0,
      'random 1': 0,
      xavier: 2,
      he: 6,
    })
    expect(medianLoss(deep, 'random 0.01').toFixed(4)).toBe('0.6931')
    expect(medianLoss(deep, 'he').toFixed(3)).toBe('0.007')
    const { found, expected } = deep.get('random 1')
    for (const { train } of [...found, ...expected])
      expect(train.loss === null || !(train.loss < EXPLODED)).toBe(true)
  })
})

describe('mini-batches: 50 epochs at learning rate 0.1', () => {
  test('the loss by batch size', async () => {
    const runs = await asked('mini_batches')
    const losses = [...runs.values()].map(({ found: [run] }) => run.train.loss)
    expect(losses.map((loss) => loss.toFixed(3))).toEqual([
      '0.698',
      '0.666',
      '0.535',
      '0.126',
      '0.122',
    ])
    expect([...runs.values()].map(compared)).toEqual([2, 2, 2, 2, 2])
  })
})

describe('gradients of ten hidden layers of 100 units, before any training', () => {
  let runs
  beforeAll(async () => (runs = await asked('gradients')), MINUTES)
  const ratio = (setting) => {
    const { gradientNorm } = runs.get(setting).found[0]
    return gradientNorm[0] / gradientNorm[9]
  }

  test('every layer as NumPy', () => {
    for (const { found, expected } of runs.values()) {
      expect(found[0].gradientNorm).toHaveLength(11)
      found[0].gradientNorm.forEach((norm, l) => close(norm, expected[0].gradientNorm[l], NEAR))
    }
  })

  test('sigmoid vanishes, tanh with Xavier holds, tanh with N(0, 1) explodes', () => {
    expect(ratio('sigmoid xavier 1').toExponential(1)).toBe('2.3e-6')
    expect(ratio('sigmoid random 0.01').toExponential(1)).toBe('9.3e-15')
    expect(ratio('tanh xavier 1').toFixed(2)).toBe('0.86')
    expect(Math.round(ratio('tanh random 1'))).toBe(1566)
  })
})

describe('initialisation, in one run', () => {
  const run = (config) => {
    const one = engine.start(config)
    one.advance(Infinity)
    const result = one.result()
    one.free()
    return result
  }

  test('zeros: every gradient of every layer is exactly 0 but that of the output bias', () => {
    const { gradientNorm, loss } = run({ init: { name: 'zeros' } })
    expect(gradientNorm.flat().every((norm) => norm === 0)).toBe(true)
    expect(loss.every((x) => x.toFixed(6) === '0.693147')).toBe(true)
  })

  test('constant 0.5: the loss moves, and the units stay one', () => {
    const config = { init: { name: 'constant', scale: 0.5 } }
    const { loss, train } = run(config)
    expect(loss[0].toFixed(6)).toBe('1.787641')
    expect(loss[14].toFixed(6)).toBe('0.648536')
    expect(train.accuracy.toFixed(2)).toBe('0.58')
  })

  test('zeros on unbalanced labels: the bias learns the share, and the loss falls to its entropy', () => {
    const [cats, all] = [72, 209]
    const Y = [Array.from({ length: all }, (_, i) => Number(i < cats))]
    const X = [Array(all).fill(0), Array(all).fill(0)]
    const { loss, train } = run({ data: { X, Y }, init: { name: 'zeros' }, iterations: 1500 })
    const share = cats / all
    const entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share)
    expect(loss[0].toFixed(4)).toBe('0.6931')
    expect(train.loss.toFixed(4)).toBe('0.6440')
    expect(train.loss).toBeCloseTo(entropy, 4)
  })
})
