/** What cannot be run is refused with the field, the value, and what would do. */
import { ConfigError } from '../../wasm/engine.js'
import { engines, thrownBy, withRun } from './engines.mjs'

const engine = engines.simd
const refused = (config) => thrownBy(() => engine.start(config))

const circle = { data: {} }
circle.data.dev = circle

const X = [
  [0, 1, 2],
  [3, 4, 5],
]
const Y = [[0, 1, 1]]

const manyRecords = { iterations: 1e7, recordEvery: 1, hidden: Array(8).fill(1) }

/** [config, code, field, message] */
const table = [
  // not an object where one is wanted
  [5, 'wrong-kind', 'config', /^config is 5; it must be an object of data, split, /],
  [null, 'wrong-kind', 'config', /^config is null;/],
  ['{}', 'wrong-kind', 'config', /^config is "{}";/],
  [[], 'wrong-kind', 'config', /^config is \[\];/],
  [new Date(0), 'wrong-kind', 'config', /^config is an object;/],
  [
    { init: 'he' },
    'wrong-kind',
    'init',
    'init is "he"; it must be an object of name, scale, seed.',
  ],
  [
    { init: null },
    'wrong-kind',
    'init',
    'init is null; it must be an object of name, scale, seed.',
  ],
  [{ data: [1] }, 'wrong-kind', 'data', /^data is \[1\]; it must be an object of name, /],
  [{ split: () => 1 }, 'wrong-kind', 'split', /^split is a function;/],

  // a key that is no option
  [{ learningRate: 1 }, 'unknown-field', 'learningRate', /did you mean optimizer\.learningRate\?$/],
  [{ optimizer: { learningrate: 1 } }, 'unknown-field', 'optimizer.learningrate', /\?$/],
  [{ init: { sclae: 1 } }, 'unknown-field', 'init.sclae', /did you mean init\.scale\?$/],
  [{ dropout: { rate: 1, x: 1 } }, 'unknown-field', 'dropout.rate', /mean decay\.rate\?$/],
  [{ dropout: { x: 1 } }, 'unknown-field', 'dropout.x', /are input, hidden, inverted\.$/],
  [{ 'data.name': 'moons' }, 'unknown-field', 'data.name', /write an object in an object/],
  [{ '': 1 }, 'unknown-field', '', /^"" is not an option;/],
  [{ 'a\nb': 1 }, 'unknown-field', 'a\nb', /^"a\\nb" is not an option;/],
  [{ constructor: 1 }, 'unknown-field', 'constructor', /^constructor is not an option;/],
  [JSON.parse('{"__proto__": {"l2": 1}}'), 'unknown-field', '__proto__', /^__proto__ is not/],
  [JSON.parse('{"init": {"__proto__": 1}}'), 'unknown-field', 'init.__proto__', /is not an option/],
  [circle, 'unknown-field', 'data.dev.data', /are samples, seed\.$/],

  // numbers
  [{ l2: '0.1' }, 'wrong-kind', 'l2', 'l2 is "0.1"; it must be a number from 0 to 1000000.'],
  [{ l2: null }, 'wrong-kind', 'l2', /^l2 is null;/],
  [{ l2: undefined }, 'wrong-kind', 'l2', /^l2 is undefined;/],
  [{ l2: true }, 'wrong-kind', 'l2', /^l2 is true;/],
  [{ l2: [1] }, 'wrong-kind', 'l2', /^l2 is \[1\];/],
  [{ l2: {} }, 'wrong-kind', 'l2', /^l2 is an object;/],
  [{ l2: 1n }, 'wrong-kind', 'l2', /^l2 is 1n;/],
  [{ l2: Symbol('s') }, 'wrong-kind', 'l2', /^l2 is a symbol;/],
  [{ l2: NaN }, 'not-finite', 'l2', /^l2 is NaN;/],
  [{ l2: -Infinity }, 'not-finite', 'l2', /^l2 is -Infinity;/],
  [{ l2: -1e-9 }, 'out-of-range', 'l2', /^l2 is -1e-9; it must be a number from 0 to 1000000\.$/],
  [{ dropout: { hidden: 1 } }, 'out-of-range', 'dropout.hidden', /from 0 to 0\.99\.$/],
  [{ iterations: 2.5 }, 'not-whole', 'iterations', /must be a whole number from 1 to 10000000\.$/],
  [{ iterations: 0 }, 'out-of-range', 'iterations', /^iterations is 0;/],
  [{ data: { test: { seed: -1 } } }, 'out-of-range', 'data.test.seed', /from 0 to 4294967295\.$/],

  // flags and choices
  [{ batchNorm: 1 }, 'wrong-kind', 'batchNorm', 'batchNorm is 1; it must be true or false.'],
  [{ batchNorm: 'true' }, 'wrong-kind', 'batchNorm', /true or false\.$/],
  [
    { activation: 'ReLU' },
    'unknown-choice',
    'activation',
    /one of "linear", .*"leaky-relu", or a list of up to 32\.$/,
  ],
  [
    { activation: ['relu', 'tanh', 'relu'] },
    'conflict',
    'activation',
    'activation is ["relu", "tanh", "relu"]; it must be one name for all hidden layers, ' +
      'or a list of 2, one for each.',
  ],
  [
    { activation: [] },
    'conflict',
    'activation',
    /^activation is \[\];.* a list of 2, one for each/,
  ],
  [{ activation: ['relu'], hidden: [] }, 'conflict', 'activation', /a list of 0,/],
  [{ activation: ['relu'], hidden: [3, 4, 5] }, 'conflict', 'activation', /a list of 3,/],
  [
    { activation: ['relu|tanh', 'relu'] },
    'unknown-choice',
    'activation',
    /entry 1 is "relu\|tanh"/,
  ],
  [
    { activation: ['relu', 'he'] },
    'unknown-choice',
    'activation',
    /^activation: entry 2 is "he"; each/,
  ],
  [{ activation: ['relu', 3] }, 'wrong-kind', 'activation', /^activation: entry 2 is 3; each/],
  [{ activation: Array(33).fill('relu') }, 'bad-length', 'activation', /a list of up to 32\.$/],
  [{ init: { name: ['he'] } }, 'wrong-kind', 'init.name', /^init.name is \["he"\];/],
  [{ activation: '' }, 'unknown-choice', 'activation', /^activation is "";/],
  [{ activation: 3 }, 'wrong-kind', 'activation', /^activation is 3;/],
  [{ init: { name: 'he\0' } }, 'unknown-choice', 'init.name', /^init\.name is "he\\u0000";/],
  [{ init: { name: 'x'.repeat(1e6) } }, 'unknown-choice', 'init.name', /^.{30,70}…";/],

  // lists
  [{ hidden: 10 }, 'wrong-kind', 'hidden', /a list of 0 to 32 whole numbers from 1 to 4096\.$/],
  [{ hidden: '10,5' }, 'wrong-kind', 'hidden', /^hidden is "10,5";/],
  [
    { hidden: [10, 0] },
    'out-of-range',
    'hidden',
    /^hidden: entry 2 is 0; each entry must be a whole/,
  ],
  [
    { hidden: [100000] },
    'out-of-range',
    'hidden',
    /^hidden: entry 1 is 100000; .* from 1 to 4096\.$/,
  ],
  [{ hidden: [1, 2.5] }, 'not-whole', 'hidden', /^hidden: entry 2 is 2\.5;/],
  [{ hidden: [NaN] }, 'not-finite', 'hidden', /^hidden: entry 1 is NaN;/],
  [{ data: { share: 1.1 } }, 'out-of-range', 'data.share', /must be a number from 0 to 1\.$/],
  [{ hidden: ['10'] }, 'wrong-kind', 'hidden', /^hidden: entry 1 is "10";/],
  [{ hidden: [[10]] }, 'wrong-kind', 'hidden', /^hidden: entry 1 is \[10\];/],
  // eslint-disable-next-line no-sparse-arrays
  [{ hidden: [10, , 5] }, 'wrong-kind', 'hidden', /^hidden: entry 2 is undefined;/],
  [{ hidden: Array(33).fill(1) }, 'bad-length', 'hidden', /^hidden is a list of 33 entries;/],
  [{ hidden: new Float32Array(1e6).fill(1) }, 'bad-length', 'hidden', /list of 1000000 entries/],
  [
    { split: { fractions: [1] } },
    'bad-length',
    'split.fractions',
    /a list of 3 numbers from 0 to 1\.$/,
  ],
  [{ split: { fractions: [2, 0, 0] } }, 'out-of-range', 'split.fractions', /entry 1 is 2;/],

  // fine alone, impossible together
  [
    { split: { fractions: [0.5, 0.1, 0.1] } },
    'conflict',
    'split.fractions',
    /must add up to 1 and/,
  ],
  [
    { split: { fractions: [0, 0.5, 0.5] } },
    'conflict',
    'split.fractions',
    /one sample to train on\.$/,
  ],
  [{ earlyStopping: { patience: 3 } }, 'conflict', 'earlyStopping.patience', /there is no dev set/],
  [
    {
      split: { fractions: [0.6, 0.4, 0] },
      iterations: 60,
      recordEvery: 60,
      earlyStopping: { patience: 3 },
    },
    'conflict',
    'earlyStopping.patience',
    /a single record .recordEvery is not below iterations/,
  ],
  [{ output: 'softmax' }, 'conflict', 'output', /where there is a single output/],

  // own data
  [{ data: { X } }, 'bad-data', 'data.Y', /^data\.Y is missing;/],
  [{ data: { Y } }, 'bad-data', 'data.X', /^data\.X is missing;/],
  [{ data: { X: null, Y } }, 'bad-data', 'data.X', /^data\.X is null;/],
  [{ data: { X: [], Y } }, 'bad-data', 'data.X', /^data\.X is empty;/],
  [{ data: { X: [[]], Y } }, 'bad-data', 'data.X', /has 0 numbers in row 1;/],
  [{ data: { X: [1, 2, 3], Y } }, 'bad-data', 'data.X', /has no list in row 1; .* list of rows/],
  [{ data: { X: [[1, 2, 3], [4]], Y } }, 'bad-data', 'data.X', /has 1 numbers in row 2; .* have 3/],
  [{ data: { X: [[1, 2, NaN]], Y } }, 'bad-data', 'data.X', /row 1, sample 3; .* finite numbers/],
  [{ data: { X: [[1, '2', 3]], Y } }, 'bad-data', 'data.X', /row 1, sample 2;/],
  [{ data: { X, Y: [[0, 1]] } }, 'bad-data', 'data.Y', /has 2 samples; .* as data\.X, 3\.$/],
  [{ data: { X, Y: [[0, 1, 2]] } }, 'bad-data', 'data.Y', /labels from 0 to 1/],
  [{ data: { X: new Float64Array(6), Y } }, 'bad-data', 'data.X', /6 numbers in one flat array;/],
  [
    { data: { X, Y, samples: 3, test: { samples: 9 } } },
    'conflict',
    'data.test.samples',
    /your own/,
  ],

  // too much
  [
    { hidden: Array(32).fill(4096) },
    'too-large',
    'hidden',
    /needs more than 4,096 MiB; 512 MiB are allowed\.$/,
  ],
  [
    { hidden: Array(8).fill(4096), batch: 2 },
    'too-large',
    'hidden',
    /needs [\d,]+ MiB; 512 MiB are allowed\.$/,
  ],
  [manyRecords, 'too-large', 'recordEvery', /asks for a run that needs/],
]

test.each(table)('%p: %s, %s', (config, code, field, message) => {
  const error = refused(config)
  expect(error).toBeInstanceOf(ConfigError)
  expect([error.code, error.field]).toEqual([code, field])
  expect(error.message).toMatch(message)
  expect(error.message).not.toContain('\n')
  expect(error.message).toMatch(/[.?]$/)
})

test('the value stands in the error as it was written', () => {
  const hidden = [10, 0]
  expect(refused({ hidden })).toMatchObject({ value: hidden, entry: 1 })
  expect(refused({ hidden }).value).toBe(hidden)
  expect(refused({ hidden: Array(32).fill(4096) }).value).toHaveLength(32)
  expect(refused({ split: { fractions: [0.5, 0.1, 0.1] } }).value).toEqual([0.5, 0.1, 0.1])
})

test('what is allowed stands in the error, for whoever has other words', () => {
  const fields = ['name', 'scale', 'seed']
  expect(refused({ l1: -1 }).allowed).toEqual({ type: 'number', min: 0, max: 1e6 })
  expect(refused({ hidden: 1 }).allowed).toMatchObject({ min: 1, max: 4096, longest: 32 })
  expect(refused({ output: 'none' }).allowed.choices).toEqual(['sigmoid', 'softmax', 'linear'])
  expect(refused({ activation: 1 }).allowed).toMatchObject({ longest: 32 })
  expect(refused({ activation: ['relu'] }).allowed.rule).toContain('a list of 2, one for each')
  expect(refused({ batchNorm: 0 }).allowed).toEqual({ type: 'flag' })
  expect(refused({ init: 1 }).allowed).toEqual({ type: 'object', fields })
  expect(refused({ init: { nmae: 1 } }).allowed).toEqual({ fields, suggestion: 'init.name' })
  expect(refused({ output: 'softmax' }).allowed.rule).toContain('single output')
  expect(refused(manyRecords).allowed).toMatchObject({ max: 2 ** 29 })
  expect(refused(manyRecords).allowed.needed).toBeGreaterThan(2 ** 29)
})

test('a refused config leaves nothing behind', () => {
  const loss = () =>
    withRun(engine, { iterations: 5, recordEvery: 1 }, (run) => {
      run.advance(5)
      return Array.from(run.records().loss)
    })
  const before = loss()
  refused({ l2: 100, optimizer: { learningRate: 5 }, hidden: [0] })
  expect(loss()).toEqual(before)
})

test('config objects of another realm are taken', async () => {
  const { runInNewContext } = await import('node:vm')
  const config = runInNewContext('({ hidden: [3], data: { X: [[0, 1]], Y: [[0, 1]] } })')
  expect(withRun(engine, config, (run) => run.layers().length)).toBe(2)
})
