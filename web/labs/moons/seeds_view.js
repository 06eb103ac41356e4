/** The experiment over eight seeds as a fold: a button, how far it is, a table that fills. */
import { html, nothing } from 'lit'
import '../../components/nn-table.js'
import { grouped, percent } from '../../languages/number.js'
import { renderFold } from '../lab_parts.js'
import { MEASURED, REFERENCE, SEEDS, TRAINED } from './config.js'
import { seedInputs, seedRows } from './seeds.js'

/** @typedef {import('./seeds.js').Setting} Setting */
/** @typedef {import('../lab_element.js').LabElement & {seeds: import('../comparison.js').Comparison}} Lab */

const KEY = 'seeds'
const COLUMNS = ['setting', 'train', 'dev', 'accuracy', 'norm', 'lowest', 'step', 'better']

/** What is known of the experiment. @param {import('../comparison.js').Comparison} seeds */
export const seedRuns = (seeds) => seeds.of(KEY)

/**
 * @param {Lab} lab
 * @param {Setting[]} settings   the first holds nothing back
 * @param {(name: string) => string} nameOf   a setting's name in the reader's language
 * @param {unknown} said         what the complete table says
 */
export function renderSeedsFold(lab, settings, nameOf, said) {
  const { common, seeds } = lab
  const t = common.t.bind(common)
  const { asked, complete, results } = seedRuns(seeds)
  const count = settings.length * SEEDS.length
  const inside = html`<div class="explained">
      <p>${common.rich('seeds.what', facts())}</p>
      <p>
        <button
          class="button"
          ?disabled=${asked}
          @click=${() => seeds.want(KEY, seedInputs(settings))}
        >
          ${t('seeds.run', { count })}
        </button>
        <span role="status"
          >${asked ? common.rich('seeds.done', { done: results.size, count }) : nothing}</span
        >
      </p>
      ${complete ? html`<p>${said}</p>` : nothing}
    </div>
    ${asked ? table(lab, settings, nameOf) : nothing}`
  return renderFold(t('seeds.name'), inside)
}

function facts() {
  const { layers, lr, iterations, noise } = REFERENCE
  return {
    net: ['2', ...layers, '1'].join('-'),
    lr,
    noise,
    trained: TRAINED,
    measured: MEASURED,
    iterations: grouped(iterations),
    seeds: SEEDS.length,
  }
}

/**
 * @param {Lab} lab
 * @param {Setting[]} settings
 * @param {(name: string) => string} nameOf
 */
function table({ common, seeds }, settings, nameOf) {
  const t = common.t.bind(common)
  const rows = seedRows(settings, seedRuns(seeds).results).map((row, i) => [
    nameOf(row.name),
    tidied(row.trainLoss, 3),
    tidied(row.devLoss, 3),
    percent(row.devAccuracy),
    tidied(row.norm, 1),
    tidied(row.lowest, 3),
    row.step,
    i === 0 ? '–' : `${row.better} / ${row.compared}`,
  ])
  const columns = COLUMNS.map((key) => t(`seeds.column.${key}`))
  return html`<nn-table caption=${t('seeds.table')} .table=${{ columns, rows }}></nn-table>`
}

/** @param {number} x @param {number} digits after the point */
function tidied(x, digits) {
  return Number(x.toFixed(digits))
}
