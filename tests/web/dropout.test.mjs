/** The dropout lab: masks as the engine draws them, E[a], the picture, the houses, and what is said. */
import { expect as expectTask } from '../../web/engine/expect.js'
import { drawHouses, houses } from '../../web/engine/houses.js'
import { masks, masksOf, rand } from '../../web/engine/masks.js'
import { forward } from '../../web/engine/textbook.js'
import { train } from '../../web/engine/train.js'
import { rows } from '../../web/engine/terrain.js'
import { drain } from '../../web/figures/drain.js'
import { curvesOf, scaleTable, tooLarge } from '../../web/labs/dropout/curves.js'
import { configOf, rateOf, SETTINGS } from '../../web/labs/dropout/config.js'
import { HOUSE_SEEDS, lowerIn, meansOf, pointsOf } from '../../web/labs/dropout/houses.js'
import { countOff, networkOf, SIDE as CELLS } from '../../web/labs/dropout/masked.js'
import { accuracyOf, compare, forgotten } from '../../web/labs/dropout/outcome.js'
import {
  binomial,
  countKept,
  drawsOf,
  INPUTS,
  KEEP,
  keptOf,
  NOTES_LEFT,
  shrink,
} from '../../web/labs/dropout/pictures.js'
import { seedInputs } from '../../web/labs/moons/seeds.js'
import { devLoss } from '../../web/labs/moons/seeds.js'
import { fieldsOf } from '../../web/lab/define.js'
import lab from '../../web/labs/dropout/lab.js'
import { defaults } from '../../web/labs/fields.js'
import { drawCat } from '../../web/data/cat.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const state = defaults(fieldsOf(lab, engine.schema))
const t = (key, values = {}) => [key, ...Object.values(values)].join(' ')
const runOf = (version, over = {}) =>
  drain(train(engine, { config: configOf({ ...state, ...over }, version), bare: true }))
const [inverted, notes, none] = ['inverted', 'notes', 'none'].map((version) => runOf(version))
const drawn = { seed: 3, sizes: [12, 12, 12], samples: 60, keep: 0.8 }

describe('the masks', () => {
  test.each(['inverted', 'notes'])(
    '%s: with them a textbook finds the losses of training',
    (version) => {
      const config = { ...configOf({ ...state, keep: 0.8, seed: 3 }, version), recordEvery: 1 }
      const stream = masksOf(engine, drawn)
      const gain = version === 'inverted' ? 1 / 0.8 : 1
      for (const step of [0, 1, 2]) {
        const run = engine.start(config)
        run.advance(step)
        const { X, Y, samples } = run.part('train')
        const layers = run.layers().map(({ W, b, units }) => ({ W: rows(W, units), b: [...b] }))
        const mask = stream.next().value
        const kept = mask.map((one) =>
          rows(
            Float64Array.from(one, (k) => k * gain),
            12,
          ),
        )
        const setting = { activation: 'relu', output: 'sigmoid', l1: 0, l2: 0, m: 60 }
        const [z] = forward(layers, rows(X, 2), { ...setting, masks: [null, ...kept] }).at(-1).Z
        const cost = z.reduce((sum, x, s) => sum + Math.log1p(Math.exp(x)) - Y[s] * x, 0) / samples
        run.advance(1)
        mask.forEach((layer, l) => expect([...run.mask(l + 1).kept]).toEqual([...layer]))
        expect(run.records().loss[step]).toBeCloseTo(cost, 5)
        run.free()
      }
      stream.return()
    },
  )

  test('of one sample are a column of those of all', () => {
    const stream = masksOf(engine, drawn)
    const met = drain(masks(engine, { ...drawn, steps: 2, sample: 7 }))
    for (const step of met) {
      const all = stream.next().value
      step.forEach((layer, l) => layer.forEach((one, i) => expect(one).toBe(all[l][i * 60 + 7])))
    }
    stream.return()
  })

  test('a rate is what one would type', () => {
    expect([0.8, 0.5, 0.3, 1].map(rateOf)).toEqual([0.2, 0.5, 0.7, 0])
  })
})

describe('the network under a mask', () => {
  const run = drain(train(engine, { config: configOf(state) }))
  const [mask] = drain(masks(engine, { ...drawn, steps: 1, sample: 0 }))

  test('has its units off and silent, the others as large as the gain', () => {
    const off = networkOf(t, run, mask, 1.25)
    const whole = networkOf(t, run, null, 1)
    expect(off.map(({ units }) => units.length)).toEqual([2, 12, 12, 12, 1])
    off[1].units.forEach((unit, i) => {
      expect(unit.off).toBe(mask[0][i] === 0)
      const own = whole[1].units[i].map
      for (const cell of [0, 17, 399])
        expect(unit.map[cell]).toBeCloseTo(unit.off ? 0 : 1.25 * own[cell], 9)
    })
    expect(countOff(mask)).toEqual({
      off: off.flatMap((l) => l.units).filter((u) => u.off).length,
      all: 36,
    })
  })

  test('in evaluation answers as the engine does', () => {
    const { map } = networkOf(t, run, null, 1).at(-1).units[0]
    const { p, size } = run.terrain
    expect(map).toHaveLength(CELLS * CELLS)
    const middle = (side) => Math.floor(side / 2)
    const near = p[middle(size) * size + middle(size)]
    expect(Math.abs((map[middle(CELLS) * CELLS + middle(CELLS)] + 1) / 2 - near)).toBeLessThan(0.1)
  })
})

