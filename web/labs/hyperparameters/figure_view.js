/** The map of 36 runs; beside it the run that is open. */
import { html, nothing } from 'lit'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import '../../components/nn-heat.js'
import '../../components/nn-segments.js'
import { plain } from '../../components/stops.js'
import { grouped, percent, short } from '../../languages/number.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { cellOf, matrixOf, planOf } from '../sweep/plan.js'
import { counted, GOOD, ranking } from './outcome.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').HyperparametersLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

export const PRESETS = {
  short: {},
  longer: { iters: 15000 },
  deep: { layers: [10, 10, 10, 10, 10] },
  seed: { initseed: 5 },
}
const DEV_DASH = [7, 4]
const STEPS = 100
/** px of a row of the map */
const TALL = 38
/** Of accuracies: from tossing a coin to no mistake. */
const SCALE = { devAccuracy: [0.5, 1], devLoss: [undefined, undefined] }

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  const settled = lab.still
  return html`
    <div class="chart">${map(lab)} ${renderProgress(lab)}</div>
    <div class="side">
      <nn-boundary
        name=${lab.words.t('chart.boundary')}
        .terrain=${run.terrain}
        ?settled=${settled}
      ></nn-boundary>
      ${curve(lab, run)}
    </div>
    <div class="say">
      <p class="sentence" aria-live=${settled && !lab.sweep.running ? 'polite' : 'off'}>
        ${sentence(lab, run)}
      </p>
      <div class="actions">
        ${renderPlayer(lab, STEPS)} ${mapButton(lab)} ${renderStartOver(lab)}
        ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** @param {Lab} lab */
function map(lab) {
  const { words, sweep, columns, rows } = lab
  const t = words.t.bind(words)
  const show = shown(lab)
  const isShare = show === 'devAccuracy'
  const plan = sweep.plan ?? planOf(lab.good, columns, rows)
  const [low, high] = SCALE[show]
  return html`<nn-heat
    name=${t('map.name')}
    note=${mapNote(lab)}
    filename="hyperparameters"
    .columns=${{ name: t('control.lr'), labels: columns.values.map(plain) }}
    .rows=${{ name: t('control.init'), labels: rows.values.map((init) => t(`init.${init}`)) }}
    .values=${matrixOf(plan, sweep.outcomes, show)}
    measure=${t(`measure.${show}`)}
    .format=${isShare ? percent : short}
    ?log=${!isShare}
    .low=${low}
    .high=${high}
    best=${isShare ? 'high' : 'low'}
    tall=${TALL}
    .open=${cellOf(plan, lab.good)}
    ?settled=${!sweep.running}
    @nn-pick=${(/** @type {CustomEvent} */ event) => lab.open(event)}
  >
    <nn-segments
      ${setting(lab, 'measure')}
      slot="tools"
      quiet
      label=${t('control.measure')}
      value=${show}
      .options=${Object.keys(SCALE).map((value) => ({ value, text: t(`measure.${value}`) }))}
      @nn-change=${lab.changes('measure')}
    ></nn-segments>
  </nn-heat>`
}

/** What the map shows. @param {Lab} lab */
export function shown({ state }) {
  return /** @type {keyof typeof SCALE} */ (state.measure)
}

/** How far the map is. @param {Lab} lab */
function mapNote({ words, sweep, mapped, good }) {
  if (!sweep.plan) return ''
  const all = sweep.plan.states.length
  if (sweep.running) return words.t('map.running', { done: sweep.done, all })
  if (!mapped) return words.t('map.old')
  if (sweep.status === 'cancelled') return words.t('map.cancelled', { done: sweep.done, all })
  return words.t('map.note', { iterations: grouped(good.iters) })
}

/** Cancel, or try all where that does not go by itself. @param {Lab} lab */
function mapButton(lab) {
  const { sweep, words, mapped } = lab
  const { running, status } = sweep
  const key = running ? 'do.cancel' : 'do.all'
  const press = () => (running ? sweep.cancel() : lab.tryAll())
  const whole = mapped && status === 'done'
  return html`<button class="button" ?disabled=${whole} @click=${press}>${words.t(key)}</button>`
}

/** @param {Lab} lab @param {Snapshot} run */
function curve({ words, still, held, trail, changeMarks }, run) {
  const t = words.t.bind(words)
  /** @param {Snapshot} one @returns {import('../../components/series.js').Series[]} */
  const curves = ({ records: { iteration: x, loss, devLoss } }) => [
    { name: t('curve.train'), x, y: loss, tone: 'train' },
    { name: t('curve.dev'), x, y: devLoss, tone: 'dev', dash: DEV_DASH },
  ]
  return html`<nn-chart
    class="curve"
    name=${t('chart.loss')}
    filename="hyperparameters-loss"
    .series=${trail.over('loss', curves)}
    .marks=${changeMarks}
    .x=${{ label: t('chart.x'), min: 0, max: run.iterations }}
    ?held=${held}
    ?settled=${still}
  ></nn-chart>`
}

/** @param {Lab} lab @param {Snapshot} run */
function sentence(lab, run) {
  const { words, sweep, mapped } = lab
  const own = html`<span class="line">${ownLine(lab, run)}</span>`
  if (!mapped || sweep.status !== 'done') return own
  const { all, good, stuck, diverged } = counted(sweep.outcomes)
  const goal = percent(GOOD)
  return html`<span class="line"
      >${words.rich('told.map', { all, good, goal, stuck })}
      ${diverged ? words.rich('told.diverged', { diverged }) : nothing} ${bestLine(lab)}</span
    >
    ${own}`
}

/** The run that is open, and its place among the 36. @param {Lab} lab @param {Snapshot} run */
function ownLine(lab, { scores: { dev }, event, reason }) {
  const { words, runState, sweep, mapped } = lab
  const name = runName(lab, runState)
  if (event) return words.rich('told.ownDiverged', { name, step: event.step })
  const values = { name, dev: short(dev?.loss ?? NaN), accuracy: percent(dev?.accuracy ?? NaN) }
  const cell = sweep.plan && cellOf(sweep.plan, runState)
  const placed = cell && mapped && sweep.status === 'done' && reason !== null
  if (!placed) return words.rich('told.own', values)
  const index = cell.row * lab.columns.values.length + cell.column
  const ranks = ranking(sweep.outcomes, shown(lab))
  const rank = ranks.findIndex((one) => one.index === index) + 1
  return rank
    ? words.rich(`told.ranked.${shown(lab)}`, { ...values, rank })
    : words.rich('told.own', values)
}

/** What the dev set chooses, and what it comes to on samples that had no say in it. @param {Lab} lab */
function bestLine(lab) {
  const { words, sweep } = lab
  const [best] = ranking(sweep.outcomes, shown(lab))
  if (!best || !sweep.plan) return nothing
  return words.rich(`told.best.${shown(lab)}`, {
    name: runName(lab, sweep.plan.states[best.index]),
    dev: short(best.measures.devLoss ?? NaN),
    accuracy: percent(best.measures.devAccuracy ?? NaN),
    test: percent(best.measures.testAccuracy ?? NaN),
  })
}

/** @param {Lab} lab @param {import('../fields.js').State} state */
export function runName({ words }, { init, lr }) {
  return words.t('run.name', { init: words.t(`init.${init}`), lr: plain(lr) })
}
