/** The mini-batch lab: its runs through the engine, the four axes, and what they say. */
import { train } from '../../web/engine/train.js'
import { along, lossAt, stride } from '../../web/labs/mini-batch/axes.js'
import {
  batchesOf,
  BATCHES,
  configOf,
  SAMPLES,
  updatesIn,
} from '../../web/labs/mini-batch/config.js'
import lab, { axisEnd, curvesOf, tableOf } from '../../web/labs/mini-batch/lab.js'
import { lastOf, race, told } from '../../web/labs/mini-batch/outcome.js'
import { fieldsOf } from '../../web/lab/define.js'
import { defaults } from '../../web/labs/fields.js'
import { loadEngine } from '../../wasm/engine.js'

const engine = await loadEngine()
const state = defaults(fieldsOf(lab, engine.schema))
const t = (key, values = {}) => [key, ...Object.values(values)].join(' ')

/** A task's result, as a worker has it that is never interrupted. */
function finished(task) {
  let next = task.next()
  while (!next.done) next = task.next({ until: Infinity })
  return next.value
}
const runOf = (batch, over = {}) =>
  finished(train(engine, { config: configOf({ ...state, ...over }, batch), bare: true }))
const runs = new Map(BATCHES.map((batch) => [batch, runOf(batch)]))

describe('an epoch', () => {
  test.each([
    [300, 1, 300],
    [64, 5, 44],
    [32, 10, 12],
    [10, 30, 10],
    [1, 300, 1],
  ])('of batches of %i has %i updates, the last of %i samples', (batch, updates, last) => {
    expect(updatesIn(batch)).toBe(updates)
    expect(lastOf(batch)).toBe(last)
    expect(runs.get(batch).iteration).toBe(50 * updates)
  })
})

describe('the runs', () => {
  test('end after 50 epochs where NumPy ends', () => {
    const ends = BATCHES.map((batch) => runs.get(batch).scores.train.loss.toFixed(3))
    expect(ends).toEqual(['0.122', '0.126', '0.535', '0.666', '0.698'])
  })

  test('measure with the training set itself', () => {
    for (const { scores } of runs.values()) expect(scores.dev).toEqual(scores.train)
  })

  test('the batch that was chosen stands among the others', () => {
    expect(batchesOf({ batch: 10 })).toEqual(BATCHES)
    expect(batchesOf({ batch: 128 })).toEqual([1, 10, 32, 64, 128, SAMPLES])
  })
})

describe('the axes', () => {
  test.each([
    ['epochs', 1 / 30],
    ['updates', 1],
    ['samples', 10],
  ])('an update of batch 10 goes along %s by %d', (axis, step) => {
    expect(stride(axis, 10, runs.get(10))).toBeCloseTo(step, 12)
  })

  test('the last partial batch reads fewer samples: an epoch is all of them', () => {
    expect(64 * updatesIn(64)).toBeGreaterThan(SAMPLES)
    expect(stride('samples', 64, runs.get(64)) * updatesIn(64)).toBeCloseTo(SAMPLES, 9)
  })

  test('a curve goes from the first step to the end', () => {
    for (const [batch, run] of runs) {
      const { x, y } = along('epochs', batch, run)
      expect(x[0]).toBe(0)
      expect(x.at(-1)).toBeCloseTo(50, 9)
      expect(y.at(-1)).toBe(run.scores.train.loss)
      expect(x).toHaveLength(y.length)
    }
    expect(axisEnd('updates', runs)).toBe(15000)
  })

  test('the loss is read between two points, and nowhere beyond them', () => {
    const curve = { x: [0, 2, 4], y: [1, 0.5, 0.25] }
    expect(lossAt(curve, 0)).toBe(1)
    expect(lossAt(curve, 1)).toBe(0.75)
    expect(lossAt(curve, 4)).toBe(0.25)
    expect(lossAt(curve, 4.1)).toBeNaN()
  })
})

describe('what is said', () => {
  test('by epochs the small batches win, after 50 updates they no longer do all', () => {
    const byEpochs = race('epochs', runs)
    expect(byEpochs.at).toBeCloseTo(50, 9)
    expect(byEpochs.ranking.map(({ batch }) => batch)).toEqual([1, 10, 32, 64, 300])
    const byUpdates = race('updates', runs)
    expect(byUpdates.at).toBe(50)
    const spread = byUpdates.ranking.at(-1).loss - byUpdates.ranking[0].loss
    expect(spread).toBeLessThan(byEpochs.ranking.at(-1).loss - byEpochs.ranking[0].loss)
  })

  test('batch 32 passes 0.1 at epoch 145 and is thrown back to 1.17 by epoch 200', () => {
    const long = { ...state, epochs: 200 }
    const run = runOf(32, long)
    const said = told(32, run)
    expect(said.key).toBe('thrown')
    expect(said.values.loss.toFixed(2)).toBe('1.17')
    const { x, y } = along('epochs', 32, run)
    expect(x[y.findIndex((loss) => loss < 0.1)]).toBeCloseTo(145, 9)
  })

  test('a run that diverges says where, and is last', () => {
    const event = { layer: 2, step: 7, quantity: 'W' }
    const { records, ...fine } = runs.get(32)
    const devLoss = records.devLoss.map((one, i) => (i < 7 ? one : NaN))
    const scores = { dev: { loss: NaN } }
    const wild = { ...fine, event, scores, reason: 'diverged', records: { ...records, devLoss } }
    const { ranking } = race('epochs', new Map([...runs, [32, wild]]))
    expect(ranking.at(-1)).toEqual({ batch: 32, loss: NaN })
    expect(told(32, wild)).toMatchObject({ key: 'diverged', values: event })
  })

  test('say nothing before the first step', () => {
    const records = { iteration: new Float64Array(0), devLoss: new Float64Array(0) }
    expect(told(32, { records, scores: {}, reason: null, iteration: 0, event: null })).toBeNull()
  })

  test('curves and table name every batch, the chosen one first', () => {
    const curves = curvesOf(t, 'epochs', 32, runs)
    expect(curves).toHaveLength(5)
    expect(curves[0]).toMatchObject({ name: 'batch.of 32', tone: 'train' })
    expect(tableOf(t, runs).rows.map((row) => row[2])).toEqual([15000, 1500, 500, 250, 50])
  })
})
