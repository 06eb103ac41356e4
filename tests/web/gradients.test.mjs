/** The lab of vanishing and exploding gradients, through the engine. */
import { deep, drawn } from '../../web/engine/deep.js'
import { recurrent } from '../../web/engine/recurrent.js'
import { drain } from '../../web/figures/drain.js'
import { fieldsOf } from '../../web/lab/define.js'
import { defaults } from '../../web/labs/fields.js'
import { barsOf } from '../../web/labs/gradients/bars.js'
import { breakageOf, firstThatHolds, repairsOf } from '../../web/labs/gradients/breakage.js'
import { comparedOf, CURES, inputOf, LESSON, matched } from '../../web/labs/gradients/config.js'
import { answerOf, errataValues, factJobs } from '../../web/labs/gradients/errata.js'
import lab from '../../web/labs/gradients/lab.js'
import {
  axisOf,
  factorOf,
  gradientsOf,
  guessOf,
  kindOf,
  normsAt,
  ratioOf,
  ratioText,
  resultOf,
} from '../../web/labs/gradients/outcome.js'
import { cellsOf, keptOf, sharesOf, shareCurves } from '../../web/labs/gradients/recurrent.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const first = defaults(fieldsOf(lab, engine.schema))
const started = (over = {}) =>
  drain(deep(engine, { ...inputOf({ ...first, ...over }), still: true, bare: true }))
const normsOf = (over) => gradientsOf(started(over)).norms
const trained = (over, cure = 'none') =>
  drain(deep(engine, comparedOf({ ...first, ...over }, cure).input))
const t = (key) => key

describe('the gradients at the start, ten layers of a hundred units', () => {
  test.each([
    ['sigmoid', 'xavier', '2.3e-6', 'vanish'],
    ['tanh', 'xavier', '8.6e-1', 'even'],
    ['tanh', 'random-1', '1.6e+3', 'explode'],
    ['relu', 'random-1', '1.7e-1', 'huge'],
    ['relu', 'random-0.01', '1.1e+0', 'tiny'],
    ['relu', 'he', '3.7e-1', 'even'],
  ])('%s, %s: first to last %s, told as %s', (act, init, ratio, kind) => {
    const norms = normsOf({ act, init })
    expect(norms).toHaveLength(11)
    expect(ratioOf(norms).toExponential(1)).toBe(ratio)
    expect(kindOf(norms)).toBe(kind)
  })

  test('activations: Xavier lets ReLU shrink, He holds it, N(0, 1) blows it up', () => {
    const deviations = (init) => gradientsOf(started({ act: 'relu', init })).deviations
    const ends = (init) => [0, 9].map((l) => deviations(init)[l].toPrecision(3))
    expect(ends('xavier')).toEqual(['0.579', '0.0233'])
    expect(ends('he')).toEqual(['0.819', '0.746'])
    expect(deviations('random-1')[9].toExponential(1)).toBe('2.3e+8')
  })

  test('each layer more leaves less to the first one of a sigmoid network', () => {
    const reached = [1, 2, 5, 10, 15, 20].map((depth) => normsOf({ depth })[0])
    reached.slice(1).forEach((norm, i) => expect(norm).toBeLessThan(reached[i] / 2))
  })

  test('a start takes no iteration, and shows what the first record of a run holds', () => {
    const still = started()
    expect([still.iteration, still.reason, still.records.iteration.length]).toEqual([0, null, 0])
    const norms = normsAt(trained({}).records, 0)
    gradientsOf(still).norms.forEach((norm, l) => expect(norm).toBeCloseTo(norms[l], 12))
  })

  test('one layer: there is nothing to multiply', () => {
    const norms = normsOf({ depth: 1 })
    expect([norms.length, ratioOf(norms), factorOf(norms), kindOf(norms)]).toEqual([
      2,
      1,
      1,
      'even',
    ])
  })

  test('the factor of a layer, as many times as there are steps back, is the ratio', () => {
    const norms = normsOf({})
    expect(factorOf(norms) ** 9 / ratioOf(norms)).toBeCloseTo(1, 9)
  })
})

