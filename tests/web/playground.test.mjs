/** The playground: every option of the engine has its place and its words; the reader's own data; what is told. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { loadEngine } from '../../wasm/engine.js'
import { placeAt, walked } from '../../web/components/pen.js'
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { defaults, readState, writeState } from '../../web/labs/fields.js'
import { parseCsv } from '../../web/labs/playground/csv.js'
import { estimateOf } from '../../web/labs/playground/estimate.js'
import { configOf, followed, makeFields, recordEvery } from '../../web/labs/playground/fields.js'
import { isOnGrid, snappedWindow } from '../../web/labs/playground/grid.js'
import formulas from '../../web/labs/playground/formulas.tex.js'
import { networkOf } from '../../web/labs/playground/network.js'
import { groupOf, GROUPS, stopsOf } from '../../web/labs/playground/options.js'
import * as outcome from '../../web/labs/playground/outcome.js'
import {
  added,
  checked,
  classesOf,
  countsOf,
  emptied,
  erased,
  matricesOf,
  ownOf,
} from '../../web/labs/playground/own.js'
import { fitsLink, MOST_LINKED, readOwn, writeOwn } from '../../web/labs/playground/own_link.js'
import { PRESETS } from '../../web/labs/playground/presets.js'
import { texts } from '../../web/labs/playground/texts.js'
import { LANGUAGES } from '../../web/languages/translate.js'

const engine = await loadEngine()
const fields = makeFields(engine.schema)
const first = defaults(fields)
const places = fc.double({ min: -900, max: 900, noNaN: true })
const planes = fc.record({
  left: places,
  bottom: places,
  width: fc.double({ min: 1e-2, max: 900, noNaN: true }),
})
const WINDOW = { left: -1, bottom: -1, width: 2 }

/** A run to its end, as the page gets it. */
const run = (state) =>
  drain(train(engine, { config: configOf(fields, state), sights: true, window: state.own?.window }))
const preset = (name) => ({ ...first, ...PRESETS[name] })

describe('every option of the engine', () => {
  test.each(engine.schema.map((option) => [option.path, option]))('%s', (path, option) => {
    expect(GROUPS).toContain(groupOf(path))
    expect(fields.filter(({ key }) => key === path)).toHaveLength(1)
    for (const language of LANGUAGES) {
      const said = texts[language]
      expect([language, said[`control.${path}`], said[`hint.${path}`]]).not.toContain(undefined)
      for (const choice of option.choices ?? []) expect(said[`choice.${choice}`]).toBeTruthy()
    }
  })

  test('with a range has a slider whose stops it allows, the default among their reach', () => {
    const ranged = engine.schema.filter(({ scale }) => scale === 'linear' || scale === 'log')
    expect(ranged.length).toBeGreaterThan(15)
    for (const option of ranged) {
      const field = fields.find(({ key }) => key === option.path)
      const values = stopsOf(field).map(({ value }) => value)
      expect(values.length).toBeGreaterThan(5)
      for (const value of values) {
        expect([option.path, value >= field.min && value <= field.max]).toEqual([option.path, true])
        if (option.type === 'integer') expect(Number.isInteger(value)).toBe(true)
      }
      expect(values[0]).toBeLessThanOrEqual(field.default)
      expect(values.at(-1)).toBeGreaterThanOrEqual(field.default)
    }
  })

  test('has an optimiser’s step as a formula', () => {
    const { choices } = engine.schema.find(({ path }) => path === 'optimizer.name')
    expect(choices.filter((name) => !formulas[name])).toEqual([])
  })

  test('comes back from the URL, an activation for each layer too', () => {
    const state = { ...preset('spiral'), activation: ['tanh', 'relu'], batchNorm: true, l2: 0.5 }
    const query = writeState(fields, state)
    expect(query).toMatch(/^[A-Za-z0-9=&.,-]+$/)
    expect(readState(fields, `?lab=playground&${query}`)).toEqual({ state, faults: [] })
    const { faults } = readState(fields, '?act=tanh,swish&split=0.5,0.5')
    expect(faults.map(({ key }) => key).sort()).toEqual(['act', 'split'])
  })

  test('is checked by the engine, in every preset', () => {
    for (const name of Object.keys(PRESETS)) {
      expect(engine.bytes(configOf(fields, preset(name)))).toBeLessThan(engine.maxBytes)
    }
  })
})

