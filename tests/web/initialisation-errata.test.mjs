/** The notes' figures on initialisation, replayed as the lab does, and what the errata say of them. */
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import { measured, notesRuns } from '../../web/labs/initialisation/errata.js'
import { ERRATA, NOTES } from '../../web/labs/initialisation/initialisers.js'
import { notesTable } from '../../web/labs/initialisation/notes_view.js'
import { texts } from '../../web/labs/initialisation/texts.js'
import { LANGUAGES, translate } from '../../web/languages/translate.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const runs = new Map(
  Object.entries(notesRuns()).map(([name, input]) => [name, drain(train(engine, input))]),
)
const values = measured(runs)

/** NumPy's losses at these thousands, and at the end; how many of the training and of the test set are right. */
const THOUSANDS = [0, 1, 2, 4, 6, 8, 10, 12, 14]
const TABLE = {
  zeros: { losses: THOUSANDS.map(() => 0.693147), end: 0.6931, right: 0.5, tested: 0.5 },
  'random-1': {
    losses: [
      1.969819, 0.689475, 0.675058, 0.539879, 0.298447, 0.169264, 0.108739, 0.079912, 0.063702,
    ],
    end: 0.058,
    right: 0.9967,
    tested: 0.96,
  },
  xavier: {
    losses: [
      0.729452, 0.693944, 0.686361, 0.664272, 0.584595, 0.389248, 0.228613, 0.15008, 0.108507,
    ],
    end: 0.0942,
    right: 0.99,
    tested: 0.93,
  },
  he: {
    losses: [
      0.883054, 0.687983, 0.675129, 0.608296, 0.413865, 0.236962, 0.150156, 0.099177, 0.073579,
    ],
    end: 0.0648,
    right: 0.9933,
    tested: 0.96,
  },
}
/** float32 against float64, over 15,000 iterations; the furthest seen is 5.9e-6. */
const APART = 1e-5
/** The same for N(0, 10²), where a rounding more or less leads elsewhere. */
const ASTRAY = 0.026

describe('the notes’ figures', () => {
  test.each(Object.entries(TABLE))(
    '%s: NumPy’s curve, to the fifth place',
    (init, { losses, end, right, tested }) => {
      const { records, scores } = runs.get(init)
      THOUSANDS.forEach((k, i) => {
        expect(records.iteration[k]).toBe(1000 * k)
        expect(Math.abs(records.loss[k] - losses[i])).toBeLessThanOrEqual(APART)
      })
      expect(scores.train.loss).toBeCloseTo(end, 4)
      expect(scores.train.accuracy).toBeCloseTo(right, 4)
      expect(scores.test.accuracy).toBeCloseTo(tested, 4)
    },
  )

  test('N(0, 10²): chaotic, so its shape: it falls from far above to 0.38, 83 and 86 % right', () => {
    const { records, scores } = runs.get('random-10')
    expect(Math.round(records.loss[0])).toBe(1774)
    const losses = { 1: 0.6236, 2: 0.5981, 4: 0.5502, 6: 0.5375, 8: 0.3978, 10: 0.392, 12: 0.3862 }
    for (const [k, loss] of Object.entries(losses))
      expect(Math.abs(records.loss[k] - loss)).toBeLessThan(ASTRAY)
    expect(scores.train.loss).toBeCloseTo(0.38, 2)
    expect(scores.train.accuracy).toBeCloseTo(0.83, 2)
    expect(scores.test.accuracy).toBeCloseTo(0.86, 2)
  })

  test('N(0, 0.01²) looks like zeros', () => {
    for (const loss of runs.get('random-0.01').records.loss) expect(loss).toBeCloseTo(Math.LN2, 6)
  })

  test('stand in the table of the page, all six', () => {
    const { rows } = notesTable((key) => key, runs)
    expect(rows.map(([name]) => name)).toEqual(NOTES.map((init) => `tick.${init}`))
    expect(rows[5]).toEqual(['tick.he', '0.883', '0.065', '99.3%', '96%'])
  })
})

describe('the errata', () => {
  test.each(LANGUAGES)('have all their values, %s', (language) => {
    for (const id of ERRATA) {
      const found = translate(texts, language, `erratum.${id}.found`, values)
      expect(found).not.toMatch(/undefined|NaN|\{/)
    }
  })

  test('E1, E3, E10, E13: where curves start and end', () => {
    expect(values).toMatchObject({
      heStart: '0.883',
      heEnd: '0.065',
      oneStart: '1.970',
      oneEnd: '0.058',
      xavierEnd: '0.094',
    })
  })

  test('E2, E14: the network behind the figures, and why Wᵀ does not fit', () => {
    expect(values).toMatchObject({ samples: 300, tests: 100, net: '2-10-5-1' })
    expect(values).toMatchObject({ shapeW: '(10, 2)', shapeX: '(2, 300)', iterations: '15,000' })
  })

  test('E4, E5: zeros have gradients of 0; unequal classes let the loss fall to their entropy', () => {
    expect(values.zeroNorms).toBe('0 / 0 / 0')
    expect(values).toMatchObject({ skewStart: '0.693', skewEnd: '0.644', cats: 72, others: 137 })
  })

  test('E7, E8: weights of N(0, 1) have a deviation of about 1, and a third lies outside ±1', () => {
    expect(values.weights).toBe('75')
    expect(Math.abs(Number(values.drawnSd) - 1)).toBeLessThan(0.2)
    expect(values.many).toBe('40,600')
    expect(Math.abs(parseFloat(values.manyOutside) - 31.73)).toBeLessThan(0.5)
  })

  test('E9, E15: N(0, 10²) starts at infinity, with every output in the flat', () => {
    expect(values.inf).toBe('∞')
    expect(values.lost).toBeGreaterThan(100)
    expect(values.flat).toBe(300)
  })

  test('E11, E12: what is drawn has the deviation of the code, and 1/n is a variance', () => {
    const [he, wrong, variance] = ['heSd', 'xavierRule', 'xavierVariance'].map(
      (key) => +values[key],
    )
    expect(values).toMatchObject({ inputs: 10, heRule: '0.447', xavierRule: '0.316' })
    expect(Math.abs(he - Number(values.heRule))).toBeLessThan(Math.abs(he - wrong) / 2)
    expect(Math.abs(variance - 0.1)).toBeLessThan(Math.abs(variance - wrong) / 2)
  })

  test('E16: to answer “not a cat” always', () => {
    expect(values).toMatchObject({ always: '65.6%', alwaysTested: '34%' })
  })
})
