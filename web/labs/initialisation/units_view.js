/** The network of the run, a map a unit: units that are alike look alike. */
import { html, nothing } from 'lit'
import { lazy } from '../../loading/lazy.js'
import { short } from '../../languages/number.js'
import { gradientBars, runWords } from './run_view.js'
import { layersOf, spreads } from './units.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const network = lazy(() => import('../../components/nn-network.js'))

const TALL = 330

/** @type {import('./more.js').View} */
export const unitsView = {
  figure: unitsFigure,
  words: unitsWords,
  want: (lab) => void network(lab),
}

/** @param {Lab} lab */
function unitsFigure(lab) {
  const { run, words, common, still } = lab
  if (!run) return nothing
  return html`
    <div class="chart">
      <nn-network
        name=${words.t('units.name')}
        note=${words.t('units.note')}
        filename="units"
        side=${run.sights?.side ?? 1}
        tall=${TALL}
        .layers=${layersOf(common.t.bind(common), run)}
        ?settled=${still}
      ></nn-network>
    </div>
    <div class="side">
      <nn-table
        caption=${words.t('units.table')}
        .table=${spreads(words.t.bind(words), run)}
      ></nn-table>
      ${gradientBars(lab, run)}
    </div>
  `
}

/** @param {Lab} lab */
function unitsWords(lab) {
  const [first] = lab.run?.layers.slice(0, -1) ?? []
  if (!first || first.spread === 0) return runWords(lab) // which says it already
  const said = { units: first.units, spread: short(first.spread) }
  return html`<span class="line">${lab.words.rich('units.told', said)} </span>${runWords(lab)}`
}
