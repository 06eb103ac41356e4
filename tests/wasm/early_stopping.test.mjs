/** Early stopping brings back the network of the best record: all that an evaluation depends on. */
import fc from 'fast-check'
import { engines, MODULES, withRun } from './engines.mjs'

const NUM_RUNS = 500

/** Of a run to its end: the dev losses that were recorded, the lowest of them, and the dev loss of what is left. */
const ended = (engine, config) =>
  withRun(engine, config, (run) => {
    const { reason } = run.advance(Infinity)
    const devLoss = Array.from(run.records().devLoss)
    const lowest = devLoss.reduce((best, loss) => (loss < best || Number.isNaN(best) ? loss : best))
    return { reason, devLoss, lowest, kept: run.score('dev').loss }
  })

const MOONS = {
  data: { name: 'moons', samples: 220, noise: 0.3 },
  split: { fractions: [0.7, 0.3, 0] },
  hidden: [24, 24],
  batchNorm: true,
  optimizer: { learningRate: 0.3 },
  iterations: 3000,
  recordEvery: 10,
  earlyStopping: { patience: 12 },
}

const rate = fc.constantFrom(0, 0.3)
const activation = fc.constantFrom('linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu')
const anyOptions = fc.record({
  data: fc.record({
    name: fc.constantFrom('circles', 'moons', 'spiral', 'blobs', 'quadrants'),
    samples: fc.integer({ min: 12, max: 60 }),
    noise: fc.constantFrom(0.1, 0.4),
    seed: fc.nat(1000),
    dev: fc.record({ samples: fc.constantFrom(0, 7) }),
  }),
  split: fc.record({ fractions: fc.constantFrom([0.6, 0.4, 0], [0.5, 0.25, 0.25]) }),
  normalise: fc.constantFrom('none', 'z-score', 'min-max'),
  hidden: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  activation,
  output: fc.constantFrom('sigmoid', 'linear'),
  init: fc.record({ name: fc.constantFrom('random', 'xavier', 'he'), seed: fc.nat(1000) }),
  batchNorm: fc.boolean(),
  l1: fc.constantFrom(0, 0.3),
  l2: fc.constantFrom(0, 0.3),
  l1Step: fc.constantFrom('subgradient', 'proximal'),
  dropout: fc.record({ input: rate, hidden: rate, inverted: fc.boolean() }),
  optimizer: fc.record({
    name: fc.constantFrom('gd', 'momentum', 'nesterov', 'rmsprop', 'adam'),
    learningRate: fc.constantFrom(0.01, 0.3, 30),
  }),
  decay: fc.record({ name: fc.constantFrom('none', 'inverse'), rate: fc.constant(0.1) }),
  clipNorm: fc.constantFrom(0, 0.5),
  batch: fc.constantFrom(0, 4, 7),
  iterations: fc.integer({ min: 9, max: 60 }),
  recordEvery: fc.integer({ min: 1, max: 8 }),
  earlyStopping: fc.record({ patience: fc.constantFrom(1, 3, 1000) }),
  seed: fc.nat(1000),
})

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test('batch norm on noisy moons: the dev loss after the stop is the lowest that was recorded', () => {
    const { reason, devLoss, lowest, kept } = ended(engine, MOONS)
    expect(reason).toBe('early-stop')
    expect(devLoss.at(-1)).toBeGreaterThan(1.01 * lowest)
    expect(kept).toBe(lowest)
  })

  test('whatever the options, and however the run ends', () => {
    const reasons = new Set()
    fc.assert(
      fc.property(anyOptions, (config) => {
        const { reason, lowest, kept } = ended(engine, config)
        reasons.add(reason)
        expect(kept).toBe(lowest)
      }),
      { numRuns: NUM_RUNS, seed: 11 },
    )
    expect([...reasons].sort()).toEqual(['budget', 'diverged', 'early-stop'])
  })
})
