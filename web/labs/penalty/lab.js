/** L1 and L2: what does it cost to have large weights? 60 samples, and a network that could learn them by heart. */
import { logStops, plain } from '../../components/stops.js'
import { boundary, chart, histogram, table } from '../../figure/values.js'
import { percent, short } from '../../languages/number.js'
import { MEASURED, TRAINED } from '../moons/config.js'
import { MOONS_MORE, moonsFields } from '../moons/fields.js'
import { seedJobs, seedsFold } from '../moons/seeds_fold.js'
import { sumsOf } from '../moons/sums.js'
import { configOf, KINDS, otherStep, SETTINGS, TOLD } from './config.js'
import { countAll, penaltyCost, pushOf } from './costs.js'
import { curvesOf, panelsOf, weightsTable, written } from './curves.js'
import { ERRATA, errataValues } from './errata.js'
import { meta } from './meta.js'
import { compare } from './outcome.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../lab/define.js').Said} Said
 */

const HIDDEN = [16, 16, 16]
const MOST_LAMBDA = 1000
const LAMBDAS = logStops(0.01, 10, { zero: true, ticks: [0.1, 1, 10] })

/** @type {import('../../lab/define.js').Lab} */
export default {
  meta,
  texts,
  fields: (option) => [
    { key: 'kind', kind: 'choice', default: 'l2', choices: KINDS },
    option('lambda', 'l2', { default: 1, max: MOST_LAMBDA, stops: LAMBDAS }),
    option('l1step', 'l1Step'),
    ...moonsFields(option, HIDDEN),
  ],
  /** The experiment over eight seeds has its three penalties; here they act on a smaller net. */
  presets: {
    free: { kind: 'none' },
    right: {},
    strong: { lambda: 10 },
    l1: { kind: 'l1', lambda: 0.3 },
    zeros: { kind: 'l1', lambda: 0.3, l1step: 'proximal' },
  },
  guess: { choices: ['lower', 'same', 'higher'], answer },
  controls: ({ kind }) => ['kind', 'lambda', 'lr', ...(kind === 'l1' ? ['l1step'] : [])],
  more: MOONS_MORE,
  jobs,
  later: { seeds: () => seedJobs(SETTINGS) },
  figure,
  side: ({ s, run, of, t }) => [
    boundary('penalty-boundary', nameOf(t, s.kind, s.lambda), run.terrain),
    boundary('penalty-none', t('boundary.free'), of('free')?.terrain),
  ],
  point,
  folds: (view) => [{ name: 'weights.name', open: true, inside: () => weights(view) }, seeds(view)],
  explain,
  errata: { ids: ERRATA, values: errataValues },
  stretch: 100,
  /** Without a penalty, and with each. */
  chapter: (s) => KINDS.map((kind) => ({ title: [`kind.${kind}`], config: configOf(s, kind) })),
}

/** The run, the same without a penalty, the two that the errata tell of, and L1 by its other step. @param {View['s']} s */
function jobs(s) {
  const train = (/** @type {any} */ config, look = {}) => {
    return { task: 'train', input: { config, weights: true, ...look } }
  }
  const bare = (/** @type {any} */ config) => train(config, { bare: true })
  return {
    run: train(configOf(s, s.kind, s.lambda, s.l1step)),
    free: train(configOf(s, 'none')),
    l2: bare(configOf(s, 'l2', TOLD.l2)),
    l1: bare(configOf(s, 'l1', TOLD.l1)),
    ...(s.kind === 'l1' && { other: bare(configOf(s, 'l1', s.lambda, otherStep(s.l1step))) }),
  }
}

/** @param {View['t']} t @param {string} kind @param {number} lambda */
function nameOf(t, kind, lambda) {
  return t(`name.${kind}`, kind === 'none' ? {} : { lambda: plain(lambda) })
}

/** J in its two parts, with the dev losses. @param {View} view */
function figure({ s, run, of, changes, t }) {
  return chart({
    id: 'penalty',
    name: t('chart.loss'),
    note: t('chart.note', { trained: TRAINED, measured: MEASURED }),
    series: curvesOf(t, s, run, of('free')),
    marks: changes,
    x: { label: t('chart.steps'), min: 0, max: run.iterations },
    y: { min: 0 },
  })
}

