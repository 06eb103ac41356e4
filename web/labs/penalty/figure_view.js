/** The figure: J in its two parts with the dev losses, the boundary with and without, and what the run says. */
import { html, nothing } from 'lit'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { MEASURED, TRAINED } from '../moons/config.js'
import { countAll, pushOf } from './costs.js'
import { curvesOf, written } from './curves.js'
import { compare } from './outcome.js'

/** @typedef {import('./lab.js').PenaltyLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const STRETCH = 100
/** The experiment over eight seeds has its three penalties; here they act on a smaller net. */
export const PRESETS = {
  free: { kind: 'none' },
  right: {},
  strong: { lambda: 10 },
  l1: { kind: 'l1', lambda: 0.3 },
  zeros: { kind: 'l1', lambda: 0.3, l1step: 'proximal' },
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { runState, still, held } = lab
  const free = lab.beside('free')
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${t('chart.note', { trained: TRAINED, measured: MEASURED })}
        filename="penalty"
        .series=${lab.trail.over('loss', (one) => curvesOf(t, runState, one, free))}
        .marks=${lab.changeMarks}
        .x=${{ label: t('chart.steps'), min: 0, max: run.iterations }}
        .y=${{ min: 0 }}
        ?held=${held}
        ?settled=${still}
      ></nn-chart>
      ${renderProgress(lab)}
    </div>
    <div class="side">
      <nn-boundary
        name=${nameOf(lab, runState.kind, runState.lambda)}
        filename="penalty-boundary"
        .terrain=${run.terrain}
        ?settled=${still}
      ></nn-boundary>
      <nn-boundary
        name=${t('boundary.free')}
        filename="penalty-none"
        .terrain=${free?.terrain ?? null}
        ?settled=${still}
      ></nn-boundary>
    </div>
    <div class="say">
      <p class="sentence" aria-live=${still ? 'polite' : 'off'}>${sentence(lab, run, free)}</p>
      <div class="actions">
        ${renderPlayer(lab, STRETCH)} ${renderStartOver(lab)} ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/**
 * @param {Lab} lab
 * @param {string} kind
 * @param {number} lambda
 */
export function nameOf({ words }, kind, lambda) {
  return words.t(`name.${kind}`, kind === 'none' ? {} : { lambda: plain(lambda) })
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 * @param {Snapshot | undefined} free
 */
function sentence(lab, run, free) {
  const { words, runState, ended } = lab
  const { kind, lambda, lr } = runState
  const name = nameOf(lab, kind, lambda)
  if (run.event) return words.rich('told.diverged', { name, lr: plain(lr), ...run.event })
  const beside = kind === 'none' ? run : free
  if (!beside || !ended) return words.rich('told.alone', { name, ...own(run) })
  const { key, values } = compare(kind, run, beside)
  const line = words.rich(`told.${key}`, { name, m: TRAINED, ...written(values) })
  if (kind !== 'l1') return line
  return html`<span class="line">${line}</span> <span class="line">${zerosLine(lab, run)}</span>`
}

/** @param {Snapshot} run */
function own({ scores }) {
  return { train: short(scores.train?.loss ?? NaN), dev: short(scores.dev?.loss ?? NaN) }
}

/**
 * What became of the weights that L1 wants away, by its one step and by the other.
 *
 * @param {Lab} lab
 * @param {Snapshot} run
 */
function zerosLine({ words, runState, ended, otherStep: other }, { weights = [] }) {
  const within = pushOf(runState.lr, runState.lambda)
  const counted = (/** @type {Float32Array[]} */ of) => {
    const { all, zeros, near } = countAll(of, within)
    const share = percent((runState.l1step === 'proximal' ? zeros : near) / all)
    return { all, zeros, near, share, within: plain(Number(within.toPrecision(2))) }
  }
  if (weights.length === 0) return nothing
  const { l1step } = runState
  const beside = ended ? other?.weights : undefined
  return html`${words.rich(`told.${l1step}`, counted(weights))}
  ${beside ? words.rich(`told.${l1step}.other`, counted(beside)) : nothing}`
}
