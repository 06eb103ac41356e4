/**
 * Each figure and number that the notes show is one click away: a lab as it opens, or one of its controls or presets
 * from there, and what the engine then gives is what the figure shows, or should.
 */
import { train } from '../../web/engine/train.js'
import { drain } from '../../web/figures/drain.js'
import * as activation from '../../web/labs/activation/fields.js'
import { PRESETS as ACTIVATIONS } from '../../web/labs/activation/presets.js'
import { bound } from '../../web/labs/activation/functions.js'
import * as augmentation from '../../web/labs/augmentation/fields.js'
import { pythonOf } from '../../web/labs/augmentation/operations.js'
import { fieldsOf } from '../../web/lab/define.js'
import { configOf as dropoutConfig } from '../../web/labs/dropout/config.js'
import dropout from '../../web/labs/dropout/lab.js'
import stopping from '../../web/labs/early-stopping/lab.js'
import { told } from '../../web/labs/early-stopping/outcome.js'
import { defaults } from '../../web/labs/fields.js'
import { admitAll } from '../../web/labs/gate.js'
import * as initialisation from '../../web/labs/initialisation/fields.js'
import { NOTES } from '../../web/labs/initialisation/initialisers.js'
import * as normalisation from '../../web/labs/normalisation/fields.js'
import { PRESETS as NORMALISATIONS } from '../../web/labs/normalisation/presets.js'
import * as split from '../../web/labs/split/fields.js'
import { PRESETS as SPLITS } from '../../web/labs/split/figure_view.js'
import { loadEngine } from '../../wasm/engine.js'
import { models } from './housing.mjs'

const engine = await loadEngine()
const { schema } = engine

/** The lab after that click, which it must accept. */
function clicked(fields, change) {
  const state = { ...defaults(fields), ...change }
  expect(admitAll(fields, state).refused).toEqual([])
  return state
}

test('five loss curves (L43 to L127): one view has them all', () => {
  const { view } = clicked(initialisation.makeFields(schema), { view: 'notes' })
  expect(view).toBe('notes')
  expect(NOTES).toEqual(expect.arrayContaining(['zeros', 'random-1', 'random-10', 'xavier', 'he']))
})

test.each([
  ['sigmoid', 0.25],
  ['tanh', 1],
  ['relu', 1],
])('the curve of %s (L157 to L179), with its steepest slope (L676)', (act, steepest) => {
  const state = clicked(activation.makeFields(schema), { act })
  expect(bound(state.act, 1)).toBe(steepest)
})

test('softmax (L189): a preset', () => {
  const { view, z1, z2, z3 } = clicked(activation.makeFields(schema), ACTIVATIONS.softmax.notes)
  expect([view, z1, z2, z3]).toEqual(['softmax', 1, 2, 3])
})

test('80/20, 60/20/20 (L215) and what 95/2.25/2.5 (L217) may have meant: presets', () => {
  const parts = [SPLITS.half, SPLITS.thirds, SPLITS.deep].map((preset) => {
    const { train: first, dev, test: last } = clicked(split.FIELDS, preset)
    return [first, dev, last]
  })
  expect(parts).toEqual([
    [80, 0, 20],
    [60, 20, 20],
    [95, 2.5, 2.5],
  ])
})

test('dropout that keeps 0.8 (L274): a preset, with the notes’ own version beside it', () => {
  const state = clicked(fieldsOf(dropout, schema), dropout.presets.notes)
  expect(dropoutConfig(state).dropout).toMatchObject({ hidden: 0.2, inverted: true })
  const beside = dropoutConfig(state, 'notes').dropout
  expect(beside).toEqual({ hidden: 0.2, inverted: false })
})

test.each([
  ['upside', 'cv2.flip(img, 0)'],
  ['mirror', 'cv2.flip(img, 1)'],
  ['turn', 'cv2.flip(img, -1)'],
  ['crop', 'img[100:300, 150:350]'],
  ['resize', 'cv2.resize(img, (200, 200))'],
])('the pictures (L299), %s: %s', (op, call) => {
  const state = clicked(augmentation.FIELDS, { op })
  expect(pythonOf(state, { width: 400, height: 320 })).toContain(call)
})

test('early stopping (L327): as the lab opens, the dev loss falls, then rises above where it was kept', () => {
  const state = clicked(fieldsOf(stopping, schema), {})
  const run = drain(train(engine, stopping.jobs(state).run.input))
  const { kept, last } = told(run, state.patience).values
  expect(kept).toBeLessThan(run.records.devLoss[0])
  expect(last).toBeGreaterThan(2 * kept)
})

describe('the bars (L444 to L640)', () => {
  test.each([
    ['1.png, the notes’ z-score', NORMALISATIONS.notes, [-0.921, 0.7755]],
    ['2.png, that of sklearn', {}, [-3.5014, 2.9057]],
    ['minmax.png and skminmax.png', { method: 'min-max' }, [0, 1]],
    ['mean.png', { method: 'mean' }, [-0.8404, 0.5622]],
    ['centra.png, as it should be', { method: 'centre' }, [-42.02, 7.98]],
  ])('%s', (_, change, ends) => {
    const { method } = clicked(normalisation.FIELDS, change)
    const { summaries } = models[method]
    const low = Math.min(...summaries.map(({ min }) => min))
    const high = Math.max(...summaries.map(({ max }) => max))
    expect([low, high]).toEqual(ends.map((end) => expect.closeTo(end, 3)))
  })
})