describe('E[a] in evaluation against training', () => {
  const expected = (version, keep) =>
    drain(expectTask(engine, { config: configOf({ ...state, keep }, version), masks: 100 }))
  const both = { inverted: expected('inverted', 0.8), notes: expected('notes', 0.8) }
  const ratios = ({ evaluation, training }) => evaluation.map((one, l) => one / training[l])

  test('inverted stays near 1; the first layer of the notes is 1/p, the logits nearly 1/p³', () => {
    for (const one of ratios(both.inverted)) expect(Math.abs(one - 1)).toBeLessThan(0.1)
    expect(ratios(both.inverted)[0]).toBeCloseTo(1, 1)
    const [first, , , logits] = ratios(both.notes)
    expect(first).toBeCloseTo(1.25, 1)
    expect(tooLarge(0.8, 3).toFixed(3)).toBe('1.953')
    expect(Math.abs(logits - 1.953)).toBeLessThan(0.3)
  })

  test('the table sets both beside 1/pˡ', () => {
    const { rows: lines } = scaleTable(t, 0.8, both)
    expect(lines.map((line) => line[3])).toEqual([1.25, 1.562, 1.953, 1.953])
    expect(lines).toHaveLength(4)
  })
})

describe('the runs', () => {
  test('dropout helps here; forgetting to divide leaves the accuracy and spoils the loss', () => {
    expect(compare(inverted, none).key).toBe('lower')
    expect(devLoss(notes)).toBeGreaterThan(2 * devLoss(inverted))
    expect(Math.abs(accuracyOf(notes) - accuracyOf(inverted))).toBeLessThan(0.03)
    expect(forgotten(inverted, notes)).toBe('loss')
    expect(forgotten(inverted, inverted)).toBe('same')
  })

  test('are named in the chart, the other version behind', () => {
    const names = curvesOf(t, 'notes', notes, none, inverted).map(({ name }) => name)
    expect(names).toEqual(['curve.train', 'curve.dev', 'curve.free', 'curve.inverted'])
  })

  test('keeping everything is no dropout at all', () => {
    expect(devLoss(runOf('inverted', { keep: 1 }))).toBe(devLoss(none))
  })

  test('the experiment over eight seeds has five settings', () => {
    const inputs = seedInputs(SETTINGS)
    expect(Object.keys(inputs)).toHaveLength(40)
    expect(inputs['notes-0.8 5'].config.dropout).toEqual({ hidden: 0.2, inverted: false })
  })
})

describe('the picture', () => {
  test('3840 ± 28 of 4800 are to be expected; at most 3800 in 7.8 %; a whole pixel goes in 0.8 %', () => {
    const { mean, sd, atMost } = binomial(INPUTS, KEEP, NOTES_LEFT)
    expect(mean).toBe(3840)
    expect(sd.toFixed(1)).toBe('27.7')
    expect(atMost).toBeCloseTo(0.07755517748749548, 12) // in fractions, by Python
    expect((100 * (1 - KEEP) ** 3).toFixed(1)).toBe('0.8')
    expect(binomial(3, 0.5, 1).atMost).toBeCloseTo(0.5, 12)
  })

  test.each(['value', 'pixel', 'block'])(
    'by %s: as many numbers as it needs, and what is drawn together goes together',
    (cover) => {
      const numbers = drain(rand(engine, { seed: 0, count: drawsOf(cover) }))
      const kept = keptOf(cover, numbers, KEEP)
      const { inputs, gone } = countKept(kept)
      const below = numbers.reduce((sum, u) => sum + (u < KEEP), 0)
      expect(inputs).toBe((below * INPUTS) / drawsOf(cover))
      if (cover !== 'value') expect(3 * gone).toBe(INPUTS - inputs)
      else expect(gone).toBeLessThan(40)
    },
  )

  test('is the cat, shrunk to the means of its squares', () => {
    const values = shrink(drawCat())
    expect(values).toHaveLength(INPUTS)
    expect(Math.max(...values)).toBeLessThanOrEqual(255)
    const grey = { data: new Uint8Array(4 * 80 * 80).fill(9), width: 80, height: 80 }
    for (const value of shrink(grey)) expect(value).toBeCloseTo(9, 9)
  })
})

describe('four features of a house', () => {
  const [without, dropped] = [0, 0.2].map((rate) =>
    drain(houses(engine, { seeds: HOUSE_SEEDS, rate })),
  )

  test('are drawn as it is written', () => {
    const { X, Y } = drawHouses(engine, 1)
    const stream = engine.random(1)
    const [q, noise] = [stream.randn(200), stream.randn(200)]
    stream.free()
    expect(X[0][5]).toBeCloseTo(0.95 * q[5] + Math.sqrt(1 - 0.95 ** 2) * noise[5], 12)
    expect(Math.abs(Y[0][5] - X[0][5])).toBeLessThan(0.5)
  })

  test('share the weight under dropout, in every seed; the loss is better only where the first is not seen', () => {
    const [before, after] = [meansOf(without), meansOf(dropped)]
    expect(before.w[0]).toBeCloseTo(1, 1)
    for (const other of before.w.slice(1)) expect(Math.abs(other)).toBeLessThan(0.02)
    expect(after.w[0]).toBeLessThan(0.7)
    for (const other of after.w.slice(1)) expect(other).toBeGreaterThan(0.1)
    dropped.forEach(({ w }, i) => expect(w[0]).toBeLessThan(without[i].w[0]))
    expect(lowerIn(without, dropped, 'loss')).toBe(0)
    expect(lowerIn(without, dropped, 'blind')).toBe(20)
    expect(pointsOf(dropped, 1).x).toHaveLength(80)
  })
})
