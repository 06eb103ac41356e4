/** What batch norm has learned and averaged, beside the oracle's, layer by layer. */
import { fileURLToPath } from 'node:url'
import { engines, golden, MODULES, withRun } from './engines.mjs'
import { runPython } from '../web/python.mjs'

const FOLDER = fileURLToPath(new URL('../golden/', import.meta.url))
/** As for weights in golden.test.mjs. */
const WEIGHT_FACTOR = 10
const KEYS = ['gamma', 'beta', 'mean', 'var']

const cases = Object.entries(golden.cases).filter(([, { config }]) => config.batchNorm)

/** The oracle's network after a run. */
const script = (config) => `
import json, sys
sys.path.insert(0, ${JSON.stringify(FOLDER)})
import oracle
more = {}
oracle.run(json.loads(${JSON.stringify(JSON.stringify(config))}), more)
net = more["net"]
print(json.dumps([{key: getattr(net, key)[l].ravel().tolist() for key in ${JSON.stringify(KEYS)}}
                  for l in range(net.L - 1)]))`

let oracle
beforeAll(async () => {
  const told = await runPython(cases.map(([, { config }]) => script(config)))
  oracle = told.map(({ text, error }) => JSON.parse(error ?? text))
})

const trained = (module, config) =>
  withRun(engines[module], config, (run) => {
    run.advance(Infinity)
    return run.layers()
  })

describe.each(MODULES)('%s', (module) => {
  test('there are cases', () => expect(cases.length).toBeGreaterThan(1))

  test.each(cases.map(([name], i) => [name, i]))('%s', (_, i) => {
    const { config, tolerance } = cases[i][1]
    const layers = trained(module, config)
    expect(layers.at(-1).batchNorm).toBeNull()
    const norms = layers.slice(0, -1).map(({ batchNorm }) => batchNorm)
    expect(norms).toHaveLength(config.hidden.length)
    norms.forEach((norm, l) => {
      expect(Object.keys(norm)).toEqual(KEYS)
      for (const key of KEYS) {
        const expected = oracle[i][l][key]
        expect(norm[key]).toHaveLength(expected.length)
        const apart = expected.map((x, k) => Math.abs(norm[key][k] - x) / Math.max(1, Math.abs(x)))
        expect(Math.max(...apart)).toBeLessThan(WEIGHT_FACTOR * tolerance)
      }
    })
  })

  test('none without it, and it starts as 1, 0, 0, 1', () => {
    for (const { batchNorm } of trained(module, { iterations: 1 })) expect(batchNorm).toBeNull()
    const config = { batchNorm: true, hidden: [3], iterations: 1 }
    const [{ batchNorm }] = withRun(engines[module], config, (run) => run.layers())
    expect(KEYS.map((key) => [...batchNorm[key]])).toEqual([1, 0, 0, 1].map((x) => [x, x, x]))
  })
})
