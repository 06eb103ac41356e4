/** Vanishing and exploding gradients: how much gradient reaches each layer of a deep network, and what helps. */
import { linearStops, logStops, plain } from '../../components/stops.js'
import { own, table } from '../../figure/values.js'
import { short } from '../../languages/number.js'
import { barsOf } from './bars.js'
import { breakageOf } from './breakage.js'
import {
  ACTIVATIONS,
  comparedOf,
  CURES,
  FIRST,
  INITIALISERS,
  jobOf,
  LESSON,
  recipeOf,
} from './config.js'
import { answerOf, ERRATA, errataValues, factJobs, factsOf } from './errata.js'
import { meta } from './meta.js'
import { factorOf, gradientsOf, kindOf, normsAt, ratioOf, ratioText, resultOf } from './outcome.js'
import { cellJobs, keptOf, shareCurves, sharesOf } from './recurrent.js'
import { studyOf } from './study.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../lab/define.js').Said} Said
 * @typedef {import('../../lab/define.js').Piece} Piece
 * @typedef {import('./config.js').Cure} Cure
 */

const DEEPEST = 20
const MOST_STEPS = 500
const [NARROWEST, WIDEST] = [2, 100]
/** What is not told of the spread of activations: it has hardly changed. */
const STEADY = 3
const LAYERS = ['layer', 'gradient', 'weight', 'mean', 'deviation', 'saturated', 'dead']
/** Cures of which more is told than what they do. */
const EXPLAINED = ['l2', 'clip']

const stop = (/** @type {number} */ value) => ({ value, text: String(value), tick: String(value) })
const DEPTH = linearStops(1, DEEPEST, 1, [1, 5, 10, 15, DEEPEST])
const WIDTH = [2, 5, 10, 20, 50, 100].map(stop)
const STEPS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500].map(stop)
const FORGET = linearStops(-2, 5, 0.5, [-2, -1, 0, 1, 2, 3, 4, 5])
const LENGTH = linearStops(5, 200, 5, [5, 50, 100, 150, 200])

/** @type {import('../../lab/define.js').Lab} */
export default {
  meta,
  texts,
  fields: (option) => [
    whole('depth', FIRST.depth, 1, DEEPEST, { stops: DEPTH }),
    option('act', 'activation', { kind: 'choice', default: FIRST.act, choices: ACTIVATIONS }),
    { key: 'init', kind: 'choice', default: FIRST.init, choices: Object.keys(INITIALISERS) },
    { key: 'cure', kind: 'choice', default: FIRST.cure, choices: ['none', ...CURES] },
    whole('width', FIRST.width, NARROWEST, WIDEST, { stops: WIDTH }),
    whole('steps', FIRST.steps, 0, MOST_STEPS, { stops: STEPS }),
    option('lr', 'optimizer.learningRate', { default: FIRST.lr, stops: logStops(1e-3, 1e3) }),
    option('lambda', 'l2', { default: FIRST.lambda, stops: logStops(0.01, 1000, { zero: true }) }),
    option('clip', 'clipNorm', { default: FIRST.clip, stops: logStops(0.01, 1000) }),
    option('initseed', 'init.seed', { default: FIRST.initseed, seed: true }),
    option('dataseed', 'data.seed', { default: FIRST.dataseed, seed: true }),
    { key: 'forget', kind: 'number', default: 1, min: -5, max: 5, stops: FORGET },
    whole('length', 50, 2, 200, { stops: LENGTH }),
    whole('cellseed', 0, 0, 2 ** 32 - 1, { seed: true }),
  ],
  /** The notes' cases: what vanishes, what explodes, what holds; and one to break. */
  presets: {
    vanish: {},
    smaller: { init: 'random-0.01' },
    holds: { act: 'tanh' },
    explode: { act: 'tanh', init: 'random-1' },
    reluExplode: { act: 'relu', init: 'random-1' },
    reluXavier: { act: 'relu' },
    reluHe: { act: 'relu', init: 'he' },
    break: { act: 'relu', init: 'he', lr: 100, depth: DEEPEST, steps: 50 },
  },
  guess: { choices: ['tiny', 'same', 'huge'], answer },
  controls: ['depth', 'act', 'init', 'lr', 'steps', 'width'],
  more: ['lambda', 'clip', 'initseed', 'dataseed'],
  jobs,
  later: { cells: cellJobs },
  figure,
  side: ({ of }) => [
    own('cures', { rows: /** @type {Cure[]} */ (['none', ...CURES]).map(resultIn(of)) }),
  ],
  point,
  folds: (view) => [
    { name: 'time.name', later: 'cells', inside: () => [{ figure: throughTime(view) }] },
    { name: 'layers.name', last: true, inside: () => [{ figure: layersTable(view) }] },
  ],
  explain,
  errata: { ids: ERRATA, values: measured },
  stretch: 5,
  recipe: recipeOf,
  study: studyOf,
}