describe('a change is followed', () => {
  test('by an output that fits the data, unless the reader chose another', () => {
    expect(followed(first, { 'data.name': 'blobs' }).output).toBe('softmax')
    const blobs = { ...first, 'data.name': 'blobs', output: 'softmax' }
    expect(followed(blobs, { 'data.name': 'xor' }).output).toBe('sigmoid')
    expect(followed({ ...first, output: 'linear' }, { 'data.name': 'moons' }).output).toBe('linear')
    expect(followed(blobs, { output: 'sigmoid' }).output).toBe('sigmoid')
  })

  test('by an activation for each layer that is there', () => {
    const state = { ...first, activation: ['tanh', 'relu'] }
    expect(followed(state, { hidden: [6, 4, 3] }).activation).toEqual(['tanh', 'relu', 'relu'])
    expect(followed(state, { hidden: [6] }).activation).toEqual(['tanh'])
    expect(followed(state, { hidden: [] }).activation).toBe('tanh')
    expect(followed(first, { hidden: [6] }).activation).toBe('tanh')
  })

  test('other data takes the place of the reader’s own', () => {
    const own = { x1: [0, 1], x2: [0, 1], label: [0, 1], window: WINDOW }
    expect(followed({ ...first, own }, { l2: 1 }).own).toBe(own)
    expect(followed({ ...first, own }, { 'data.name': 'xor' }).own).toBeNull()
  })

  test('records are as many as can be drawn', () => {
    expect(recordEvery({ recordEvery: 0, iterations: 3000 })).toBe(15)
    expect(recordEvery({ recordEvery: 1, iterations: 100000 })).toBe(50)
    expect(recordEvery({ recordEvery: 100, iterations: 3000 })).toBe(100)
  })
})

describe('what came of it', () => {
  test.each([
    ['circles', 'learnt'],
    ['line', 'stuck'],
    ['overfit', 'overfit'],
    ['dead', 'dead'],
    ['diverge', 'diverged'],
    ['alike', 'alike'],
    ['deep', 'stuck'],
  ])('the preset %s: %s', (name, key) => {
    expect(outcome.finding(run(preset(name))).key).toBe(key)
  })

  test('a spiral is learnt by heart, and nearly all that was not seen is right', () => {
    const spiral = run(preset('spiral'))
    expect(outcome.accuracyOf(spiral, 'train')).toBe(1)
    expect(outcome.accuracyOf(spiral, 'dev')).toBeGreaterThan(0.9)
  })

  test('the tables of who was taken for whom give the engine’s own accuracy', () => {
    for (const name of ['circles', 'clouds', 'line']) {
      const { scores, sights } = run(preset(name))
      for (const part of ['train', 'dev', 'test']) {
        const { accuracy, samples } = scores[part]
        const counts = sights.confusion[part]
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(samples)
        expect(outcome.shareRight(counts)).toBeCloseTo(accuracy, 12)
      }
    }
  })

  test('two outputs that do not exclude each other are four classes', () => {
    const { sights } = run({ ...first, 'data.name': 'quadrants', iterations: 50 })
    expect(sights.classes).toBe(4)
    expect(new Set(sights.train.label)).toEqual(new Set([0, 1, 2, 3]))
  })

  test('a linear output is judged from one half on', () => {
    const linear = run({ ...first, 'data.name': 'gaussian', output: 'linear', hidden: [] })
    expect(linear.scores.dev.accuracy).toBeNull()
    expect(outcome.accuracyOf(linear, 'dev')).toBeGreaterThan(0.9)
  })

  test('guesses have their bounds, and a lone class its share', () => {
    expect([0.59, 0.6, 0.949, 0.95].map(outcome.guessOf)).toEqual([
      'low',
      'middle',
      'middle',
      'high',
    ])
    expect(outcome.majority(Float64Array.of(30, 0, 5, 5))).toBe(0.75)
  })

  test('what it takes is the engine’s count, and what is left goes by its own speed', () => {
    const state = { ...first, hidden: [8] }
    const known = estimateOf(run(state))
    expect(known.bytes).toBe(engine.bytes(configOf(fields, state)))
    expect(known.parameters).toBe(8 * 3 + 9)
    const half = { bytes: 1, ms: 10, iteration: 5, iterations: 20, reason: null, layers: [] }
    expect(estimateOf(half)).toMatchObject({ perStep: 2, total: 40, left: 30 })
  })
})

