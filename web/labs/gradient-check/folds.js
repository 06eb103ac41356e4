/** What is folded away: every number, why, the network. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-layers.js'
import '../../components/nn-table.js'
import { linearStops, logStops } from '../../components/stops.js'
import { errorOf } from '../../engine/check.js'
import { short } from '../../languages/number.js'
import {
  renderFold,
  renderNotesLink,
  renderSeed,
  renderSegments,
  renderSlider,
} from '../lab_parts.js'
import formulas from './formulas.tex.js?formulas'
import { bestStep, hidden } from './outcome.js'
import { setting } from '../setting.js'

/** @typedef {import('./lab.js').GradientCheckLab} Lab */
/** @typedef {import('./figure_view.js').Checked} Checked */

const STOPS = {
  dropout: linearStops(0, 0.8, 0.05, [0, 0.2, 0.4, 0.6, 0.8]),
  penalty: logStops(1e-2, 100, { zero: true, ticks: [0.1, 1, 10, 100] }),
  trained: [0, 1, 10, 100, 1000, 5000].map((value) => ({
    value,
    text: String(value),
    tick: String(value),
  })),
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
export function renderFolds(lab, checked) {
  const { common, words } = lab
  const table = html`<nn-table
    caption=${words.t('table.name')}
    .table=${tableOf(lab, checked)}
  ></nn-table>`
  return html`<div class="folds">
    ${renderFold(words.t('table.name'), table)}
    ${renderFold(common.t('fold.explain'), explained(lab, checked))}
    ${renderFold(common.t('fold.more'), network(lab), { fields: true })} ${renderNotesLink(lab)}
  </div>`
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 * @returns {import('../../components/table.js').Table}
 */
function tableOf({ words }, { check: { pairs }, state: { step } }) {
  const keys = ['place', 'value', 'difference', 'textbook', 'engine', 'apart', 'note']
  return {
    columns: keys.map((key) => words.t(`table.${key}`)),
    rows: pairs.map((pair) => [
      placeOf(pair),
      pair.value,
      pair.difference,
      pair.textbook,
      pair.gradient,
      pair.textbook - pair.difference,
      pair.kink ? words.t('table.skipped') : hidden(pair, step) ? words.t('table.hidden') : '',
    ]),
  }
}

/** W²[3, 1] @param {import('../../engine/check.js').Pair} pair */
function placeOf({ layer, parameter, row, column }) {
  const name = { W: 'W', b: 'b', gamma: 'γ', beta: 'β' }[parameter]
  const inside = parameter === 'W' ? `${row + 1}, ${column + 1}` : String(row + 1)
  return `${name}${'⁰¹²³⁴⁵⁶⁷⁸⁹'[layer]}[${inside}]`
}

/**
 * @param {Lab} lab
 * @param {Checked} checked
 */
function explained({ words, still }, { check, state }) {
  const best = bestStep(check)
  const values = { step: short(state.step), error: short(errorOf(check.pairs, 'textbook')) }
  return html`<div class="explained">
    <nn-formula .math=${formulas.central} .values=${values}></nn-formula>
    <p>${words.t('why.idea')}</p>
    <nn-formula .math=${formulas.error} .values=${values}></nn-formula>
    <p>${words.t('why.relative')}</p>
    <nn-formula .math=${formulas.parts}></nn-formula>
    <p>
      ${still ? words.rich('why.step', { best: short(best.step), error: short(best.error) }) : ''}
    </p>
    <p>${words.t('why.float')}</p>
    <p>${words.t('why.kinks')}</p>
  </div>`
}

/** @param {Lab} lab */
function network(lab) {
  const { state, words } = lab
  const flag = (/** @type {string} */ key, /** @type {(value: string) => string} */ text) =>
    html`<nn-segments
      ${setting(lab, key)}
      label=${words.t(`control.${key}`)}
      value=${state[key] ? '1' : '0'}
      .options=${['0', '1'].map((value) => ({ value, text: text(value) }))}
      @nn-change=${(/** @type {CustomEvent} */ { detail }) =>
        lab.change({ [key]: detail.value === '1' })}
    ></nn-segments>`
  return html`${renderSegments(lab, 'output')} ${renderSegments(lab, 'init')}
    ${renderSlider(lab, 'dropout', STOPS.dropout)}
    ${flag('inverted', (value) => words.t(`inverted.${value}`))}
    ${renderSlider(lab, 'l2', STOPS.penalty)} ${renderSlider(lab, 'l1', STOPS.penalty)}
    ${flag('bn', (value) => words.t(`bn.${value}`))}
    <nn-layers
      ${setting(lab, 'layers')}
      label=${words.t('control.layers')}
      most="4"
      .value=${state.layers}
      @nn-change=${lab.changes('layers')}
    ></nn-layers>
    ${renderSlider(lab, 'trained', STOPS.trained)} ${renderSeed(lab, 'initseed')}
    ${renderSeed(lab, 'seed')}`
}
