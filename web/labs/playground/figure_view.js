/** The figure: data, network, result, from left to right; the sentence and what one can do. */
import { html, nothing } from 'lit'
import '../../components/nn-boundary.js'
import '../../components/nn-chart.js'
import '../../components/nn-network.js'
import { grouped, percent, short } from '../../languages/number.js'
import { renderPlayer, renderPresets, renderProgress, renderStartOver } from '../lab_parts.js'
import { renderConfusions } from './confusion_view.js'
import { renderOption } from './control_view.js'
import { estimateOf, isLong } from './estimate.js'
import { dataIcon, penIcon } from './icons.js'
import { networkOf } from './network.js'
import { deadUnits, finding } from './outcome.js'
import { fitsLink, MOST_LINKED } from './own_link.js'
import { renderCsvFaults, renderPen, renderPenTools } from './pen_view.js'
import { PRESETS } from './presets.js'

/** @typedef {import('./lab.js').PlaygroundLab} Lab */
/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

const STRETCH = 100
const TALL = 198
const DEV_DASH = [7, 4]
const DATA = 'data.name'
const SHARES = ['train', 'dev', 'usual']

/** @param {Lab} lab @param {Snapshot} run */
export function renderFigure(lab, run) {
  return html`
    <div class="data">${dataColumn(lab)}</div>
    <div class="net">${network(lab, run)} ${losses(lab, run)} ${renderProgress(lab)}</div>
    <div class=${lab.state.own ? 'result drawing' : 'result'}>
      ${boundary(lab, run)} ${renderConfusions(lab, run)}
    </div>
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${sentence(lab, run)}</p>
      <div class="actions">${renderPlayer(lab, STRETCH)}</div>
    </div>
    <div class="tries">${renderPresets(lab, PRESETS)} ${renderStartOver(lab)}</div>
  `
}

/** @param {Lab} lab */
function dataColumn(lab) {
  const { words, state, fields } = lab
  const { choices = [] } = fields.find(({ key }) => key === DATA) ?? {}
  if (lab.lesson.hides(DATA)) return renderOption(lab, 'data.noise')
  return html`<h3 id="data">${words.t('data.head')}</h3>
    <div class="kinds" role="group" aria-labelledby="data">
      ${choices.map((name) =>
        dataButton(words.t(`choice.${name}`), dataIcon(name), {
          pressed: !state.own && state[DATA] === name,
          barred: lab.lesson.locks(DATA),
          press: () => lab.change({ [DATA]: name }),
        }),
      )}
      ${
        lab.lesson.hides('own')
          ? nothing
          : dataButton(words.t('data.own'), penIcon, {
              pressed: Boolean(state.own),
              barred: lab.lesson.locks(DATA) || lab.lesson.locks('own'),
              press: () => lab.drawOwn(),
            })
      }
    </div>
    ${state.own ? renderPenTools(lab) : renderOption(lab, 'data.noise')} ${renderCsvFaults(lab)}`
}

/**
 * @param {string} name
 * @param {unknown} icon
 * @param {{pressed: boolean, barred: boolean, press: () => void}} button
 */
function dataButton(name, icon, { pressed, barred, press }) {
  return html`<button
    class="kind"
    ?disabled=${barred}
    aria-pressed=${pressed ? 'true' : 'false'}
    @click=${press}
  >
    ${icon}<span>${name}</span>
  </button>`
}

/** @param {Lab} lab @param {Snapshot} run */
function network(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const estimate = estimateOf(run)
  const note = isLong(estimate)
    ? t('network.left', { seconds: grouped(Math.ceil(estimate.left / 1000)) })
    : t('network.note')
  return html`<nn-network
    name=${t('network.name')}
    note=${note}
    filename="playground-network"
    side=${run.sights?.side ?? 0}
    tall=${TALL}
    .layers=${networkOf(t, run, lab.runState.output)}
    ?settled=${lab.still}
  ></nn-network>`
}

/** @param {Lab} lab @param {Snapshot} run */
function losses(lab, run) {
  const t = lab.words.t.bind(lab.words)
  /** @param {Snapshot} one @returns {import('../../components/series.js').Series[]} */
  const curves = ({ records: { iteration: x, loss, devLoss } }) => {
    const train = { name: t('part.train'), x, y: loss, tone: /** @type {const} */ ('train') }
    const dev = { name: t('part.dev'), x, y: devLoss, tone: /** @type {const} */ ('dev') }
    const both = devLoss.length ? [train, { ...dev, dash: DEV_DASH }] : [train]
    return both.map((one) => ({ ...one, label: true }))
  }
  return html`<nn-chart
    class="losses"
    name=${t('chart.loss')}
    filename="playground"
    scales
    .series=${lab.trail.over('loss', curves)}
    .marks=${lab.changeMarks}
    .x=${{ label: t('chart.x'), min: 0, max: run.iterations }}
    .y=${{ min: 0 }}
    ?held=${lab.held}
    ?settled=${lab.still}
  ></nn-chart>`
}

/** @param {Lab} lab @param {Snapshot} run */
function boundary(lab, run) {
  const { words, still, state } = lab
  const { terrain, sights } = run
  const plane =
    terrain && sights ? { ...terrain, kinds: sights.kinds, points: sights.train } : terrain
  return html`<nn-boundary
      name=${words.t('boundary.name')}
      filename="playground-boundary"
      .terrain=${plane}
      .dev=${sights?.dev ?? null}
      ?settled=${still}
      >${lab.draws ? renderPen(lab) : nothing}</nn-boundary
    >
    <p class="key">
      ${words.t(lab.draws ? linkKey(state.own) : sights?.dev ? 'boundary.key' : 'boundary.key.train', { most: MOST_LINKED })}
    </p>`
}

/** Whether the points go along with a link. @param {import('./own.js').Own} own */
function linkKey(own) {
  return fitsLink(own) ? 'own.goes' : 'own.stays'
}

/** @param {Lab} lab @param {Snapshot} run */
function sentence(lab, run) {
  const { words, runState, waits } = lab
  if (waits) return words.t('own.few')
  if (run.reason === null) return words.rich('told.going', { iteration: grouped(run.iteration) })
  const { key, values } = finding(run)
  const said = { ...written(values), rate: String(runState['optimizer.learningRate']) }
  const { dead, all } = deadUnits(run)
  const quiet = dead > 0 && key !== 'diverged'
  return html`<span class="line">${words.rich(`told.${key}`, said)}</span>
    <span class="line"
      >${run.event ? nothing : scores(lab, run)}
      ${quiet ? words.rich('told.quiet', { dead, all }) : nothing}</span
    >`
}

/** @param {Record<string, number | string>} values */
function written(values) {
  const text = (/** @type {string} */ key, /** @type {number | string} */ value) =>
    SHARES.includes(key) ? percent(Number(value)) : String(value)
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, text(key, value)]))
}

/** @param {Lab} lab @param {Snapshot} run */
function scores({ words }, { scores: all, iteration }) {
  const parts = /** @type {const} */ (['train', 'dev', 'test']).flatMap((part) => {
    const score = all[part]
    return score ? [words.rich(`told.loss.${part}`, { loss: short(score.loss) })] : []
  })
  return html`${words.rich('told.after', { iteration: grouped(iteration) })}${parts}${words.t('told.stop')}`
}
