/** The figure: both losses with the marks of the rule; dev accuracy and the size of the weights beside them. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import { grouped, percent, short } from '../../languages/number.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { recordEvery } from './fields.js'
import { told } from './outcome.js'
import { stopOf } from './rule.js'

/** @typedef {import('./lab.js').EarlyStoppingLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

export const PRESETS = {
  reference: {},
  once: { patience: 1 },
  many: { train: 1000 },
  clean: { noise: 0 },
}
const DEV_DASH = [7, 4]
const STEPS = 100

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const settled = lab.still
  const axis = { label: t('chart.x'), min: 0, max: run.iterations }
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${t('chart.note', { every: recordEvery(lab.runState.iters) })}
        filename="early-stopping"
        scales
        scale=${lab.state.scale}
        .series=${lab.trail.over('loss', (one) => losses(t, one))}
        .marks=${[...marks(lab, run), ...lab.changeMarks]}
        .x=${axis}
        ?held=${lab.held}
        ?settled=${settled}
        @nn-scale=${(/** @type {CustomEvent} */ { detail }) => lab.change({ scale: detail.scale })}
      ></nn-chart>
      ${renderProgress(lab)}
    </div>
    <div class="side">${sideCharts(lab, run)}</div>
    <div class="say">
      <p class="sentence" aria-live=${settled ? 'polite' : 'off'}>${sentence(lab, run)}</p>
      <div class="actions">
        ${renderPlayer(lab, STEPS)} ${renderStartOver(lab)} ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** @param {(key: string) => string} t @param {Snapshot} run @returns {import('../../components/series.js').Series[]} */
function losses(t, { records: { iteration: x, loss, devLoss } }) {
  return [
    { name: t('curve.train'), x, y: loss, tone: 'train', label: true },
    { name: t('curve.dev'), x, y: devLoss, tone: 'dev', dash: DEV_DASH, label: true },
  ]
}

/**
 * Accuracy and weights over the same time: the first hardly moves, the second grows a little.
 *
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function sideCharts(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { devAccuracy } = run.records
  const axis = { label: t('chart.x'), min: 0, max: run.iterations }
  const small = (
    /** @type {string} */ key,
    /** @type {(run: Snapshot) => {y: Float64Array, tone: 'train' | 'dev'}} */ curve,
    /** @type {object} */ y,
  ) =>
    html`<nn-chart
      class="small"
      name=${t(`chart.${key}`)}
      filename="early-stopping-${key}"
      .series=${lab.trail.over(key, (one) => [{ name: t(`chart.${key}`), x: one.records.iteration, ...curve(one) }])}
      .x=${axis}
      .y=${y}
      ?held=${lab.held}
      ?settled=${lab.still}
    ></nn-chart>`
  return html`
    ${devAccuracy ? small('accuracy', (one) => ({ y: one.records.devAccuracy, tone: 'dev' }), { min: 0.5, max: 1, format: percent }) : nothing}
    ${small('norm', (one) => ({ y: weightNorms(one), tone: 'train' }), { min: 0 })}
  `
}

/** ‖W‖ of all layers together, record by record. @param {Snapshot} run */
export function weightNorms({ records: { weightNorm, layers, iteration } }) {
  return Float64Array.from(iteration, (_, i) => {
    const row = weightNorm.subarray(i * layers, (i + 1) * layers)
    return Math.sqrt(row.reduce((sum, norm) => sum + norm * norm, 0))
  })
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function marks({ words, good }, { records: { iteration, devLoss }, reason }) {
  if (!devLoss || devLoss.length < 2) return []
  const { best, stop, early } = stopOf(devLoss, good.patience)
  const kept = early || reason !== null
  return [
    { x: iteration[best], label: words.t(kept ? 'mark.best' : 'mark.lowest'), tone: 'dev' },
    { x: early ? iteration[stop] : NaN, label: words.t('mark.stop'), tone: 'ink', dash: [3, 3] },
  ]
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function sentence({ words, good }, run) {
  const said = told(run, good.patience)
  if (!said) return nothing
  const { kept, lowest, last, trainLast, stop, best, lowestAt, at = NaN, ...rest } = said.values
  const values = {
    ...rest,
    ...written({ kept, lowest, last, trainLast }, short),
    ...written({ stop, best, lowestAt, at }, grouped),
  }
  const { train, dev } = run.scores
  return html`<span class="line">${words.rich(`told.${said.key}`, values)}</span>
    <span class="line"
      >${words.rich('told.end', {
        at: grouped(run.iteration),
        train: percent(train?.accuracy ?? NaN),
        dev: percent(dev?.accuracy ?? NaN),
      })}</span
    >`
}

/**
 * @param {Record<string, number>} numbers
 * @param {(x: number) => string} how
 */
function written(numbers, how) {
  return Object.fromEntries(Object.entries(numbers).map(([key, x]) => [key, how(x)]))
}
