/** The split lab: parts that must be 100 % together, dev sets that differ, picks that flatter, scalers that leak. */
import { loadEngine } from '../../wasm/engine.js'
import { judge, middle, resample } from '../../web/engine/judge.js'
import { leak } from '../../web/engine/leak.js'
import { peek } from '../../web/engine/peek.js'
import { cut, drawSamples, orderOf } from '../../web/engine/split_samples.js'
import { drain } from '../../web/figures/drain.js'
import { defaults } from '../../web/labs/fields.js'
import { percent } from '../../web/languages/number.js'
import * as fields from '../../web/labs/split/fields.js'
import * as outcome from '../../web/labs/split/outcome.js'
import {
  checkParts,
  faultOf,
  parseParts,
  partsAt,
  sizesOf,
  writeParts,
} from '../../web/labs/split/parts.js'

const engine = await loadEngine()
const state = (changes = {}) => ({ ...defaults(fields.FIELDS), ...changes })
const judged = (changes) => drain(judge(engine, fields.judgeInput(state(changes))))
const peeked = (changes) => drain(peek(engine, fields.peekInput(state(changes))))

describe('a split as it is written', () => {
  test.each([
    ['80/20', { train: 80, dev: 0, test: 20 }],
    ['60/20/20', { train: 60, dev: 20, test: 20 }],
    [' 95 / 2.5 / 2.5 ', { train: 95, dev: 2.5, test: 2.5 }],
    ['60%，20%，20%', { train: 60, dev: 20, test: 20 }],
    ['９７。５／２．５', { train: 97.5, dev: 0, test: 2.5 }],
    ['33.3/33.3/33.4', { train: 33.3, dev: 33.3, test: 33.4 }],
    ['100/0/0', { train: 100, dev: 0, test: 0 }],
  ])('%s', (text, parts) => {
    expect(parseParts(text)).toEqual({ parts })
  })

  test('the notes’ 95/2.25/2.5 is 99.75 %, and is refused with what may be meant (E24)', () => {
    const { fault } = parseParts('95/2.25/2.5')
    expect(fault).toMatchObject({ key: 'sum', sum: 99.75, text: '95/2.25/2.5' })
    expect(fault.instead.map(writeParts)).toEqual(['95/2.5/2.5', '95/2.25/2.75'])
    for (const parts of fault.instead) expect(checkParts(parts)).toEqual({ parts })
  })

  test.each([
    ['', 'shape'],
    ['100', 'shape'],
    ['a/b', 'shape'],
    ['60/-20/60', 'shape'],
    ['1/2/3/4', 'shape'],
    ['1e400/0', 'shape'],
    ['60//40', 'shape'],
    ['99/99/99', 'sum'],
    ['0/50/50', 'none'],
  ])('%j is refused: %s', (text, key) => {
    expect(parseParts(text).fault.key).toBe(key)
  })

  test('a share of few samples may be none at all', () => {
    const parts = { train: 1, dev: 49, test: 50 }
    expect(faultOf(parts, 1000)).toBeNull()
    expect(faultOf(parts, 20)).toMatchObject({ key: 'none', text: '1/49/50' })
    expect(faultOf({ train: 95, dev: 2.25, test: 2.5 }, 1000).key).toBe('sum')
  })

  test('what is offered instead never asks for less than nothing', () => {
    expect(parseParts('99/99/99').fault.instead).toEqual([])
    expect(parseParts('120/20').fault.instead).toEqual([])
  })
})

