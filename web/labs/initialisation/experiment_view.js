/** Many seeds: from the lowest to the highest of them as a band, the one in the middle as a curve; and k of n. */
import { html } from 'lit'
import { short } from '../../languages/number.js'
import { bandOf, bestOf, EXPERIMENTS, inputsOf, rowsOf } from './experiments.js'
import { DASHES } from './initialisers.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */
/** @typedef {import('./experiments.js').Row} Row */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Translate */

const COLUMNS = ['init', 'median', 'reached']
/** @type {Record<string, import('../../components/series.js').Tone>} */
const TONES = { he: 'train', 'random-1': 'dev', xavier: 'ink', 'random-0.01': 'ghost' }
/** The axis where a curve leaves for infinity: that one has no top. */
const TOP = 1

/** @type {Record<string, import('./more.js').View>} */
export const experiments = Object.fromEntries(
  Object.entries(EXPERIMENTS).map(([name, experiment]) => [
    name,
    {
      figure: experimentFigure,
      words: experimentWords,
      want: (lab) => lab.experiment.want(name, inputsOf(experiment)),
      places: (lab) => {
        const { complete, results } = lab.experiment.of(name)
        return complete ? places(rowsOf(experiment, results)) : []
      },
    },
  ]),
)

/** @param {Row[]} rows */
function places(rows) {
  return rows.map(({ init, median }) => ({ init, loss: median })).sort((a, b) => a.loss - b.loss)
}

/** @param {Lab} lab */
function experimentFigure(lab) {
  const { view, scale } = lab.state
  const t = lab.words.t.bind(lab.words)
  const { iterations, seeds } = EXPERIMENTS[view]
  const { results, complete } = lab.experiment.of(view)
  const rows = rowsOf(EXPERIMENTS[view], results)
  return html`
    <div class="chart">
      <nn-chart
        name=${t(`many.chart.${view}`)}
        note=${t('many.note', { seeds })}
        filename="${view}-loss"
        scales
        scale=${scale}
        .series=${rows.flatMap((row) => curve(t, row))}
        .bands=${rows.flatMap((row) => band(t, row))}
        .marks=${rows.flatMap((row) => mark(t, row))}
        .x=${{ label: t('chart.x'), min: 0, max: iterations }}
        .y=${scale === 'linear' ? { min: 0, max: TOP } : {}}
        ?settled=${complete}
        @nn-scale=${(/** @type {CustomEvent} */ { detail }) => lab.change({ scale: detail.scale })}
      ></nn-chart>
    </div>
    <div class="side">
      <nn-table caption=${t('many.table')} .table=${tableOf(t, rows)}></nn-table>
    </div>
  `
}

/** @param {Translate} t @param {Row} row @returns {import('../../components/series.js').Series[]} */
function curve(t, row) {
  const found = bandOf(row)
  if (!found) return []
  const dash = row.init === 'he' ? [] : DASHES[row.init]
  const look = { tone: TONES[row.init], dash, label: true }
  return [{ name: t(`init.${row.init}`), x: found.x, y: found.middle, ...look }]
}

/** A start that explodes from every seed has no curve: it is infinite nearly at once. @param {Translate} t @param {Row} row */
function mark(t, row) {
  if (bandOf(row)) return []
  return [{ x: 0, label: t('many.gone', { name: t(`init.${row.init}`) }), tone: TONES[row.init] }]
}

/** @param {Translate} t @param {Row} row @returns {import('../../components/series.js').Band[]} */
function band(t, row) {
  const found = bandOf(row)
  if (!found) return []
  const { x, low, high } = found
  return [
    { name: t('many.band', { name: t(`init.${row.init}`) }), x, low, high, tone: TONES[row.init] },
  ]
}

/**
 * @param {Translate} t
 * @param {Row[]} rows
 * @returns {import('../../components/table.js').Table}
 */
export function tableOf(t, rows) {
  return {
    columns: COLUMNS.map((key) => t(`many.${key}`)),
    rows: rows.map((row) => [
      t(`tick.${row.init}`),
      short(row.median),
      t('many.of', { some: row.reached, all: row.runs.length }),
    ]),
  }
}

/** @param {Lab} lab */
function experimentWords(lab) {
  const { words } = lab
  const { view } = lab.state
  const { results, complete } = lab.experiment.of(view)
  if (!complete) {
    const count = Object.keys(inputsOf(EXPERIMENTS[view])).length
    return words.rich('many.wait', { done: results.size, count })
  }
  const rows = rowsOf(EXPERIMENTS[view], results)
  const outcome = bestOf(rows).init === 'he' ? 'wins' : 'loses'
  return words.rich(`many.${outcome}.${view}`, told(words.t.bind(words), rows))
}

/** Starts as they are called in the places of a sentence. */
const CALLED = { he: 'he', xavier: 'xavier', 'random-1': 'one', 'random-0.01': 'small' }

/**
 * What stands in the sentence: medians, how many of how many, the best of them.
 *
 * @param {Translate} t
 * @param {Row[]} rows
 * @returns {Record<string, string | number>}
 */
export function told(t, rows) {
  const best = bestOf(rows)
  const numbers = rows.flatMap(({ init, median, reached, exploded }) => {
    const name = CALLED[/** @type {keyof typeof CALLED} */ (init)]
    return [
      [`${name}Loss`, short(median)],
      [`${name}Reached`, reached],
      [`${name}Exploded`, exploded],
    ]
  })
  const seeds = rows[0].runs.length
  return {
    ...Object.fromEntries(numbers),
    seeds,
    best: t(`init.${best.init}`),
    loss: short(best.median),
  }
}
