/** Notebooks, .npz, colours, and the files that come back. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { loadEngine } from '../../wasm/engine.js'
import { tokens } from '../../web/code/highlight.js'
import { notebookOf } from '../../web/code/notebook.js'
import { crc32, npz } from '../../web/code/npz.js'
import { numpyOf } from '../../web/code/numpy.js'
import { fixed, general, repr } from '../../web/code/format.js'
import { result } from '../../web/engine/result.js'
import { drain } from '../../web/figures/drain.js'
import { fileName, settingsFile, weightsFile, weightsNpz } from '../../web/labs/export/files.js'
import { readLink } from '../../web/labs/permalink.js'
import { makeFields } from '../../web/labs/playground/fields.js'
import { kindOf } from '../../web/labs/export/kind.js'
import { PLAYGROUND, readSettings } from '../../web/labs/export/read.js'
import { recipes, shortened } from './recipes.mjs'
import { studies } from './studies.mjs'
import { farthest, readOutput, runPython } from './python.mjs'

const PYTHON = process.env.PYTHON ?? '/usr/bin/python3'
const engine = await loadEngine()
const { schema } = engine
const options = { schema, language: 'zh-CN' }
const resultOf = (config) => drain(result(engine, { config }))

/** As where matplotlib is not installed. */
const NO_PLOT = `
import sys
sys.modules["matplotlib"] = None`

/** Says what it is to draw. */
const PLOT = `
import sys, types
def plot(at, losses, label): print("curve", label, *at, "/", *losses)
def nothing(*_): pass
pyplot = types.ModuleType("matplotlib.pyplot")
pyplot.plot, pyplot.xlabel, pyplot.ylabel, pyplot.legend = plot, nothing, nothing, nothing
pyplot.show = lambda: print("shown")
sys.modules["matplotlib"] = types.ModuleType("matplotlib")
sys.modules["matplotlib.pyplot"] = sys.modules["matplotlib"].pyplot = pyplot`

/** float32 on the page beside float64 in NumPy. */
const TOLERANCE = 5e-4

