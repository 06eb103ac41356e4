/** What is folded away: dev sets of many sizes, the parts, why, the scaler that leaks, errata. */
import { html } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import '../../components/nn-weights.js'
import { linearStops } from '../../components/stops.js'
import { grouped, percent } from '../../languages/number.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderSeed,
  renderSlider,
} from '../lab_parts.js'
import { CROWD, LADDER } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { errorOf, expected, leakOf, worked } from './outcome.js'
import { checkParts, sizesOf, writeParts } from './parts.js'

/** @typedef {import('./lab.js').SplitLab} Lab */
/** @typedef {import('../../engine/judge.js').Judged} Judged */
/** @typedef {NonNullable<Lab['shownRun']>} Shown */
/** @typedef {import('./parts.js').Parts} Parts */

const NOISE = linearStops(0, 1, 0.05, [0, 0.25, 0.5, 0.75, 1])
const NOTES = { train: 95, dev: 2.25, test: 2.5 }
/** As many as the notes speak of. */
const MILLION = 1e6

/** @param {Lab} lab @param {Shown} shown */
export function renderFolds(lab, shown) {
  const { common, words } = lab
  const t = words.t.bind(words)
  const fields = html`${renderSlider(lab, 'noise', NOISE)}
  ${['dataseed', 'splitseed', 'seed'].map((key) => renderSeed(lab, key))}`
  return html`<div class="folds">
    ${renderFold(t('spread.name'), spread(lab, shown.judged), { open: true })}
    ${renderFold(t('table.name'), partTable(lab, shown))}
    ${renderFold(common.t('fold.explain'), explained(lab, shown.judged))}
    ${renderFold(t('fold.leak'), leaking(lab, shown.judged), { opened: lab.openLeak })}
    ${renderFold(common.t('fold.more'), fields, { fields: true })}
    ${renderFold(common.t('fold.weights'), html`<nn-weights .layers=${shown.judged.layers}></nn-weights>`)}
    ${renderErrataFold(lab, ['E24'], measured(shown.judged))} ${renderNotesLink(lab)}
  </div>`
}

/** Measured, and by the formula. @param {Lab} lab @param {Judged} judged */
function spread({ words, held }, { spread: all, truth, judge }) {
  const t = words.t.bind(words)
  const x = all.map(({ size }) => size)
  const formula = x.map((size) => expected(truth, size))
  const ends = /** @type {const} */ (['low', 'high']).map((end) => ({
    name: t(`spread.${end}`),
    x,
    y: formula.map((one) => one[end]),
    tone: 'ghost',
    dash: [5, 4],
  }))
  const band = { name: t('spread.band'), x, tone: 'dev' }
  const [low, high] = [all.map((one) => one.low), all.map((one) => one.high)]
  return html`<nn-chart
      name=${t('spread.name')}
      note=${t('spread.note')}
      filename="dev-size"
      .series=${ends}
      .bands=${[{ ...band, low, high }]}
      .marks=${judge ? [{ x: judge, label: t('spread.here', { size: grouped(judge) }), tone: 'dev' }] : []}
      .x=${{ label: t('spread.x'), min: LADDER[0], max: LADDER[LADDER.length - 1], log: true }}
      .y=${{ min: Math.floor(10 * Math.min(...low)) / 10, max: 1, format: (/** @type {number} */ share) => percent(share) }}
      ?settled=${!held}
    ></nn-chart>
    <p>${words.rich('spread.told', { truth: percent(truth) })}</p>`
}

/** @param {Lab} lab @param {Shown} shown */
function partTable({ words, looks }, { state, judged }) {
  const t = words.t.bind(words)
  const sizes = sizesOf(/** @type {Parts} */ (state), state.samples)
  const parts = /** @type {const} */ (['train', 'dev', 'test'])
  const rows = parts.map((part) => [
    t(`part.${part}`),
    sizes[part],
    judged.ones[part],
    part === 'test' && looks.length === 0 ? t('test.locked') : judged.accuracy[part],
  ])
  const columns = ['part', 'samples', 'ones', 'accuracy'].map((key) => t(`table.${key}`))
  return html`<nn-table caption=${t('table.name')} .table=${{ columns, rows }}></nn-table>`
}

/** @param {Lab} lab @param {Judged} judged */
function explained({ words }, { truth, judge }) {
  const values = { ...worked(truth, judge), n: grouped(judge) }
  return html`<div class="explained">
    <p>${words.t('explain.truth', { crowd: grouped(CROWD) })}</p>
    <p>${words.t('explain.noise')}</p>
    <nn-formula .math=${formulas.error} .values=${values}></nn-formula>
    <nn-formula .math=${formulas.range} .values=${values}></nn-formula>
    <p>${words.t('explain.peek')}</p>
    <p>${words.t('explain.order')}</p>
  </div>`
}

/** @param {Lab} lab @param {Judged} judged */
function leaking({ words, leaked, openLeak }, { judge }) {
  if (judge === 0) return html`<p>${words.t('cloud.none')}</p>`
  if (leaked === null) {
    return html`<p>${words.t('leak.what')}</p>
      <button class="button" @click=${openLeak}>${words.t('leak.again')}</button>`
  }
  if (!leaked) return html`<p>${words.t('leak.wait')}</p>`
  const { shown, points, error, differ, splits } = leakOf(leaked)
  const clear = Math.abs(points) > 2 * error
  const values = {
    ...shown,
    error: error.toFixed(2),
    differ,
    splits,
  }
  return html`<p>${words.t('leak.what')}</p>
    <p>${words.rich('leak.told', values)}</p>
    <p>${words.t(clear ? 'leak.clear' : 'leak.unclear')}</p>`
}

/** @param {Judged} judged */
function measured({ truth }) {
  const checked = checkParts(NOTES)
  const fault = 'fault' in checked ? checked.fault : null
  const [one, other] = (fault?.instead ?? []).map(writeParts)
  const size = Math.round((MILLION * 2.5) / 100)
  return {
    sum: fault?.sum ?? NaN,
    one,
    other,
    million: grouped(size),
    off: (100 * 1.96 * errorOf(truth, size)).toFixed(2),
  }
}
