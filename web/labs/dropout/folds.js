/** What is folded away under the controls. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import '../../components/nn-table.js'
import { plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderErrataFold, renderFold, renderNotesLink, renderWeightsFold } from '../lab_parts.js'
import { renderMoonsFields } from '../moons/fields.js'
import { seedRows } from '../moons/seeds.js'
import { renderSeedsFold, seedRuns } from '../moons/seeds_view.js'
import { scaleTable, tooLarge } from './curves.js'
import { ERRATA, errataValues } from './errata.js'
import { AVERAGED, SETTINGS } from './fields.js'
import { nameOf } from './figure_view.js'
import formulas from './formulas.tex.js?formulas'
import { renderHouses } from './houses_view.js'
import { renderPictures } from './pictures_view.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */

/** @param {Lab} lab */
export function renderFolds(lab) {
  const { common, words } = lab
  const pictures = { opened: () => lab.drawPictures() }
  const houses = { opened: () => lab.drawHouses() }
  const measure = () => {
    lab.drawPictures()
    lab.drawHouses()
  }
  return html`<div class="folds">
    ${renderWorkbench(lab)} ${renderFold(words.t('scale.name'), scales(lab), { open: true })}
    ${renderFold(words.t('picture.name'), renderPictures(lab), pictures)}
    ${renderFold(words.t('houses.name'), renderHouses(lab), houses)} ${seedsFold(lab)}
    ${renderFold(common.t('fold.explain'), explained(lab))}
    ${renderFold(common.t('fold.more'), renderMoonsFields(lab), { fields: true })}
    ${renderWeightsFold(lab)} ${renderErrataFold(lab, ERRATA, errataValues(lab), measure)}
    ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function scales(lab) {
  const { words, common, good } = lab
  const t = words.t.bind(words)
  const [inverted, notes] = [lab.beside('expected inverted'), lab.beside('expected notes')]
  if (!inverted || !notes) return html`<p>${common.t('erratum.wait')}</p>`
  const layers = good.layers.length
  const last = notes.training.length - 1
  const values = {
    layers,
    keep: plain(good.keep),
    large: short(tooLarge(good.keep, layers)),
    measured: short(notes.evaluation[last] / notes.training[last]),
  }
  return html`<div class="beside">
    <div class="explained">
      <p>${words.rich('scale.what', values)}</p>
      <nn-formula .math=${formulas.logits} .values=${values}></nn-formula>
      <p>${words.rich('scale.sure', { masks: AVERAGED })}</p>
    </div>
    <nn-table
      caption=${t('scale.table')}
      .table=${scaleTable(t, good.keep, { inverted, notes })}
    ></nn-table>
  </div>`
}

/** @param {Lab} lab */
function seedsFold(lab) {
  const names = new Map(
    SETTINGS.map(({ name, version, keep }) => [name, nameOf(lab, version, keep)]),
  )
  return renderSeedsFold(lab, SETTINGS, (name) => names.get(name) ?? name, said(lab))
}

/** @param {Lab} lab */
function said({ seeds, words }) {
  const { complete, results } = seedRuns(seeds)
  if (!complete) return ''
  const rows = seedRows(SETTINGS, results)
  const [none, inverted, , notes, half] = rows
  return words.rich('seeds.said', {
    compared: inverted.compared,
    inverted: inverted.better,
    notes: notes.better,
    half: half.better,
    free: short(none.devLoss),
    loss: short(inverted.devLoss),
    notesLoss: short(notes.devLoss),
  })
}

/** @param {Lab} lab */
function explained({ words, good: { keep } }) {
  const values = { keep: plain(keep) }
  return html`<div class="explained">
    <p>${words.t('explain.why')}</p>
    <nn-formula .math=${formulas.inverted} .values=${values}></nn-formula>
    <p>${words.t('explain.expected')}</p>
    <nn-formula .math=${formulas.expected} .values=${values}></nn-formula>
    <p>${words.t('explain.backward')}</p>
    <nn-formula .math=${formulas.backward} .values=${values}></nn-formula>
    <p>${words.t('explain.code')}</p>
    <pre tabindex="0"><code>${words.t('code')}</code></pre>
  </div>`
}
