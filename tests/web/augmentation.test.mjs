/** The augmentation lab: what operations do to pixels, and what copies do to what is learned, both by the engine. */
import { readFile } from 'node:fs/promises'
import { loadEngine } from '../../wasm/engine.js'
import { drawCat } from '../../web/data/cat.js'
import { DIGIT_PIXELS, readDigits } from '../../web/data/digits.js'
import { augment } from '../../web/engine/augment.js'
import { digitImage } from '../../web/engine/digit_samples.js'
import { learnDigits } from '../../web/engine/digits.js'
import { flipSource } from '../../web/engine/pixel_facts.js'
import { drain } from '../../web/figures/drain.js'
import { different, measured } from '../../web/labs/augmentation/errata.js'
import { carelessInput, FIELDS, inputsOf, SEEDS } from '../../web/labs/augmentation/fields.js'
import * as operations from '../../web/labs/augmentation/operations.js'
import * as outcome from '../../web/labs/augmentation/outcome.js'
import { defaults } from '../../web/labs/fields.js'
import { mean } from '../../web/labs/statistics.js'

const engine = await loadEngine()
const digits = readDigits(
  await readFile(new URL('../../web/data/digits.txt', import.meta.url), 'utf8'),
)
const state = (changes) => ({ ...defaults(FIELDS), ...changes })
const change = (operation, image = null) => drain(augment(engine, { image, operation }))

const FEW = 4
const kept = new Map()
/** Both networks of every seed, or of the first few. */
function pairsOf(changes, seeds = SEEDS) {
  const key = JSON.stringify(changes)
  if (!kept.has(key)) kept.set(key, learn(state(changes), seeds))
  return kept.get(key)
}

function learn(settings, seeds) {
  return Array.from({ length: seeds }, (_, nth) => {
    const { plain, helped } = inputsOf(digits, settings, nth)
    return { plain: drain(learnDigits(engine, plain)), helped: drain(learnDigits(engine, helped)) }
  })
}

describe('a flip', () => {
  test.each(Object.entries(operations.FLIPS))('%s is a fixed permutation (E31)', (_, code) => {
    const { facts } = change({ name: 'flip', code })
    expect(facts.pixels).toBe(320 * 400)
    expect(facts.found).toBe(facts.pixels)
    expect(facts.placed).toBe(facts.pixels)
    expect(facts.same).toBeLessThan(0.6 * facts.pixels)
  })

  test.each(Object.entries(operations.FLIPS))('%s, twice, is the picture again', (_, code) => {
    const once = change({ name: 'flip', code })
    expect(different(change({ name: 'flip', code }, once.after).after, drawCat())).toBe(0)
  })

  test('the permutation is a permutation, whatever the picture', () => {
    const size = { width: 5, height: 3 }
    for (const code of [0, 1, -1]) {
      const places = Array.from({ length: 15 }, (_, i) => flipSource(i, size, code))
      expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i))
    }
    expect(flipSource(0, size, 1)).toBe(4)
    expect(flipSource(0, size, 0)).toBe(10)
  })

  test('facts see what is no permutation', () => {
    const { facts } = change({ name: 'noise', sd: 40, seed: 0 })
    expect(facts.placed).toBeNull()
    expect(facts.found).toBeLessThan(0.5 * facts.pixels)
    const cut = change({ name: 'crop', x: 150, y: 100, width: 200, height: 200 })
    expect(cut.facts).toMatchObject({ pixels: 40000, found: 40000, same: 0 })
  })
})

describe('the errata', () => {
  const results = new Map(
    Object.entries(operations.FLIPS).map(([op, code]) => [op, change({ name: 'flip', code })]),
  )

  test('are measured once all flips are there', () => {
    expect(measured({ results, complete: false })).toBeNull()
    const values = measured({ results, complete: true })
    expect(values).toMatchObject({ found: '100%', placed: '100%' })
    expect(values).toMatchObject({ smallCut: '(50, 50, 3)', smallerCut: '(0, 0, 3)' })
    expect(different(results.get('mirror').after, results.get('upside').after)).toBeGreaterThan(0)
  })

  test('the notes’ slice is NumPy’s (E33)', () => {
    expect(operations.sliceOf({ width: 400, height: 320 })).toEqual({ width: 200, height: 200 })
    expect(operations.sliceOf({ width: 350, height: 299 })).toEqual({ width: 200, height: 199 })
    expect(operations.sliceOf({ width: 150, height: 320 })).toEqual({ width: 0, height: 200 })
    const none = operations.pictureOperation(state({ op: 'crop' }), { width: 100, height: 100 })
    expect(none).toBeNull()
  })
})

