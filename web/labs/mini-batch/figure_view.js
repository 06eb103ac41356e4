/** The figure: the curves of all batches over one axis; the way of the chosen one in a bowl; what they say. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import { grouped, short } from '../../languages/number.js'
import { bowlModel } from '../bowl/model.js'
import '../bowl/nn-bowl.js'
import { sceneOf } from '../bowl/scene.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { stride } from './axes.js'
import { axisEnd, curvesOf, nameOf } from './curves.js'
import { updatesIn } from './fields.js'
import { race, told } from './outcome.js'

/** @typedef {import('./lab.js').MiniBatchLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

export const PRESETS = {
  notes: {},
  thrown: { batch: 32, epochs: 200 },
  calm: { batch: 32, epochs: 200, lr: 0.03 },
  single: { batch: 1, lr: 0.01 },
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { runs, state, still } = lab
  const { batch } = lab.runState
  const curves = (/** @type {Snapshot} */ one) =>
    curvesOf(t, state.axis, batch, new Map(runs).set(batch, one))
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${t('chart.note')}
        filename="mini-batch"
        scales
        scale=${state.scale}
        .series=${lab.trail.over(state.axis, curves)}
        .marks=${changeMarks(lab, run)}
        .x=${{ label: t(`axis.name.${state.axis}`), min: 0, max: axisEnd(state.axis, runs) }}
        ?held=${lab.held}
        ?settled=${still && lab.compared.complete}
        @nn-scale=${(/** @type {CustomEvent} */ { detail }) => lab.change({ scale: detail.scale })}
      ></nn-chart>
      ${renderProgress(lab)}
    </div>
    <div class="side">${bowl(lab)}</div>
    <div class="say">
      <p class="sentence" aria-live=${still ? 'polite' : 'off'}>${sentence(lab, run)}</p>
      <div class="actions">
        ${renderPlayer(lab, updatesIn(lab.good.batch))} ${renderStartOver(lab)}
        ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** Where something was changed on the way, on the axis of now. @param {Lab} lab @param {Snapshot} run */
function changeMarks({ changeMarks: marks, state, runState }, run) {
  const long = stride(state.axis, runState.batch, run)
  return marks.map((mark) => ({ ...mark, x: mark.x * long }))
}

/** @param {Lab} lab */
function bowl(lab) {
  const { path, words, housing, runState } = lab
  if (!path) return html`<div class="bowl"></div>`
  const t = words.t.bind(words)
  const columns = path.columns.map(
    (/** @type {import('../../engine/normalise.js').Normalised} */ one) => one.values,
  )
  const scene = sceneOf(bowlModel(columns, housing.value), [{ walk: path.walk }], 1)
  return html`<nn-bowl
    class="bowl"
    name=${t('chart.path')}
    note=${t('chart.path.note', { batch: Math.min(runState.batch, housing.value.length) })}
    filename="mini-batch-path"
    .scene=${scene}
    .columns=${['step', 'age', 'rooms', 'b', 'loss'].map((key) => t(`path.${key}`))}
  ></nn-bowl>`
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function sentence({ words, runState, state, runs, compared, ended }, run) {
  const t = words.t.bind(words)
  const said = told(runState.batch, run)
  if (!said) return nothing
  const own = words.rich(`told.${said.key}`, {
    ...written(said.values),
    batch: nameOf(t, runState.batch),
    lr: runState.lr,
  })
  if (!ended || !compared.complete || runs.size < 2) return own
  const { at, ranking } = race(state.axis, runs)
  const [best, worst] = [ranking[0], ranking[ranking.length - 1]]
  const place = state.axis === 'seconds' ? short(at * 1000) : grouped(Math.round(at))
  return html`<span class="line">${own}</span>
    <span class="line"
      >${words.rich(`race.${state.axis}`, {
        at: place,
        best: nameOf(t, best.batch),
        loss: short(best.loss),
        worst: nameOf(t, worst.batch),
        high: short(worst.loss),
      })}</span
    >`
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