describe('samples of each part', () => {
  test.each([
    [{ train: 95, dev: 2.5, test: 2.5 }, 1000],
    [{ train: 60, dev: 20, test: 20 }, 33],
    [{ train: 50, dev: 25, test: 25 }, 50],
    [{ train: 12.5, dev: 12.5, test: 75 }, 20],
    [{ train: 80, dev: 0, test: 20 }, 77],
  ])('%j of %i are as many as the engine makes', (parts, samples) => {
    const fractions = [parts.train, parts.dev, parts.test].map((part) => part / 100)
    const run = engine.start({ data: { name: 'moons', samples }, split: { fractions } })
    const found = ['train', 'dev', 'test'].map((part) => run.part(part)?.samples ?? 0)
    run.free()
    expect(Object.values(sizesOf(parts, samples))).toEqual(found)
  })

  test('a divider that is dragged leaves 100 %', () => {
    for (const cuts of [
      [333, 666],
      [1, 999],
      [700, 700],
      [1000, 1000],
    ]) {
      const parts = partsAt(cuts, 1000)
      expect(checkParts(parts)).toEqual({ parts })
      const sizes = sizesOf(parts, 1000)
      expect([sizes.train, sizes.train + sizes.dev]).toEqual(cuts)
    }
  })

  test('shuffled, they are the very samples of the engine’s split', () => {
    const data = { name: 'moons', samples: 50, noise: 0.3, seed: 1 }
    const all = drawSamples(engine, data)
    const sizes = { train: 30, dev: 10, test: 10 }
    const parts = cut(engine, all, { order: 'shuffled', splitSeed: 7, sizes })
    const run = engine.start({ data, split: { fractions: [0.6, 0.2, 0.2], seed: 7 } })
    for (const part of ['train', 'dev', 'test']) {
      expect(Array.from(parts[part].X)).toEqual(Array.from(run.part(part).X))
      expect(Array.from(parts[part].Y)).toEqual(Array.from(run.part(part).Y))
    }
    run.free()
  })

  test('stratified, every stretch has its share of each class, to a sample', () => {
    const labels = Float64Array.from({ length: 90 }, (_, i) => Number(i % 9 === 0))
    const random = engine.random(3)
    const order = orderOf(labels, 'stratified', random.permutation(90))
    random.free()
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from(labels.keys()))
    for (let end = 1; end <= 90; end++) {
      const ones = order.slice(0, end).reduce((sum, i) => sum + labels[i], 0)
      expect(Math.abs(ones - end / 9)).toBeLessThanOrEqual(1)
    }
  })
})

describe('two hundred dev sets', () => {
  const small = judged()

  test('of 25 samples differ by more than 15 points, those of 2,500 by less than 5', () => {
    expect(small.judge).toBe(25)
    expect(small.drawn).toHaveLength(200)
    expect(outcome.sizeOf(outcome.widthOf(small).points)).toBe('large')
    const large = judged({ samples: 100000 })
    expect(large.judge).toBe(2500)
    expect(outcome.sizeOf(outcome.widthOf(large).points)).toBe('small')
  })

  test('scatter as √(p(1 − p)/n) says', () => {
    for (const { size, low, high } of small.spread.filter((one) => one.size >= 50)) {
      const formula = outcome.expected(small.truth, size)
      const wide = (high - low) / (formula.high - formula.low)
      expect([size, wide > 0.75, wide < 1.3]).toEqual([size, true, true])
      expect([low < small.truth, high > small.truth]).toEqual([true, true])
    }
  })

  test('a standard error is that of the numbers beside it, and a range that of both', () => {
    for (const truth of [0.91249, 0.9125, 0.8885, 0.00049, 1])
      for (const n of [1, 25, 250000]) {
        const { p, q, se, low, high } = outcome.worked(truth, n)
        expect(Number(p) + Number(q)).toBeCloseTo(1, 9)
        expect(se).toBe(Math.sqrt((Number(p) * Number(q)) / n).toFixed(4))
        const off = 1.96 * Number(se)
        expect([low, high]).toEqual([
          percent(Math.max(0, Number(p) - off)),
          percent(Math.min(1, Number(p) + off)),
        ])
      }
  })

  test('two scores, as they are shown, are as far apart as is said', () => {
    const { shown } = outcome.leakOf({ honest: [0.85125, 0.85135], leaked: [0.85185, 0.85187] })
    expect(Number(shown.points)).toBeCloseTo(Number(shown.leaked) - Number(shown.honest), 9)
  })

  test('the truth is that of a network the engine trains', () => {
    expect(small.truth).toBeGreaterThan(0.88)
    expect(small.truth).toBeLessThan(0.93)
    expect(small.accuracy.dev * 25).toBeCloseTo(Math.round(small.accuracy.dev * 25), 9)
  })

  test('a perfect network is perfect in each of them', () => {
    const drawn = resample(engine, Uint8Array.of(1, 1, 1), 7, 5)
    expect(Array.from(drawn)).toEqual([1, 1, 1, 1, 1])
    expect(resample(engine, Uint8Array.of(1), 0, 5)).toHaveLength(0)
    expect(middle(Float64Array.from({ length: 200 }, (_, i) => i))).toEqual({ low: 5, high: 194 })
  })

  test('the test set judges where there is no dev set, and nobody where there is none either', () => {
    expect(judged({ train: 80, dev: 0, test: 20 })).toMatchObject({
      judge: 200,
      accuracy: { dev: null },
    })
    const alone = judged({ train: 100, dev: 0, test: 0 })
    expect(alone).toMatchObject({ judge: 0, accuracy: { dev: null, test: null } })
    expect(alone.drawn).toHaveLength(0)
  })

  test('unshuffled, the held-out part is all of one class', () => {
    const { ones } = judged({ order: 'sorted', train: 60, dev: 20, test: 20 })
    expect(ones.dev).toBe(1)
    expect(ones.train).toBeCloseTo(1 / 6, 2)
    const even = judged({ order: 'stratified', train: 60, dev: 20, test: 20 })
    for (const share of Object.values(even.ones)) expect(share).toBeCloseTo(0.5, 2)
  })

  test('each is a dot, none upon another', () => {
    const { x, y } = outcome.cloudOf(small.drawn)
    expect(new Set(x.map((at, i) => `${at} ${y[i]}`)).size).toBe(200)
  })
})

