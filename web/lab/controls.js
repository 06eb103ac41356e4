/** The guess before the run, and the controls: which element sets a field follows from what the field is. */
import { html, nothing } from 'lit'
import '../components/nn-layers.js'
import { renderPredict, renderSeed, renderSegments, renderSlider } from '../labs/lab_parts.js'
import { setting } from '../labs/setting.js'
import { shownAt } from './define.js'

/**
 * @typedef {import('./element.js').LabOfValue} Lab
 * @typedef {import('./view.js').View} View
 */

/** @param {Lab} lab @param {View | null} view */
export function renderGuess(lab, view) {
  const { guess } = lab.lab
  return renderPredict(lab, guess.choices, view && lab.guess ? verdict(lab, view) : nothing)
}

/** Told once it is measured. @param {Lab} lab @param {View} view */
function verdict(lab, view) {
  const answer = view.ended ? lab.lab.guess.answer(view) : null
  if (!answer) return nothing
  return lab.rich([answer.right === lab.guess ? 'predict.right' : 'predict.wrong', answer.values])
}

/** @param {Lab} lab */
export function renderControls(lab) {
  return html`<div class="controls">
    ${shownAt(lab.lab, lab.state).map((key) => renderControl(lab, key))}
  </div>`
}

/** @param {Lab} lab @param {string} key */
export function renderControl(lab, key) {
  const field = /** @type {import('./define.js').LabField} */ (
    lab.fields.find((one) => one.key === key)
  )
  if (field.kind === 'choice') return renderSegments(lab, key)
  if (field.kind === 'list') return layers(lab, field)
  if (field.seed) return renderSeed(lab, key)
  return renderSlider(lab, key, field.stops ?? [], { box: field.box })
}

/** @param {Lab} lab @param {import('./define.js').LabField} field */
function layers(lab, { key, most }) {
  return html`<nn-layers
    ${setting(lab, key)}
    label=${lab.words.t(`control.${key}`)}
    most=${most}
    .value=${lab.state[key]}
    @nn-change=${lab.changes(key)}
  ></nn-layers>`
}
