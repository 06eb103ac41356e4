/** Which output for which problem: what each output of the network answers, map by map or price by price. */
import { html, nothing } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-segments.js'
import { renderProgress, renderSegments, renderSlider } from '../lab_parts.js'
import { rateStops } from './controls.js'
import formulas from './formulas.tex.js?formulas'
import { measures, outputSaid } from './outcome.js'
import { OUTPUTS, problemConfig } from './problems.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('../../engine/answers.js').Answers} Answers */

/** Rows of the table. */
const SHOWN = 60
const GUESSES = ['output.can', 'output.cannot']

/** @type {import('./view.js').View} */
export const output = { guesses: GUESSES, verdict, figure, words, controls, explained, compare }

/**
 * Two labels, and a softmax that has to say both.
 *
 * @param {Lab} lab
 * @returns {Record<string, import('../../engine/train.js').TrainInput>}
 */
function compare({ guess, good, housing }) {
  if (!GUESSES.includes(guess)) return {}
  const config = problemConfig({ ...good, problem: 'labels', output: 'softmax' }, housing)
  return { labels: { config, answers: true } }
}

/** @param {Lab} lab */
function verdict(lab) {
  const answers = lab.other('labels')?.answers
  if (!answers) return lab.words.t('predict.wait')
  const { both, bothRight } = measures('labels', answers)
  const right = (lab.guess === 'output.can') === bothRight > 0
  return lab.words.rich(`predict.output.${right ? 'right' : 'wrong'}`, { both, bothRight })
}

/** @param {Lab} lab */
function figure(lab) {
  const answers = lab.run?.answers
  if (!answers) return html`<div class="chart"></div>`
  return html`<div class="chart ${lab.runState.problem === 'regression' ? '' : 'maps'}">
      ${lab.runState.problem === 'regression' ? prices(lab, answers) : maps(lab, answers)}
      ${renderProgress(lab)}
    </div>
    <div class="side">
      <nn-table
        caption=${lab.words.t('output.table')}
        .table=${lab.still ? tableOf(lab, answers) : EMPTY}
      ></nn-table>
    </div>`
}

/** @type {import('../../components/table.js').Table} */
const EMPTY = { columns: [], rows: [] }

/**
 * A map for each output; beside a single one there is room for the loss.
 *
 * @param {Lab} lab
 * @param {Answers} answers
 */
function maps(lab, { maps: terrains }) {
  const { problem } = lab.runState
  const drawn = terrains.map(
    (terrain, k) =>
      html`<nn-boundary
        name=${lab.words.t(`output.${problem}.${k}`)}
        filename="output-${k + 1}"
        .terrain=${terrain}
        ?settled=${lab.still}
      ></nn-boundary>`,
  )
  return terrains.length > 1 ? drawn : html`${drawn}${loss(lab)}`
}

/** @param {Lab} lab */
function loss({ run, words: texts, held, still, trail, changeMarks }) {
  if (!run) return nothing
  const t = texts.t.bind(texts)
  const curve = (/** @type {import('../../engine/train.js').Snapshot} */ { records }) => {
    const { iteration: x, loss: y } = records
    return [{ name: t('output.train'), x, y, tone: /** @type {const} */ ('train') }]
  }
  return html`<nn-chart
    name=${t('output.loss')}
    filename="loss"
    .series=${trail.over('loss', curve)}
    .marks=${changeMarks}
    .x=${{ label: t('figure.x'), min: 0, max: run.iterations }}
    ?held=${held}
    ?settled=${still}
  ></nn-chart>`
}

/**
 * @param {Lab} lab
 * @param {Answers} answers
 */
function prices(lab, { A: [said], Y: [true_] }) {
  const t = lab.words.t.bind(lab.words)
  const ends = [0, Math.max(...true_)]
  const series = [
    { name: t('output.said'), x: true_, y: said, tone: 'train', line: false },
    { name: t('output.right'), x: ends, y: ends, tone: 'ghost', dash: [3, 3], label: true },
  ]
  return html`<nn-chart
    name=${t('output.prices')}
    note=${t('output.unit')}
    filename="prices"
    .series=${series}
    .x=${{ label: t('output.true'), min: 0 }}
    ?settled=${lab.still}
  ></nn-chart>`
}

/**
 * @param {Lab} lab
 * @param {Answers} answers
 * @returns {import('../../components/table.js').Table}
 */
function tableOf(lab, { A, Y }) {
  const t = lab.words.t.bind(lab.words)
  const names = A.map((_, k) => t('output.column', { k: k + 1 }))
  const truth = Y.map((_, k) => t('output.truth', { k: k + 1 }))
  const sums = A.length > 1 ? [t('output.sum')] : []
  const row = (/** @type {number} */ s) => {
    const own = A.map((a) => a[s])
    const sum = A.length > 1 ? [own.reduce((x, y) => x + y, 0)] : []
    return [s + 1, ...own, ...sum, ...Y.map((y) => y[s])]
  }
  return {
    columns: [t('output.sample'), ...names, ...sums, ...truth],
    rows: Array.from({ length: Math.min(SHOWN, Y[0].length) }, (_, s) => row(s)),
  }
}

/** @param {Lab} lab */
function words(lab) {
  const { run } = lab
  return run ? outputSaid(run, lab.runState) : []
}

/** @param {Lab} lab */
function controls(lab) {
  const t = lab.words.t.bind(lab.words)
  const options = OUTPUTS[lab.good.problem].map((value) => ({ value, text: t(`output.${value}`) }))
  return html`${renderSegments(lab, 'problem')}
    <nn-segments
      ${setting(lab, 'output')}
      label=${t('control.output')}
      hint=${t('hint.output')}
      value=${lab.good.output}
      .options=${options}
      @nn-change=${lab.changes('output')}
    ></nn-segments>
    ${renderSlider(lab, 'lr', rateStops())}`
}

/** @param {Lab} lab */
function explained({ words: texts, good }) {
  return html`<nn-formula .math=${formulas[`output_${good.output}`]}></nn-formula>
    ${['1', '2', '3'].map((i) => html`<p>${texts.t(`why.output.${i}`)}</p>`)}`
}