/** What the dev loss did. @param {View} view */
function answer({ s, run, of, t }) {
  const free = of('free')
  if (!free || run.event || s.kind === 'none') return null
  const { key, values } = compare(s.kind, run, free)
  return { right: key, values: { name: nameOf(t, s.kind, s.lambda), ...written(values) } }
}

/** @param {View} view @returns {(Said | Said[])[]} */
function point(view) {
  const { s, run, of, ended, t } = view
  const name = nameOf(t, s.kind, s.lambda)
  if (run.event) return [['told.diverged', { name, lr: plain(s.lr), ...run.event }]]
  const free = s.kind === 'none' ? run : of('free')
  if (!free || !ended) return [['told.alone', { name, ...lossesOf(run) }]]
  const { key, values } = compare(s.kind, run, free)
  /** @type {Said} */
  const line = [`told.${key}`, { name, m: TRAINED, ...written(values) }]
  return s.kind === 'l1' && run.weights ? [line, zeros(view)] : [line]
}

/** @param {View['run']} run */
function lossesOf({ scores: { train, dev } }) {
  return { train: short(train?.loss ?? NaN), dev: short(dev?.loss ?? NaN) }
}

/** What became of the weights that L1 wants away, by its one step and by the other. @param {View} view @returns {Said[]} */
function zeros({ s, run, of }) {
  const counted = (/** @type {ArrayLike<number>[]} */ W) => {
    const within = pushOf(s.lr, s.lambda)
    const { all, zeros: exact, near } = countAll(W, within)
    const share = percent((s.l1step === 'proximal' ? exact : near) / all)
    return { all, zeros: exact, near, share, within: plain(Number(within.toPrecision(2))) }
  }
  const other = of('other')?.weights
  return [
    [`told.${s.l1step}`, counted(run.weights ?? [])],
    .../** @type {Said[]} */ (other ? [[`told.${s.l1step}.other`, counted(other)]] : []),
  ]
}

/** @param {View} view @returns {import('../../lab/define.js').Piece[]} */
function weights({ s, run, of, t }) {
  const free = of('free')
  const lying = histogram({
    id: 'penalty-weights',
    name: t('weights.title'),
    note: nameOf(t, s.kind, s.lambda),
    label: 'w',
    panels: panelsOf(t, run, free),
  })
  const counted = table(t('weights.counted'), weightsTable(t, s, run, free))
  return [{ beside: [[{ figure: lying }], [{ figure: counted }]] }]
}

/** @param {View} view */
function seeds(view) {
  return seedsFold(
    view,
    SETTINGS,
    ({ kind, lambda }) => nameOf(view.t, kind, lambda),
    ([none, l2]) => [
      'seeds.said',
      {
        better: l2.better,
        compared: l2.compared,
        dev: short(l2.devLoss),
        free: short(none.devLoss),
        norm: short(l2.norm),
        freeNorm: short(none.norm),
      },
    ],
  )
}

/** @param {View} view @returns {import('../../lab/define.js').Piece[]} */
function explain({ s, run }) {
  const { kind, lr, l1step } = s
  const lambda = kind === 'none' ? 0 : s.lambda
  const step = kind === 'l1' ? (l1step === 'proximal' ? 'proximal' : 'push') : 'decay'
  const push = pushOf(lr, lambda)
  const values = {
    data: short(run.scores.train?.loss ?? NaN),
    cost: short(penaltyCost(kind, lambda, sumsOf(run.weights ?? []))),
    shrink: plain(Number((1 - push).toPrecision(6))),
    push: plain(Number(push.toPrecision(3))),
  }
  return [
    { paragraph: [['explain.cost', { lambda: plain(lambda), m: TRAINED, lr: plain(lr) }]] },
    { formula: kind === 'l1' ? 'l1' : 'l2', values },
    { paragraph: [[`explain.${step}`]] },
    { formula: step, values },
    { paragraph: [['explain.variance']] },
  ]
}
