/** The lab of the gradient check: the textbook's backpropagation, its mistakes, and what is said of them. */
import { check, errorOf } from '../../web/engine/check.js'
import { FAULTS } from '../../web/engine/textbook.js'
import { drain } from '../../web/figures/drain.js'
import { codeLines } from '../../web/labs/gradient-check/code.js'
import { completed, inputOf, makeFields } from '../../web/labs/gradient-check/fields.js'
import { bestStep, hidden, layerErrors, told } from '../../web/labs/gradient-check/outcome.js'
import { texts } from '../../web/labs/gradient-check/texts.js'
import { defaults } from '../../web/labs/fields.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const first = defaults(makeFields(engine.schema))
/** The check of a state, without the sweep unless it is asked for. */
const checked = (own, sweep = false) => {
  const state = { ...first, ...own }
  const input = inputOf(state)
  return drain(check(engine, sweep ? input : { ...input, steps: [] }))
}
const keys = (own) => told(checked(own), { ...first, ...own }).map(({ key }) => key)
const wrongLayers = (own) =>
  layerErrors(checked(own), own.step ?? first.step).flatMap(({ layer, wrong }) =>
    wrong ? [layer] : [],
  )

const ACTIVATIONS = ['linear', 'sigmoid', 'tanh', 'relu', 'leaky-relu']
const RICH = [
  {},
  { dropout: 0.2, l2: 1 },
  { dropout: 0.2, inverted: false, l1: 0.5 },
  { bn: true, l2: 1, dropout: 0.2 },
]
const grid = ACTIVATIONS.flatMap((act) =>
  ['sigmoid', 'softmax', 'linear'].flatMap((output) =>
    RICH.map((own) => ({ act, output, ...own })),
  ),
)

describe('without a mistake', () => {
  test.each(grid)('textbook, engine and differences agree: %j', (own) => {
    const found = checked({ ...own, trained: 20 })
    expect(found.outcome).toBe('agrees')
    expect(errorOf(found.pairs, 'textbook')).toBeLessThan(1e-6)
    expect(errorOf(found.pairs, 'gradient')).toBeLessThan(1e-4)
  })

  test('the lab says so', () => {
    expect(keys({})).toEqual(['told.agrees'])
    expect(keys({ act: 'relu', step: 1e-2 })).toContain('told.kinks')
  })
})

describe('with a mistake', () => {
  const settings = { dropout: 0.2, l2: 1, bn: true }

  test.each([
    ['derivative', [1, 2]],
    ['mask', [1, 2]],
    ['point', [1, 2]],
    ['norm', [1, 2]],
    ['mean', [1, 2, 3]],
    ['penalty', [1, 2, 3]],
    ['output', [1, 2, 3]],
  ])('%s is caught in layers %j', (fault, layers) => {
    expect(wrongLayers({ ...settings, fault })).toEqual(layers)
    expect(keys({ ...settings, fault })).toEqual([layers.length < 3 ? 'told.some' : 'told.every'])
  })

  test('the mask that the notes forget: caught with their own dropout and ReLU, too', () => {
    const notes = { fault: 'mask', act: 'relu', dropout: 0.2, inverted: false }
    expect(wrongLayers(notes)).toEqual([1, 2])
  })

  test('what makes no difference is not seen, and that is said', () => {
    expect(keys({ fault: 'mask' })).toEqual(['told.unseen'])
    expect(keys({ fault: 'point', act: 'relu' })).toContain('told.unseen')
    expect(keys({ fault: 'derivative', act: 'linear' })).toEqual(['told.unseen'])
  })

  test('no step mends it', () => {
    const { sweep } = checked({ fault: 'derivative' }, true)
    expect(Math.min(...sweep.central)).toBeGreaterThan(0.05)
  })

  test.each(FAULTS.filter((fault) => fault !== 'none'))(
    '%s: a line of the code changes',
    (fault) => {
      const lines = (one) => codeLines(one, { dropout: true, bn: true, penalty: true })
      const marked = lines(fault).filter(({ wrong }) => wrong)
      expect(marked.length).toBeGreaterThan(0)
      const right = lines('none').map(({ text }) => text)
      marked.forEach(({ text }) => expect(right).not.toContain(text))
    },
  )
})

