/** The six sliders that change the answer. */
import { html } from 'lit'
import { STOPS, activationStops, initStops } from './controls.js'
import { setting } from '../setting.js'

/** @param {import('./lab.js').InitialisationLab} lab */
export function renderControls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="controls">
    <nn-slider
      ${setting(lab, 'init')}
      class="init"
      label=${t('control.init')}
      .value=${lab.state.init}
      .stops=${initStops(t)}
      reset="he"
      error=${lab.errorAt('init')}
      @nn-change=${lab.changes('init')}
    ></nn-slider>
    <nn-slider
      ${setting(lab, 'act')}
      class="act"
      label=${t('control.act')}
      .value=${lab.state.act}
      .stops=${activationStops(t)}
      reset="relu"
      error=${lab.errorAt('act')}
      @nn-change=${lab.changes('act')}
    ></nn-slider>
    ${lab.slider('dropout', STOPS.dropout)} ${lab.slider('l2', STOPS.l2)}
    ${lab.slider('lr', STOPS.lr)} ${lab.slider('iters', STOPS.iters)}
  </div>`
}
