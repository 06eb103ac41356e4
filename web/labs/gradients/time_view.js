/** The gradient through time: an RNN beside an LSTM. */
import { html } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-formula.js'
import { plain } from '../../components/stops.js'
import { short } from '../../languages/number.js'
import { renderSeed, renderSlider } from '../lab_parts.js'
import { STOPS } from './control_view.js'
import formulas from './formulas.tex.js?formulas'
import { keptOf, shareCurves, sharesOf } from './recurrent.js'

/** @typedef {import('./lab.js').GradientsLab} Lab */

/** @param {Lab} lab */
export function renderTime(lab) {
  const { words, cells } = lab
  const t = words.t.bind(words)
  const { results, about } = cells.shown
  /** @type {import('./recurrent.js').RecurrentGradient[] | undefined} */
  const found = results.get('cells')
  if (!found) return html`<p>${lab.common.t('erratum.wait')}</p>`
  const { forget, length } = about
  const [rnn, bare, lstm] = found.map((one) => sharesOf(one)[0])
  const values = {
    length,
    forget: plain(forget),
    rnn: short(rnn),
    bare: short(bare),
    lstm: short(lstm),
  }
  const { gate, steps, share } = keptOf(forget, length)
  const kept = { steps: String(steps), gate: plain(gate), kept: short(share) }
  return html`<div class="time">
    <nn-chart
      name=${t('time.chart')}
      filename="gradients-time"
      scale="log"
      .series=${shareCurves(t, found, forget)}
      .x=${{ label: t('time.step'), min: 1, max: length }}
      ?held=${lab.held}
      ?settled=${!lab.held}
    ></nn-chart>
    <p class="told" aria-live="polite">
      ${words.rich(bare < rnn ? 'time.told.less' : 'time.told.more', values)}
    </p>
    <div class="fields">
      ${renderSlider(lab, 'forget', STOPS.forget)} ${renderSlider(lab, 'length', STOPS.length)}
      ${renderSeed(lab, 'cellseed')}
    </div>
    <div class="explained">
      <p>${words.t('time.why')}</p>
      <nn-formula .math=${formulas.lstm} .values=${{ ...values, ...kept }}></nn-formula>
      <nn-formula .math=${formulas.kept} .values=${kept}></nn-formula>
    </div>
  </div>`
}
