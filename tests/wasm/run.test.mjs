/** A run from start to free, through both modules. */
import { Engine } from '../../wasm/engine.js'
import { Heap } from '../../wasm/heap.js'
import { BUILT } from '../../wasm/built.js'
import { loadCore } from '../../wasm/loader.js'
import { engines, MODULES, thrownBy, withRun } from './engines.mjs'

const PARTS = ['train', 'dev', 'test']
const SHORT = { iterations: 100, recordEvery: 10 }
const THREE_PARTS = { ...SHORT, split: { fractions: [0.6, 0.2, 0.2] } }
const BLOBS = {
  ...THREE_PARTS,
  data: { name: 'blobs', classes: 4, samples: 90 },
  output: 'softmax',
}
const DIVERGING = { ...SHORT, output: 'linear', optimizer: { learningRate: 1e6 } }

const trained = (engine, config) =>
  withRun(engine, config, (run) => {
    run.advance(Infinity)
    return run.result()
  })

/** Accuracy as the oracle counts it, from answers (outputs, samples). */
const accuracyOf = (A, { Y, outputs, samples }) => {
  const column = (M, j) => Array.from({ length: outputs }, (_, i) => M[i * samples + j])
  const best = (numbers) => numbers.indexOf(Math.max(...numbers))
  const right = (j) =>
    outputs > 1 ? best(column(A, j)) === best(column(Y, j)) : A[j] > 0.5 === Y[j] > 0.5
  return Array.from({ length: samples }, (_, j) => right(j)).filter(Boolean).length / samples
}

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test('says which module it is, and what a run takes', () => {
    expect(engine.module).toBe(module)
    const small = withRun(engine, { hidden: [2] }, (run) => run.bytes)
    const large = withRun(engine, { hidden: [200, 200] }, (run) => run.bytes)
    expect(small).toBeGreaterThan(0)
    expect(large).toBeGreaterThan(small + 200 * 200 * 4)
  })

  test('advances by steps, and says when and why it ends', () => {
    withRun(engine, SHORT, (run) => {
      expect(run.advance(0)).toEqual({ iteration: 0, done: false, reason: null })
      expect(run.advance(30)).toEqual({ iteration: 30, done: false, reason: null })
      expect(run.advance(69)).toEqual({ iteration: 99, done: false, reason: null })
      expect(run.advance(1000)).toEqual({ iteration: 100, done: true, reason: 'budget' })
      expect(run.advance(1)).toEqual({ iteration: 100, done: true, reason: 'budget' })
    })
  })

  test.each([-1, 0.5, NaN, '3', undefined])('does not advance by %p', (steps) => {
    withRun(engine, SHORT, (run) => {
      expect(() => run.advance(steps)).toThrow(RangeError)
      expect(run.advance(0).iteration).toBe(0)
    })
  })

  test('goes on with other settings, and says which it cannot change', () => {
    const config = { ...SHORT, l2: 1, dropout: { hidden: 0.2 } }
    const other = { optimizer: { learningRate: 0.1 }, l2: 3, dropout: { hidden: 0.5 } }
    const changed = withRun(engine, config, (run) => {
      run.change(other)
      run.advance(Infinity)
      return run.result()
    })
    expect(changed).toEqual(trained(engine, { ...config, ...other }))
    expect(changed).not.toEqual(trained(engine, config))
    withRun(engine, SHORT, (run) => {
      const refusals = [{ batch: 3 }, { dropout: { hidden: 0.5 } }, { l2: -1 }, { l2: '3' }]
      const fields = refusals.map((one) => thrownBy(() => run.change(one)))
      expect(fields.map(({ field, code }) => `${field} ${code}`)).toEqual([
        'batch conflict',
        'dropout.hidden conflict',
        'l2 out-of-range',
        'l2 wrong-kind',
      ])
      expect(fields[1].message).toMatch(/dropout.hidden is to become 0.5; it must .* start/)
    })
  })

  test.each([
    [{ l2: 3, batch: 7 }, 'batch'],
    [{ l2: 3, optimizer: { learningRate: -1 } }, 'optimizer.learningRate'],
    [{ optimizer: { learningRate: 0.5 }, dropout: { hidden: 0.5 } }, 'dropout.hidden'],
    [{ l1: 2, l2: '3' }, 'l2'],
    [{ l1: 2, lambda: 3 }, 'lambda'],
  ])('where one option is refused, none is changed: %j', (other, field) => {
    const [changed, same] = [true, false].map((tries) =>
      withRun(engine, SHORT, (run) => {
        run.advance(50)
        if (tries) expect(thrownBy(() => run.change(other)).field).toBe(field)
        run.advance(Infinity)
        return run.result()
      }),
    )
    expect(changed).toEqual(same)
  })

  test('how the steps are cut changes nothing', () => {
    const config = { ...THREE_PARTS, batch: 32, dropout: { hidden: 0.2 } }
    const inSlices = withRun(engine, config, (run) => {
      while (!run.advance(7).done) run.score('dev')
      return run.result()
    })
    expect(inSlices).toEqual(trained(engine, config))
  })

  test('records are copies that stay as they were', () => {
    withRun(engine, { ...THREE_PARTS, hidden: [4, 3] }, (run) => {
      run.advance(25)
      const { iteration, loss, devLoss, gradientNorm, layers } = run.records()
      const kept = Array.from(loss)
      expect(Array.from(iteration)).toEqual([0, 10, 20])
      expect([loss.length, devLoss.length, gradientNorm.length, layers]).toEqual([3, 3, 9, 3])
      run.advance(50)
      loss.fill(0)
      expect(Array.from(run.records().loss.subarray(0, 3))).toEqual(kept)
      expect(run.records().iteration).toHaveLength(8)
    })
  })

  test('without a dev set there is no dev loss, no score, no part', () => {
    withRun(engine, SHORT, (run) => {
      run.advance(1)
      expect(run.records().devLoss).toHaveLength(0)
      expect(run.score('dev')).toBeNull()
      expect(run.part('dev')).toBeNull()
      expect(Object.keys(run.result())).toEqual([
        'iteration',
        'loss',
        'devLoss',
        'gradientNorm',
        'train',
        'W',
        'b',
      ])
    })
  })

  test('a part that is none is named', () => {
    withRun(engine, SHORT, (run) => {
      expect(() => run.score('valid')).toThrow('No such part: valid')
      expect(() => run.part()).toThrow('No such part')
    })
  })

  test('layers: shapes, and the spread of units that are all one', () => {
    withRun(engine, { ...SHORT, init: { name: 'constant', scale: 0.5 } }, (run) => {
      run.advance(20)
      const layers = run.layers()
      expect(layers.map(({ inputs, units }) => [inputs, units])).toEqual([
        [2, 10],
        [10, 5],
        [5, 1],
      ])
      for (const { W, dW, b, db, units, inputs, spread } of layers) {
        expect([W.length, dW.length]).toEqual([units * inputs, units * inputs])
        expect([b.length, db.length]).toEqual([units, units])
        expect(spread).toBe(0)
      }
    })
    withRun(engine, SHORT, (run) => expect(run.layers()[0].spread).toBeGreaterThan(0.1))
  })

  test.each([
    ['circles', THREE_PARTS],
    ['blobs', { ...BLOBS, normalise: 'z-score' }],
  ])('predict gives the accuracy that score gives: %s', (_, config) => {
    withRun(engine, config, (run) => {
      run.advance(40)
      for (const name of PARTS) {
        const part = run.part(name)
        const A = run.predict(part.X)
        expect(A).toHaveLength(part.outputs * part.samples)
        expect(accuracyOf(A, part)).toBeCloseTo(run.score(name).accuracy, 12)
        expect(run.score(name).samples).toBe(part.samples)
      }
    })
  })

  test('predict takes any number of samples, and whole samples alone', () => {
    withRun(engine, SHORT, (run) => {
      const many = run.predict(new Float64Array(2 * 1000).fill(0.25))
      expect(many).toHaveLength(1000)
      expect(new Set(many).size).toBe(1)
      expect(run.predict([0.25, 0.25])[0]).toBe(many[0])
      expect(run.predict([])).toHaveLength(0)
      expect(() => run.predict([1, 2, 3])).toThrow('rows of 2 features')
    })
  })

  test('softmax answers add up to 1', () => {
    withRun(engine, BLOBS, (run) => {
      const A = run.predict([1, -2])
      expect(A.reduce((sum, a) => sum + a, 0)).toBeCloseTo(1, 6)
    })
  })

  test('a linear output has no accuracy', () => {
    withRun(engine, { ...SHORT, output: 'linear' }, (run) => {
      expect(run.score('train').accuracy).toBeNull()
      expect(run.result().train.accuracy).toBeNull()
      expect(run.result().train.loss).toBeGreaterThan(0)
    })
  })

  test('own data, as rows and as flat arrays, trains as the same data drawn', () => {
    const config = { ...SHORT, data: { name: 'moons', samples: 40 } }
    const { X, Y, samples } = withRun(engine, config, (run) => run.part('train'))
    const rows = [Array.from(X.subarray(0, samples)), X.subarray(samples)]
    const drawn = trained(engine, config)
    expect(trained(engine, { ...SHORT, data: { X: rows, Y: [Y] } })).toEqual(drawn)
    expect(trained(engine, { ...SHORT, data: { X, Y, samples } })).toEqual(drawn)
  })

  test('own data of any width: 5 features, 3 labels', () => {
    const row = (i) => Array.from({ length: 12 }, (_, j) => ((i * 7 + j * 5) % 12) / 12)
    const data = { X: [0, 1, 2, 3, 4].map(row), Y: [0, 1, 2].map((i) => row(i).map(Math.round)) }
    withRun(engine, { ...SHORT, data, hidden: [3] }, (run) => {
      run.advance(5)
      expect(run.layers().map(({ inputs, units }) => [inputs, units])).toEqual([
        [5, 3],
        [3, 3],
      ])
      const { X, features, outputs } = run.part('train')
      expect([features, outputs]).toEqual([5, 3])
      expect(Array.from(X)).toEqual(data.X.flat())
      expect(run.predict(X)).toHaveLength(3 * 12)
    })
  })

  test('one activation for all is a list of the same', () => {
    const config = { ...SHORT, hidden: [4, 3], batchNorm: true }
    const one = trained(engine, { ...config, activation: 'tanh' })
    expect(trained(engine, { ...config, activation: ['tanh', 'tanh'] })).toEqual(one)
    expect(trained(engine, { ...config, activation: ['tanh', 'relu'] })).not.toEqual(one)
    expect(trained(engine, { ...config, activation: ['relu', 'tanh'] })).not.toEqual(one)
  })

  test('early stopping keeps the record with the lowest dev loss', () => {
    const config = {
      data: { name: 'moons', samples: 60, noise: 0.35, seed: 11 },
      split: { fractions: [0.6, 0.4, 0], seed: 3 },
      hidden: [64],
      optimizer: { name: 'adam', learningRate: 0.01 },
      iterations: 3000,
      recordEvery: 20,
      earlyStopping: { patience: 5 },
    }
    withRun(engine, config, (run) => {
      const { done, reason } = run.advance(Infinity)
      expect([done, reason]).toEqual([true, 'early-stop'])
      const { iteration, devLoss, bestIteration, dev } = run.result()
      const lowest = Math.min(...devLoss)
      expect(bestIteration).toBe(iteration[devLoss.indexOf(lowest)])
      expect(dev.loss).toBeCloseTo(lowest, 12)
    })
  })

  test('a run that diverges stops, and names the place', () => {
    withRun(engine, DIVERGING, (run) => {
      expect(run.event()).toBeNull()
      const { iteration, done, reason } = run.advance(Infinity)
      expect([done, reason]).toEqual([true, 'diverged'])
      const event = run.event()
      expect(event).toEqual({
        layer: expect.any(Number),
        step: iteration,
        quantity: expect.any(String),
      })
      expect([1, 2, 3]).toContain(event.layer)
      expect(['Z', 'A', 'loss', 'dW', 'db', 'W', 'b']).toContain(event.quantity)
      expect(run.result().diverged).toEqual(event)
      expect(run.advance(10).iteration).toBe(iteration)
    })
    expect(trained(engine, SHORT)).not.toHaveProperty('diverged')
  })

  test('what is not finite is null in the result, which is JSON then', () => {
    const huge = { X: [[1e200, -1e200]], Y: [[1, 0]] }
    const result = trained(engine, { data: huge, hidden: [], output: 'linear', recordEvery: 1 })
    expect(result.diverged).toMatchObject({ layer: 1, step: 0 })
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
    expect(result.loss).toContain(null)
  })

  test('free gives the memory back, once', () => {
    const run = engine.start(SHORT)
    run.free()
    run.free()
    const calls = [
      () => run.advance(1),
      () => run.records(),
      () => run.event(),
      () => run.score('train'),
      () => run.layers(),
      () => run.predict([0, 0]),
      () => run.part('train'),
      () => run.result(),
    ]
    for (const call of calls) expect(call).toThrow('This run was freed; start a new one.')
  })

  test('runs side by side do not disturb each other', () => {
    const configs = [SHORT, THREE_PARTS, BLOBS, { ...SHORT, dropout: { hidden: 0.3 }, batch: 20 }]
    const alone = configs.map((config) => trained(engine, config))
    const runs = configs.map((config) => engine.start(config))
    for (let i = 0; i < 20; i++) runs.forEach((run) => run.advance(5))
    expect(runs.map((run) => run.result())).toEqual(alone)
    runs.forEach((run) => run.free())
  })

  test('a run goes on where it was while another one makes the memory grow', async () => {
    const core = await loadCore({ module }, BUILT)
    const own = new Engine(new Heap(core))
    const alone = trained(own, BLOBS)
    const run = own.start(BLOBS)
    run.advance(50)
    const before = core.memory.buffer.byteLength
    const big = own.start({ hidden: [2000, 2000], iterations: 1 })
    expect(core.memory.buffer.byteLength).toBeGreaterThan(before)
    run.advance(50)
    expect(run.result()).toEqual(alone)
    big.free()
    run.free()
  })

  test('freed memory is used again, and so is that of what was refused', async () => {
    const core = await loadCore({ module }, BUILT)
    const own = new Engine(new Heap(core))
    const X = new Float64Array(2 ** 18)
    const broken = X.slice().fill(NaN, -1)
    const mislabelled = { X: [X], Y: [X.slice().fill(7)] }
    const once = () => {
      withRun(own, { hidden: [1000, 1000] }, (run) => run.bytes)
      withRun(own, { hidden: [] }, (run) => run.predict(X))
      own.random(1).free()
      own.normalise(X, 'centre')
      for (const data of [mislabelled, { X: [broken], Y: [X] }]) {
        expect(thrownBy(() => own.start({ data })).code).toBe('bad-data')
      }
    }
    once()
    const grown = core.memory.buffer.byteLength
    for (let i = 0; i < 5; i++) once()
    expect(core.memory.buffer.byteLength).toBe(grown)
  })

  test('where no memory is left a config is too large, and the engine lives on', async () => {
    const core = await loadCore({ module }, BUILT)
    const own = new Engine(new Heap(core))
    const taken = []
    const takeAll = (bytes) => {
      for (let block = core.alloc(bytes); block; block = core.alloc(bytes)) taken.push(block)
    }
    takeAll(2 ** 28) // what a run of more than that needs is not there
    const wide = thrownBy(() => own.start({ hidden: [4096, 4096], batch: 2 }))
    expect(wide).toMatchObject({ name: 'ConfigError', code: 'too-large', field: 'hidden' })
    expect(wide.message).toMatch(
      /^hidden asks for a run that needs \d+ MiB, more memory than is left here\.$/,
    )
    expect(wide.allowed.needed).toBeGreaterThan(2 ** 28)
    for (let bytes = 2 ** 27; bytes >= 2 ** 6; bytes /= 2) takeAll(bytes) // not even a config fits
    for (const ask of [() => own.start(), () => own.bytes(), () => own.recurrent()]) {
      expect(thrownBy(ask)).toMatchObject({ code: 'too-large', field: 'config' })
    }
    taken.forEach((block) => core.free(block))
    expect(trained(own, SHORT).loss).toHaveLength(10)
  })
})

test('both modules give the same bits', () => {
  const config = { ...BLOBS, dropout: { hidden: 0.1, input: 0.1 }, batch: 16, batchNorm: true }
  expect(trained(engines.simd, config)).toEqual(trained(engines.plain, config))
})