describe('a notebook', () => {
  const FEW = 9
  const SECTIONS = 3
  const all = recipes(engine)
  const labs = [...new Set(all.map(({ lab }) => lab))]
  const notebooks = labs.map((lab) => {
    const sections = all
      .filter((one) => one.lab === lab && !one.wanders)
      .slice(0, SECTIONS)
      .map(({ preset, config }) => {
        const short = { ...shortened(config, FEW), recordEvery: 4 }
        return { title: preset, config: short, result: resultOf(short).result }
      })
    return notebookOf(
      { title: lab, question: '?', notes: 'https://a/', link: 'https://b/', sections },
      options,
    )
  })
  /** In one namespace, as a kernel has them; a line between the cells. */
  const MARK = '---- next cell ----'
  let told
  beforeAll(async () => {
    const scripts = notebooks.map(({ cells }) =>
      cells
        .filter(({ cell_type: type }) => type === 'code')
        .map(({ source }) => source.join(''))
        .join(`\nprint("${MARK}")\n`),
    )
    told = await runPython(scripts)
  })

  test.each(labs.map((lab, i) => [lab, i]))('%s: its outputs are what its cells print', (_, i) => {
    const { text, error } = told[i]
    expect(error).toBeUndefined()
    const printed = text.split(`${MARK}\n`)
    const cells = notebooks[i].cells.filter(({ cell_type: type }) => type === 'code')
    expect(printed).toHaveLength(cells.length)
    let records = 0
    cells.forEach(({ outputs }, at) => {
      const kept = readOutput(outputs.map((one) => one.text.join('')).join(''))
      const now = readOutput(printed[at])
      records += kept.loss.length
      expect(outputs.length > 0).toBe(printed[at] !== '')
      expect(now.iteration).toEqual(kept.iteration)
      expect(farthest(now.loss, kept.loss)).toBeLessThan(TOLERANCE)
      expect(now.train === undefined).toBe(kept.train === undefined)
      if (kept.train) expect(farthest([now.train.loss], [kept.train.loss])).toBeLessThan(TOLERANCE)
    })
    expect(records).toBeGreaterThan(0)
  })

  test('its figure has the losses that it prints, and none is needed', async () => {
    const config = { iterations: FEW, recordEvery: 2, split: { fractions: [0.6, 0.4, 0] } }
    const section = { title: 'a', config, result: null }
    const chapter = { title: '', question: '', notes: '', link: '', sections: [section] }
    const script = notebookOf(chapter, options)
      .cells.filter(({ cell_type: type }) => type === 'code')
      .map(({ source }) => source.join(''))
      .join('\n')
    const [without, drawn] = await runPython([`${NO_PLOT}\n${script}`, `${PLOT}\n${script}`])
    expect([without.error, drawn.error]).toEqual([undefined, undefined])
    const { iteration, loss, devLoss } = readOutput(without.text)
    const curves = [...drawn.text.matchAll(/^curve (\w+) (.*) \/ (.*)$/gm)]
    expect(curves.map(([, name]) => name)).toEqual(['train', 'dev'])
    const numbers = (text) => text.split(' ').map(Number)
    curves.forEach(([, , at, J], i) => {
      expect(numbers(at)).toEqual(iteration)
      expect(farthest(numbers(J), [loss, devLoss][i])).toBeLessThan(1e-5)
    })
    expect(drawn.text).toMatch(/^shown$/m)
  })

  test('with a study in it, it runs from its first cell to its last', async () => {
    const written = studies(engine)
    const names = [...new Set(written.map(({ lab }) => lab))]
    const scripts = names.map((lab) => {
      const { study } = written.find((one) => one.lab === lab)
      const own = all.filter((one) => one.lab === lab && !one.wanders).slice(0, 1)
      const runs = own.map(({ config }) => ({ title: 'b', config: shortened(config, FEW) }))
      const sections = [
        { title: 'a', study, results: null },
        ...runs.map((one) => ({ ...one, result: null })),
      ]
      const { cells } = notebookOf(
        { title: '', question: '', notes: '', link: '', sections },
        options,
      )
      return cells.flatMap(({ cell_type: type, source }) => (type === 'code' ? source : '\n'))
    })
    const ran = await runPython(scripts.map((lines) => lines.join('')))
    expect(ran.map(({ error }) => error)).toEqual(names.map(() => undefined))
    for (const { text } of ran) expect(text).not.toBe('')
  })

  test('defines nothing twice that stands above unchanged', () => {
    const config = { iterations: FEW }
    const section = { title: 'a', config, result: null }
    const chapter = { title: '', question: '', notes: '', link: '', sections: [section, section] }
    const { cells } = notebookOf(chapter, options)
    const text = cells.map(({ source }) => source.join('')).join('\n')
    expect(text.match(/def backward_propagation/g)).toHaveLength(1)
    expect(text.match(/np\.random\.seed\(3\)/g)).toHaveLength(2)
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length)
  })
})

test('numbers are written as Python writes them, ties too', async () => {
  const odd = [
    0, -0.5, 1, 123456, 1234565, 1234575, 1e-5, 0.0001, 0.00012345678, 1e15, 1e16, 1e20, 0.99999999,
    2.5e-7, 1 / 32, 5 / 32, 3 / 32, 1 / 3, 2 ** -10,
  ] // prettier-ignore
  const halves = Array.from({ length: 200 }, (_, k) => k / 2 ** (k % 21))
  const numbers = [...odd, ...halves]
  const script = `
for x in ${JSON.stringify(numbers)}:
    print(f"{x:.6g} {x:.4f} {float(x)!r}")
print(f"{float('inf'):.6g} {float('-inf'):.4f} {float('nan')!r}")`
  const [{ text }] = await runPython([script])
  const written = numbers.map((x) => `${general(x)} ${fixed(x, 4)} ${repr(x)}`)
  const beyond = `${general(Infinity)} ${fixed(-Infinity, 4)} ${repr(NaN)}`
  expect([...written, beyond]).toEqual(text.trim().split('\n'))
})

