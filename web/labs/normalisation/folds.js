/** What is folded away under the sliders: the numbers, all methods side by side, how it is computed, errata. */
import { html } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { language } from '../../languages/language.js'
import { renderErrata } from '../errata_view.js'
import { ERRATA, measured } from './errata.js'
import { ALL, RAW } from './methods.js'
import { clean } from './sentence.js'

/** @typedef {import('./lab.js').NormalisationLab} Lab */
/** @typedef {import('./model.js').Models} Models */
/** @typedef {import('../../components/table.js').Table} Table */

const NOTES_PAGE = 'https://limingluo.github.io/deeplearning/#/improve_nn/README'
const HOW = ['data', 'bowl', 'steps', 'engine']
const SUMMARY = /** @type {const} */ (['mean', 'sd', 'min', 'max'])

/**
 * @param {Lab} lab
 * @param {Models} models
 */
export function renderFolds(lab, models) {
  return guard([language(), lab.state.method], () => folds(lab, models))
}

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function folds(lab, models) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="folds">
    <details open>
      <summary>${t('fold.numbers')}</summary>
      <div class="inside">
        <nn-table
          class="numbers"
          caption=${t('table.numbers')}
          .table=${numbers(lab, models)}
        ></nn-table>
      </div>
    </details>
    <details>
      <summary>${t('fold.all')}</summary>
      <div class="inside">
        <nn-table
          class="all"
          caption=${t('table.all')}
          .table=${comparison(lab, models)}
        ></nn-table>
      </div>
    </details>
    <details>
      <summary>${t('fold.how')}</summary>
      <div class="inside words">${HOW.map((key) => html`<p>${t(`how.${key}`)}</p>`)}</div>
    </details>
    <details>
      <summary>${t('fold.errata')}</summary>
      <div class="inside">
        ${errata(lab, models)}
        <p><a href=${NOTES_PAGE} target="_blank" rel="noopener">${t('fold.notes')}</a></p>
      </div>
    </details>
  </div>`
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

/**
 * @param {Lab} lab
 * @param {Models} models
 */
function errata({ words, normalised }, models) {
  const values = normalised ? measured(models, normalised) : {}
  return renderErrata(words, ERRATA, values)
}
