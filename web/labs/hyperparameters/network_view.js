/** What is learned, drawn. */
import { html, nothing } from 'lit'
import '../../components/nn-network.js'
import { grouped } from '../../languages/number.js'
import { learned } from './fields.js'

/** @typedef {import('./lab.js').HyperparametersLab} Lab */

/** px that the units of the largest layer take, about */
const TALL = 120

/** Every line is a weight that was learned. @param {Lab} lab */
export function renderNetwork({ words, run, runState, still }) {
  if (!run) return nothing
  const t = words.t.bind(words)
  const inputs = { name: t('layer.input'), units: ['x₁', 'x₂'].map((name) => ({ name })) }
  const last = run.layers.length
  const layers = run.layers.map(({ W, b, units }, l) => ({
    name: l + 1 === last ? t('layer.output') : t('layer.hidden', { l: l + 1 }),
    units: b.map((bias) => ({ b: bias, name: l + 1 === last ? 'ŷ' : undefined })),
    size: units,
    W,
  }))
  return html`<nn-network
    name=${t('network.name', { count: grouped(learned(runState.layers)) })}
    filename="hyperparameters-network"
    tall=${TALL}
    .layers=${[inputs, ...layers]}
    ?settled=${still}
  ></nn-network>`
}