describe('picking the best of fifty', () => {
  test('flatters, the more the smaller the dev set', () => {
    const [small, large] = [peeked(), peeked({ train: 40, dev: 50, test: 10 })]
    expect(outcome.biasOf(small, 50)).toBeGreaterThan(2)
    expect(outcome.biasOf(large, 50)).toBeLessThan(outcome.biasOf(small, 50))
    expect(Math.abs(outcome.biasOf(small, 1))).toBeLessThan(1)
    for (let k = 1; k < 50; k++) expect(small.best[k]).toBeGreaterThanOrEqual(small.best[k - 1])
    expect(small.devSets).toBe(200)
  })

  test('needs a set to pick by', () => {
    const none = peeked({ train: 100, dev: 0, test: 0 })
    expect(none).toEqual({ devSets: 0, best: new Float64Array(0), real: new Float64Array(0) })
  })
})

describe('a scaler fitted on all samples', () => {
  const leaked = (changes) => {
    const input = { ...fields.leakInput(state({ train: 60, dev: 40, test: 0, ...changes })) }
    return outcome.leakOf(drain(leak(engine, { ...input, splits: 40 })))
  }

  test('changes the score of many a split, and that of none where nothing is scaled', () => {
    const found = leaked({ samples: 30 })
    expect(found.splits).toBe(40)
    expect(found.differ).toBeGreaterThan(0)
    const input = fields.leakInput(state({ samples: 30 }))
    const same = drain(leak(engine, { ...input, method: 'none', splits: 5 }))
    expect(Array.from(same.honest)).toEqual(Array.from(same.leaked))
  })

  test('leaks little where there are many samples', () => {
    expect(Math.abs(leaked({ samples: 1000 }).points)).toBeLessThan(0.5)
  })
})

test.each([
  ['a single sample to learn from', { train: 0.1, dev: 50, test: 49.9 }],
  ['20 samples', { samples: 20 }],
  ['no noise', { noise: 0, train: 80, dev: 0, test: 20 }],
  ['every option at its other end', { noise: 1, order: 'sorted', train: 40, dev: 40, test: 20 }],
])('%s: judged, picked from and scaled without a fault', (_, changes) => {
  expect(judged(changes).truth).toBeGreaterThan(0.2)
  expect(() => peeked(changes)).not.toThrow()
  const input = { ...fields.leakInput(state(changes)), splits: 2 }
  expect(drain(leak(engine, input)).honest).toHaveLength(2)
})
