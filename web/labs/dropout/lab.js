/** Dropout: one network, a mask a step; with the division by the probability of keeping, and without. */
import { linearStops, plain } from '../../components/stops.js'
import { chart, own, table } from '../../figure/values.js'
import { percent, short } from '../../languages/number.js'
import { MEASURED, TRAINED } from '../moons/config.js'
import { MOONS_MORE, moonsFields } from '../moons/fields.js'
import { devLoss } from '../moons/seeds.js'
import { seedJobs, seedsFold } from '../moons/seeds_fold.js'
import {
  AVERAGED,
  configOf,
  COVERS,
  LEAST_KEPT,
  MASKS,
  MODES,
  MOST_DRAWN,
  rateOf,
  SETTINGS,
  VERSIONS,
} from './config.js'
import { curvesOf, scaleTable, tooLarge } from './curves.js'
import { ERRATA, errataValues } from './errata.js'
import { houseJobs, housesFold } from './houses_fold.js'
import { meta } from './meta.js'
import { accuracyOf, compare, forgotten } from './outcome.js'
import { drawsOf } from './pictures.js'
import { texts } from './texts.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../lab/define.js').Piece} Piece
 * @typedef {import('../../lab/define.js').Said} Said
 */

const HIDDEN = [12, 12, 12]
/** As many units as a table of weights shows: the maps are drawn from them. */
const WIDEST = 32

/** @type {import('../../lab/define.js').Lab} */
export default {
  meta,
  texts,
  fields: (option) => [
    {
      key: 'keep',
      kind: 'number',
      default: 0.5,
      min: LEAST_KEPT,
      max: 1,
      stops: linearStops(LEAST_KEPT, 1, 0.05, [0.1, 0.5, 0.8, 1]),
      box: false,
    },
    { key: 'version', kind: 'choice', default: 'inverted', choices: VERSIONS },
    { key: 'mode', kind: 'choice', default: 'train', choices: MODES },
    { key: 'mask', kind: 'integer', default: 0, min: 0, max: MASKS - 1 },
    { key: 'cover', kind: 'choice', default: 'value', choices: COVERS },
    { key: 'drawn', kind: 'integer', default: 0, min: 0, max: MOST_DRAWN },
    ...moonsFields(option, HIDDEN, WIDEST),
  ],
  presets: {
    half: {},
    notes: { keep: 0.8 },
    forgotten: { version: 'notes' },
    all: { keep: 1 },
  },
  guess: { choices: ['accuracy', 'loss', 'same'], answer },
  controls: ['keep', 'version', 'lr'],
  more: MOONS_MORE,
  jobs,
  later: { seeds: () => seedJobs(SETTINGS), pictures: pictureJobs, houses: houseJobs },
  figure,
  side: () => [own('network')],
  point,
  folds: (view) => [
    { name: 'scale.name', open: true, inside: () => scales(view) },
    { name: 'picture.name', later: 'pictures', inside: () => [{ figure: own('pictures') }] },
    housesFold(view),
    seeds(view),
  ],
  explain,
  errata: { ids: ERRATA, later: ['pictures', 'houses'], values: errataValues },
  stretch: 100,
  /** Without, as it is meant, and as the notes have it. */
  chapter: (s) =>
    ['none', ...VERSIONS].map((version) => ({
      title: [`chapter.${version}`],
      config: configOf(s, version),
    })),
}

/** Both versions and none; the masks of the first steps; and E[a] of both versions. @param {View['s']} s */
function jobs(s) {
  const train = (/** @type {string} */ version) => {
    return { task: 'train', input: { config: configOf(s, version), bare: true } }
  }
  const expected = (/** @type {string} */ version) => {
    return { task: 'expect', input: { config: configOf(s, version), masks: AVERAGED } }
  }
  const { layers: sizes, keep, seed } = s
  const kept = 1 - rateOf(keep) // as the engine has it
  return {
    run: { task: 'train', input: { config: configOf(s) } },
    masks: {
      task: 'masks',
      input: { seed, sizes, samples: TRAINED, keep: kept, steps: MASKS, sample: 0 },
    },
    ...Object.fromEntries(['none', ...VERSIONS].map((version) => [version, train(version)])),
    ...Object.fromEntries(VERSIONS.map((version) => [`expected ${version}`, expected(version)])),
  }
}

