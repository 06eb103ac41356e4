/** run.statistics, activations, mask, and the records beside the loss: against NumPy, and each other. */
import { readFileSync } from 'node:fs'
import { engines, MODULES, thrownBy, withRun } from './engines.mjs'

const inspected = JSON.parse(
  readFileSync(new URL('../golden/inspect_layers.json', import.meta.url), 'utf8'),
)
const QUANTITIES = ['Z', 'A', 'W', 'dW']
const SHORT = { iterations: 40, recordEvery: 10, data: { samples: 50 } }
const MASKED = { ...SHORT, hidden: [30, 20], dropout: { input: 0.1, hidden: 0.4 }, batch: 16 }

/** Of the size of the numbers themselves: untrained, float32 rounds; trained, it has drifted. */
const TOLERANCE = { untrained: 2e-6, trained: 2e-3 }
/** Numbers that may stand in a neighbour's bin, as a share of all. */
const MOVED = { untrained: 1e-3, trained: 1e-2 }

const sum = (numbers) => numbers.reduce((total, x) => total + x, 0)

const statisticsOf = (engine, { config, steps, part, dropout, seed }, ranges) =>
  withRun(engine, config, (run) => {
    run.advance(steps)
    return run.statistics({ part, dropout, seed, bins: inspected.bins, ranges })
  })

