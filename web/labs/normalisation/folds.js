/** What is folded away under the sliders: the numbers, all methods side by side, how it is computed, errata. */
import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import '../../components/nn-formula.js'
import { short } from '../../languages/number.js'
import { renderErrataFold, renderFold, renderNotesLink } from '../lab_parts.js'
import { ERRATA, measured } from './errata.js'
import formulas from './formulas.tex.js?formulas'
import { ALL, RAW } from './methods.js'
import { clean } from './sentence.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */
/** @typedef {import('./model.js').Models} Models */
/** @typedef {import('../../components/table.js').Table} Table */

const HOW = ['data', 'bowl', 'steps', 'engine']
const SUMMARY = /** @type {const} */ (['mean', 'sd', 'min', 'max'])

/**
 * @param {Lab} lab
 * @param {Models} models
 */
export function renderFolds(lab, models) {
  return guard([lab.words.name, models, lab.plain, lab.state.method], () => folds(lab, models))
}

/**
 * @param {Lab} lab
 * @param {Models} models
 * @returns {import('lit').TemplateResult}
 */
function folds(lab, models) {
  const t = lab.words.t.bind(lab.words)
  const table = (/** @type {string} */ key, /** @type {Table} */ content) =>
    html`<nn-table class=${key} caption=${t(`table.${key}`)} .table=${content}></nn-table>`
  const how = html`<div class="words">
    ${formula(lab, models)} ${HOW.map((key) => html`<p>${t(`how.${key}`)}</p>`)}
  </div>`
  return html`<div class="folds">
    ${renderFold(t('fold.numbers'), table('numbers', numbers(lab, models)), { open: true })}
    ${renderFold(t('fold.all'), table('all', comparison(lab, models)))}
    ${renderFold(t('fold.how'), how)}
    ${renderErrataFold(lab, ERRATA, lab.plain && measured(lab.plain.models, lab.plain.normalised))}
    ${renderNotesLink(lab)}
  </div>`
}

/** The method with its two numbers of now. @param {Lab} lab @param {Models} models */
function formula({ state: { method } }, models) {
  const [age, rooms] = models[method].features
  const values = {
    ageShift: short(clean(age.shift)),
    ageScale: short(age.scale),
    roomsShift: short(clean(rooms.shift)),
    roomsScale: short(rooms.scale),
  }
  return html`<nn-formula .math=${formulas[method]} .values=${values}></nn-formula>
    <nn-formula .math=${formulas.now} .values=${values}></nn-formula>`
}

/**
 * @param {Lab} lab
 * @param {Models} models
 * @returns {Table}
 */
function numbers({ words, state }, models) {
  const heads = ['feature', ...SUMMARY].map((key) => words.t(`table.${key}`))
  const rows = ['age', 'rooms'].flatMap((name, i) => {
    const feature = words.t(`feature.${name}.short`)
    return [
      { label: words.t('table.before', { feature }), summary: models[RAW].summaries[i] },
      { label: words.t('table.after', { feature }), summary: models[state.method].summaries[i] },
    ].map(({ label, summary }) => [label, ...SUMMARY.map((key) => clean(summary[key]))])
  })
  return { columns: heads, rows }
}

/**
 * @param {Lab} lab
 * @param {Models} models
 * @returns {Table}
 */
function comparison({ words }, models) {
  const keys = ['method', 'kappa', 'steps', 'best', 'limit']
  const rows = ALL.map((method) => {
    const { kappa, steps, best, limit } = models[method].descent
    return [words.t(`method.${method}`), kappa, steps, best, limit]
  })
  return { columns: keys.map((key) => words.t(`table.${key}`)), rows }
}
