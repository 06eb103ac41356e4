/** What is folded away under the sliders: data, network, seeds; weights; errata. */
import { html } from 'lit'
import { renderErrata } from '../errata_view.js'
import { STOPS, everyStops } from './controls.js'
import { ERRATA, measured } from './errata.js'
import { NOISE } from './fields.js'

/** @typedef {import('./lab.js').InitialisationLab} Lab */

const NOTES_PAGE = 'https://limingluo.github.io/deeplearning/#/improve_nn/README'
const MOST_LAYERS = 12

/** @param {Lab} lab */
export function renderFolds(lab) {
  const t = lab.words.t.bind(lab.words)
  return html`<div class="folds">
    <details>
      <summary>${t('fold.more')}</summary>
      <div class="inside fields">${dataFields(lab)} ${networkFields(lab)} ${seedFields(lab)}</div>
    </details>
    <details>
      <summary>${t('fold.weights')}</summary>
      <div class="inside">
        <nn-weights .layers=${lab.training.settled ? lab.layers : lab.settledLayers}></nn-weights>
      </div>
    </details>
    <details @toggle=${lab.openErrata}>
      <summary>${t('fold.errata')}</summary>
      <div class="inside">
        ${errata(lab)}
        <p>
          <a href=${NOTES_PAGE} target="_blank" rel="noopener">${t('fold.notes')}</a>
        </p>
      </div>
    </details>
  </div>`
}

/** @param {Lab} lab */
function dataFields(lab) {
  const { state } = lab
  const t = lab.words.t.bind(lab.words)
  const names = /** @type {(keyof typeof NOISE)[]} */ (Object.keys(NOISE))
  return html`
    <nn-segments
      label=${t('control.data')}
      value=${state.data}
      .options=${names.map((value) => ({ value, text: t(`data.${value}`) }))}
      @nn-change=${(/** @type {import('../../components/change.js').ChangeEvent} */ event) => {
        const data = /** @type {keyof typeof NOISE} */ (event.detail.value)
        lab.change({ data, noise: NOISE[data] })
      }}
    ></nn-segments>
    ${lab.slider('samples', STOPS.samples)}
    ${lab.slider('noise', state.data === 'blobs' ? STOPS.spread : STOPS.noise)}
  `
}

/** @param {Lab} lab */
function networkFields(lab) {
  const t = lab.words.t.bind(lab.words)
  const inverted = ['1', '0'].map((value) => ({ value, text: t(`inverted.${value}`) }))
  return html`
    <nn-layers
      label=${t('control.layers')}
      most=${MOST_LAYERS}
      .value=${lab.state.layers}
      error=${lab.errorAt('layers')}
      @nn-change=${lab.changes('layers')}
    ></nn-layers>
    <nn-segments
      label=${t('control.inverted')}
      value=${lab.state.inverted ? '1' : '0'}
      .options=${inverted}
      @nn-change=${(/** @type {import('../../components/change.js').ChangeEvent} */ event) =>
        lab.change({ inverted: event.detail.value === '1' })}
    ></nn-segments>
    <nn-slider
      label=${t('control.every')}
      .value=${lab.state.every}
      .stops=${everyStops(t)}
      reset="auto"
      @nn-change=${lab.changes('every')}
    ></nn-slider>
  `
}

/** @param {Lab} lab */
function seedFields(lab) {
  return ['dataseed', 'initseed', 'seed'].map(
    (key) =>
      html`<nn-seed
        label=${lab.words.t(`control.${key}`)}
        .value=${lab.state[key]}
        error=${lab.errorAt(key)}
        @nn-change=${lab.changes(key)}
      ></nn-seed>`,
  )
}

/** @param {Lab} lab */
function errata(lab) {
  if (!lab.notes.complete) return html`<p>${lab.words.t('notes.wait')}</p>`
  return renderErrata(lab.words, ERRATA, measured(lab.notes.results))
}
