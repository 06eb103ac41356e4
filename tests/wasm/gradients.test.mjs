/** run.checkGradients: what it reports, what it leaves alone, what it refuses. */
import { engines, MODULES, thrownBy, withRun } from './engines.mjs'

const SMALL = { data: { samples: 40 }, iterations: 60, recordEvery: 20 }
const RICH = {
  ...SMALL,
  activation: 'tanh',
  batchNorm: true,
  l1: 0.01,
  l2: 0.1,
  dropout: { input: 0.1, hidden: 0.2 },
  batch: 7,
}
const ALL = { samples: 0, parameters: 0 }

describe.each(MODULES)('%s', (module) => {
  const engine = engines[module]

  test.each([
    ['the defaults', {}],
    ['everything at once', RICH],
    ['softmax', { ...SMALL, data: { name: 'blobs', samples: 40 }, output: 'softmax' }],
    [
      'an activation for each layer',
      { ...SMALL, hidden: [6, 5, 4], activation: ['tanh', 'leaky-relu', 'sigmoid'] },
    ],
    ['several labels', { ...SMALL, data: { name: 'quadrants', samples: 40 } }],
    ['no hidden layer', { ...SMALL, hidden: [] }],
  ])('%s: it agrees, layer by layer', (_, config) => {
    withRun(engine, config, (run) => {
      for (let turn = 0; turn < 2; turn++, run.advance(20)) {
        const { outcome, all, layers } = run.checkGradients()
        expect(outcome).toBe('agrees')
        expect(layers).toHaveLength(run.layers().length)
        const sum = layers.reduce((count, { compared, kinks }) => count + compared + kinks, 0)
        expect(all.compared + all.kinks).toBe(sum)
        for (const { error, tolerance } of [all, ...layers]) {
          expect(error).toBeLessThanOrEqual(tolerance)
          expect(tolerance).toBeLessThan(1e-3)
        }
      }
    })
  })

  test('norms are those of the gradient, and the worst place is one of them', () => {
    withRun(engine, { ...SMALL, activation: 'tanh' }, (run) => {
      const report = run.checkGradients(ALL)
      run.advance(1)
      const squares = (numbers) => numbers.reduce((sum, x) => sum + x * x, 0)
      const states = run.layers()
      report.layers.forEach(({ gradientNorm }, i) => {
        const norm = Math.sqrt(squares(states[i].dW) + squares(states[i].db))
        expect(gradientNorm).toBeCloseTo(norm, 6)
      })
      const { layer, parameter, row, column, gradient, difference } = report.worst
      const { dW, db, inputs } = states[layer - 1]
      expect(parameter === 'W' ? dW[row * inputs + column] : db[row]).toBeCloseTo(gradient, 9)
      expect(Math.abs(gradient - difference)).toBeLessThan(1e-5)
    })
  })

  test('a network of zeros has a gradient, one that learned by heart has none', () => {
    const data = { X: [[1, 2, 3]], Y: [[0, 0, 0]] }
    const zeros = { data, hidden: [2], output: 'linear', init: { name: 'zeros' } }
    withRun(engine, zeros, (run) => {
      expect(run.checkGradients()).toMatchObject({ outcome: 'zero', all: { gradientNorm: 0 } })
    })
    const uneven = { data: { samples: 41 } } // with as many of either class, b's gradient is 0 too
    withRun(engine, { ...uneven, init: { name: 'zeros' } }, (run) => {
      const { outcome, layers } = run.checkGradients()
      expect(outcome).toBe('cannot-tell') // but for that b all is 0, and so is a wrong sign of it
      expect(layers[0].kinks).toBeGreaterThan(0) // ReLU's units stand at their kink
    })
  })

  test('the run does not notice', () => {
    const plain = withRun(engine, RICH, (run) => (run.advance(60), run.result()))
    const checked = withRun(engine, RICH, (run) => {
      for (let turn = 0; turn < 6; turn++, run.advance(10)) run.checkGradients({ seed: turn })
      return run.result()
    })
    expect(checked).toEqual(plain)
  })

  test('as many samples and parameters as asked', () => {
    withRun(engine, SMALL, (run) => {
      const { all } = run.checkGradients({ samples: 5, parameters: 12, seed: 1 })
      expect(all.compared + all.kinks).toBe(12)
      const total = run.layers().reduce((sum, { W, b }) => sum + W.length + b.length, 0)
      const every = run.checkGradients(ALL).all
      expect(every.compared + every.kinks).toBe(total)
    })
  })

  test.each([
    [{ samples: -1 }, 'checkGradients.samples', 'out-of-range'],
    [{ parameters: 1.5 }, 'checkGradients.parameters', 'out-of-range'],
    [{ seed: NaN }, 'checkGradients.seed', 'out-of-range'],
    [{ sample: 1 }, 'checkGradients.sample', 'unknown-field'],
    [{ step: 0 }, 'checkGradients.step', 'out-of-range'],
    [{ step: 2 }, 'checkGradients.step', 'out-of-range'],
    [{ forward: 1 }, 'checkGradients.forward', 'out-of-range'],
  ])('%j is refused', (options, field, code) => {
    withRun(engine, SMALL, (run) => {
      const error = thrownBy(() => run.checkGradients(options))
      expect(error).toMatchObject({ name: 'ConfigError', field, code })
    })
  })

  test('each comparison by itself: all parameters in order, and the tallies are theirs', () => {
    withRun(engine, RICH, (run) => {
      run.advance(20)
      const { pairs, layers, all, worst } = run.checkGradients({ ...ALL, list: true })
      expect(pairs).toHaveLength(all.compared + all.kinks)
      const layerOf = run.layers()
      for (const { layer, parameter, row, column, value } of pairs) {
        const { W, b, inputs } = layerOf[layer - 1]
        if (parameter === 'W') expect(value).toBe(W[row * inputs + column])
        if (parameter === 'b') expect(value).toBe(b[row])
      }
      const smooth = pairs.filter(({ kink }) => !kink)
      expect(smooth).toHaveLength(all.compared)
      layers.forEach((tally, l) => {
        const own = smooth.filter(({ layer }) => layer === l + 1)
        expect(own).toHaveLength(tally.compared)
        expect(Math.hypot(...own.map(({ gradient }) => gradient))).toBeCloseTo(
          tally.gradientNorm,
          12,
        )
      })
      const apart = smooth.map(({ gradient, difference }) => Math.abs(gradient - difference))
      expect(Math.max(...apart)).toBe(Math.abs(worst.gradient - worst.difference))
    })
  })

  test('no list unless it is asked for', () => {
    withRun(engine, SMALL, (run) => expect(run.checkGradients().pairs).toBeNull())
  })

  test('a long step leaves out what bends, a short one drowns in rounding; forward bends more', () => {
    const smooth = { ...SMALL, activation: 'tanh', init: { name: 'xavier' } }
    withRun(engine, smooth, (run) => {
      const error = (step, forward = false) =>
        run.checkGradients({ ...ALL, step, forward }).all.error
      expect(error(1e-1)).toBeGreaterThan(100 * error(1e-5))
      expect(error(1e-13)).toBeGreaterThan(100 * error(1e-5))
      expect(error(1e-3, true)).toBeGreaterThan(10 * error(1e-3))
    })
  })

  test('the tolerance of a short step grows with its rounding', () => {
    withRun(engine, SMALL, (run) => {
      const { outcome, all } = run.checkGradients({ ...ALL, step: 1e-11 })
      expect(outcome).toBe('agrees')
      expect(all.tolerance).toBeGreaterThan(1e-5)
    })
  })

  const sigmoids = { activation: 'sigmoid', hidden: Array(20).fill(10), init: { name: 'he' } }
  const random = (scale) => ({ init: { name: 'random', scale } })
  test.each([
    ['a step of 1e-15', {}, { step: 1e-15 }],
    ['20 layers of sigmoid', sigmoids, {}],
    ['tanh that saturates', { activation: 'tanh', ...random(300) }, {}],
    ['sigmoid that saturates', { activation: 'sigmoid', ...random(1000) }, {}],
  ])('%s: it cannot tell, and says of which layers', (_, config, options) => {
    withRun(engine, { ...SMALL, ...config }, (run) => {
      const { outcome, all, layers } = run.checkGradients({ ...ALL, ...options })
      expect(outcome).toBe('cannot-tell')
      expect([all.told, layers[0].told]).toEqual([false, false])
    })
  })

  test('ordinary settings can be told', () => {
    for (const activation of ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu'])
      for (const name of ['random', 'xavier', 'glorot', 'he'])
        for (const batchNorm of [false, true])
          withRun(engine, { ...SMALL, activation, init: { name }, batchNorm }, (run) => {
            for (let turn = 0; turn < 3; turn++, run.advance(20))
              expect(run.checkGradients(ALL)).toMatchObject({
                outcome: 'agrees',
                all: { told: true },
              })
          })
  })

  test('a check that needs too much memory is refused', () => {
    const config = { ...SMALL, data: { samples: 40000 }, hidden: [600, 600], batch: 64 }
    withRun(engine, config, (run) => {
      expect(thrownBy(() => run.checkGradients(ALL))).toMatchObject({ code: 'too-large' })
    })
  })

  test('a freed run says so', () => {
    const run = engine.start(SMALL)
    run.free()
    expect(() => run.checkGradients()).toThrow('was freed')
  })
})
