/** The figure: a picture before and after at the left, what the digits' networks know at the right, and what it says. */
import { html, nothing } from 'lit'
import { guard } from 'lit/directives/guard.js'
import '../../components/nn-chart.js'
import '../../components/nn-pixels.js'
import { grouped, percent } from '../../languages/number.js'
import { renderPresets, renderSegments, renderStartOver } from '../lab_parts.js'
import { UPDATES } from './fields.js'
import { pythonOf, sliceOf } from './operations.js'
import { mosaicOf, picturesOf } from './pictures.js'
import { curveOf, gapOf, mistaken, together } from './outcome.js'

/** @typedef {import('./lab.js').AugmentationLab} Lab */
/** @typedef {import('./lessons.js').Shown} Shown */

/** Of a single seed there is nothing to say. */
const FEWEST = 2

export const PRESETS = {
  mirror: {},
  nine: { op: 'turn' },
  little: { op: 'shift', shift: 0.5, digits: 50 },
  moved: { op: 'shift', dev: 'moved' },
  crop: { op: 'crop' },
}

/** @param {Lab} lab */
export function renderFigure(lab) {
  const { shown } = lab.lessons
  return html`
    <div class="tool">${renderSegments(lab, 'op')}</div>
    <div class="side">${picture(lab)}</div>
    <div class="chart">${shown ? html`${chart(lab, shown)} ${mosaic(lab, shown)}` : nothing}</div>
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>
        ${shown ? sentence(lab, shown) : lab.words.t('told.wait')}
      </p>
      <div class="actions">${renderStartOver(lab)} ${renderPresets(lab, PRESETS)}</div>
    </div>
  `
}

/** @param {Lab} lab */
function picture(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<nn-pixels
      name=${t('picture.name')}
      note=${t(`op.${lab.good.op}`)}
      filename="augmented"
      zoom="1"
      .pictures=${guard([lab.changed, lab.image, lab.words.name], () => picturesOf(lab))}
      ?settled=${!lab.held && !lab.waiting}
    ></nn-pixels>
    <pre><code>${pythonOf(lab.good, lab.size)}</code></pre>
    ${tooSmall(lab)} ${facts(lab)}`
}

/** The notes' slice of a picture that is smaller: NumPy says nothing, so that this does. @param {Lab} lab */
function tooSmall({ good, size, words }) {
  const slice = sliceOf(size)
  const whole = slice.width === 200 && slice.height === 200
  if (good.op !== 'crop' || whole) return nothing
  const values = { ...size, rows: slice.height, columns: slice.width }
  return html`<p class="small" role="status">${words.rich('picture.small', values)}</p>`
}

/** @param {Lab} lab */
function facts({ changed, words, waiting }) {
  if (!changed || waiting) return html`<p class="facts"></p>`
  const { pixels: all, same, found, placed } = changed.facts
  const values = {
    length: grouped(3 * all),
    same: percent(same / all),
    found: percent(found / all),
    placed: percent((placed ?? 0) / all),
  }
  const key = placed === null ? 'facts.other' : 'facts.flip'
  return html`<p class="facts">${words.rich(key, values)}</p>`
}

/** One of each digit, and what became of it, as the network is given them. @param {Lab} lab @param {Shown} shown */
function mosaic({ words }, { pairs }) {
  const { examples } = pairs[0].helped
  return html`<nn-pixels
    name=${words.t('mosaic.name')}
    filename="digits"
    zoom="5"
    .pictures=${guard([examples, words.name], () => [mosaicOf(words.t('mosaic.rows'), examples)])}
  ></nn-pixels>`
}

/** @param {Lab} lab @param {Shown} learned */
function chart(lab, learned) {
  const { words, still } = lab
  const t = words.t.bind(words)
  const [plain, helped] = [
    curveOf(learned.pairs.map((pair) => pair.plain)),
    curveOf(learned.pairs.map((pair) => pair.helped)),
  ]
  const names = {
    plain: t('curve.plain'),
    helped: t('curve.helped', { op: t(`op.${learned.state.op}`) }),
  }
  return html`<nn-chart
    name=${t('chart.name')}
    note=${t(`chart.note.${learned.state.dev}`, { count: learned.state.digits, seeds: learned.pairs.length })}
    filename="augmentation"
    .series=${[
      { name: names.plain, x: plain.x, y: plain.mean, tone: 'ghost', dash: [5, 4], label: true },
      { name: names.helped, x: helped.x, y: helped.mean, tone: 'train', label: true },
    ]}
    .bands=${[
      { name: names.plain, x: plain.x, low: plain.low, high: plain.high, tone: 'ghost' },
      { name: names.helped, x: helped.x, low: helped.low, high: helped.high, tone: 'train' },
    ]}
    .x=${{ label: t('chart.x'), min: 0, max: UPDATES }}
    .y=${{ min: floorOf(plain.low, helped.low), max: 1, format: (/** @type {number} */ share) => percent(share) }}
    ?held=${lab.held}
    ?settled=${still}
  ></nn-chart>`
}

const BELOW = 0.15
const TENTHS = 10

/**
 * Where the axis begins: what is known at the end fills the chart, and guesses at the start are cut off.
 *
 * @param {number[][]} lows
 */
function floorOf(...lows) {
  const least = Math.min(...lows.map((low) => low[low.length - 1]))
  return Math.max(0, Math.floor(TENTHS * (least - BELOW)) / TENTHS)
}

/** @param {Lab} lab @param {Shown} shown */
function sentence({ words }, { pairs, state }) {
  if (pairs.length < FEWEST) return words.t('told.wait')
  const op = words.t(`op.${state.op}`)
  const { key, plain, helped, points, wins, losses, seeds } = gapOf(pairs)
  const values = {
    op,
    plain: percent(plain),
    helped: percent(helped),
    points: Math.abs(points).toFixed(1),
    count: key === 'worse' ? losses : wins,
    seeds,
  }
  const { digit, other, share } = mistaken(together(pairs.map((pair) => pair.plain.changed)))
  const wrong = { op, digit, other, share: percent(share) }
  return html`<span class="line">${words.rich(`told.${key}`, values)}</span>
    <span class="line">${words.rich('told.mistaken', wrong)}</span>`
}
