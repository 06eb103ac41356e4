/** What is folded away: formulas, data and seeds, every number of the network, errata. */
import { html, nothing } from 'lit'
import { logStops } from '../../components/stops.js'
import { renderErrata } from '../errata_view.js'
import { ERRATA, measured } from './errata.js'

/** @typedef {import('./lab.js').ActivationLab} Lab */

const NOTES_PAGE = 'https://limingluo.github.io/deeplearning/#/improve_nn/README'
const MOST_SAMPLES = 100

/** @param {Lab} lab */
export function renderFolds(lab) {
  const t = lab.words.t.bind(lab.words)
  const { view } = lab.good
  return html`<div class="folds">
    ${view === 'softmax' ? nothing : settings(lab)} ${view === 'softmax' ? nothing : numbers(lab)}
    <details>
      <summary>${t('fold.why')}</summary>
      <div class="inside prose">
        ${['1', '2', '3'].map((i) => html`<p>${t(`why.${view}.${i}`)}</p>`)}
      </div>
    </details>
    <details @toggle=${lab.openErrata}>
      <summary>${t('fold.errata')}</summary>
      <div class="inside">
        ${
          lab.errata.complete
            ? renderErrata(lab.words, ERRATA, /** @type {any} */ (measured(lab.errata.results)))
            : html`<p>${t('errata.wait')}</p>`
        }
        <p><a href=${NOTES_PAGE} target="_blank" rel="noopener">${t('fold.notes')}</a></p>
      </div>
    </details>
  </div>`
}

/** @param {Lab} lab */
function settings(lab) {
  const t = lab.words.t.bind(lab.words)
  const inits = ['he', 'xavier', 'glorot', 'random'].map((value) => ({
    value,
    text: t(`init.${value}`),
  }))
  const own = lab.good.view === 'output'
  return html`<details>
    <summary>${t('fold.more')}</summary>
    <div class="inside fields">
      ${lab.slider('iters', logStops(100, 3e4))}
      ${
        own
          ? nothing
          : html`<nn-segments
              label=${t('control.init')}
              value=${lab.state.init}
              .options=${inits}
              @nn-change=${lab.changes('init')}
            ></nn-segments>`
      }
      <nn-seed
        label=${t('control.initseed')}
        .value=${lab.state.initseed}
        error=${lab.errorAt('initseed')}
        @nn-change=${lab.changes('initseed')}
      ></nn-seed>
    </div>
  </details>`
}

/** W, b, dW of each layer; and z and a of the chosen one. @param {Lab} lab */
function numbers(lab) {
  const t = lab.words.t.bind(lab.words)
  const run = lab.training.snapshot
  const stands = run && lab.training.settled
  return html`<details>
    <summary>${t('fold.weights')}</summary>
    <div class="inside">
      ${stands ? html`<nn-weights .layers=${run.layers}></nn-weights>` : nothing}
      ${stands && lab.good.view === 'curves' ? sums(lab, run) : nothing}
    </div>
  </details>`
}

/**
 * @param {Lab} lab
 * @param {import('../../engine/train.js').Snapshot} run
 */
function sums(lab, run) {
  const t = lab.words.t.bind(lab.words)
  const all = lab.sums(run, lab.good.act)
  const layer = Math.min(lab.good.layer, all.length)
  const { Z, A } = all[layer - 1]
  const units = Z.map((_, i) => i + 1)
  const table = {
    columns: [t('sums.sample'), ...units.map((i) => `z${i}`), ...units.map((i) => `a${i}`)],
    rows: Array.from({ length: Math.min(MOST_SAMPLES, Z[0].length) }, (_, s) => [
      s + 1,
      ...Z.map((row) => row[s]),
      ...A.map((row) => row[s]),
    ]),
  }
  const layers = {
    columns: ['sums.layer', 'sums.slope', 'sums.flat', 'sums.dead', 'sums.units'].map((key) =>
      t(key),
    ),
    rows: all.map(({ slope, flat, dead, Z: rows }, l) => [l + 1, slope, flat, dead, rows.length]),
  }
  return html`<nn-table caption=${t('sums.layers')} .table=${layers}></nn-table>
    <nn-table
      caption=${t('sums.caption', { layer, count: table.rows.length })}
      .table=${table}
    ></nn-table>`
}
