/**
 * What no other lab has: bars with a legend, cures as switches, the gradient through time with controls of its own; presets among
 * the controls, a button that mends what broke, and weights with their activations.
 */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-formula.js'
import { plain } from '../../components/stops.js'
import { renderControl } from '../../lab/controls.js'
import { shownAt } from '../../lab/define.js'
import { LabOfValue } from '../../lab/element.js'
import { renderOwnPlayer } from '../../lab/figures.js'
import { short } from '../../languages/number.js'
import { renderPresets, renderStartOver, renderWeightsFold } from '../lab_parts.js'
import { breakageOf, firstThatHolds, repairJobs, repairsOf } from './breakage.js'
import { LESSON, replayOf } from './config.js'
import { axisOf, ratioText, resultOf } from './outcome.js'

/**
 * @typedef {import('../../lab/view.js').View} View
 * @typedef {import('../../figure/values.js').OwnValue} OwnValue
 */

/** So many controls are of the network, before the presets. */
const NETWORK = 3

export class GradientsLab extends LabOfValue {
  /** Of the bars. @type {{min: number, max: number} | null} */
  axis = null
  /** The gradient through time that was shown last: its controls stay while the next is computed. @type {OwnValue | null} */
  time = null
  /** Whether the fold of weights has been opened. */
  #looked = false

  /** What is said of an end is said of runs of their own: it stands whatever moves. */
  get ended() {
    return true
  }

  /** A run that has broken down, or stands midway, is compared too. */
  settle() {
    super.settle()
    if (!this.held && this.run && this.training.settled) this.settled()
  }

  get wanted() {
    const { replay, repairs } = this
    return [...super.wanted, ...Object.values(repairs?.jobs ?? {}), ...(replay ? [replay] : [])]
  }

  /** What may mend a run that broke down, each with the job that tries it. */
  get repairs() {
    const { view } = this
    const breakage = view && breakageOf(view.run, view.s.lr)
    if (!breakage) return null
    const changes = repairsOf(breakage.cause, view.s)
    return { changes, jobs: repairJobs(changes, view.s) }
  }

  /** The run once more, where somebody looks at its weights. */
  get replay() {
    const { run, runState } = this
    return this.#looked && run && !run.event ? replayOf(runState, run.iteration) : null
  }

  #look() {
    this.#looked = true
    this.settle()
  }

  renderActions() {
    return html`${this.#renderRepair()} ${renderOwnPlayer(this)} ${renderStartOver(this)}`
  }

  /** All of them tried, the first that held. */
  #renderRepair() {
    const { repairs, known, words } = this
    if (!repairs) return nothing
    const jobs = Object.entries(repairs.jobs)
    if (!jobs.every(([, job]) => known.isOver(job))) return nothing
    const tried = new Map(jobs.map(([name, job]) => [name, known.result(job)]))
    const found = firstThatHolds(repairs.changes, tried)
    if (!found) return html`<span>${words.t('repair.none')}</span>`
    const { change, run } = found
    const what = Object.entries(change).map(([key, value]) =>
      key === 'lr' ? `α = ${plain(value)}` : words.t(`cure.${value}`),
    )
    const values = { change: what.join(' + '), loss: short(resultOf(run).loss), steps: LESSON }
    return html`<button class="button main" @click=${() => this.change(change)}>
      ${words.t('do.repair', values)}
    </button>`
  }

  renderControls() {
    const all = shownAt(this.lab, this.state).map((key) => renderControl(this, key))
    return html`<div class="controls">
      ${all.slice(0, NETWORK)}
      <div class="full">${renderPresets(this, this.lab.presets)}</div>
      ${all.slice(NETWORK)}
    </div>`
  }

  renderWeights() {
    const { replay } = this
    return renderWeightsFold(this, {
      name: this.words.t('weights.name'),
      layers: replay ? this.known.result(replay)?.layers : undefined,
      opened: () => this.#look(),
    })
  }
}

/**
 * Of each layer's gradient.
 *
 * @param {GradientsLab} lab
 * @param {OwnValue} facts
 * @param {View} view
 */
function bars(lab, { id, title, note, series, marks, x }, { still }) {
  /** @type {import('../../components/series.js').Series[]} */
  const own = series
  const values = own.flatMap(({ y }) => Array.from(y))
  lab.axis = axisOf(values, lab.held ? lab.axis : null)
  return html`<nn-chart
    kind="bar"
    scale="log"
    name=${title}
    note=${note}
    filename=${id}
    .series=${lab.trail.over(id, () => own, { points: true })}
    .marks=${marks}
    .x=${x}
    .y=${lab.axis}
    ?held=${lab.held}
    ?settled=${still}
  >
    <span slot="tools" class="legend">
      ${own.map(({ name, tone }) => html`<span class=${tone ?? ''}>${name}</span>`)}
    </span>
  </nn-chart>`
}

/**
 * A table of switches: each with what it does to the gradients, and whether the network then learns.
 *
 * @param {GradientsLab} lab
 * @param {OwnValue} facts
 * @param {View} view
 */
function cures(lab, { rows }, { t }) {
  return html`<table class="cures">
    <caption>
      ${t('cures.name')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t('cures.column.cure')}</th>
        <th scope="col">${t('cures.column.ratio')}</th>
        <th scope="col">${t('cures.column.loss', { steps: LESSON })}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((/** @type {any} */ row) => cureRow(lab, row, t))}
    </tbody>
  </table>`
}

/**
 * @param {GradientsLab} lab
 * @param {{cure: string, result?: import('./outcome.js').Result}} row
 * @param {View['t']} t
 */
function cureRow(lab, { cure, result }, t) {
  const end = result && result.step !== null ? t('cures.broke', { step: result.step }) : null
  return html`<tr>
    <th scope="row">
      <button
        class="button"
        aria-pressed=${lab.state.cure === cure ? 'true' : 'false'}
        @click=${() => lab.change({ cure })}
      >
        ${t(`cure.${cure}`)}
      </button>
    </th>
    <td data-value=${result?.start ?? nothing}>${result ? ratioText(result.start) : '…'}</td>
    <td data-value=${result?.loss ?? nothing}>${result ? (end ?? short(result.loss)) : '…'}</td>
  </tr>`
}

/** An RNN beside an LSTM. @param {GradientsLab} lab @param {OwnValue} facts @param {View} view */
function time(lab, facts, { t }) {
  if (facts.series) lab.time = facts
  if (!lab.time) return html`<p>${t('erratum.wait')}</p>`
  const { id, title, series, x, said, values } = lab.time
  const { formulas } = lab.extras
  return html`<div class="time">
    <nn-chart
      name=${title}
      filename=${id}
      scale="log"
      .series=${series}
      .x=${x}
      ?held=${lab.held}
      ?settled=${!lab.held}
    ></nn-chart>
    <p class="told" aria-live="polite">${lab.rich(said)}</p>
    <div class="fields">
      ${['forget', 'length', 'cellseed'].map((key) => renderControl(lab, key))}
    </div>
    <div class="explained">
      <p>${t('time.why')}</p>
      <nn-formula .math=${formulas?.lstm} .values=${values}></nn-formula>
      <nn-formula .math=${formulas?.kept} .values=${values}></nn-formula>
    </div>
  </div>`
}

export const views = { bars, cures, time }
