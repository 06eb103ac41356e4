/** The sliders that change the answer. */
import { html } from 'lit'
import { STEP_STOPS, methodStops, rateStops } from './controls.js'
import { setting } from '../setting.js'

/** @param {import('./lab.js').NormalisationLab} lab */
export function renderControls(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="controls">
    ${slider(lab, 'method', methodStops(t))} ${slider(lab, 'rate', rateStops(t))}
    ${slider(lab, 'steps', STEP_STOPS, true)}
  </div>`
}

/**
 * @param {import('./lab.js').NormalisationLab} lab
 * @param {string} key
 * @param {import('../../components/stops.js').Stop[]} stops
 * @param {boolean} [box]
 */
function slider(lab, key, stops, box = false) {
  const field = lab.fields.find((one) => one.key === key)
  return html`<nn-slider
    ${setting(lab, key)}
    class=${key}
    ?box=${box}
    label=${lab.words.t(`control.${key}`)}
    .value=${lab.state[key]}
    .stops=${stops}
    .reset=${field?.default}
    error=${lab.errorAt(key)}
    @nn-change=${lab.changes(key)}
  ></nn-slider>`
}