/**
 * @param {string} key
 * @param {number} first
 * @param {number} min
 * @param {number} max
 * @param {Partial<import('../../lab/define.js').LabField>} look
 * @returns {import('../../lab/define.js').LabField}
 */
function whole(key, first, min, max, look) {
  return { key, kind: 'integer', default: first, min, max, ...look }
}

/** The network, with each cure in turn, that of now first; and what does not depend on any setting. @param {View['s']} s */
function jobs(s) {
  const cures = /** @type {Cure[]} */ (['none', s.cure, ...CURES])
  return {
    run: jobOf(s),
    ...Object.fromEntries(cures.map((cure) => [cure, comparedOf(s, cure)])),
    ...factJobs(),
  }
}

/** @param {View['of']} of @returns {(cure: Cure) => {cure: Cure, result?: import('./outcome.js').Result}} */
function resultIn(of) {
  return (cure) => ({ cure, result: of(cure) && resultOf(of(cure)) })
}

/** Bars of each layer's gradient. @param {View} view */
function figure({ s, run, of, t }) {
  const gradients = gradientsOf(run)
  const last = gradients.norms.length
  const format = (/** @type {number} */ l) => (l === last ? t('chart.output') : String(l))
  return own('bars', {
    id: 'gradients',
    title: t('chart.name'),
    note: note(t, run, gradients.step),
    series: barsOf(t, gradients, s.cure === 'none' ? undefined : of('none')),
    marks: broken(t, run),
    x: { label: t('chart.layer'), step: 1, max: last, format },
  })
}

/**
 * @param {View['t']} t
 * @param {View['run']} run
 * @param {number} step   of the bars
 */
function note(t, { iteration, scores, event }, step) {
  if (event) return t('note.broken', { step })
  if (iteration === 0) return t('note.start')
  const { loss = NaN } = scores.train ?? {}
  return Number.isNaN(loss)
    ? t('note.overflow', { step })
    : t('note.step', { step, loss: short(loss) })
}

/** Where a number was not finite. @param {View['t']} t @param {View['run']} run */
function broken(t, { event }) {
  if (!event) return []
  const { layer, quantity } = event
  return [{ x: layer, label: t('mark.broken', { layer, quantity }), tone: 'dev' }]
}

/** @param {View} view @returns {Said[]} */
function point(view) {
  const { run, s } = view
  const breakage = breakageOf(run, s.lr)
  return breakage
    ? brokenLines(breakage, s.lr)
    : [gradientLine(run), ...activationLine(run), ...cureLine(view)]
}

/** @param {import('./breakage.js').Breakage} breakage @param {number} lr @returns {Said[]} */
function brokenLines({ layer, step, quantity, cause, gradient, move, weights }, lr) {
  const sizes = { gradient: short(gradient), move: short(move), weights: short(weights) }
  return [
    ['told.broken', { layer, step, quantity }],
    [`told.cause.${cause}`, { ...sizes, lr: plain(lr) }],
  ]
}

/** @param {View['run']} run @returns {Said} */
function gradientLine(run) {
  const { norms } = gradientsOf(run)
  const last = norms.length - 1
  if (last < 2) return ['told.one', { first: short(norms[0]) }]
  const values = {
    first: short(norms[0]),
    lastNorm: short(norms[last - 1]),
    last,
    ratio: ratioText(ratioOf(norms)),
    factor: ratioText(factorOf(norms)),
  }
  return [`told.${kindOf(norms)}`, values]
}

