/** Early stopping: the run goes to its end, and the rule says where it would have stopped. */
import { linearStops, logStops } from '../../components/stops.js'
import { chart, table } from '../../figure/values.js'
import { grouped, percent, short } from '../../languages/number.js'
import { configOf, recipeOf, recordEvery, seeded, smallConfig } from './config.js'
import { ERRATA, errataValues, seedsOf, weightNorms } from './errata.js'
import { meta } from './meta.js'
import { AT_ONCE, judged, told } from './outcome.js'
import { lowestOf, stopOf } from './rule.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../lab/define.js').Said} Said
 */

const SEEDS = 8
/** Shares of the run up to which each guess is right. */
const GUESSES = { early: 0.1, middle: 0.75, late: 1 }
const DEV_DASH = [7, 4]
const [MOST_PATIENCE, MOST_LAYERS] = [100, 8]
const PATIENCE = [1, 2, 3, 5, 10, 20, 50, 100].map((value) => ({
  value,
  text: String(value),
  tick: String(value),
}))
const TRAIN = logStops(10, 1000, { ticks: [10, 30, 60, 100, 300, 1000] })
const NOISE = linearStops(0, 0.6, 0.05, [0, 0.2, 0.4, 0.6])
const ITERATIONS = logStops(100, 20000, { ticks: [100, 1000, 4000, 20000] })
const DEV = logStops(10, 5000, { ticks: [10, 100, 1000, 5000] })

/** @type {import('../../lab/define.js').Lab} */
export default {
  meta,
  texts,
  fields: (option) => [
    { key: 'scale', kind: 'choice', default: 'linear', choices: ['linear', 'log'] },
    { key: 'patience', kind: 'integer', default: 5, min: 1, max: MOST_PATIENCE, stops: PATIENCE },
    { key: 'train', kind: 'integer', default: 60, min: 10, max: 1000, stops: TRAIN },
    option('noise', 'data.noise', { default: 0.3, stops: NOISE }),
    option('units', 'hidden', { default: [64, 64, 64], most: MOST_LAYERS }),
    option('lr', 'optimizer.learningRate', { default: 0.1, stops: logStops(1e-3, 1) }),
    // two records at least
    option('iters', 'iterations', { default: 4000, min: 2, max: 100000, stops: ITERATIONS }),
    { key: 'dev', kind: 'integer', default: 1000, min: 10, max: 5000, stops: DEV },
    option('dataseed', 'data.seed', { default: 100, seed: true }),
    option('splitseed', 'split.seed', { seed: true }),
    option('initseed', 'init.seed', { default: 0, seed: true }),
  ],
  presets: { reference: {}, once: { patience: 1 }, many: { train: 1000 }, clean: { noise: 0 } },
  guess: { choices: Object.keys(GUESSES), answer },
  controls: ['patience', 'train', 'noise'],
  more: ['units', 'lr', 'iters', 'dev', 'dataseed', 'splitseed', 'initseed'],
  jobs: (s) => ({ run: { task: 'train', input: { config: configOf(s) } } }),
  later: { seeds: seedJobs },
  figure,
  side,
  point,
  folds: (view) => [{ name: 'seeds.name', later: 'seeds', inside: () => seedsTable(view) }],
  explain: ({ s: { patience } }) => [
    { paragraph: [['explain.rule', { patience }]] },
    { formula: 'rule', values: { patience: String(patience) } },
    { paragraph: [['explain.restore']] },
    { paragraph: [['explain.confident']] },
  ],
  errata: { ids: ERRATA, later: ['seeds'], values: errataValues },
  stretch: 100,
  recipe: recipeOf,
}

/** The same from other seeds, and measured with two small sets. @param {View['s']} s */
function seedJobs(s) {
  const bare = (/** @type {any} */ config) => ({ task: 'train', input: { config, bare: true } })
  const runs = Array.from({ length: SEEDS }, (_, i) => [`seed ${i}`, bare(seeded(s, i))])
  return {
    ...Object.fromEntries(runs),
    chooser: bare(smallConfig(s, 4)),
    fresh: bare(smallConfig(s, 2)),
  }
}

