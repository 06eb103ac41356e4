/** How far the sweep is, and what came of it. */
import { html, nothing } from 'lit'
import { valueName, axisName } from './names.js'

/** @typedef {import('./nn-sweep.js').NnSweep} Panel */

const ROUGH = 10

/** @param {number} x two figures are enough of it */
function rough(x) {
  return x < ROUGH ? Number(x.toFixed(1)) : Math.round(x)
}

/** @param {Panel} panel */
export function renderProgress({ sweep, words }) {
  if (!sweep.running || !sweep.plan) return nothing
  const { done, tempo } = sweep
  const all = sweep.plan.states.length
  return html`<progress aria-label=${words.t('progress')} max=${all} .value=${done}></progress>
    <span class="number">${words.t('progress.done', { done, all })}</span>
    ${tempo ? html`<span class="quiet tempo">${words.t('progress.tempo', { rate: rough(tempo.rate), left: Math.ceil(tempo.left) })}</span>` : nothing}`
}

/**
 * @param {Panel} panel
 * @param {(number | null)[][]} values
 * @param {import('../../components/heat.js').Cell | null} best
 */
export function renderTold(panel, values, best) {
  return html`<p class="told" role="status">
    ${panel.sweep.running ? nothing : told(panel, values, best)}
  </p>`
}

/**
 * @param {Panel} panel
 * @param {(number | null)[][]} values
 * @param {import('../../components/heat.js').Cell | null} best
 */
function told(panel, values, best) {
  const { sweep, words, shownMeasure } = panel
  const { done, tempo, plan, status, outcomes } = sweep
  const all = plan?.states.length ?? 0
  const diverged = outcomes.filter((outcome) => outcome?.diverged).length
  const measure = words.t(`measure.${shownMeasure}`)
  const value = best ? values[best.row][best.column] : null
  return [
    words.rich(`told.${status}`, { done, all, rate: tempo ? rough(tempo.rate) : '–' }),
    best && value !== null
      ? words.rich('told.best', {
          cell: cellName(panel, best),
          measure,
          value: panel.written(value),
        })
      : nothing,
    diverged ? words.rich('told.diverged', { count: diverged }) : nothing,
    status === 'done' && done < all ? words.rich('told.refused', { count: all - done }) : nothing,
    panel.stale ? html`<span class="stale">${words.t('told.stale')}</span>` : nothing,
  ].map((line) => html`${line} `)
}

/** @param {Panel} panel @param {import('../../components/heat.js').Cell} cell */
function cellName(panel, { row, column }) {
  const { plan } = panel.sweep
  const said = (
    /** @type {import('./plan.js').Side | null | undefined} */ side,
    /** @type {number} */ i,
  ) =>
    side ? [`${axisName(panel, side.axis)} = ${valueName(panel, side.axis, side.values[i])}`] : []
  return [...said(plan?.x, column), ...said(plan?.y, row)].join(', ')
}