describe('.npz', () => {
  const READ = `
import json, sys, numpy as np
f = np.load(sys.argv[1])
json.dump({k: [str(f[k].dtype), f[k].shape, f[k].tolist()] for k in f.files}, sys.stdout)`

  test('numpy.load reads every array back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'npz-'))
    try {
      const arrays = {
        W1: { shape: [2, 3], values: Float32Array.from([1, -2.5, 3, 4, 5, 6]) },
        loss: { shape: [3], values: Float64Array.from([0.1, 1e-300, 5]) },
        iteration: { shape: [2], values: Int32Array.from([0, 2 ** 31 - 1]) },
        empty: { shape: [0, 4], values: new Float32Array(0) },
      }
      const path = join(folder, 'weights.npz')
      await writeFile(path, npz(arrays))
      const read = JSON.parse(execFileSync(PYTHON, ['-c', READ, path]))
      expect(read).toEqual({
        W1: ['float32', [2, 3], [[1, -2.5, 3], [4, 5, 6]]], // prettier-ignore
        loss: ['float64', [3], [0.1, 1e-300, 5]],
        iteration: ['int32', [2], [0, 2 ** 31 - 1]],
        empty: ['float32', [0, 4], []],
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('the check sum is that of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })

  test('a network with batch norm answers from its file as it did on the page', async () => {
    const config = { hidden: [6, 4], activation: 'tanh', batchNorm: true, iterations: 40 }
    const resulting = resultOf(config)
    const folder = await mkdtemp(join(tmpdir(), 'npz-'))
    try {
      const path = join(folder, 'weights.npz')
      await writeFile(path, weightsNpz(resulting))
      const data = numpyOf(config, options)
      const script = `${data.slice(0, data.indexOf('def initialize'))}
f = np.load(${JSON.stringify(path)})
A = X
for l in "12":
    Z = f["W" + l] @ A + f["b" + l]
    A = np.tanh(f["gamma" + l] * (Z - f["mean" + l]) / np.sqrt(f["var" + l] + 1e-5) + f["beta" + l])
Z = f["W3"] @ A + f["b3"]
print(f.files, "gamma3" in f.files)
print("train: loss", (np.logaddexp(0, Z) - Y * Z).mean())`
      const [{ text, error }] = await runPython([script])
      expect(error).toBeUndefined()
      expect(text).toMatch(/ False$/m)
      expect(farthest([readOutput(text).train.loss], [resulting.result.train.loss])).toBeLessThan(
        TOLERANCE,
      )
      const { batchNorm } = JSON.parse(
        weightsFile({ lab: 'init', settings: '', config }, resulting),
      )
      expect(batchNorm.map(({ gamma }) => gamma.length)).toEqual([6, 4])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('the same weights give the same file', () => {
    const resulting = resultOf({ iterations: 5 })
    expect(weightsNpz(resulting)).toEqual(weightsNpz(resulting))
  })
})

test('colours take nothing away', () => {
  for (const { config } of recipes(engine)) {
    const script = numpyOf(config, options)
    const cut = tokens(script)
    expect(cut.map(({ text }) => text).join('')).toBe(script)
    const names = cut.filter(({ kind }) => kind === 'name').map(({ text }) => text)
    expect(names).toContain('forward_propagation')
  }
})

describe('a settings file', () => {
  const taken = { lab: 'penalty', settings: 'kind=l1&lambda=0.3', config: { l1: 0.3 } }

  test('is read as it was written, with weights too', () => {
    const opened = { lab: 'penalty', query: 'kind=l1&lambda=0.3' }
    expect(readSettings(settingsFile(taken), schema)).toEqual(opened)
    const weights = weightsFile(taken, resultOf({ iterations: 2 }))
    expect(readSettings(weights, schema)).toEqual(opened)
    expect(JSON.parse(weights).result.W).toHaveLength(3)
  })

  test('has a name that tells its settings', () => {
    expect(fileName(taken)).toBe('nnlab_penalty_kind-l1_lambda-0.3')
    expect(fileName({ ...taken, settings: 'v=2&lr=1' })).toBe('nnlab_penalty_lr-1')
    expect(fileName({ ...taken, settings: '' })).toBe('nnlab_penalty')
    expect(fileName({ ...taken, settings: 'a=1&'.repeat(99) }).length).toBeLessThanOrEqual(80)
  })

  test('own data in typed arrays are lists in it', () => {
    const data = { X: new Float64Array([1, 2]), Y: [Float64Array.from([0, 1])], samples: 2 }
    const { config } = JSON.parse(settingsFile({ ...taken, config: { data } }))
    expect(config.data).toEqual({ X: [1, 2], Y: [[0, 1]], samples: 2 })
  })

  test('a config of the engine opens the playground, option by option', () => {
    const config = { hidden: [8, 4], activation: ['relu', 'tanh'], init: { name: 'he' }, l2: 0.5 }
    const opened = readSettings(JSON.stringify(config), schema)
    expect(opened).toEqual({
      lab: PLAYGROUND,
      query: 'layers=8,4&act=relu,tanh&init=he&l2=0.5',
    })
  })

  test('every option of the engine is one that the playground’s links know', () => {
    const fields = makeFields(schema)
    for (const { path, default: value } of schema) {
      const { query } = readSettings(JSON.stringify({ [path]: value }), schema)
      const text = query.slice(query.indexOf('=') + 1)
      const { faults } = readLink({ fields }, { [query.split('=')[0]]: text })
      expect(faults).toEqual([])
    }
  })

  const WRONG = [
    ['{', 'open.no-json', { line: 1, column: 2 }],
    ['{"nnlab": 1,\n"lab" "init"}', 'open.no-json', { line: 2, column: 7 }],
    ['', 'open.no-json', { line: 1, column: 1 }],
    ['3', 'open.no-object'],
    ['null', 'open.no-object'],
    ['[]', 'open.no-object'],
    ['{"nnlab": 2, "lab": "init"}', 'open.version', { version: '2' }],
    ['{"nnlab": {"a": 1}, "lab": "init"}', 'open.version', { version: '{"a":1}' }],
    ['{"nnlab": null, "lab": "init"}', 'open.version', { version: 'null' }],
    ['{"nnlab": 1}', 'open.no-lab'],
    ['{"nnlab": 1, "lab": {}}', 'open.lab', { lab: '{}' }],
    [
      '{"nnlab": 1, "lab": "init", "settings": [1]}',
      'open.value',
      { field: 'settings', value: '[1]' },
    ],
    ['{"nnlab": 1, "lab": "init", "setings": {}}', 'open.field', { field: 'setings' }],
    [
      '{"nnlab": 1, "lab": "init", "settings": {"lr": [1]}}',
      'open.value',
      { field: 'lr', value: '[1]' },
    ],
    ['{"nnlab": 1, "lab": "init", "settings": {"page": "about"}}', 'open.field', { field: 'page' }],
    ['{"nnlab": 1, "lab": "init", "settings": {"hide": "lr"}}', 'open.field', { field: 'hide' }],
    ['{"optimiser": {"name": "adam"}}', 'open.field', { field: 'optimiser' }],
    ['{"optimizer": {"nam": "adam"}}', 'open.field', { field: 'optimizer.nam' }],
    ['{"l2": {"a": 1}}', 'open.value', { field: 'l2', value: '{"a":1}' }],
    ['{"data": {"X": [[1, 2]], "Y": [[0, 1]]}}', 'open.own-data'],
  ]
  test.each(WRONG.map(([text], i) => [text, i]))('%s', (text, i) => {
    const [, key, values] = WRONG[i]
    expect(readSettings(text, schema)).toEqual({ problem: { key, values } })
  })

  test('a config with full-width digits and signs is read', () => {
    const opened = readSettings('{"l2"：０。０５}', schema)
    expect(opened).toEqual({ lab: PLAYGROUND, query: 'l2=0.05' })
  })

  test.each([
    ['run.json', 'application/json', '', 'settings'],
    ['run', '', ' {"l2": 1}', 'settings'],
    ['points.csv', 'text/csv', 'x1,x2,label', 'points'],
    ['points.csv', 'application/vnd.ms-excel', '1,2,0', 'points'],
    ['points.dat', '', '1 2 0', 'points'],
    ['cat.jpg', 'image/jpeg', 'ÿØÿà', 'picture'],
    ['cat.HEIC', '', '', 'picture'],
    ['weights.npz', 'application/zip', 'PK', 'other'],
  ])('%s, %j, %j is of the kind %s', (name, type, text, kind) => {
    expect(kindOf({ name, type }, text)).toBe(kind)
  })

  test('any JSON: a lab, or a problem; never a link with odd letters', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const opened = readSettings(text, schema)
        if ('problem' in opened) {
          expect(opened.problem.key).toMatch(/^open\./)
          expect(Object.values(opened.problem.values ?? {}).join()).not.toMatch(/\[object/)
        } else expect(opened.query).toMatch(/^[A-Za-z0-9=&.,%_~!*'()-]*$/)
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
