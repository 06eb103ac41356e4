/** The figure: a picture before and after at the left, what the digits' networks know at the right, and what it says. */
import { html, nothing } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-pixels.js'
import { DIGIT_SIDE } from '../../data/digits.js'
import { grouped, percent } from '../../languages/number.js'
import { renderPresets, renderSegments, renderStartOver } from '../lab_parts.js'
import { SEEDS, UPDATES } from './fields.js'
import { pythonOf, sliceOf } from './operations.js'
import { curveOf, gapOf, mistaken, together } from './outcome.js'

/** @typedef {import('./lab.js').AugmentationLab} Lab */

export const PRESETS = {
  mirror: {},
  nine: { op: 'turn' },
  little: { op: 'shift', shift: 0.5, digits: 50 },
  moved: { op: 'shift', dev: 'moved' },
  crop: { op: 'crop' },
}

/** @param {Lab} lab */
export function renderFigure(lab) {
  return html`
    <div class="tool">${renderSegments(lab, 'op')}</div>
    <div class="side">${picture(lab)}</div>
    <div class="chart">
      ${lab.learned.pairs.length ? html`${chart(lab)} ${mosaic(lab)}` : nothing}
    </div>
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>${sentence(lab)}</p>
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
      .pictures=${pictures(lab)}
      ?settled=${!lab.held && !lab.waiting}
    ></nn-pixels>
    <pre><code>${pythonOf(lab.good, lab.size)}</code></pre>
    ${tooSmall(lab)} ${facts(lab)}`
}

/** @param {Lab} lab */
function pictures({ words, changed, image }) {
  if (!changed) return image ? [{ name: words.t('picture.before'), ...pixels(image) }] : []
  const { before, after } = changed
  return [
    { name: words.t('picture.before'), ...pixels(before) },
    { name: words.t('picture.after'), ...pixels(after) },
  ]
}

/**
 * Red, green, blue: what a network would be given.
 *
 * @param {import('../../../wasm/augment.js').Image} image
 */
function pixels({ data, width, height }) {
  const values = new Uint8ClampedArray(3 * width * height)
  for (let i = 0, k = 0; i < data.length; i++) if (i % 4 < 3) values[k++] = data[i]
  return { width, height, values, channels: /** @type {const} */ (3) }
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

/** One of each digit, and what became of it, as the network is given them. @param {Lab} lab */
function mosaic({ words, learned: { pairs } }) {
  const { examples } = pairs[0].helped
  const width = examples.length * (DIGIT_SIDE + 1) - 1
  const height = 2 * DIGIT_SIDE + 1
  const values = new Float64Array(width * height)
  examples.forEach(({ before, after }, nth) => {
    for (const [row, digit] of [before, after].entries()) {
      digit.forEach((ink, k) => {
        const [x, y] = [k % DIGIT_SIDE, Math.floor(k / DIGIT_SIDE)]
        values[(row * (DIGIT_SIDE + 1) + y) * width + nth * (DIGIT_SIDE + 1) + x] = ink
      })
    }
  })
  const one = { name: words.t('mosaic.rows'), width, height, values, low: 1, high: 0 }
  return html`<nn-pixels
    name=${words.t('mosaic.name')}
    filename="digits"
    zoom="5"
    .pictures=${[{ ...one, channels: /** @type {const} */ (1) }]}
  ></nn-pixels>`
}

/** @param {Lab} lab */
function chart(lab) {
  const { words, learned, still } = lab
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
    note=${t(`chart.note.${learned.state.dev}`, { count: learned.state.digits, seeds: SEEDS })}
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

/** @param {Lab} lab */
function sentence({ words, learned, still }) {
  const { pairs, state } = learned
  if (!still || pairs.length < SEEDS) return words.t('told.wait')
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
