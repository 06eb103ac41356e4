/** Data, network and training, as fields that both labs have alike; and their stops. */
import { html } from 'lit'
import '../../components/nn-layers.js'
import { linearStops, logStops } from '../../components/stops.js'
import { optionField } from '../fields.js'
import { renderSeed, renderSlider } from '../lab_parts.js'
import { HIGHEST_SEED } from './config.js'
import { setting } from '../setting.js'

/** @typedef {import('../lab_element.js').LabElement} Lab */
/** @typedef {import('../fields.js').Field} Field */

const FEWEST = 100
const MOST = 20000
const MOST_LAYERS = 4
const WIDEST = 64
export const RATES = logStops(1e-3, 1)
const STOPS = {
  iterations: logStops(FEWEST, MOST, { ticks: [100, 1000, 10000] }),
  noise: linearStops(0, 0.5, 0.01, [0, 0.1, 0.2, 0.3, 0.4, 0.5]),
}

/**
 * @param {import('../../../wasm/schema.js').Schema} schema
 * @param {number[]} layers   hidden ones, at first
 * @returns {Field[]}
 */
export function moonsFields(schema, layers) {
  /** @type {(key: string, path: string, own: object) => Field} */
  const option = (key, path, own) => optionField(schema, key, path, own)
  return [
    option('lr', 'optimizer.learningRate', { default: 0.1 }),
    option('iterations', 'iterations', { default: 4000, min: FEWEST, max: MOST }),
    option('noise', 'data.noise', { default: 0.3 }),
    option('layers', 'hidden', { default: layers, longest: MOST_LAYERS, shortest: 1, max: WIDEST }),
    option('seed', 'seed', { max: HIGHEST_SEED }),
  ]
}

/** @param {Lab} lab */
export function renderMoonsFields(lab) {
  return html`<nn-layers
      ${setting(lab, 'layers')}
      label=${lab.words.t('control.layers')}
      most=${MOST_LAYERS}
      .value=${lab.state.layers}
      @nn-change=${lab.changes('layers')}
    ></nn-layers>
    ${renderSlider(lab, 'iterations', STOPS.iterations)} ${renderSlider(lab, 'noise', STOPS.noise)}
    ${renderSeed(lab, 'seed')}`
}