describe('the drawn network', () => {
  const t = (key, values = {}) => [key, ...Object.values(values)].join(' ')

  test('has a map for each unit: what the engine answers there', () => {
    const snapshot = run(first)
    const layers = networkOf(t, snapshot, 'sigmoid')
    expect(layers.map(({ units }) => units.length)).toEqual([2, 6, 4, 1])
    const { side, maps } = snapshot.sights
    expect(side).toBe(20)
    for (const { units } of layers) for (const { map } of units) expect(map).toHaveLength(side ** 2)
    expect(layers[3].units[0].map[0]).toBeCloseTo(2 * maps[2][0][0] - 1, 6)
    const [x1, x2] = layers[0].units.map(({ map }) => map)
    const z = snapshot.layers[0].W[0][0] * x1[7] + snapshot.layers[0].W[0][1] * x2[7]
    expect(layers[1].units[0].map[7]).toBeCloseTo(Math.tanh(z + snapshot.layers[0].b[0]), 4)
  })

  test('of a large network is cut to what is drawn, with coarse maps', () => {
    const hidden = new Array(20).fill(256)
    const snapshot = run({ ...preset('large'), hidden, iterations: 1 })
    const { side, maps } = snapshot.sights
    expect(side).toBe(4)
    expect(maps.map(({ length }) => length).slice(0, 9)).toEqual([...new Array(7).fill(16), 0, 0])
    expect(networkOf(t, snapshot, 'sigmoid')[1]).toMatchObject({ size: 256 })
    expect(networkOf(t, snapshot, 'sigmoid')[1].units).toHaveLength(16)
  })
})

describe('the reader’s own data', () => {
  const own = { x1: [0, 1, 0.5], x2: [0, 1, 0.5], label: [0, 1, 1], window: WINDOW }

  test('is drawn, erased, cleared; what was stays as it was', () => {
    const more = added(own, [{ x: 0.2, y: 0.3, label: 2 }])
    expect(more).toMatchObject({ x1: [0, 1, 0.5, 0.2], label: [0, 1, 1, 2] })
    expect(countsOf(more)).toEqual([1, 2, 1])
    expect(erased(more, { x: 0.25, y: 0.3 }, 0.1).x1).toEqual([0, 1, 0.5])
    expect(erased(own, { x: -1, y: 0 }, 0.1)).toBe(own)
    expect(emptied(own).x1).toEqual([])
    expect(own.x1).toHaveLength(3)
  })

  test('is trained on: one output for two classes, one for each of more', () => {
    expect(matricesOf(own).Y).toEqual([[0, 1, 1]])
    expect(matricesOf({ ...own, label: [0, 2, 1] }).Y).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ])
    const seen = run({ ...first, own, iterations: 20, 'split.fractions': [1, 0, 0] })
    expect(Array.from(seen.sights.train.x1).sort()).toEqual([0, 0.5, 1])
    expect(seen.terrain).toMatchObject(WINDOW)
    expect(seen.sights.classes).toBe(2)
    const three = { ...own, label: [0, 2, 1] }
    const state = { ...first, iterations: 20, 'split.fractions': [1, 0, 0] }
    const softmax = run({ ...state, ...followed(state, { own: three }) })
    expect(softmax.sights.classes).toBe(3)
  })

  test('begins with the points that are there', () => {
    const { terrain, sights } = run({ ...first, iterations: 1 })
    const start = ownOf(terrain, [sights.train, sights.dev])
    expect(start.x1).toHaveLength(240)
    expect(classesOf(start)).toBe(2)
    expect(start.window.width).toBeGreaterThanOrEqual(terrain.width)
    expect(start.window.width).toBeLessThan(1.01 * terrain.width)
    const steps = start.x1.map((x, i) => x - [...sights.train.x1, ...sights.dev.x1][i])
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(terrain.width / 500)
  })

  test('is believed from the store only where it is whole', () => {
    expect(checked(own)).toEqual(own)
    for (const wrong of [null, {}, { ...own, label: [0, 1] }, { ...own, label: [0, 1, 9.5] }]) {
      expect(checked(wrong)).toBeNull()
    }
    expect(checked({ ...own, x1: [0, 1, NaN] })).toBeNull()
    expect(checked({ ...own, x1: [0, 1, 1e20] })).toBeNull()
    expect(checked({ ...own, window: { ...WINDOW, left: 1e300 } })).toBeNull()
    expect(checked({ ...own, window: { ...WINDOW, width: 0 } })).toBeNull()
  })

  test('a pen’s place is one in the plane; arrows lead no further than its edge', () => {
    expect(placeAt({ x: 50, y: 25 }, 100, WINDOW)).toEqual({ x: 0, y: 0.5 })
    expect(placeAt({ x: 500, y: -5 }, 100, WINDOW)).toEqual({ x: 1, y: 1 })
    expect(walked({ x: 0, y: 0 }, { key: 'ArrowUp', shiftKey: false }, WINDOW).y).toBe(0.05)
    expect(walked({ x: 0.9, y: 0 }, { key: 'ArrowRight', shiftKey: true }, WINDOW).x).toBe(1)
    expect(walked({ x: 0, y: 0 }, { key: 'a', shiftKey: false }, WINDOW)).toBeNull()
  })
})

