/** Every number against its difference, the error of each layer, and the error at every step. */
import { html, nothing } from 'lit'
import '../../components/nn-bars.js'
import '../../components/nn-chart.js'
import { errorOf } from '../../engine/check.js'
import { short } from '../../languages/number.js'
import { renderPresets, renderStartOver } from '../lab_parts.js'
import { codeLines } from './code.js'
import { apart, hidden, layerErrors, told } from './outcome.js'

/** @typedef {import('./lab.js').GradientCheckLab} Lab */
/** @typedef {import('../../engine/check.js').Check} Check */
/** @typedef {import('../../engine/check.js').Pair} Pair */
/** @typedef {{check: Check, state: import('../fields.js').State}} Checked */

const SCALE = { low: 1e-12, high: 1 }
const SUPERSCRIPT = ['', '¹', '²', '³', '⁴', '⁵']

export const PRESETS = {
  right: {},
  notes: { fault: 'mask', dropout: 0.2, act: 'relu', inverted: false },
  derivative: { fault: 'derivative' },
  zero: { act: 'relu', init: 'zeros' },
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
export function renderFigure(lab, checked) {
  const { words, common } = lab
  const said = told(checked.check, checked.state)
  return html`<div class="chart pair">${scatter(lab, checked)} ${sweep(lab, checked)}</div>
    <div class="side">${errors(lab, checked)} ${code(lab, checked)}</div>
    <div class="say">
      <p class="sentence" aria-live=${lab.still ? 'polite' : 'off'}>
        ${said.map(({ key, values }) => html`<span class="line">${words.rich(key, values)} </span>`)}
      </p>
      <div class="actions">
        <button class="button" @click=${() => lab.change({ initseed: lab.good.initseed + 1 })}>
          ${words.t('do.again')}
        </button>
        ${renderStartOver(lab, common.t('do.defaults'))} ${renderPresets(lab, PRESETS)}
      </div>
    </div>`
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
function scatter(lab, { check, state }) {
  const t = lab.words.t.bind(lab.words)
  const smooth = check.pairs.filter(({ kink }) => !kink)
  const wrong = smooth.filter((pair) => apart(pair, state.step))
  const unknown = smooth.filter((pair) => !wrong.includes(pair) && hidden(pair, state.step))
  const right = smooth.filter((pair) => !wrong.includes(pair) && !unknown.includes(pair))
  const sizes = smooth.flatMap((pair) => [Math.abs(pair.difference), Math.abs(pair.textbook)])
  const seen = sizes.filter((size) => size > 0 && Number.isFinite(size))
  const ends = seen.length ? [Math.min(...seen), Math.max(...seen)] : [SCALE.low, SCALE.high]
  const series = [
    { ...dots(right), name: t('scatter.right'), tone: /** @type {const} */ ('train') },
    { ...dots(wrong), name: t('scatter.wrong'), tone: /** @type {const} */ ('dev') },
    { ...dots(unknown), name: t('scatter.hidden'), tone: /** @type {const} */ ('ghost') },
    {
      name: t('scatter.equal'),
      x: ends,
      y: ends,
      tone: /** @type {const} */ ('ghost'),
      dash: [3, 3],
    },
  ]
  return html`<nn-chart
    name=${t('scatter.name')}
    note=${t('scatter.note', { wrong: wrong.length, count: smooth.length })}
    filename="gradients"
    scale="log"
    .series=${series}
    .x=${{ label: t('scatter.x'), log: true }}
    ?held=${lab.held}
    ?settled=${lab.still}
  ></nn-chart>`
}

/** @param {Pair[]} pairs */
function dots(pairs) {
  return {
    x: pairs.map(({ difference }) => Math.abs(difference)),
    y: pairs.map(({ textbook }) => Math.abs(textbook)),
    line: false,
  }
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
function sweep(lab, { check: { sweep: found }, state }) {
  const t = lab.words.t.bind(lab.words)
  const { step: x } = found
  const series = [
    {
      name: t('sweep.central'),
      x,
      y: found.central,
      tone: /** @type {const} */ ('train'),
      label: true,
    },
    {
      name: t('sweep.forward'),
      x,
      y: found.forward,
      tone: /** @type {const} */ ('dev'),
      dash: [7, 4],
      label: true,
    },
    {
      name: t('sweep.engine'),
      x,
      y: found.engine,
      tone: /** @type {const} */ ('ghost'),
      dash: [3, 3],
      label: true,
    },
  ]
  return html`<nn-chart
    name=${t('sweep.name')}
    filename="step"
    scale="log"
    .series=${series}
    .marks=${[{ x: state.step, label: `ε = ${short(state.step)}`, tone: 'ink', dash: [2, 3] }]}
    .x=${{ label: 'ε', log: true, min: SCALE.low, max: SCALE.high }}
    .y=${{ min: SCALE.low, max: SCALE.high }}
    ?held=${lab.held}
    ?settled=${lab.still}
  ></nn-chart>`
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
function errors({ words }, { check, state }) {
  const t = words.t.bind(words)
  const layers = layerErrors(check, state.step).map(({ layer, error }) => ({
    name: t('errors.layer', { layer: SUPERSCRIPT[layer] }),
    value: Number.isNaN(error) ? null : error,
  }))
  const all = { name: t('errors.all'), value: errorOf(check.pairs, 'textbook') }
  return html`<nn-bars
    name=${t('errors.name')}
    head=${t('errors.head')}
    filename="relative-errors"
    note=${t('errors.note')}
    low=${SCALE.low}
    high=${SCALE.high}
    .rows=${check.pairs.length ? [...layers, all] : layers}
  ></nn-bars>`
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
function code({ words }, { state }) {
  const has = { dropout: state.dropout > 0, bn: state.bn, penalty: state.l1 + state.l2 > 0 }
  const lines = codeLines(state.fault, has)
  return html`<figure class="code">
    <figcaption>${words.t('code.name')}</figcaption>
    <div class="lines" role="group" tabindex="0" aria-label=${words.t('code.name')}>
      ${lines.map((line) => codeLine(words, line))}
    </div>
  </figure>`
}

/**
 * @param {import('../../languages/language.js').Language} words
 * @param {{text: string, wrong: boolean}} line
 */
function codeLine(words, { text, wrong }) {
  const mark = wrong ? html`<b> # ← ${words.t('code.wrong')}</b>` : nothing
  return html`<code class=${wrong ? 'wrong' : ''}>${text}${mark}</code>`
}
