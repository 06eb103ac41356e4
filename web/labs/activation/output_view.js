/** Which output for which problem: what each output of the network answers, map by map or price by price. */
import { html } from 'lit'
import { rateStops } from './controls.js'
import { outputSaid } from './outcome.js'
import { OUTPUTS, PROBLEMS } from './problems.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */
/** @typedef {import('../../engine/answers.js').Answers} Answers */

/** Rows of the table. */
const SHOWN = 60

/** @param {Lab} lab */
export function outputFigure(lab) {
  const answers = lab.training.snapshot?.answers
  if (!answers) return html`<div class="main"></div>`
  return html`<div class="main ${answers.Y.length > 1 ? 'maps' : ''}">
      ${lab.good.problem === 'regression' ? prices(lab, answers) : maps(lab, answers)}
    </div>
    <div class="side">
      <nn-table
        caption=${lab.words.t('output.table')}
        .table=${lab.training.settled ? tableOf(lab, answers) : EMPTY}
      ></nn-table>
    </div>`
}

/** @type {import('../../components/table.js').Table} */
const EMPTY = { columns: [], rows: [] }

/**
 * @param {Lab} lab
 * @param {Answers} answers
 */
function maps(lab, { maps: terrains }) {
  const { problem } = lab.good
  return terrains.map(
    (terrain, k) =>
      html`<nn-boundary
        name=${lab.words.t(`output.${problem}.${k}`)}
        filename="output-${k + 1}"
        .terrain=${terrain}
        ?settled=${lab.training.settled && !lab.held}
      ></nn-boundary>`,
  )
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
    ?settled=${lab.training.settled && !lab.held}
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
export function outputWords(lab) {
  const run = lab.training.snapshot
  return run ? outputSaid(run, lab.good) : []
}

/** @param {Lab} lab */
export function outputControls(lab) {
  const t = lab.words.t.bind(lab.words)
  const choice = (/** @type {string} */ key, /** @type {string[]} */ values) =>
    html`<nn-segments
      label=${t(`control.${key}`)}
      value=${lab.good[key]}
      .options=${values.map((value) => ({ value, text: t(`${key}.${value}`) }))}
      @nn-change=${lab.changes(key)}
    ></nn-segments>`
  return html`${choice('problem', PROBLEMS)} ${choice('output', OUTPUTS[lab.good.problem])}
  ${lab.slider('lr', rateStops())}`
}
