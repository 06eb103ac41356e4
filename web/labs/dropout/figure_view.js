/** The figure: training and dev loss, the network as one mask leaves it, and what the runs say. */
import { html } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-network.js'
import { plain } from '../../components/stops.js'
import { percent, short } from '../../languages/number.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { curvesOf } from './curves.js'
import { MASKS, MODES } from './fields.js'
import { countOff, networkOf, SIDE } from './masked.js'
import { accuracyOf, compare } from './outcome.js'
import { MEASURED, TRAINED } from '../moons/config.js'
import { devLoss } from '../moons/seeds.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const STRETCH = 100
/** So that the controls are in sight too. */
const TALL = 290
export const PRESETS = {
  half: {},
  notes: { keep: 0.8 },
  forgotten: { version: 'notes' },
  all: { keep: 1 },
}

/**
 * @param {Lab} lab
 * @param {Snapshot} run
 */
export function renderFigure(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const { runState, still, held } = lab
  const other = lab.beside(runState.version === 'notes' ? 'inverted' : 'notes')
  const curves = (/** @type {Snapshot} */ one) =>
    curvesOf(t, runState.version, one, lab.beside('none'), other)
  return html`
    <div class="chart">
      <nn-chart
        name=${t('chart.loss')}
        note=${t('chart.note', { trained: TRAINED, measured: MEASURED })}
        filename="dropout"
        .series=${lab.trail.over('loss', curves)}
        .marks=${lab.changeMarks}
        .x=${{ label: t('chart.steps'), min: 0, max: run.iterations }}
        .y=${{ min: 0 }}
        ?held=${held}
        ?settled=${still}
      ></nn-chart>
      ${renderProgress(lab)}
    </div>
    <div class="side">${network(lab, run)}</div>
    <div class="say">
      <p class="sentence" aria-live=${still ? 'polite' : 'off'}>${sentence(lab, run)}</p>
      <div class="actions">
        ${renderPlayer(lab, STRETCH)} ${renderStartOver(lab)} ${renderPresets(lab, PRESETS)}
      </div>
    </div>
  `
}

/** @param {Lab} lab @param {Snapshot} run */
function network(lab, run) {
  const { words, state, runState, still } = lab
  const t = words.t.bind(words)
  const training = state.mode === 'train' && runState.keep < 1
  const mask = training ? lab.mask : null
  const gain = mask && runState.version === 'inverted' ? 1 / runState.keep : 1
  return html`<nn-network
      name=${t('network.name')}
      note=${mask ? t('network.step', { step: state.mask }) : t('network.whole')}
      filename="dropout-network"
      side=${SIDE}
      tall=${TALL}
      .layers=${networkOf(lab.common.t.bind(lab.common), run, mask, gain)}
      ?settled=${still}
    ></nn-network>
    <div class="look">
      <button
        class="button"
        ?disabled=${!training}
        @click=${() => lab.change({ mask: (state.mask + 1) % MASKS })}
      >
        ${t('network.next')}
      </button>
      <nn-segments
        ${setting(lab, 'mode')}
        quiet
        label=${t('control.mode')}
        value=${state.mode}
        .options=${MODES.map((value) => ({ value, text: t(`mode.${value}`) }))}
        @nn-change=${lab.changes('mode')}
      ></nn-segments>
      <p class="count">${mask ? words.rich('network.off', countOff(mask)) : ''}</p>
    </div>`
}

/**
 * @param {Lab} lab
 * @param {string} version
 * @param {number} keep
 */
export function nameOf({ words }, version, keep) {
  return words.t(`name.${version}`, version === 'none' ? {} : { keep: plain(keep) })
}

/** @param {Lab} lab @param {Snapshot} run */
function sentence(lab, run) {
  const { words, runState, ended } = lab
  const { version, keep, lr } = runState
  const name = keep < 1 ? nameOf(lab, version, keep) : words.t('name.none')
  if (run.event) return words.rich('told.diverged', { name, lr: plain(lr), ...run.event })
  const [free, other] = ['none', version === 'notes' ? 'inverted' : 'notes'].map((one) =>
    ended ? lab.beside(one) : undefined,
  )
  if (!free || !other || keep === 1) return words.rich('told.alone', { name, ...scoresOf(run) })
  const { key, values, shares } = compare(run, free)
  const line = words.rich(`told.${key}`, {
    name,
    dev: short(values.dev),
    free: short(values.free),
    accuracy: percent(shares.accuracy),
    freeAccuracy: percent(shares.freeAccuracy),
  })
  const rest = words.rich(version === 'notes' ? 'told.divided' : 'told.forgotten', scoresOf(other))
  return html`<span class="line">${line}</span> <span class="line">${rest}</span>`
}

/** @param {Snapshot} run */
function scoresOf(run) {
  return { dev: short(devLoss(run)), accuracy: percent(accuracyOf(run)) }
}
