/** The PyTorch scripts print what the oracle prints. Not part of `make test`: PyTorch is large. */
import { readFile } from 'node:fs/promises'
import { loadEngine } from '../../wasm/engine.js'
import { pytorchOf } from '../../web/code/pytorch.js'
import { LANGUAGES } from '../../web/languages/translate.js'
import { farthest, readOutput, runPython } from '../web/python.mjs'
import { recipes, shortened } from '../web/recipes.mjs'
import { numpyOf } from '../../web/code/numpy.js'

const engine = await loadEngine()
const { schema } = engine
const golden = JSON.parse(await readFile(new URL('../golden/golden.json', import.meta.url), 'utf8'))

/** Both in double, printed with six digits. */
const SAME = 1e-5
const MOST = 301
/** The golden cases have records of their own. */
const cut = (config) => ({ ...config, iterations: Math.min(config.iterations, MOST) })

async function printed(scripts) {
  const told = await runPython(scripts)
  return told.map(({ text, error }) => {
    expect(error).toBeUndefined()
    return readOutput(text)
  })
}

describe('beside the oracle', () => {
  const cases = Object.entries(golden.cases)
  let outputs
  beforeAll(async () => {
    const scripts = cases.map(([, { config }], i) =>
      pytorchOf(cut(config), { schema, language: LANGUAGES[i % 2] }),
    )
    outputs = await printed(scripts)
  })

  test.each(cases.map(([name], i) => [name, i]))('%s', (_, i) => {
    const { config, expected } = cases[i][1]
    const { length } = outputs[i].loss
    expect(length).toBeGreaterThan(0)
    expect(outputs[i].iteration).toEqual(expected.iteration.slice(0, length))
    expect(farthest(outputs[i].loss, expected.loss.slice(0, length))).toBeLessThan(SAME)
    expect(farthest(outputs[i].devLoss, expected.devLoss.slice(0, length))).toBeLessThan(SAME)
    if (config.iterations > MOST) return
    expect(outputs[i].bestIteration).toBe(expected.bestIteration)
    for (const part of ['train', 'dev', 'test'].filter((name) => expected[name]))
      expect(farthest([outputs[i][part].loss], [expected[part].loss])).toBeLessThan(SAME)
  })
})

describe('beside NumPy', () => {
  const all = recipes(engine).filter(({ wanders }) => !wanders)
  let outputs
  beforeAll(async () => {
    const of = (write) =>
      all.map(({ config }) => write(shortened(config, MOST), { schema, language: 'zh-CN' }))
    const both = await printed([...of(numpyOf), ...of(pytorchOf)])
    outputs = all.map((_, i) => [both[i], both[i + all.length]])
  })

  test.each(all.map(({ lab, preset }, i) => [lab, preset, i]))('%s: %s', (_lab, _preset, i) => {
    const [numpy, torch] = outputs[i]
    expect(torch.iteration).toEqual(numpy.iteration)
    expect(farthest(torch.loss, numpy.loss)).toBeLessThan(SAME)
    expect(farthest(torch.devLoss, numpy.devLoss)).toBeLessThan(SAME)
    for (const part of ['train', 'dev', 'test'].filter((name) => numpy[name])) {
      expect(farthest([torch[part].loss], [numpy[part].loss])).toBeLessThan(SAME)
      expect(torch[part].accuracy).toBe(numpy[part].accuracy)
    }
  })
})
