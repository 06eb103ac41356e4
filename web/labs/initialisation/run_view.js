/** One run: its curves with other starts behind them, the boundary, the gradients; and the sentence that it says. */
import { html, nothing } from 'lit'
import { grouped } from '../../languages/number.js'
import { renderProgress } from '../lab_parts.js'
import { runCurves, zoomed } from './curves.js'
import { sentence } from './sentence.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const GRADIENTS = { low: 1e-8, high: 1e3 }
/** After a divergence the axis ends a little behind it. */
const BEHIND = 1.25

/** @param {Lab} lab */
export function runFigure(lab) {
  const { run, words, others, held, good, state } = lab
  if (!run) return nothing
  const t = words.t.bind(words)
  const close = state.zoom ? zoomed(run) : null
  const max = run.event ? Math.max(1, Math.ceil(run.event.step * BEHIND)) : run.iterations
  const curves = (/** @type {Snapshot} */ one) =>
    runCurves(t, good.init, one, close ? ALONE : others)
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${note(lab, run)}
        filename="loss"
        ?scales=${!close}
        scale=${close ? 'linear' : state.scale}
        .series=${lab.trail.over(close ? 'close' : 'loss', curves)}
        .marks=${lab.changeMarks}
        .x=${{ label: t('chart.x'), min: 0, max }}
        .y=${close ?? {}}
        ?held=${held}
        ?settled=${lab.still}
        @nn-scale=${rescale(lab)}
      ></nn-chart>
      ${renderProgress(lab)}
    </div>
    <div class="side">
      <nn-boundary
        name=${t('chart.boundary')}
        .terrain=${run.terrain}
        ?settled=${lab.still}
      ></nn-boundary>
      ${gradientBars(lab, run)}
    </div>
  `
}

/** Nothing beside the curve that is looked at closely. */
const ALONE = new Map()

/** ‖dW‖ of each layer. @param {Lab} lab @param {Snapshot} run */
export function gradientBars({ words }, run) {
  return html`<nn-bars
    name=${words.t('chart.gradient')}
    head=${words.t('chart.layer')}
    filename="gradient-norms"
    low=${GRADIENTS.low}
    high=${GRADIENTS.high}
    note=${words.t('chart.log')}
    .rows=${gradients(run)}
  ></nn-bars>`
}

/** Before the first iteration there is no gradient yet. @param {Snapshot} run */
function gradients({ layers, iteration }) {
  return layers.map(({ norm }, l) => ({
    name: `W${superscript(l + 1)}`,
    value: iteration > 0 ? norm : null,
  }))
}

/** @param {Lab} lab */
export function rescale(lab) {
  return (/** @type {CustomEvent} */ event) => lab.change({ scale: event.detail.scale })
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function note(lab, { iteration, iterations, ms, reason }) {
  const all = grouped(iterations)
  return reason === null
    ? lab.words.t('chart.noteOpen', { iteration: grouped(iteration), iterations: all })
    : lab.words.t('chart.note', { iterations: grouped(iteration), ms: Math.round(ms) })
}

/** @param {Lab} lab */
export function runWords({ run, words, runState, compared }) {
  if (!run) return nothing
  const others = compared.complete ? compared.results : new Map() // a place among some is none
  const about = { init: runState.init, lr: runState.lr, others }
  const name = (/** @type {string} */ init) => words.t(`init.${init}`)
  const said = sentence(run, about, name)
  return said.map(({ key, values }) => html`<span class="line">${words.rich(key, values)} </span>`)
}

/** @param {number} n */
function superscript(n) {
  return [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
}
