/** The experiment over eight seeds as a fold: a button, how far it is, a table that fills, and what the complete one says. */
import { table } from '../../figure/values.js'
import { grouped, percent } from '../../languages/number.js'
import { MEASURED, REFERENCE, SEEDS, TRAINED } from './config.js'
import { seedInputs, seedRows } from './seeds.js'

/** @typedef {import('./seeds.js').Setting} Setting */
/** @typedef {import('../../lab/view.js').View} View */
/** @typedef {import('../../lab/define.js').Said} Said */

const COLUMNS = ['setting', 'train', 'dev', 'accuracy', 'norm', 'lowest', 'step', 'better']

/** Its jobs, a name of Lab.later. @param {Setting[]} settings   the first holds nothing back */
export function seedJobs(settings) {
  const jobs = Object.entries(seedInputs(settings)).map(([name, input]) => [
    name,
    { task: 'train', input },
  ])
  return Object.fromEntries(jobs)
}

/**
 * @template {Setting} S
 * @param {View} view
 * @param {S[]} settings
 * @param {(setting: S) => string} nameOf   in the reader's language
 * @param {(rows: import('./seeds.js').Row[]) => Said} say
 * @returns {import('../../lab/define.js').Fold}
 */
export function seedsFold(view, settings, nameOf, say) {
  const { asked, complete, results } = view.later('seeds')
  const count = settings.length * SEEDS.length
  const rows = seedRows(settings, results)
  const names = new Map(settings.map((setting) => [setting.name, nameOf(setting)]))
  return {
    name: 'seeds.name',
    inside: () => [
      { paragraph: [['seeds.what', facts()]] },
      {
        run: 'seeds',
        text: ['seeds.run', { count }],
        done: ({ done }) => ['seeds.done', { done, count }],
      },
      ...(complete ? [{ paragraph: [say(rows)] }] : []),
      ...(asked ? [{ figure: tableOf(view, rows, names) }] : []),
    ],
  }
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
 * @param {View} view
 * @param {import('./seeds.js').Row[]} rows
 * @param {Map<string, string>} names   of the settings
 */
function tableOf({ t }, rows, names) {
  return table(t('seeds.table'), {
    columns: COLUMNS.map((key) => t(`seeds.column.${key}`)),
    rows: rows.map((row, i) => [
      names.get(row.name) ?? row.name,
      tidied(row.trainLoss, 3),
      tidied(row.devLoss, 3),
      percent(row.devAccuracy),
      tidied(row.norm, 1),
      tidied(row.lowest, 3),
      row.step,
      i === 0 ? '–' : `${row.better} / ${row.compared}`,
    ]),
  })
}

/** @param {number} x @param {number} digits after the point */
function tidied(x, digits) {
  return Number(x.toFixed(digits))
}