describe('the cures', () => {
  const runs = new Map(['none', ...CURES].map((cure) => [cure, trained({}, cure)]))
  const result = (cure) => resultOf(runs.get(cure))

  test('an activation with slope 1 and batch normalisation level the sigmoid network', () => {
    expect(result('none').start).toBeLessThan(1e-5)
    for (const cure of ['leaky', 'bn']) {
      expect(result(cure).start).toBeGreaterThan(0.1)
      expect(result(cure).start).toBeLessThan(10)
      expect(result(cure).loss).toBeLessThan(result('none').loss)
    }
  })

  test('clipping leaves the ratio as it was', () => {
    expect(result('clip').start).toBe(result('none').start)
  })

  test('what a penalty adds is its own gradient, not that of the data', () => {
    const loud = drain(deep(engine, { ...inputOf(first, 'l2'), still: true, bare: true }))
    const silent = started()
    const { lambda } = first
    const own = (lambda / 200) * loud.statistics.layers[0].W.norm
    expect(result('l2').start).toBeGreaterThan(0.5)
    expect(loud.statistics.layers[0].dW.norm / own).toBeCloseTo(1, 3)
    expect(silent.statistics.layers[0].dW.norm / own).toBeLessThan(1e-5)
  })

  test('the initialiser made for an activation', () => {
    expect(['sigmoid', 'tanh', 'relu', 'leaky-relu'].map(matched)).toEqual([
      'xavier',
      'xavier',
      'he',
      'he',
    ])
  })

  test('bars: those of the uncured network stand at the same step', () => {
    const cured = trained({}, 'bn')
    const gradients = { ...gradientsOf(started()), step: 7 }
    const [now, before, spread] = barsOf(t, gradients, runs.get('none'))
    expect(now.y).toEqual(gradients.norms)
    expect(before.y).toEqual(normsAt(runs.get('none').records, 7))
    expect(spread.y).toEqual(gradients.deviations.slice(0, -1))
    expect(barsOf(t, { ...gradients, step: LESSON + 1 }, cured)).toHaveLength(2)
  })

  test('a bar of 0 has no place on a logarithmic axis', () => {
    const [bars] = barsOf(t, { step: 0, norms: [0, 1], deviations: [] }, undefined)
    expect(bars.y).toEqual([NaN, 1])
  })
})

describe('a run that breaks down', () => {
  const hot = { ...first, act: 'relu', init: 'he', lr: 100, depth: 20, width: 40 }
  const wild = { ...first, act: 'relu', init: 'random-1', width: 60 }

  test('the learning rate, or the start, is named as the cause', () => {
    const [byRate, byStart] = [hot, wild].map((state) => breakageOf(trained(state), state.lr))
    expect([byRate.cause, byStart.cause]).toEqual(['rate', 'start'])
    for (const { layer, step, quantity, move, weights } of [byRate, byStart]) {
      expect(layer).toBeGreaterThanOrEqual(1)
      expect(step).toBeGreaterThanOrEqual(1)
      expect(quantity).toMatch(/^(Z|A|W|b|dW|db|loss)$/)
      expect(move).toBeGreaterThan(weights)
    }
  })

  test('the bars are those of the last moment at which all numbers were finite', () => {
    const run = trained(wild)
    const { step, norms } = gradientsOf(run)
    expect(step).toBeLessThanOrEqual(run.event.step)
    expect(norms.every(Number.isFinite)).toBe(true)
    expect(resultOf(run)).toMatchObject({ loss: NaN, step: run.event.step })
  })

  test.each([
    ['rate', hot],
    ['start', wild],
  ])('by its %s: the repair that is offered holds', (cause, state) => {
    const repairs = repairsOf(cause, state)
    const tried = new Map(
      Object.entries(repairs).map(([name, change]) => {
        const mended = { ...state, ...change }
        return [name, trained(mended, mended.cure)]
      }),
    )
    const { change, run } = firstThatHolds(repairs, tried)
    expect(Object.keys(change).length).toBeGreaterThan(0)
    expect(run.event).toBeNull()
    expect(run.scores.train.loss).toBeLessThan(run.records.loss[0])
  })

  test('a run that goes well has no cause, and nothing mends what nothing holds', () => {
    expect(breakageOf(trained({}), 0.1)).toBeNull()
    expect(firstThatHolds({ clip: {} }, new Map())).toBeNull()
  })
})