const expectDistribution = (actual, expected, kind) => {
  const size = Math.max(expected.sd, Math.abs(expected.mean), Number.MIN_VALUE)
  const near = (key, scale = size) =>
    expect(Math.abs(actual[key] - expected[key]) / scale).toBeLessThanOrEqual(TOLERANCE[kind])
  expect([actual.count, actual.notFinite]).toEqual([expected.count, 0])
  expect([actual.low, actual.high]).toEqual([expected.low, expected.high])
  near('mean')
  near('sd')
  near('norm', expected.norm || Number.MIN_VALUE)
  const ends = Math.max(Math.abs(expected.min), Math.abs(expected.max), Number.MIN_VALUE)
  near('min', ends)
  near('max', ends)
  const counts = ({ below, histogram, above }) => [below, ...histogram, above]
  const apart = counts(expected).map((count, i) => Math.abs(count - counts(actual)[i]))
  expect(sum(apart)).toBeLessThanOrEqual(MOVED[kind] * expected.count * 2)
  expect(sum(counts(actual))).toBe(expected.count)
}

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  describe.each(Object.entries(inspected.cases))('%s', (_, golden_case) => {
    const { expected, steps, records, config } = golden_case
    const kind = steps > 0 ? 'trained' : 'untrained'

    test('every layer, as NumPy has it', () => {
      const { loss, penalty, layers } = statisticsOf(engine, golden_case, inspected.ranges)
      expect(Math.abs(loss - expected.loss)).toBeLessThanOrEqual(TOLERANCE[kind])
      expect(Math.abs(penalty - expected.penalty)).toBeLessThanOrEqual(TOLERANCE[kind])
      expect(layers).toHaveLength(expected.layers.length)
      layers.forEach((layer, i) => {
        const wanted = expected.layers[i]
        for (const name of QUANTITIES) expectDistribution(layer[name], wanted[name], kind)
        expect(layer.dead).toBe(wanted.dead)
        expect(Math.abs(layer.saturated - wanted.saturated)).toBeLessThanOrEqual(MOVED[kind])
        expect(layer.spread).toBeCloseTo(wanted.spread, steps > 0 ? 2 : 12)
      })
    })

    test('numpy.histogram of W, to the number', () => {
      if (steps > 0) return // trained in float32, W is no longer NumPy's
      const { layers } = statisticsOf(engine, golden_case)
      layers.forEach(({ W }, i) => {
        const { low, high, histogram, mean, sd } = expected.layers[i].own_ends
        expect([W.low, W.high]).toEqual([low, high])
        expect(Array.from(W.histogram)).toEqual(histogram)
        expect(W.mean).toBeCloseTo(mean, 13)
        expect(W.sd).toBeCloseTo(sd, 13)
      })
    })

    test('penalty, weight norms and dev accuracy as records', () => {
      withRun(engine, config, (run) => {
        run.advance(steps)
        const { loss, penalty, weightNorm, devAccuracy, devLoss, layers } = run.records()
        expect(penalty).toHaveLength(records.penalty.length)
        records.penalty.forEach((x, i) => {
          expect(penalty[i]).toBeCloseTo(x, 4)
          expect(loss[i]).toBeCloseTo(records.loss[i], 3)
          expect(loss[i]).toBeGreaterThanOrEqual(penalty[i])
        })
        expect(weightNorm).toHaveLength(records.weightNorm.length * layers)
        records.weightNorm.flat().forEach((x, i) => expect(weightNorm[i] / x).toBeCloseTo(1, 3))
        expect(devAccuracy).toHaveLength(devLoss.length)
        const one = 1.01 / (run.part('dev')?.samples ?? 1) // sample may be decided otherwise
        records.devAccuracy.forEach((x, i) =>
          expect(Math.abs(devAccuracy[i] - x)).toBeLessThanOrEqual(one),
        )
      })
    })
  })

  test('at the start dW is what the first iteration finds', () => {
    const config = { ...SHORT, l2: 0.3, l1: 0.1, batchNorm: true, activation: 'tanh' }
    withRun(engine, config, (run) => {
      const { layers, loss, penalty } = run.statistics()
      run.advance(1)
      const records = run.records()
      expect(layers.map(({ dW }) => dW.norm)).toEqual(Array.from(records.gradientNorm))
      expect(layers.map(({ W }) => W.norm)).toEqual(Array.from(records.weightNorm))
      expect([loss + penalty, penalty]).toEqual([records.loss[0], records.penalty[0]])
    })
  })

  test.each([
    ['xavier', '0.58', '0.02'], // they die out
    ['he', '0.82', '0.75'],
  ])('ten ReLU layers by %s: as NumPy has it, sd %s to %s', (name, first, last) => {
    const { randn, seed, hidden, sd } = inspected.depth
    const stream = engine.random(seed)
    const X = Array.from({ length: randn[0] }, () => stream.randn(randn[1]))
    stream.free()
    const data = { X, Y: [X[0].map((x) => Number(x > 0))] }
    withRun(engine, { data, hidden, init: { name, seed: 0 } }, (run) => {
      const found = run.statistics({ bins: 0 }).layers.slice(0, -1)
      expect(found).toHaveLength(sd[name].length)
      found.forEach(({ A }, l) => expect(A.sd / sd[name][l]).toBeCloseTo(1, 5))
      expect([found[0], found[9]].map(({ A }) => A.sd.toFixed(2))).toEqual([first, last])
    })
  })

  test('symmetry, zeros and dead units are told', () => {
    withRun(engine, { ...SHORT, init: { name: 'zeros' } }, (run) => {
      for (const { W, dW, spread } of run.statistics({ bins: 0 }).layers) {
        expect([W.zeros, W.norm, dW.norm, spread]).toEqual([W.count, 0, 0, 0])
        expect(W.histogram).toHaveLength(0)
      }
      expect(run.statistics().layers.map(({ dead }) => dead)).toEqual([10, 5, 0])
    })
  })

  test('what is beyond float32 is counted apart', () => {
    const wild = { hidden: Array(20).fill(30), init: { name: 'random', scale: 1000 } }
    withRun(engine, { ...SHORT, ...wild }, (run) => {
      const last = run.statistics().layers.at(-1)
      expect(last.Z.notFinite).toBeGreaterThan(0)
      expect(last.Z.notFinite + sum(last.Z.histogram)).toBe(last.Z.count)
    })
  })

  test('the run does not notice', () => {
    const trained = (look) =>
      withRun(engine, { ...MASKED, batchNorm: true }, (run) => {
        while (!run.advance(7).done) look(run)
        return run.result()
      })
    const looked = trained((run) => {
      run.statistics({ dropout: true })
      run.activations(1, [1, 2])
      run.mask(1)
    })
    expect(looked).toEqual(trained(() => {}))
  })

  test('a part that is not there, and fewer samples', () => {
    withRun(engine, SHORT, (run) => {
      expect(run.statistics({ part: 'dev' })).toBeNull()
      expect(run.statistics({ samples: 7 })).toMatchObject({ samples: 7 })
      expect(run.statistics({ samples: 7 }).layers[0].Z.count).toBe(70)
      expect(run.statistics({ samples: 1e6 }).samples).toBe(50)
    })
  })

  test('activations: each layer follows from the one before it', () => {
    withRun(engine, { ...SHORT, activation: 'tanh', output: 'linear' }, (run) => {
      run.advance(10)
      const X = Float64Array.from({ length: 2 * 300 }, (_, i) => Math.sin(i))
      const states = run.layers()
      let A_prev = X
      states.forEach(({ W, b, units, inputs }, i) => {
        const { Z, A, samples } = run.activations(i + 1, X)
        expect([Z.length, samples]).toEqual([units * 300, 300])
        for (const s of [0, 17, 255, 256, 299]) {
          for (let n = 0; n < units; n++) {
            let z = b[n]
            for (let k = 0; k < inputs; k++) z += W[n * inputs + k] * A_prev[k * 300 + s]
            expect(Z[n * 300 + s]).toBeCloseTo(z, 5)
            expect(A[n * 300 + s]).toBeCloseTo(i < 2 ? Math.tanh(z) : z, 5)
          }
        }
        A_prev = A
      })
      expect(run.activations(3, X).A).toEqual(run.predict(X))
      expect(run.activations(2)).toEqual(run.activations(2, run.part('train').X))
    })
  })

  test('the mask is that of the last batch', () => {
    withRun(engine, MASKED, (run) => {
      expect(run.mask(1)).toBeNull()
      run.advance(1)
      expect(run.mask(3)).toBeNull()
      const masks = [0, 1, 2].map((l) => run.mask(l))
      expect(masks.map(({ units, samples }) => [units, samples])).toEqual([
        [2, 16],
        [30, 16],
        [20, 16],
      ])
      for (const { kept, units, samples } of masks) {
        expect(kept).toHaveLength(units * samples)
        expect(kept.every((bit) => bit === 0 || bit === 1)).toBe(true)
      }
      const share = sum(masks[1].kept) / masks[1].kept.length
      expect(Math.abs(share - 0.6)).toBeLessThan(0.1)
      run.advance(1)
      expect(run.mask(1).kept).not.toEqual(masks[1].kept)
      run.advance(2) // 50 samples in batches of 16: the fourth has 2
      expect(run.mask(1).samples).toBe(2)
    })
  })

  test.each([
    [{ bins: -1 }, 'statistics.bins'],
    [{ bins: 1001 }, 'statistics.bins'],
    [{ samples: 1.5 }, 'statistics.samples'],
    [{ part: 'all' }, 'statistics.part'],
    [{ ranges: { Z: [1, 1] } }, 'statistics.ranges.Z'],
    [{ ranges: { A: [0, Infinity] } }, 'statistics.ranges.A'],
    [{ ranges: { db: [0, 1] } }, 'statistics.ranges.db'],
    [{ ranges: 3 }, 'statistics.ranges'],
    [{ seed: -1 }, 'statistics.seed'],
    [{ bin: 3 }, 'statistics.bin'],
  ])('%j is refused', (options, field) => {
    withRun(engine, SHORT, (run) => {
      const error = thrownBy(() => run.statistics(options))
      expect(error).toMatchObject({ name: 'ConfigError', field })
      expect(error.message.startsWith(`${field} is `)).toBe(true)
    })
  })

  test.each([
    ['activations', 0],
    ['activations', 4],
    ['activations', 1.5],
    ['mask', -1],
    ['mask', undefined],
  ])('%s of layer %p: no such layer', (name, l) => {
    withRun(engine, SHORT, (run) => {
      expect(() => run[name](l, [1, 2])).toThrow('No such layer')
      expect(() => run.activations(1, [1, 2, 3])).toThrow('rows of 2 features')
    })
  })

  test('more than fits is refused with the figure', () => {
    const large = { data: { samples: 100000 }, hidden: Array(8).fill(300), batch: 1 }
    withRun(engine, large, (run) => {
      const error = thrownBy(() => run.statistics())
      expect(error).toMatchObject({ code: 'too-large', field: 'statistics.samples' })
      expect(error.message).toMatch(/ statistics that need [\d,]+ MiB; 512 MiB are allowed\.$/)
      expect(run.statistics({ samples: 100 }).samples).toBe(100)
    })
  })
})

test('both modules give the same bits', () => {
  for (const golden_case of Object.values(inspected.cases)) {
    expect(statisticsOf(engines.simd, golden_case)).toEqual(
      statisticsOf(engines.plain, golden_case),
    )
  }
})
