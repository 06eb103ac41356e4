/** The bowl of the loss: its curvatures, the rates and steps that follow from them, and the walk of the engine in it. */
import fc from 'fast-check'
import { drain } from '../../web/figures/drain.js'
import { stepsTold, walk } from '../../web/engine/walk.js'
import {
  bowlOf,
  descentIn,
  halfAxes,
  lossAt,
  positionAfter,
  sliceAt,
  stepsAt,
} from '../../web/labs/bowl/bowl.js'
import { symmetricEigen } from '../../web/labs/bowl/eigen.js'
import { configOf } from '../../web/labs/normalisation/fields.js'
import { frameOf, ticks } from '../../web/labs/bowl/frame.js'
import { ALL } from '../../web/labs/normalisation/methods.js'
import { engine, housing, models } from './housing.mjs'

const times = (matrix, vector) =>
  matrix.map((row) => row.reduce((sum, x, i) => sum + x * vector[i], 0))
const bowls = ALL.map((method) => ({ method, ...models[method] }))

/** Measured with NumPy, in float64. */
const EXPECTED = {
  none: { kappa: '44677', steps: 308618 },
  'z-score': { kappa: '1.96', steps: 13 },
  'z-score-notes': { kappa: '21.1', steps: 146 },
  'min-max': { kappa: '65.6', steps: 454 },
  mean: { kappa: '34.0', steps: 235 },
  centre: { kappa: '144', steps: 997 },
  robust: { kappa: '3.81', steps: 26 },
}

describe('eigenvalues of a symmetric matrix', () => {
  const entry = fc.double({ min: -10, max: 10, noNaN: true })

  test('are those of their vectors, which are of length 1 and stand upright on each other', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 6, maxLength: 6 }), ([a, b, c, d, e, f]) => {
        const matrix = [
          [a, b, c],
          [b, d, e],
          [c, e, f],
        ]
        const { values, vectors } = symmetricEigen(matrix)
        expect([...values].sort((x, y) => x - y)).toEqual(values)
        vectors.forEach((vector, i) => {
          times(matrix, vector).forEach((x, k) => expect(x).toBeCloseTo(values[i] * vector[k], 9))
          const products = times(vectors, vector)
          products.forEach((product, k) => expect(product).toBeCloseTo(Number(i === k), 9))
        })
      }),
      { seed: 7 },
    )
  })

  test('keep a small one exact beside a large one', () => {
    const { values } = symmetricEigen([
      [1e6, 1e3],
      [1e3, 1 + 1e-3],
    ])
    const determinant = 1e3
    expect((values[0] * values[1]) / determinant).toBeCloseTo(1, 9)
  })
})

describe('gradient descent on the 100 rows', () => {
  test.each(bowls)('$method: κ and steps are those of the notes on the chapter', (model) => {
    const { kappa, steps } = model.descent
    const expected = EXPECTED[model.method]
    expect(kappa >= 1000 ? String(Math.round(kappa)) : kappa.toPrecision(3)).toBe(expected.kappa)
    expect(steps).toBe(expected.steps)
  })

  test('the largest rates that do not blow up', () => {
    expect(models.none.descent.limit.toPrecision(3)).toBe('0.000951')
    expect(models['z-score'].descent.limit.toPrecision(4)).toBe('1.511')
  })

  test.each(bowls)('$method: no rate does better than the best', ({ bowl, descent }) => {
    expect(stepsAt(bowl, descent.best)).toBeLessThanOrEqual(descent.steps + 1)
    for (const factor of [0.5, 0.9, 0.999, 1.0001]) {
      const rate = factor * descent.best
      if (rate < descent.limit) expect(stepsAt(bowl, rate)).toBeGreaterThanOrEqual(descent.steps)
    }
    expect(stepsAt(bowl, 1.01 * descent.limit)).toBe(Infinity)
  })

  test.each(bowls)('$method: the steps keep their promise, from 0', ({ bowl, descent }) => {
    const distance = (n) =>
      Math.hypot(...positionAfter(bowl, descent.best, n).map((x, i) => x - bowl.bottom[i]))
    expect(distance(descent.steps)).toBeLessThanOrEqual(1e-6 * distance(0))
  })

  test.each(bowls)('$method: the loss is the mean of squares, lowest at the bottom', (model) => {
    const [age, rooms] = model.features.map(({ values }) => values)
    const theta = [0.3, -0.2, 0.5]
    const squares = Array.from(
      housing.value,
      (y, i) => (theta[0] * age[i] + theta[1] * rooms[i] + theta[2] - y) ** 2,
    )
    const half = squares.reduce((a, b) => a + b) / (2 * squares.length)
    expect(lossAt(model.bowl, theta) / half).toBeCloseTo(1, 12)
    const floor = lossAt(model.bowl, model.bowl.bottom)
    expect(floor).toBeCloseTo(0.31261304, 8)
    for (const nudge of [-1e-3, 1e-3]) {
      const beside = model.bowl.bottom.map((x) => x + nudge)
      expect(lossAt(model.bowl, beside)).toBeGreaterThan(floor)
    }
  })
})

