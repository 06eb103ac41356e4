/** What a run takes is counted before it is taken, and too much is refused with the figure. */
import { engines, MODULES, thrownBy, withRun } from './engines.mjs'

const MEBIBYTE = 2 ** 20
const LARGE = {
  data: { samples: 10000 },
  hidden: Array(20).fill(256),
  iterations: 100,
  recordEvery: 1,
}
/** Each option that takes room of its own. */
const WISHES = {
  'as it is': {},
  'batch norm': { batchNorm: true },
  Adam: { optimizer: { name: 'adam' } },
  dropout: { dropout: { input: 0.1, hidden: 0.5 } },
  'a dev and a test set': {
    data: { ...LARGE.data, dev: { samples: 10000 }, test: { samples: 10000 } },
    earlyStopping: { patience: 5 },
  },
  'mini-batches': { batch: 9999 },
}

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test.each([
    {},
    { hidden: [] },
    { batchNorm: true, batch: 7, split: { fractions: [0.5, 0.5, 0] } },
  ])('%j: counted as it is taken', (config) => {
    expect(withRun(engine, config, (run) => run.bytes)).toBe(engine.bytes(config))
  })

  test.each(
    Object.entries({ ...WISHES, 'all at once': Object.assign({}, ...Object.values(WISHES)) }),
  )('20 layers of 256 units and 10,000 samples fit: %s', (_, wish) => {
    const bytes = engine.bytes({ ...LARGE, ...wish })
    expect(bytes).toBeGreaterThan(20 * 256 * 10000 * Float32Array.BYTES_PER_ELEMENT)
    expect(bytes).toBeLessThanOrEqual(engine.maxBytes)
  })

  test('more is counted too, and refused with the figure', () => {
    const config = { ...LARGE, data: { samples: 60000 } }
    const bytes = engine.bytes(config)
    expect(engine.maxBytes).toBe(512 * MEBIBYTE)
    expect(bytes).toBeGreaterThan(engine.maxBytes)
    const figure = Math.ceil(bytes / MEBIBYTE).toLocaleString('en')
    const error = thrownBy(() => engine.start(config))
    expect(error.message).toBe(
      `hidden asks for a run that needs ${figure} MiB; 512 MiB are allowed.`,
    )
    expect(error.allowed).toEqual({ needed: bytes, max: engine.maxBytes })
  })

  test('beyond counting it is Infinity; a config that cannot be is refused', () => {
    expect(engine.bytes({ hidden: Array(32).fill(4096), data: { samples: 100000 } })).toBe(Infinity)
    expect(thrownBy(() => engine.bytes({ hidden: [0] }))).toMatchObject({ field: 'hidden' })
    const fault = { split: { fractions: [0.5, 0, 0] } }
    expect(thrownBy(() => engine.bytes(fault))).toMatchObject({ code: 'conflict' })
  })

  test('own data counts', () => {
    const data = (samples) => ({
      data: { X: [new Float64Array(samples)], Y: [new Float64Array(samples)] },
    })
    expect(engine.bytes(data(20000))).toBeGreaterThan(engine.bytes(data(10000)) + 160000)
  })
})

test('20 layers of 256 units and 10,000 samples are opened, and train', () => {
  withRun(engines.simd, LARGE, (run) => {
    expect(run.advance(1)).toEqual({ iteration: 1, done: false, reason: null })
    expect(run.records().loss[0]).toBeGreaterThan(0)
    expect(run.layers()).toHaveLength(21)
  })
})
