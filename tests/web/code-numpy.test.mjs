/** The scripts that a reader takes home print what the oracle prints, and what the engine prints. */
import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { loadEngine } from '../../wasm/engine.js'
import { numpyOf } from '../../web/code/numpy.js'
import { engineConfig } from '../../web/engine/result.js'
import { LANGUAGES } from '../../web/languages/translate.js'
import { recipes, shortened } from './recipes.mjs'
import { LABS } from '../../web/labs/registry.js'
import { studies } from './studies.mjs'
import { farthest, readOutput, runPython } from './python.mjs'

const engine = await loadEngine()
const { schema } = engine
const golden = JSON.parse(await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'))

/** Both in double, but printed with six digits, as many as float32 can share. */
const SAME = 1e-5
/** Longer runs are exported with fewer iterations: what a script does, it has done by then. */
const MOST = 61
const MOST_GOLDEN = 301

const scriptOf = (config, language = 'en') => numpyOf(config, { schema, language })

/** A script for each of them, run in one process. */
async function printed(configs) {
  const told = await runPython(configs.map((config, i) => scriptOf(config, LANGUAGES[i % 2])))
  return told.map(({ text, error }) => {
    expect(error).toBeUndefined()
    return readOutput(text)
  })
}

/** The golden cases have records of their own. */
const cut = (config) => ({ ...config, iterations: Math.min(config.iterations, MOST_GOLDEN) })

describe('beside the oracle', () => {
  const cases = Object.entries(golden.cases)
  let outputs
  beforeAll(async () => {
    outputs = await printed(cases.map(([, { config }]) => cut(config)))
  })

  test.each(cases.map(([name], i) => [name, i]))('%s', (_, i) => {
    const { config, expected } = cases[i][1]
    const { length } = outputs[i].loss
    expect(length).toBeGreaterThan(0)
    expect(outputs[i].iteration).toEqual(expected.iteration.slice(0, length))
    expect(farthest(outputs[i].loss, expected.loss.slice(0, length))).toBeLessThan(SAME)
    expect(farthest(outputs[i].devLoss, expected.devLoss.slice(0, length))).toBeLessThan(SAME)
    if (config.iterations > MOST_GOLDEN) return
    expect(length).toBe(expected.loss.length)
    expect(outputs[i].bestIteration).toBe(expected.bestIteration)
    for (const part of ['train', 'dev', 'test'].filter((name) => expected[name])) {
      expect(farthest([outputs[i][part].loss], [expected[part].loss])).toBeLessThan(SAME)
      expect(outputs[i][part].accuracy ?? -1).toBeCloseTo(expected[part].accuracy ?? -1, 4)
    }
  })
})

/** What the engine prints of a config. */
function engineOutput(config) {
  const run = engine.start(engineConfig(engine, config))
  try {
    run.advance(Infinity)
    return { ...run.result(), ...run.records(), event: run.event() }
  } finally {
    run.free()
  }
}

/** float32 beside float64, as the golden cases have it. */
const TOLERANCE = 5e-4
/** Records of a script that strays by less, when its first weights are rounded to float32, stand still. */
const STILL = TOLERANCE / 20

/**
 * How many records the script itself keeps when its first weights are rounded to float32: in some runs a rounding is all it
 * takes to end elsewhere, and there nothing can be compared beyond.
 */
async function steadyRecords(config) {
  const script = scriptOf(config)
  const rounded = script.replace(
    /^parameters = initialize.*$/m,
    '$&\nparameters = {k: v.astype(np.float32).astype(float) for k, v in parameters.items()}',
  )
  expect(rounded).not.toBe(script)
  const [one, other] = (await runPython([script, rounded])).map(({ text }) => readOutput(text))
  const strays = one.loss.findIndex((loss, i) => !(farthest([other.loss[i]], [loss]) < STILL))
  return strays < 0 ? one.loss.length : strays
}

/** Compares what was printed with the engine, as far as it stands still. */
function compare(config, told, steady = Infinity) {
  const expected = engineOutput(config)
  // float32 ends at 3e38, and the engine stops there; double goes on to 1e308
  const step = expected.event?.step ?? Infinity
  const length = Math.min(expected.iteration.filter((i) => i < step).length, steady)
  const start = (/** @type {ArrayLike<number>} */ numbers) => Array.from(numbers).slice(0, length)
  expect(length).toBeGreaterThan(0)
  expect(start(told.iteration)).toEqual(start(expected.iteration))
  expect(farthest(start(told.loss), start(expected.loss))).toBeLessThan(TOLERANCE)
  expect(farthest(start(told.devLoss), start(expected.devLoss))).toBeLessThan(TOLERANCE)
  if (steady < Infinity || expected.event) return
  expect(told.iteration).toHaveLength(length)
  for (const part of ['train', 'dev', 'test'].filter((name) => expected[name])) {
    expect(farthest([told[part].loss], [expected[part].loss])).toBeLessThan(TOLERANCE)
  }
}

describe('every preset of every lab', () => {
  test('no lab is forgotten', () => {
    const written = [...recipes(engine), ...studies(engine)].map(({ lab }) => lab)
    expect([...new Set(written)].sort()).toEqual(LABS.map(({ id }) => id).sort())
  })

  const all = recipes(engine)
  let outputs
  beforeAll(async () => {
    outputs = await printed(all.map(({ config }) => shortened(config, MOST)))
  })

  test.each(all.map(({ lab, preset }, i) => [lab, preset, i]))('%s: %s', async (_l, _p, i) => {
    const { config, wanders } = all[i]
    const steady = wanders ? await steadyRecords(shortened(config, MOST)) : Infinity
    compare(shortened(config, MOST), outputs[i], steady)
  })
})

describe('any small config', () => {
  const rate = fc.constantFrom(0, 0, 0.25, 0.5)
  const small = fc.record({
    data: fc.record({
      name: fc.constantFrom('circles', 'moons', 'spiral', 'gaussian', 'xor'),
      samples: fc.integer({ min: 8, max: 60 }),
      noise: fc.constantFrom(0, 0.1, 0.3),
      seed: fc.integer({ min: 0, max: 1000 }),
      share: fc.constantFrom(0.3, 0.5),
    }),
    split: fc.record({
      fractions: fc.constantFrom([1, 0, 0], [0.5, 0.5, 0], [0.6, 0.2, 0.2], [0.75, 0, 0.25]),
      seed: fc.integer({ min: 0, max: 1000 }),
    }),
    normalise: fc.constantFrom('none', 'z-score', 'z-score-notes', 'min-max', 'mean', 'centre'),
    hidden: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
    activation: fc.constantFrom('linear', 'sigmoid', 'tanh'),
    init: fc.record({
      name: fc.constantFrom('zeros', 'random', 'xavier', 'glorot', 'he'),
      scale: fc.constantFrom(0.5, 1),
      seed: fc.integer({ min: 0, max: 1000 }),
    }),
    l1: fc.constantFrom(0, 0, 0.1),
    l2: fc.constantFrom(0, 0, 1),
    dropout: fc.record({ input: rate, hidden: rate, inverted: fc.boolean() }),
    optimizer: fc.record({
      name: fc.constantFrom('gd', 'momentum', 'nesterov', 'rmsprop', 'adam'),
      learningRate: fc.constantFrom(0.001, 0.01),
    }),
    decay: fc.record({ name: fc.constantFrom('none', 'inverse'), rate: fc.constant(0.1) }),
    clipNorm: fc.constantFrom(0, 0, 0.5),
    batch: fc.constantFrom(0, 4, 7),
    iterations: fc.constant(12),
    recordEvery: fc.constantFrom(1, 5),
    earlyStopping: fc.record({ patience: fc.constantFrom(0, 2) }),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  // the engine refuses patience without a dev set
  const fits = ({ split, earlyStopping }) =>
    !(earlyStopping.patience > 0 && split.fractions[1] === 0)

  /** The slope of b is rounding alone then: Adam and RMSprop would make whole steps of it. */
  const normed = (config) =>
    config.hidden.length > 0 && ['gd', 'momentum', 'nesterov'].includes(config.optimizer.name)
      ? [{ ...config, batchNorm: true }]
      : []

  test('prints what the engine prints', async () => {
    const drawn = fc.sample(small.filter(fits), { numRuns: 40, seed: 6 })
    const configs = [...drawn, ...drawn.flatMap(normed)]
    const outputs = await printed(configs)
    configs.forEach((config, i) => {
      try {
        compare(config, outputs[i])
      } catch (error) {
        throw new Error(`${JSON.stringify(config)}\n${error}`, { cause: error })
      }
    })
  })
})