describe('a slice', () => {
  test.each(bowls)('$method: is lowest at its centre, and level on its ellipses', ({ bowl }) => {
    const b = 0.7
    const slice = sliceAt(bowl, b)
    const above = 0.02
    const [long, short] = halfAxes(slice, above)
    expect(long).toBeGreaterThanOrEqual(short)
    for (const turn of [0, 0.4, 1.1, 2, 3, 5]) {
      const [u, v] = [long * Math.cos(turn), short * Math.sin(turn)]
      const [c, s] = [Math.cos(slice.angle), Math.sin(slice.angle)]
      const point = [slice.centre[0] + u * c - v * s, slice.centre[1] + u * s + v * c, b]
      expect(lossAt(bowl, point) - slice.floor).toBeCloseTo(above, 9)
    }
  })

  test('is 32 times as long as wide before, and nearly round after z-score', () => {
    const shape = (method) => {
      const [long, short] = halfAxes(sliceAt(models[method].bowl, 0), 1)
      return long / short
    }
    expect(shape('none')).toBeCloseTo(31.75, 2)
    expect(shape('z-score')).toBeCloseTo(1.4, 2)
  })
})

describe('the walk of the engine', () => {
  const walkOf = (method, rate, steps) =>
    drain(walk(engine, { configs: [configOf(housing, method, rate)], steps }))[0]

  test.each(bowls)(
    '$method: is where the bowl says, with its loss',
    ({ method, bowl, descent }) => {
      const { step, theta, loss, event } = walkOf(method, descent.best, 300)
      expect(event).toBeNull()
      expect(Array.from(step)).toEqual(Array.from({ length: 301 }, (_, n) => n))
      const size = Math.max(...theta.flatMap((row) => Array.from(row, Math.abs)))
      step.forEach((n, i) => {
        const expected = positionAfter(bowl, descent.best, n)
        theta.forEach((row, k) => expect(Math.abs(row[i] - expected[k])).toBeLessThan(2e-5 * size))
        expect(Math.abs(loss[i] - lossAt(bowl, expected))).toBeLessThan(1e-4)
      })
    },
  )

  test('at the limit it bounces for ever, above it it blows up and says where', () => {
    const { limit } = models['z-score'].descent
    const bouncing = walkOf('z-score', limit, 200)
    const [even, odd] = [198, 199].map((n) => bouncing.theta[0][n])
    expect(Math.abs(even - odd)).toBeGreaterThan(0.04)
    const blown = walkOf('none', 1.1 * models.none.descent.limit, 5000)
    expect(blown.event?.step).toBeGreaterThan(10)
    expect(blown.loss.at(-1)).toBeGreaterThan(1e6)
    expect(blown.loss.every(Number.isFinite)).toBe(true)
  })

  test('tells of no steps at all, too', () => {
    const { step, theta, loss } = walkOf('z-score', 1, 0)
    expect([Array.from(step), theta.map((row) => row[0])]).toEqual([[0], [0, 0, 0]])
    expect(loss[0]).toBeCloseTo(1.46614535, 6)
  })

  test('rests where a slice is over, and is the same for it', () => {
    const input = { configs: [configOf(housing, 'mean', 1)], steps: 900 }
    const task = walk(engine, input)
    let pauses = 0
    let turn = task.next()
    for (; !turn.done; turn = task.next({ until: 0 })) pauses += 1
    expect(pauses).toBeGreaterThan(400)
    expect(turn.value).toEqual(drain(walk(engine, input)))
  })

  test('of a long way, tells of pairs', () => {
    const told = stepsTold(300000)
    expect(told.length).toBeLessThan(800)
    expect(told.slice(0, 401)).toEqual(Array.from({ length: 401 }, (_, n) => n))
    expect(told.slice(-2)).toEqual([299999, 300000])
    expect(told.every((n, i) => i === 0 || n > told[i - 1])).toBe(true)
    const later = told.slice(401)
    expect(later.every((n) => told.includes(n - 1) || told.includes(n + 1))).toBe(true)
    expect(stepsTold(0)).toEqual([0])
    expect(stepsTold(401)).toEqual(Array.from({ length: 402 }, (_, n) => n))
  })
})

describe('the frame of the figure', () => {
  test.each(bowls)('$method: holds the walk at the best rate, start and bottom', (model) => {
    const { left, bottom, width } = model.frame
    const { best, steps } = model.descent
    const inside = ([w1, w2]) =>
      w1 > left && w1 < left + width && w2 > bottom && w2 < bottom + width
    for (const n of [0, 1, 2, 3, 10, Math.floor(steps / 2), steps]) {
      expect([n, inside(positionAfter(model.bowl, best, n))]).toEqual([n, true])
    }
    expect(frameOf(model.bowl)).toEqual(model.frame)
  })

  test('has round ticks', () => {
    expect(ticks(-0.12, 0.13, 4)).toEqual([-0.1, 0, 0.1])
    expect(ticks(0, 1, 4)).toEqual([0, 0.5, 1])
    expect(ticks(0.03, 0.09, 4)).toEqual([0.04, 0.06, 0.08])
  })
})

test('a bowl of one feature and its b is the line through the points', () => {
  const { bottom } = bowlOf([[0, 1, 2]], [1, 3, 5])
  expect(bottom[0]).toBeCloseTo(2, 12)
  expect(bottom[1]).toBeCloseTo(1, 12)
  expect(descentIn(bowlOf([[-1, 1]], [0, 0])).kappa).toBe(1)
})
