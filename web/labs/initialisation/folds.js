/** What is folded away under the sliders: data, network, seeds; weights; errata. */
import { html, nothing } from 'lit'
import {
  renderErrataFold,
  renderFold,
  renderNotesLink,
  renderSeed,
  renderSlider,
  renderWeightsFold,
} from '../lab_parts.js'
import { STOPS, everyStops } from './controls.js'
import { ERRATA } from './initialisers.js'
import { NOISE } from './fields.js'
import { setting } from '../setting.js'
import { renderWorkbench } from '../workbench/bar.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const MOST_LAYERS = 12

/** @param {Lab} lab */
export function renderFolds(lab) {
  const fields = html`${dataFields(lab)} ${networkFields(lab)} ${seedFields(lab)}`
  const values = (lab.noted.complete && lab.more?.measured(lab.noted.results)) || null
  return html`<div class="folds">
    ${renderWorkbench(lab)}
    ${renderFold(lab.common.t('fold.explain'), lab.more?.renderExplained(lab) ?? nothing, { opened: lab.openMore })}
    ${renderFold(lab.common.t('fold.more'), fields, { fields: true })} ${renderWeightsFold(lab)}
    ${renderErrataFold(lab, ERRATA, values, lab.openErrata)} ${renderNotesLink(lab)}
  </div>`
}

/** @param {Lab} lab */
function dataFields(lab) {
  const { state } = lab
  const t = lab.words.t.bind(lab.words)
  const names = /** @type {(keyof typeof NOISE)[]} */ (Object.keys(NOISE))
  return html`
    <nn-segments
      ${setting(lab, 'data')}
      label=${t('control.data')}
      hint=${t('hint.data')}
      value=${state.data}
      .options=${names.map((value) => ({ value, text: t(`data.${value}`) }))}
      @nn-change=${(/** @type {import('../../components/change.js').ChangeEvent} */ event) => {
        const data = /** @type {keyof typeof NOISE} */ (event.detail.value)
        lab.change({ data, noise: NOISE[data] })
      }}
    ></nn-segments>
    ${renderSlider(lab, 'samples', STOPS.samples)}
    ${renderSlider(lab, 'noise', state.data === 'blobs' ? STOPS.spread : STOPS.noise)}
    ${state.data === 'blobs' ? nothing : renderSlider(lab, 'share', STOPS.share)}
  `
}

/** @param {Lab} lab */
function networkFields(lab) {
  const t = lab.words.t.bind(lab.words)
  const inverted = ['1', '0'].map((value) => ({ value, text: t(`inverted.${value}`) }))
  return html`
    <nn-layers
      ${setting(lab, 'layers')}
      label=${t('control.layers')}
      most=${MOST_LAYERS}
      .value=${lab.state.layers}
      @nn-change=${lab.changes('layers')}
    ></nn-layers>
    <nn-segments
      ${setting(lab, 'inverted')}
      label=${t('control.inverted')}
      hint=${t('hint.inverted')}
      value=${lab.state.inverted ? '1' : '0'}
      .options=${inverted}
      @nn-change=${(/** @type {import('../../components/change.js').ChangeEvent} */ event) =>
        lab.change({ inverted: event.detail.value === '1' })}
    ></nn-segments>
    ${renderSlider(lab, 'every', everyStops(t), { box: false })}
  `
}

/** @param {Lab} lab */
function seedFields(lab) {
  return ['dataseed', 'initseed', 'seed'].map((key) => renderSeed(lab, key))
}