describe('the operations', () => {
  const sizes = [
    { width: 400, height: 320 },
    { width: 1, height: 1 },
    { width: 720, height: 3 },
  ]
  test.each(operations.OPERATIONS)('%s runs on pictures of any size, and on every digit', (op) => {
    for (const { width, height } of sizes) {
      const image = { data: new Uint8ClampedArray(4 * width * height).fill(9), width, height }
      const operation = operations.pictureOperation(state({ op }), image)
      if (operation) expect(() => engine.augment(image, operation)).not.toThrow()
      else expect(op).toBe('crop')
      expect(operations.pythonOf(state({ op }), image)).toMatch(/img/)
    }
    for (const recipe of operations.copiesOf(state({ op }))) {
      const made = recipe.reduce((one, step) => engine.augment(one, step), digitImage(digits, 7))
      expect(made).toMatchObject({ width: 8, height: 8 })
      expect(made.data).not.toEqual(digitImage(digits, 7).data)
    }
  })

  test('are the notes’ calls', () => {
    const size = { width: 400, height: 320 }
    const lines = ['upside', 'mirror', 'turn', 'crop', 'resize'].map((op) =>
      operations.pythonOf(state({ op }), size),
    )
    expect(lines).toEqual([
      'img_flip = cv2.flip(img, 0)',
      'img_flip = cv2.flip(img, 1)',
      'img_flip = cv2.flip(img, -1)',
      'img_cut = img[100:300, 150:350]',
      'img_200x200 = cv2.resize(img, (200, 200))',
    ])
  })
})

describe('learning from copies', () => {
  test('mirrored copies do harm: digits are no cats', () => {
    const gap = outcome.gapOf(pairsOf({}))
    expect(gap.key).toBe('worse')
    expect(gap.losses).toBe(SEEDS)
    expect(gap.plain).toBeGreaterThan(0.87)
    expect(gap.points).toBeLessThan(-2)
  })

  test('half a turn makes a 9 of a 6', () => {
    const pairs = pairsOf({ op: 'turn' }, FEW)
    expect(outcome.gapOf(pairs).key).toBe('worse')
    const changed = outcome.together(pairs.map((pair) => pair.plain.changed))
    expect(outcome.mistaken(changed)).toMatchObject({ digit: 6, other: 9 })
    expect(outcome.shareOf(changed, 6, 9)).toBeGreaterThan(0.6)
  })

  test('shifted copies save the day where the digits to be known are off centre', () => {
    const gap = outcome.gapOf(pairsOf({ op: 'shift', dev: 'moved' }, FEW))
    expect(gap).toMatchObject({ key: 'better', wins: FEW })
    expect(gap.plain).toBeLessThan(0.35)
    expect(gap.helped).toBeGreaterThan(0.65)
  })

  test('and cost something where all are centred', () => {
    expect(outcome.gapOf(pairsOf({ op: 'shift' }, FEW)).points).toBeLessThan(0)
  })

  test('half a pixel helps a little where there are few', () => {
    const gap = outcome.gapOf(pairsOf({ op: 'shift', shift: 0.5, digits: 50 }, FEW))
    expect(gap.points).toBeGreaterThan(0)
  })

  test('both networks learn from the same digits and are asked the same', () => {
    const [{ plain, helped }] = pairsOf({})
    expect(plain.learnedFrom).toBe(100)
    expect(helped.learnedFrom).toBe(200)
    expect(plain.accuracy[0]).toBe(helped.accuracy[0])
    expect(plain.iteration).toEqual(helped.iteration)
    expect(Array.from(plain.iteration).slice(-1)).toEqual([600])
    const asked = (run) => run.confusion.reduce((sum, n) => sum + n, 0)
    expect([plain, helped].map(asked)).toEqual([500, 500])
  })

  test('a table digit by digit sums up to the accuracy', () => {
    const pairs = pairsOf({})
    const table = outcome.together(pairs.map((pair) => pair.plain.confusion))
    const right = Array.from({ length: 10 }, (_, i) => table[11 * i]).reduce((a, b) => a + b)
    expect(right / (SEEDS * 500)).toBeCloseTo(outcome.gapOf(pairs).plain, 12)
    const rows = outcome.digitByDigit(pairs)
    expect(rows.map(({ digit }) => digit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const { most, share } of rows) expect([most >= 0, share > 0.1]).toEqual([true, true])
  })

  test('examples: a digit, and its mirror image', () => {
    const [{ helped }] = pairsOf({})
    expect(helped.examples.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const { before, after } of helped.examples) {
      const mirrored = before.map((_, i) => before[flipSource(i, { width: 8, height: 8 }, 1)])
      expect(Array.from(after)).toEqual(Array.from(mirrored))
      expect(before).toHaveLength(DIGIT_PIXELS)
    }
  })

  test('copies on both sides of a split flatter', () => {
    const runs = [0, 1, 2].map((nth) =>
      drain(learnDigits(engine, carelessInput(digits, state({ op: 'rotate' }), nth))),
    )
    const [back, fresh] = ['back', 'fresh'].map((key) => mean(runs.map(({ held }) => held[key])))
    expect(back - fresh).toBeGreaterThan(0.05)
    expect(runs[0].learnedFrom).toBe(400)
  })
})

describe('a verdict', () => {
  const run = (accuracy) => ({ accuracy: Float64Array.of(0.1, accuracy) })
  const pairs = (gaps) => gaps.map((gap) => ({ plain: run(0.8), helped: run(0.8 + gap) }))

  test.each([
    ['better', [0.02, 0.03, 0.02, 0.04]],
    ['worse', [-0.02, -0.03, -0.02, -0.04]],
    ['unclear', [0.02, -0.03, 0.02, -0.01]],
    ['unclear', [0, 0, 0, 0]],
  ])('is %s where the gaps are %j', (key, gaps) => {
    expect(outcome.gapOf(pairs(gaps)).key).toBe(key)
  })
})
