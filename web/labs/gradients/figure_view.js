/** The figure: bars of each layer's gradient, the cures beside them, and the sentence that the run says. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import { plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderPlayer, renderProgress, renderStartOver } from '../lab_parts.js'
import { barsOf } from './bars.js'
import { firstThatHolds, repairsOf } from './breakage.js'
import { renderCures } from './cures_view.js'
import { LESSON } from './fields.js'
import {
  axisOf,
  factorOf,
  gradientsOf,
  kindOf,
  normsAt,
  ratioOf,
  ratioText,
  resultOf,
} from './outcome.js'

/** @typedef {import('./lab.js').GradientsLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** Steps at a time. */
const STRIDE = 5
/** What is not told of the spread of activations: it has hardly changed. */
const STEADY = 3

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  return html`
    <div class="chart">${chart(lab, run)} ${renderProgress(lab)}</div>
    <div class="side">${renderCures(lab)}</div>
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${lines(lab, run)}</p>
      <div class="actions">${repair(lab)} ${renderPlayer(lab, STRIDE)} ${renderStartOver(lab)}</div>
    </div>
  `
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function chart(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const gradients = gradientsOf(run)
  const cured = lab.runState.cure !== 'none'
  const series = barsOf(t, gradients, cured ? lab.compared('none') : undefined)
  lab.axis = axisOf(
    series.flatMap(({ y }) => Array.from(y)),
    lab.held ? lab.axis : null,
  )
  return html`<nn-chart
    kind="bar"
    scale="log"
    name=${t('chart.name')}
    note=${note(lab, run, gradients.step)}
    filename="gradients"
    .series=${lab.trail.over('gradients', () => series, { points: true })}
    .marks=${broken(lab, run)}
    .x=${layerAxis(t, gradients.norms.length)}
    .y=${lab.axis}
    ?held=${lab.held}
    ?settled=${lab.still}
  >
    <span slot="tools" class="legend">
      ${series.map(({ name, tone }) => html`<span class=${tone ?? ''}>${name}</span>`)}
    </span>
  </nn-chart>`
}

/**
 * The last layer is the output's.
 *
 * @param {import('./bars.js').Translate} t
 * @param {number} last
 */
function layerAxis(t, last) {
  const format = (/** @type {number} */ l) => (l === last ? t('chart.output') : String(l))
  return { label: t('chart.layer'), step: 1, max: last, format }
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 * @param {number} step   of the bars
 */
function note({ words }, { iteration, scores, event }, step) {
  if (event) return words.t('note.broken', { step })
  if (iteration === 0) return words.t('note.start')
  const { loss = NaN } = scores.train ?? {}
  return Number.isNaN(loss)
    ? words.t('note.overflow', { step })
    : words.t('note.step', { step, loss: short(loss) })
}

/** Where a number was not finite. @param {Lab} lab @param {Snapshot} run */
function broken({ words }, { event }) {
  if (!event) return []
  const { layer, quantity } = event
  return [{ x: layer, label: words.t('mark.broken', { layer, quantity }), tone: 'dev' }]
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function lines(lab, run) {
  const said = lab.breakage
    ? brokenLines(lab, lab.breakage)
    : [gradientLine(run), ...activationLine(run), ...cureLine(lab)]
  return said.map(
    ({ key, values }) => html`<span class="line">${lab.words.rich(key, values)}</span>`,
  )
}

/** @typedef {{key: string, values: Record<string, string | number>}} Line */

/**
 * @param {Lab} lab
 * @param {import('./breakage.js').Breakage} breakage
 * @returns {Line[]}
 */
function brokenLines({ runState }, { layer, step, quantity, cause, gradient, move, weights }) {
  const lr = plain(runState.lr)
  const values = { gradient: short(gradient), move: short(move), weights: short(weights), lr }
  return [
    { key: 'told.broken', values: { layer, step, quantity } },
    { key: `told.cause.${cause}`, values },
  ]
}

/**
 * @param {Snapshot} run
 * @returns {Line}
 */
function gradientLine(run) {
  const { norms } = gradientsOf(run)
  const last = norms.length - 1
  if (last < 2) return { key: 'told.one', values: { first: short(norms[0]) } }
  const values = {
    first: short(norms[0]),
    lastNorm: short(norms[last - 1]),
    last,
    ratio: ratioText(ratioOf(norms)),
    factor: ratioText(factorOf(norms)),
  }
  return { key: `told.${kindOf(norms)}`, values }
}

/**
 * Where the activations shrink or grow from layer to layer.
 *
 * @param {Snapshot} run
 * @returns {Line[]}
 */
function activationLine(run) {
  const { deviations } = gradientsOf(run)
  const [first, last] = [deviations[0], deviations[deviations.length - 2]]
  if (deviations.length < 3 || !(last > 0)) return []
  const by = last / first
  if (by > 1 / STEADY && by < STEADY) return []
  const key = by > 1 ? 'told.grows' : 'told.shrinks'
  return [{ key, values: { from: short(first), to: short(last) } }]
}

/**
 * The cure that is switched on, beside none: at the start, and after the lesson.
 *
 * @param {Lab} lab
 * @returns {Line[]}
 */
function cureLine(lab) {
  const { cure } = lab.runState
  const [none, cured] = [lab.compared('none'), lab.compared(cure)]
  if (cure === 'none' || !none || !cured) return []
  const [before, after] = [resultOf(none), resultOf(cured)]
  const end = (/** @type {import('./outcome.js').Result} */ { step, loss }) =>
    step === null ? short(loss) : lab.words.t('told.brokeAt', { step })
  const values = {
    before: ratioText(before.start),
    after: ratioText(after.start),
    steps: LESSON,
  }
  const line = { ...values, cure: lab.words.t(`cure.${cure}`), was: end(before), loss: end(after) }
  const own = `told.cure.${cure}`
  const more = lab.words.has(own)
    ? [{ key: own, values: { first: short(normsAt(none.records, 0)[0]) } }]
    : []
  return [{ key: 'told.cured', values: line }, ...more]
}

/** @param {Lab} lab */
function repair(lab) {
  const { breakage, runState, mended, words } = lab
  if (!breakage || !mended.complete) return nothing
  const found = firstThatHolds(repairsOf(breakage.cause, runState), mended.results)
  if (!found) return html`<span>${words.t('repair.none')}</span>`
  const { change, run } = found
  const what = Object.entries(change).map(([key, value]) =>
    key === 'lr' ? `α = ${plain(value)}` : words.t(`cure.${value}`),
  )
  const values = { change: what.join(' + '), loss: short(resultOf(run).loss), steps: LESSON }
  return html`<button class="button main" @click=${() => lab.change(change)}>
    ${words.t('do.repair', values)}
  </button>`
}