describe('the step', () => {
  const { sweep, ...rest } = checked({}, true)
  const at = (name, step) =>
    sweep[name][sweep.step.findIndex((one) => Math.abs(one / step - 1) < 1e-9)]

  test('is best in between: long ones bend, short ones drown in rounding', () => {
    const best = bestStep({ sweep, ...rest })
    expect(best.step).toBeGreaterThan(1e-6)
    expect(best.step).toBeLessThan(1e-3)
    expect(best.error).toBeLessThan(1e-8)
    expect(at('central', 1e-12)).toBeGreaterThan(1e-4)
    expect(at('central', 1)).toBeGreaterThan(1e-2)
  })

  test('central differences miss in proportion to its square, one-sided ones to itself', () => {
    expect(at('central', 1e-2) / at('central', 1e-3)).toBeCloseTo(100, -1)
    expect(at('forward', 1e-2) / at('forward', 1e-3)).toBeCloseTo(10, 0)
  })

  test('float32 has a floor that no step gets below', () => {
    const floor = Math.min(...sweep.engine)
    expect(floor).toBeGreaterThan(1e-9)
    expect(floor).toBeGreaterThan(10 * Math.min(...sweep.central))
  })

  test('a poor one is blamed, and not the code', () => {
    expect(keys({ step: 1 })).toEqual(['told.step'])
    expect(keys({ step: 1e-12 })).toEqual(['told.step'])
  })
})

describe('what cannot be told', () => {
  const flat = { act: 'sigmoid', layers: [10, 10, 10, 10], step: 1e-12 }
  const zeros = { act: 'tanh', init: 'zeros', output: 'softmax' }
  const said = (own, key) =>
    told(checked(own), { ...first, ...own }).find((one) => one.key === key)?.values

  test('a step so short that rounding is as large as a gradient', () => {
    expect(keys(flat)).not.toContain('told.agrees')
    expect(said(flat, 'told.blind.step').layers).toBe('1, 2, 3, 4')
    const [drowned] = checked(flat).pairs
    expect([hidden(drowned, flat.step), hidden(drowned, 1e-5)]).toEqual([true, false])
  })

  test('that the step is poor is said once', () => {
    const some = { ...flat, layers: [4, 4, 4, 4] }
    expect(keys(some)).toEqual(['told.blind.step'])
    expect(said(some, 'told.blind.step').layers).toBe('1, 2, 3')
  })

  test('layers whose gradient is nothing: neither right, nor is a mistake in them unseen', () => {
    expect(keys(zeros)).toEqual(['told.blind.small'])
    expect(keys({ ...zeros, fault: 'derivative' })).toEqual(['told.blind.small'])
    const mean = { ...zeros, fault: 'mean' }
    expect(keys(mean)).toEqual(['told.caught', 'told.blind.small'])
    expect(said(mean, 'told.blind.small').layers).toBe('1, 2')
  })

  test('at a short step rounding is not taken for a mistake of a layer that is right', () => {
    const short = { fault: 'derivative', step: 1e-12 }
    expect(layerErrors(checked(short), first.step)[2].error).toBeGreaterThan(1e-4)
    expect(said(short, 'told.some')).toMatchObject({ wrong: '1, 2', right: '3' })
  })
})

describe('what is no pass', () => {
  test('a gradient of zeros', () => {
    expect(keys({ act: 'relu', init: 'zeros' })[0]).toBe('told.zero')
  })

  test('every place in a sentence has its value', () => {
    const zeros = { init: 'zeros', output: 'softmax' }
    for (const own of [{}, { step: 1 }, { fault: 'mean' }, { fault: 'derivative' }, zeros]) {
      for (const { key, values } of told(checked(own), { ...first, ...own })) {
        for (const [, place] of texts.en[key].matchAll(/\{(\w+)\}/g))
          expect(String(values[place])).not.toMatch(/undefined|NaN/)
      }
    }
  })
})

test('a mistake brings what it needs to be made, and leaves what is there', () => {
  expect(completed(first, { fault: 'mask' })).toEqual({ fault: 'mask', dropout: 0.2 })
  expect(completed({ ...first, dropout: 0.5 }, { fault: 'mask' })).toEqual({ fault: 'mask' })
  expect(completed(first, { fault: 'norm' })).toEqual({ fault: 'norm', bn: true })
  expect(completed(first, { step: 1e-3 })).toEqual({ step: 1e-3 })
})
