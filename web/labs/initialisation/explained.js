/** How W starts and what follows from it, as formulas with the numbers of now. */
import { html } from 'lit'
import '../../components/nn-formula.js'
import { plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import formulas from './formulas.tex.js?formulas'
import { INITIALISERS, deviations, isDrawn } from './initialisers.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

/** @param {Lab} lab */
export function renderExplained({ words, runState: { init, lr }, run }) {
  const { name, scale = 0 } = INITIALISERS[init]
  const drawn = isDrawn(init)
  const all = deviations(init, run?.layers ?? []).map(short)
  const values = { std: all.join(' / '), scale: plain(scale), lr: plain(lr) }
  return html`<div class="explained">
    <p>${words.t(`explain.${drawn ? 'drawn' : 'same'}`)}</p>
    <nn-formula .math=${formulas[drawn ? name : 'same']} .values=${values}></nn-formula>
    <p>${words.t('explain.variance')}</p>
    <nn-formula .math=${formulas.variance}></nn-formula>
    <p>${words.t('explain.update')}</p>
    <nn-formula .math=${formulas.update} .values=${values}></nn-formula>
  </div>`
}