describe('what the page states', () => {
  const facts = new Map(
    Object.entries(factJobs()).map(([name, { input }]) => [name, drain(deep(engine, input))]),
  )

  test('the standard Gaussian makes tanh explode: the answer to the question', () => {
    const { ratio, guess } = answerOf(facts)
    expect(Math.round(ratio)).toBe(1566)
    expect(guess).toBe('huge')
    expect([1e-6, 1, 99, 101].map(guessOf)).toEqual(['tiny', 'same', 'same', 'huge'])
  })

  test('the figures of the errata', () => {
    expect(errataValues(facts)).toMatchObject({
      tanhGauss: '1,566',
      tanhXavier: '0.864',
      reluGauss: '1.6 × 10⁸',
      reluHe: '0.395',
      sigmoidGauss: '0.812',
      sigmoidXavier: '2.3 × 10⁻⁶',
      steepest: '0.250 / 1.000 / 1.000 / 1.000',
    })
  })

  test('labels are as frequent as the sign of the first feature says', () => {
    const { X, Y, samples } = drawn(engine, { features: 3, samples: 50, seed: 1 })
    expect([X.length, Y.length, samples]).toEqual([150, 50, 50])
    Y.forEach((y, i) => expect(y).toBe(X[i] > 0 ? 1 : 0))
  })
})

describe('through time', () => {
  const shares = (over = {}) => {
    const cells = cellsOf({ ...first, ...over })
    return drain(recurrent(engine, { cells })).map((one) => sharesOf(one)[0])
  }

  test('an LSTM alone keeps no more than an RNN; an open forget gate does', () => {
    const [rnn, bare, open] = shares({ forget: 3 })
    expect(rnn).toBeLessThan(1e-7)
    expect(bare).toBeLessThan(rnn)
    expect(open).toBeGreaterThan(0.1)
  })

  test('at first: what is left after so many steps, as NumPy has it', () => {
    const kept = shares().map((share) => share.toExponential(1))
    expect(kept).toEqual(['1.6e-9', '5.2e-11', '3.5e-6'])
  })

  test('what a gate lets through is the power of the gate that is shown', () => {
    const bent = [
      [4, 50],
      [7, 4096],
      [-8, 3],
    ]
    for (const [forget, length] of bent) {
      const { gate, steps, share } = keptOf(forget, length)
      expect(share).toBe(Number(String(gate)) ** steps)
      expect(share / (1 / (1 + Math.exp(-forget))) ** (length - 1)).toBeCloseTo(1, 2)
    }
  })

  test('the wider open, the more is kept', () => {
    const kept = [0, 1, 2, 3].map((forget) => shares({ forget })[2])
    kept.slice(1).forEach((share, i) => expect(share).toBeGreaterThan(10 * kept[i]))
  })

  test('curves from the first step to the last, whose share is 1', () => {
    const gradients = drain(recurrent(engine, { cells: cellsOf(first) }))
    for (const { x, y } of shareCurves(t, gradients, first.forget)) {
      expect([x[0], x.at(-1), y.at(-1)]).toEqual([1, first.length, 1])
    }
  })
})

describe('the axis of the bars', () => {
  test('is the usual one, widens by whole steps, and only widens while a thumb is held', () => {
    expect(axisOf([1e-3, NaN, 0, Infinity])).toEqual({ min: 1e-8, max: 1e4 })
    const wide = axisOf([1e-13, 1e8])
    expect(wide).toEqual({ min: 1e-16, max: 1e8 })
    expect(axisOf([1], wide)).toEqual(wide)
  })
})

describe('gradients that are nothing', () => {
  test('have no ratio, and are called what they are', () => {
    expect(kindOf([0, 0, 0, 0])).toBe('none')
    expect(kindOf([0, 0, 1e-9, 1])).toBe('vanish')
    expect([ratioOf([0, 0]), ratioOf([])].map(ratioText)).toEqual(['–', '–'])
    expect(ratioText(ratioOf([2, 1]))).toBe('1.000')
  })
})