describe('drawn points in a link', () => {
  const window = { left: -1.6, bottom: -1.5, width: 3.2 }
  const clear = { x1: [], x2: [], label: [], window }
  const many = (count) =>
    added(
      clear,
      Array.from({ length: count }, (_, i) => ({
        x: Math.sin(i),
        y: Math.cos(3 * i),
        label: i % 6,
      })),
    )

  test('have the numbers of the page: decimals as they would be typed', () => {
    const own = added(clear, [
      { x: 0.12345, y: -0.1, label: 1 },
      { x: 99, y: 1.0001, label: 0 },
    ])
    expect(own).toMatchObject({ x1: [0.125, 1.6], x2: [-0.1, 1] })
    const text = writeOwn(own)
    expect(text).toMatch(/^-1\.6,-1\.5,3\.2,[A-Za-z0-9]{8}$/)
    expect(readOwn(text)).toEqual(own)
    expect(run({ ...first, own: many(60), iterations: 20 }).scores).toEqual(
      run({ ...first, own: readOwn(writeOwn(many(60))), iterations: 20 }).scores,
    )
  })

  test('fit into an address of 2,000 characters, with every other setting changed', () => {
    const own = many(MOST_LINKED)
    const changed = {
      ...preset('deep'),
      'optimizer.learningRate': 0.00123,
      'split.fractions': [0.65, 0.25, 0.1],
    }
    for (const { key, kind, default: one, max, choices } of fields) {
      if (kind === 'flag') changed[key] = !one
      if (kind === 'choice') changed[key] = choices.find((choice) => choice !== one)
      if (kind === 'integer') changed[key] = Math.min(max, 12345)
    }
    const link = `https://somebody.github.io/somewhere/?lab=playground&${writeState(fields, { ...changed, own })}`
    expect(link).toContain('&own=')
    expect(link.length).toBeLessThan(2000)
    expect(fitsLink(own)).toBe(true)
  })

  test('stay outside where they are too many, or none of the grid’s', () => {
    expect(fitsLink(many(MOST_LINKED + 1))).toBe(false)
    expect(writeOwn(many(MOST_LINKED + 1))).toBe('')
    expect(fitsLink({ ...many(3), x1: [0.1, 0.2, 1 / 3] })).toBe(false)
    expect(fitsLink(parseCsv(Papa, '0.1,0.2,0\n1.1,2.2,1').own)).toBe(false)
    expect(writeOwn(null)).toBe('')
    expect(fitsLink(clear)).toBe(true)
  })

  test.each([
    '',
    '-1.6,-1.5,3.2,',
    '-1.6,-1.5,3.2,0000',
    '-1.6,-1.5,3.2,0000000',
    '-1.6,-1.5,3.20,00000001',
    '-1.6001,-1.5,3.2,00000001',
    '-1.6,-1.5,0,00000001',
    '-1.6,-1.5,-3.2,00000001',
    '1e99,-1.5,3.2,00000001',
    '-1.6,-1.5,3.2,0000zzzz',
    '-1.6,-1.5,3.2,0000 001',
    `-1.6,-1.5,3.2,${'0000'.repeat(MOST_LINKED + 1)}`,
  ])('%j is named where it is none', (text) => {
    const { state, faults } = readState(fields, { own: text })
    expect(state.own).toBeNull()
    expect(faults.map(({ key }) => key)).toEqual(['own'])
    expect(readOwn('-1.6,-1.5,3.2,00000001').x2).toEqual([-1.5, -1.495])
  })

  test('a plane on the grid stays as it is, and holds all that it held', () => {
    fc.assert(
      fc.property(planes, (plane) => {
        const on = snappedWindow(plane)
        expect(isOnGrid(on)).toBe(true)
        expect(snappedWindow(on)).toEqual(on)
        const slack = 1e-6 * plane.width
        expect(on.left).toBeLessThanOrEqual(plane.left + slack)
        expect(on.left + on.width).toBeGreaterThanOrEqual(plane.left + plane.width - slack)
        expect(on.bottom + on.width).toBeGreaterThanOrEqual(plane.bottom + plane.width - slack)
        expect(on.width).toBeLessThan(1.01 * plane.width)
      }),
    )
  })
})
