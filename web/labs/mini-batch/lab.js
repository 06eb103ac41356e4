/** Mini-batch: how many samples before each update? The same data, cut into batches of five sizes. */
import { linearStops, logStops, plain } from '../../components/stops.js'
import { bowl, chart, table } from '../../figure/values.js'
import { grouped, percent, short } from '../../languages/number.js'
import { bowlModel } from '../bowl/model.js'
import { sceneOf } from '../bowl/scene.js'
import { along, stride } from './axes.js'
import {
  AXES,
  BATCHES,
  batchesOf,
  bowlConfig,
  BOWL_METHOD,
  BOWL_STEPS,
  configOf,
  SAMPLES,
  updatesIn,
} from './config.js'
import { meta } from './meta.js'
import { lastOf, race, told } from './outcome.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('./outcome.js').Runs} Runs
 */

/** Each guess and the batch that it means. @type {Record<string, number>} */
const GUESSES = { all: SAMPLES, 'sixty-four': 64, ten: 10, one: 1 }
const SIZES = [1, 2, 5, 10, 20, 32, 64, 100, 128, 200, SAMPLES].map((value) => ({
  value,
  text: String(value),
  tick: BATCHES.includes(value) ? String(value) : undefined,
}))
const MOST_EPOCHS = 500
/** @type {Record<number, number[]>} the smaller the batch, the shorter the dash */
const DASHES = { 1: [1, 3], 10: [3, 3], 32: [6, 3], 64: [10, 4] }
const PATH = ['step', 'age', 'rooms', 'b', 'loss']
const TABLE = ['batch', 'updates', 'total', 'loss', 'accuracy', 'ms']