/** Where the activations shrink or grow from layer to layer. @param {View['run']} run @returns {Said[]} */
function activationLine(run) {
  const { deviations } = gradientsOf(run)
  const [first, last] = [deviations[0], deviations[deviations.length - 2]]
  if (deviations.length < 3 || !(last > 0)) return []
  const by = last / first
  if (by > 1 / STEADY && by < STEADY) return []
  return [[by > 1 ? 'told.grows' : 'told.shrinks', { from: short(first), to: short(last) }]]
}

/** The cure that is switched on, beside none: at the start, and after the lesson. @param {View} view @returns {Said[]} */
function cureLine({ s: { cure }, of, t }) {
  const [none, cured] = [of('none'), of(cure)]
  if (cure === 'none' || !none || !cured) return []
  const [before, after] = [resultOf(none), resultOf(cured)]
  const end = (/** @type {import('./outcome.js').Result} */ { step, loss }) =>
    step === null ? short(loss) : t('told.brokeAt', { step })
  const ratios = { before: ratioText(before.start), after: ratioText(after.start) }
  const losses = { steps: LESSON, was: end(before), loss: end(after) }
  const first = short(normsAt(none.records, 0)[0])
  return [
    ['told.cured', { ...ratios, ...losses, cure: t(`cure.${cure}`) }],
    ...(EXPLAINED.includes(cure) ? [/** @type {Said} */ ([`told.cure.${cure}`, { first }])] : []),
  ]
}

/** @param {View} view */
function answer(view) {
  const facts = factsOf(view)
  if (!facts) return null
  const { ratio, guess } = answerOf(facts)
  return { right: guess, values: { ratio: short(ratio) } }
}

/** @param {View} view */
function measured(view) {
  const facts = factsOf(view)
  return facts && errataValues(facts)
}

/** The gradient through time, an RNN beside an LSTM; no facts until it is computed. @param {View} view */
function throughTime({ s: { forget, length }, t, later }) {
  /** @type {import('./recurrent.js').RecurrentGradient[] | undefined} */
  const found = later('cells').results.get('cells')
  if (!found) return own('time')
  const [rnn, bare, lstm] = found.map((one) => sharesOf(one)[0])
  const shares = { rnn: short(rnn), bare: short(bare), lstm: short(lstm) }
  const { gate, steps, share } = keptOf(forget, length)
  return own('time', {
    id: 'gradients-time',
    title: t('time.chart'),
    series: shareCurves(t, found, forget),
    x: { label: t('time.step'), min: 1, max: length },
    said: [
      bare < rnn ? 'time.told.less' : 'time.told.more',
      { ...shares, length, forget: plain(forget) },
    ],
    values: {
      ...{ forget: plain(forget), gate: plain(gate) },
      ...{ steps: String(steps), kept: short(share) },
    },
  })
}

/** @param {View} view */
function layersTable({ run, t }) {
  const rows = (run.statistics?.layers ?? []).map(({ dW, W, A, saturated, dead }, l) => {
    return [l + 1, dW.norm, W.norm, A.mean, A.sd, saturated, dead]
  })
  return table(t('layers.name'), { columns: LAYERS.map((key) => t(`layers.${key}`)), rows })
}

/** @param {View} view @returns {Piece[]} */
function explain({ run, s }) {
  const { norms } = gradientsOf(run)
  const last = Math.max(1, norms.length - 1)
  const values = {
    last: String(last),
    ratio: ratioText(ratioOf(norms)),
    factor: ratioText(factorOf(norms)),
    steps: String(last - 1),
    clip: plain(s.clip),
  }
  return [
    { paragraph: [['explain.chain']] },
    { formula: 'chain', values: {} },
    { paragraph: [['explain.product']] },
    { formula: 'product', values },
    { paragraph: [['explain.both']] },
    { paragraph: [['explain.clip']] },
    { formula: 'clipping', values },
    { paragraph: [['explain.residual']] },
  ]
}
