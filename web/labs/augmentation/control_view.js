/** The guess, the controls, and what is folded away under them. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-picture.js'
import '../../components/nn-table.js'
import '../../components/nn-weights.js'
import { linearStops } from '../../components/stops.js'
import { percent } from '../../languages/number.js'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderPredict,
  renderSeed,
  renderSegments,
  renderSlider,
} from '../lab_parts.js'
import { mean } from '../statistics.js'
import { ERRATA, measured } from './errata.js'
import { STRENGTH } from './fields.js'
import formulas from './formulas.tex.js?formulas'
import { pictureOperation, sliceOf } from './operations.js'
import { digitByDigit, gapOf } from './outcome.js'

/** @typedef {import('./lab.js').AugmentationLab} Lab */

/** Wide enough for the notes' slice of a picture that is two times as wide as high. */
const SIDE = 720
/** Less flattery than this is not worth a word. */
const NOTED = 0.01
const GUESSES = ['better', 'unclear', 'worse']
/** @type {Record<string, import('../../components/stops.js').Stop[]>} */
const STOPS = {
  digits: linearStops(20, 400, 10, [20, 100, 200, 300, 400]),
  shift: linearStops(0, 4, 0.25, [0, 1, 2, 3, 4]),
  angle: linearStops(0, 180, 5, [0, 45, 90, 135, 180]),
  sd: linearStops(0, 250, 10, [0, 50, 100, 150, 200, 250]),
  hole: linearStops(1, 8, 1, [1, 2, 3, 4, 5, 6, 7, 8]),
}

/** @param {Lab} lab */
export function renderGuess(lab) {
  return renderPredict(lab, GUESSES, verdict(lab))
}

/** @param {Lab} lab */
function verdict(lab) {
  const { words, lessons, still, guess } = lab
  const learned = lessons.shown
  if (!still || !learned) return nothing
  const { key, plain, helped, points } = gapOf(learned.pairs)
  return words.rich(key === guess ? 'predict.right' : 'predict.wrong', {
    op: words.t(`op.${learned.state.op}`),
    plain: percent(plain),
    helped: percent(helped),
    said: words.t(`predict.${key}`),
    points: Math.abs(points).toFixed(1),
  })
}

/** @param {Lab} lab */
export function renderControls(lab) {
  const strength = STRENGTH[lab.state.op]
  return html`<div class="controls">
    ${strength ? renderSlider(lab, strength, STOPS[strength]) : nothing}
    ${renderSlider(lab, 'digits', STOPS.digits)} ${renderSegments(lab, 'dev')}
    <div>${own(lab)}</div>
  </div>`
}

/** @param {Lab} lab */
function own(lab) {
  const { words, image, imageName } = lab
  const back = html`<button class="button" @click=${() => lab.takeAway()}>
    ${words.t('picture.back', { name: imageName })}
  </button>`
  return html`<nn-picture
      side=${SIDE}
      @nn-picture=${(/** @type {CustomEvent} */ event) => lab.bring(event)}
    ></nn-picture>
    ${image ? html`<div>${back}</div>` : nothing}`
}

/** @param {Lab} lab @param {import('./lessons.js').Shown} learned */
export function renderFolds(lab, learned) {
  const { common, words } = lab
  const t = words.t.bind(words)
  const table = html`<nn-table
    caption=${t('table.name')}
    .table=${digitTable(lab, learned)}
  ></nn-table>`
  const weights = html`<p>${t('weights.which', { seed: learned.state.seed })}</p>
    <nn-weights .layers=${learned.pairs[0].helped.layers}></nn-weights>`
  return html`<div class="folds">
    ${renderFold(t('table.name'), table, { open: true })}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(t('fold.careless'), careless(lab), { opened: lab.openCareless })}
    ${renderFold(common.t('fold.more'), renderSeed(lab, 'seed'), { fields: true })}
    ${renderFold(common.t('fold.weights'), weights)}
    ${renderErrataFold(lab, ERRATA, measured(lab.flipped), lab.openErrata)} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab @param {import('./lessons.js').Shown} learned @returns {import('../../components/table.js').Table} */
function digitTable({ words }, { pairs }) {
  const keys = ['digit', 'plain', 'helped', 'most', 'share']
  const rows = digitByDigit(pairs).map(({ digit, plain, helped, most, share }) => [
    digit,
    plain,
    helped,
    most,
    share,
  ])
  return { columns: keys.map((key) => words.t(`table.${key}`)), rows }
}

/** @param {Lab} lab */
function explained({ words, good, size }) {
  const operation = /** @type {Record<string, any>} */ (pictureOperation(good, size) ?? {})
  const slice = sliceOf(size)
  const [rows, columns] =
    good.op === 'crop' ? [slice.height, slice.width] : [operation.height, operation.width]
  const values = { w: size.width, h: size.height, x: operation.x, y: operation.y, rows, columns }
  const live = { ...values, angle: `${good.angle}°`, sd: good.sd }
  const written = Object.fromEntries(Object.entries(live).map(([key, x]) => [key, String(x ?? '')]))
  return html`<div class="explained">
    <p>${words.t(`explain.${good.op}`)}</p>
    <nn-formula .math=${formulas[good.op]} .values=${written}></nn-formula>
    <p>${words.t('explain.label')}</p>
    <p>${words.t('explain.dev')}</p>
    <p>${words.t('explain.fair')}</p>
  </div>`
}

/** @param {Lab} lab */
function careless({ words, carelessRuns: runs, openCareless }) {
  if (!runs) {
    return html`<button class="button" @click=${openCareless}>${words.t('careless.again')}</button>`
  }
  if (runs.length === 0) return html`<p>${words.t('careless.wait')}</p>`
  const [back, fresh] = /** @type {const} */ (['back', 'fresh']).map((key) =>
    mean(runs.map(({ held }) => held?.[key] ?? NaN)),
  )
  const values = { back: percent(back), fresh: percent(fresh), seeds: runs.length }
  return html`<p>
    ${words.rich(back - fresh > NOTED ? 'careless.told' : 'careless.none', values)}
  </p>`
}
