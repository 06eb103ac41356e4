/** A lab's state, the URL that holds it, and what is said about a link or a value that cannot be. */
import { loadEngine } from '../../wasm/engine.js'
import { refusalOf } from '../../web/engine/messages.js'
import { defaults, optionField, readState, writeState } from '../../web/labs/fields.js'
import { admit } from '../../web/labs/gate.js'
import { configOf, makeFields, recordEvery } from '../../web/labs/initialisation/fields.js'
import { INITIALISERS } from '../../web/labs/initialisation/initialisers.js'
import { faultText, refusalText } from '../../web/labs/wording.js'
import { common } from '../../web/languages/common.js'
import { translate } from '../../web/languages/translate.js'
import { route } from '../../web/pages/route.js'

const engine = await loadEngine()
const fields = makeFields(engine.schema)
const first = defaults(fields)
const t = (key, values) => translate(common, 'zh-CN', key, values)

describe('the state in the URL', () => {
  test('as at first, it needs no word', () => {
    expect(writeState(fields, first)).toBe('')
    expect(readState(fields, '')).toEqual({ state: first, faults: [] })
  })

  test('comes back as it was, in characters that Markdown leaves alone', () => {
    const state = { ...first, init: 'random-0.01', lr: 1e-7, layers: [30, 8, 4], inverted: false }
    const query = writeState(fields, state)
    expect(query).toMatch(/^[A-Za-z0-9=&.,-]+$/)
    expect(readState(fields, `?lab=init&${query}`)).toEqual({ state, faults: [] })
  })

  test('a network without hidden layers comes back too', () => {
    const state = { ...first, layers: [] }
    expect(readState(fields, `?${writeState(fields, state)}`).state.layers).toEqual([])
  })

  test('falls back field by field and names each', () => {
    const { state, faults } = readState(fields, '?lr=abc&init=magic&layers=0,5&dropout=2&l2=0.5')
    expect(state).toEqual({ ...first, l2: 0.5 })
    expect(faults.map(({ key, value }) => [key, value])).toEqual([
      ['init', 'magic'],
      ['dropout', '2'],
      ['lr', 'abc'],
      ['layers', '0,5'],
    ])
  })

  test.each(['1e400', 'Infinity', 'NaN', '0x10', ' 1', '1_000', '', '--1'])(
    '%p is no number',
    (text) => {
      const field = fields.find(({ key }) => key === 'lr')
      expect(admit(field, text).code).not.toBe('')
    },
  )

  test('an option that the engine has not is a mistake of ours', () => {
    expect(() => optionField(engine.schema, 'x', 'no.such')).toThrow('no.such')
  })
})

describe('the config', () => {
  test('as at first is the run of the notes, with a dev set that does not touch it', () => {
    const config = configOf(first)
    const notes = engine.start({ data: { test: { samples: 100, seed: 2 } }, iterations: 500 })
    const own = engine.start({ ...config, iterations: 500 })
    for (const run of [notes, own]) run.advance(500)
    expect(own.layers().map(({ W }) => W)).toEqual(notes.layers().map(({ W }) => W))
    expect(own.score('dev').samples).toBe(100)
    for (const run of [notes, own]) run.free()
  })

  test.each(Object.keys(INITIALISERS))('the engine takes %s', (init) => {
    engine.start(configOf({ ...first, init })).free()
  })

  test('blobs have an output for each class, and are tested where they were trained', () => {
    const run = engine.start(configOf({ ...first, data: 'blobs', noise: 1.5 }))
    expect(run.part('train')).toMatchObject({ outputs: 2, samples: 300 })
    expect(run.part('dev').samples).toBe(100)
    run.advance(Infinity)
    expect(run.score('test').samples).toBe(100)
    expect(run.score('test').accuracy).toBeGreaterThan(0.95)
    run.free()
  })

  test.each([1, 99, 100, 1000, 1500, 15000, 40000, 100000, 10000000])(
    'of %p iterations few enough points are drawn, the whole thousands among them',
    (iters) => {
      const every = recordEvery({ every: 'auto', iters })
      const points = Math.ceil(iters / every)
      expect(points).toBeLessThanOrEqual(300)
      expect(points).toBeGreaterThanOrEqual(Math.min(iters, 100))
      if (every < 1000) expect(1000 % every).toBe(0)
    },
  )

  test('a choice of the reader holds, up to 2,000 points', () => {
    expect(recordEvery({ every: '10', iters: 15000 })).toBe(10)
    expect(recordEvery({ every: '1', iters: 15000 })).toBe(10)
  })
})

describe('what is said', () => {
  test('a link: field, value, what is allowed, what is used', () => {
    const { faults } = readState(fields, '?lr=abc')
    const text = faultText(t, faults[0])
    for (const part of ['lr=abc', '0 到 1,000,000,000', '0.01']) expect(text).toContain(part)
  })

  test.each([
    [{ lr: 'abc' }, 'lr', ['abc', '不是数']],
    [{ lr: -1 }, 'lr', ['-1', '0 到 1,000,000,000']],
    [{ iters: 2.5 }, 'iters', ['2.5', '整数']],
    [{ layers: [0] }, 'layers', ['0', '1 到 4,096']],
    [{ layers: [100000] }, 'layers', ['100000', '1 到 4,096']],
    [{ dropout: 1 }, 'dropout', ['1', '0.99']],
  ])('the control: %j', (change, key, parts) => {
    const field = fields.find((one) => one.key === key)
    const text = refusalText(t, refused({ ...first, ...change }), field)
    for (const part of parts) expect(text).toContain(part)
    expect(text).toContain('上一次')
  })

  test('too large: with the figures, in both languages', () => {
    const refusal = refused({ ...first, layers: Array(8).fill(4096) })
    const needed = Math.ceil(refusal.allowed.needed / 2 ** 20).toLocaleString('en')
    const english = (key, values) => translate(common, 'en', key, values)
    for (const say of [t, english]) {
      const text = refusalText(say, refusal, undefined)
      expect(text).toContain(`${needed} MiB`)
      expect(text).toContain('512 MiB')
      const left = { ...refusal, allowed: { needed: 3e8, max: 2 ** 29 } }
      expect(refusalText(say, left, undefined)).toContain('287 MiB')
      const beyond = { ...refusal, allowed: { needed: 2 ** 32 - 1, max: 2 ** 29 } }
      expect(refusalText(say, beyond, undefined)).toContain('> 4,096 MiB')
      expect(refusalText(say, { ...refusal, allowed: { rule: 'wait' } }, undefined)).not.toContain(
        'MiB',
      )
    }
  })

  function refused(state) {
    try {
      engine.start(configOf(state)).free()
    } catch (error) {
      return refusalOf(error)
    }
    throw new Error('this was to be refused')
  }
})

describe('the page that a URL asks for', () => {
  test.each([
    ['', { page: 'lab', lab: 'init' }],
    ['?lab=', { page: 'lab', lab: 'init' }],
    ['?lab=normalisation&x=1', { page: 'lab', lab: 'normalisation' }],
    ['?lab=nothing', { page: 'lab', lab: 'nothing' }],
    ['?page=about', { page: 'about' }],
  ])('%p', (search, place) => expect(route(search, 'init')).toEqual(place))
})