/** The numbers that decide what is left of the picture. @param {View['s']} s */
function pictureJobs({ drawn }) {
  const job = (/** @type {import('./pictures.js').Cover} */ cover) => {
    return [cover, { task: 'rand', input: { seed: drawn, count: drawsOf(cover) } }]
  }
  return Object.fromEntries(COVERS.map(job))
}

/** @param {string} version */
function otherOf(version) {
  return version === 'notes' ? 'inverted' : 'notes'
}

/** Training and dev loss, and the dev losses of the other version and of none. @param {View} view */
function figure({ s, run, of, changes, t }) {
  return chart({
    id: 'dropout',
    name: t('chart.loss'),
    note: t('chart.note', { trained: TRAINED, measured: MEASURED }),
    series: curvesOf(t, s.version, run, of('none'), of(otherOf(s.version))),
    marks: changes,
    x: { label: t('chart.steps'), min: 0, max: run.iterations },
    y: { min: 0 },
  })
}

/** What forgetting the division did. @param {View} view */
function answer({ s, of }) {
  const [inverted, notes] = [of('inverted'), of('notes')]
  if (!inverted || !notes || s.keep === 1) return null
  const values = {
    keep: plain(s.keep),
    loss: short(devLoss(inverted)),
    notesLoss: short(devLoss(notes)),
    share: percent(accuracyOf(inverted)),
    notesShare: percent(accuracyOf(notes)),
  }
  return { right: forgotten(inverted, notes), values }
}

/** @param {View['t']} t @param {string} version @param {number} keep */
function nameOf(t, version, keep) {
  return version === 'none' || keep === 1
    ? t('name.none')
    : t(`name.${version}`, { keep: plain(keep) })
}

/** @param {View} view @returns {Said[]} */
function point({ s, run, of, ended, t }) {
  const { version, keep, lr } = s
  const name = nameOf(t, version, keep)
  if (run.event) return [['told.diverged', { name, lr: plain(lr), ...run.event }]]
  const [free, other] = ended ? [of('none'), of(otherOf(version))] : []
  if (!free || !other || keep === 1) return [['told.alone', { name, ...scoresOf(run) }]]
  const { key, values, shares } = compare(run, free)
  const beside = {
    dev: short(values.dev),
    free: short(values.free),
    accuracy: percent(shares.accuracy),
    freeAccuracy: percent(shares.freeAccuracy),
  }
  return [
    [`told.${key}`, { name, ...beside }],
    [version === 'notes' ? 'told.divided' : 'told.forgotten', scoresOf(other)],
  ]
}

/** @param {View['run']} run */
function scoresOf(run) {
  return { dev: short(devLoss(run)), accuracy: percent(accuracyOf(run)) }
}

/** How much larger activations are in evaluation. @param {View} view @returns {Piece[]} */
function scales({ s, of, t }) {
  const [inverted, notes] = [of('expected inverted'), of('expected notes')]
  if (!inverted || !notes) return [{ wait: true }]
  const layers = s.layers.length
  const last = notes.training.length - 1
  const values = {
    layers,
    keep: plain(s.keep),
    large: short(tooLarge(s.keep, layers)),
    measured: short(notes.evaluation[last] / notes.training[last]),
  }
  /** @type {Piece[]} */
  const words = [
    { paragraph: [['scale.what', values]] },
    { formula: 'logits', values },
    { paragraph: [['scale.sure', { masks: AVERAGED }]] },
  ]
  const ratios = table(t('scale.table'), scaleTable(t, s.keep, { inverted, notes }))
  return [{ beside: [words, [{ figure: ratios }]] }]
}

/** @param {View} view */
function seeds(view) {
  return seedsFold(
    view,
    SETTINGS,
    ({ version, keep }) => nameOf(view.t, version, keep),
    ([none, inverted, , notes, half]) => [
      'seeds.said',
      {
        compared: inverted.compared,
        inverted: inverted.better,
        notes: notes.better,
        half: half.better,
        free: short(none.devLoss),
        loss: short(inverted.devLoss),
        notesLoss: short(notes.devLoss),
      },
    ],
  )
}

/** @param {View} view @returns {Piece[]} */
function explain({ s }) {
  const values = { keep: plain(s.keep) }
  return [
    { paragraph: [['explain.why']] },
    { formula: 'inverted', values },
    { paragraph: [['explain.expected']] },
    { formula: 'expected', values },
    { paragraph: [['explain.backward']] },
    { formula: 'backward', values },
    { paragraph: [['explain.code']] },
    { code: 'code' },
  ]
}