/** Both losses with the marks of the rule. @param {View} view */
function figure({ s, run, changes, t }) {
  const { iteration: x, loss, devLoss } = run.records
  return chart({
    id: 'early-stopping',
    name: t('chart.loss'),
    note: t('chart.note', { every: recordEvery(s.iters) }),
    series: [
      { name: t('curve.train'), x, y: loss, tone: 'train', label: true },
      { name: t('curve.dev'), x, y: devLoss, tone: 'dev', dash: DEV_DASH, label: true },
    ],
    marks: [...marks(t, s.patience, run), ...changes],
    x: { label: t('chart.x'), min: 0, max: run.iterations },
    scales: true,
    scale: s.scale,
  })
}

/**
 * @param {View['t']} t
 * @param {number} patience
 * @param {View['run']} run
 * @returns {import('../../components/series.js').Mark[]}
 */
function marks(t, patience, { records: { iteration, devLoss }, reason }) {
  if (devLoss.length < 2) return []
  const { best, stop, early } = stopOf(devLoss, patience)
  const kept = early || reason !== null
  return [
    { x: iteration[best], label: t(kept ? 'mark.best' : 'mark.lowest'), tone: 'dev' },
    { x: early ? iteration[stop] : NaN, label: t('mark.stop'), tone: 'ink', dash: [3, 3] },
  ]
}

/** Accuracy and weights over the same time: the first hardly moves, the second grows a little. @param {View} view */
function side({ run, t }) {
  const { iteration, devAccuracy } = run.records
  const small = (
    /** @type {string} */ key,
    /** @type {Float64Array} */ curve,
    /** @type {'train' | 'dev'} */ tone,
    /** @type {import('../../components/chart_options.js').Axis} */ y,
  ) =>
    chart({
      id: `early-stopping-${key}`,
      name: t(`chart.${key}`),
      series: [{ name: t(`chart.${key}`), x: iteration, y: curve, tone }],
      x: { label: t('chart.x'), min: 0, max: run.iterations },
      y,
      small: true,
    })
  return [
    small('accuracy', devAccuracy, 'dev', { min: 0.5, max: 1, format: (share) => percent(share) }),
    small('norm', weightNorms(run), 'train', { min: 0 }),
  ]
}

/** When the dev loss was lowest. @param {View} view */
function answer({ run }) {
  const { devLoss, iteration } = run.records
  if (devLoss.length < 2) return null
  const at = iteration[lowestOf(devLoss)]
  const [right] = Object.entries(GUESSES).find(([, share]) => at <= share * run.iterations) ?? ['']
  const lowest = short(devLoss[lowestOf(devLoss)])
  return { right, values: { at: grouped(at), lowest, last: short(devLoss[devLoss.length - 1]) } }
}

/** @param {View} view @returns {Said[]} */
function point({ s, run }) {
  const said = told(run, s.patience)
  if (!said) return []
  const { kept, lowest, last, trainLast, stop, best, lowestAt, at = NaN, ...rest } = said.values
  const values = {
    ...rest,
    ...written({ kept, lowest, last, trainLast }, short),
    ...written({ stop, best, lowestAt, at }, grouped),
  }
  const accuracy = (/** @type {'train' | 'dev'} */ part) =>
    percent(run.scores[part]?.accuracy ?? NaN)
  const end = { at: grouped(run.iteration), train: accuracy('train'), dev: accuracy('dev') }
  return [
    [`told.${said.key}`, values],
    ['told.end', end],
  ]
}

/**
 * @param {Record<string, number>} numbers
 * @param {(x: number) => string} how
 */
function written(numbers, how) {
  return Object.fromEntries(Object.entries(numbers).map(([key, x]) => [key, how(x)]))
}

/** How often each rule gives up too soon. @param {View} view @returns {import('../../lab/define.js').Piece[]} */
function seedsTable({ s: { patience }, t, later }) {
  const seeds = seedsOf(later)
  if (!seeds) return [{ wait: true }]
  const rules = [
    { name: t('seeds.once'), patience: AT_ONCE },
    { name: t('seeds.patient', { patience }), patience },
  ]
  const rows = rules.map((rule) => {
    const { soon, count, stop, kept, lowest } = judged(seeds.runs, rule.patience)
    const often = t('seeds.of', { soon, count })
    return [rule.name, often, Math.round(stop), short(kept), short(lowest)]
  })
  const columns = ['rule', 'soon', 'stop', 'kept', 'lowest'].map((key) => t(`seeds.${key}`))
  return [{ figure: table(t('seeds.name'), { columns, rows }) }]
}