/** @type {import('../../lab/define.js').Lab} */
export default {
  meta,
  texts,
  fields: (option) => [
    { key: 'axis', kind: 'choice', default: 'epochs', choices: AXES },
    { key: 'scale', kind: 'choice', default: 'linear', choices: ['linear', 'log'] },
    option('batch', 'batch', { default: 10, min: 1, max: SAMPLES, stops: SIZES }),
    option('lr', 'optimizer.learningRate', { default: 0.1, stops: logStops(1e-3, 1) }),
    {
      key: 'epochs',
      kind: 'integer',
      default: 50,
      min: 1,
      max: MOST_EPOCHS,
      stops: logStops(10, MOST_EPOCHS, { ticks: [10, 50, 100, 200, 500] }),
    },
    option('noise', 'data.noise', {
      stops: linearStops(0, 0.5, 0.01, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
    }),
    option('dataseed', 'data.seed', { seed: true }),
    option('initseed', 'init.seed', { seed: true }),
    option('seed', 'seed', { seed: true }),
  ],
  presets: {
    notes: {},
    thrown: { batch: 32, epochs: 200 },
    calm: { batch: 32, epochs: 200, lr: 0.03 },
    single: { batch: 1, lr: 0.01 },
  },
  guess: { choices: Object.keys(GUESSES), answer },
  controls: ['batch', 'lr', 'epochs', 'axis'],
  more: ['noise', 'dataseed', 'initseed', 'seed'],
  jobs,
  figure,
  side: (view) => [pathOf(view)],
  point,
  folds: (view) => [
    {
      name: 'table.name',
      open: true,
      inside: () => [{ figure: table(view.t('table.name'), tableOf(view.t, runsOf(view))) }],
    },
  ],
  explain,
  errata: { ids: ['E49'], values: measured },
  stretch: ({ batch }) => updatesIn(batch),
  /** Batches of each size but one: the longest way. */
  chapter: (s) =>
    batchesOf(s)
      .filter((batch) => batch > 1 || batch === s.batch)
      .map((batch) => ({ title: ['chapter.batch', { batch }], config: configOf(s, batch) })),
}

/**
 * The run, the other batches, and the way of this one in a bowl: the regression of the house value on age and rooms.
 *
 * @param {import('../fields.js').State} s
 * @param {import('../housing.js').Housing} housing
 */
function jobs(s, housing) {
  const train = (/** @type {number} */ batch, look = {}) => {
    return { task: 'train', input: { config: configOf(s, batch), ...look } }
  }
  const others = batchesOf(s).filter((batch) => batch !== s.batch)
  const columns = [housing.age, housing.rooms].map((column) => [...column])
  return {
    run: train(s.batch),
    ...Object.fromEntries(others.map((batch) => [batch, train(batch, { bare: true })])),
    columns: { task: 'normalise', input: { columns, methods: [BOWL_METHOD] } },
    path: { task: 'walk', input: { configs: [bowlConfig(housing, s)], steps: BOWL_STEPS } },
  }
}

/** Those that are there: the chosen one among those it is compared with. @param {View} view @returns {Runs} */
export function runsOf({ s, run, of }) {
  const all = batchesOf(s).map((batch) => [batch, batch === s.batch ? run : of(String(batch))])
  return new Map(/** @type {[number, Snapshot][]} */ (all.filter(([, one]) => one)))
}

/** @param {View['t']} t @param {number} batch */
export function nameOf(t, batch) {
  return batch === SAMPLES ? t('batch.all') : t('batch.of', { batch })
}

/** The curves of all batches over one axis. @param {View} view */
function figure(view) {
  const { s, run, t, changes, complete } = view
  const runs = runsOf(view)
  return chart({
    id: 'mini-batch',
    name: t('chart.loss'),
    note: t('chart.note'),
    series: curvesOf(t, s.axis, s.batch, runs),
    marks: changes.map((mark) => ({ ...mark, x: mark.x * stride(s.axis, s.batch, run) })),
    x: { label: t(`axis.name.${s.axis}`), min: 0, max: axisEnd(s.axis, runs) },
    scales: true,
    scale: s.scale,
    settled: complete,
  })
}

/**
 * The chosen one first.
 *
 * @param {View['t']} t
 * @param {import('./axes.js').Axis} axis
 * @param {number} chosen
 * @param {Runs} runs
 * @returns {import('../../components/series.js').Series[]}
 */
export function curvesOf(t, axis, chosen, runs) {
  const ordered = [...runs].sort(([a], [b]) => Number(b === chosen) - Number(a === chosen) || a - b)
  return ordered.map(([batch, run]) => ({
    name: nameOf(t, batch),
    ...along(axis, batch, run),
    tone: batch === chosen ? 'train' : 'ghost',
    dash: batch === chosen ? [] : DASHES[batch],
    label: true,
  }))
}

/**
 * Of epochs and samples all runs have as many; of updates and seconds, some have few and some many.
 *
 * @param {import('./axes.js').Axis} axis
 * @param {Runs} runs
 */
export function axisEnd(axis, runs) {
  return Math.max(...[...runs].map(([batch, run]) => run.iterations * stride(axis, batch, run)))
}

/** The regression's way down, with batches of the same size. @param {View} view */
function pathOf({ s, t, of, housing }) {
  const [walk] = of('path') ?? []
  const columns = of('columns')?.[BOWL_METHOD].map(
    (/** @type {import('../../engine/normalise.js').Normalised} */ one) => one.values,
  )
  return bowl({
    id: 'mini-batch-path',
    name: t('chart.path'),
    note: t('chart.path.note', { batch: Math.min(s.batch, housing.value.length) }),
    scene: walk && columns ? sceneOf(bowlModel(columns, housing.value), [{ walk }], 1) : null,
    columns: PATH.map((key) => t(`path.${key}`)),
  })
}

/** @param {View} view */
function point(view) {
  const { s, run, t, ended, complete } = view
  const said = told(s.batch, run)
  if (!said) return []
  const own = [`told.${said.key}`, { ...written(said.values), batch: nameOf(t, s.batch), lr: s.lr }]
  const runs = runsOf(view)
  return /** @type {import('../../lab/define.js').Said[]} */ (
    ended && complete && runs.size > 1 ? [own, raced(t, s.axis, runs)] : [own]
  )
}

/** @param {Record<string, number | string>} values */
function written({ loss, lowest, epochs, ...rest }) {
  return {
    ...rest,
    loss: short(Number(loss)),
    lowest: short(Number(lowest)),
    epochs: grouped(Math.round(Number(epochs))),
  }
}

/** @param {View['t']} t @param {import('./axes.js').Axis} axis @param {Runs} runs */
function raced(t, axis, runs) {
  const { at, ranking } = race(axis, runs)
  const [best, worst] = [ranking[0], ranking[ranking.length - 1]]
  return [
    `race.${axis}`,
    {
      at: axis === 'seconds' ? short(at * 1000) : grouped(Math.round(at)),
      best: nameOf(t, best.batch),
      loss: short(best.loss),
      worst: nameOf(t, worst.batch),
      high: short(worst.loss),
    },
  ]
}

/** Who is lowest after the last epoch. @param {View} view */
function answer(view) {
  const { s, t, complete } = view
  const runs = runsOf(view)
  if (!complete || runs.size < BATCHES.length) return null
  const { ranking } = race('epochs', runs)
  const [best] = ranking
  const right = Object.keys(GUESSES).find((guess) => GUESSES[guess] === best.batch) ?? ''
  const all = ranking.find(({ batch }) => batch === SAMPLES)?.loss ?? NaN
  const values = { epochs: s.epochs, best: nameOf(t, best.batch), loss: short(best.loss) }
  return { right, values: { ...values, all: short(all) } }
}

/**
 * @param {View['t']} t
 * @param {Runs} runs
 * @returns {import('../../components/table.js').Table}
 */
export function tableOf(t, runs) {
  return {
    columns: TABLE.map((key) => t(`table.${key}`)),
    rows: [...runs].map(([batch, { iteration, scores, ms }]) => [
      nameOf(t, batch),
      updatesIn(batch),
      iteration,
      short(scores.train?.loss ?? NaN),
      percent(scores.train?.accuracy ?? NaN),
      Math.round(ms),
    ]),
  }
}

/** @param {View} view @returns {import('../../lab/define.js').Piece[]} */
function explain({ s: { batch, lr } }) {
  const values = {
    m: String(SAMPLES),
    B: String(batch),
    updates: String(updatesIn(batch)),
    last: String(lastOf(batch)),
    alpha: plain(lr),
  }
  return [
    { paragraph: [['explain.updates', values]] },
    { formula: 'updates', values },
    { paragraph: [['explain.noise']] },
    { formula: 'gradient', values },
    { paragraph: [['explain.shuffle']] },
  ]
}

/** @param {View} view */
function measured(view) {
  const runs = runsOf(view)
  const [full, ten] = [runs.get(SAMPLES), runs.get(10)]
  if (!view.complete || !full || !ten) return null
  return {
    epochs: view.s.epochs,
    fullUpdates: full.iteration,
    fullLoss: short(full.scores.train?.loss ?? NaN),
    tenUpdates: ten.iteration,
    tenLoss: short(ten.scores.train?.loss ?? NaN),
  }
}
