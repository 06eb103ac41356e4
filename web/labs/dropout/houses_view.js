/** Four features that tell nearly the same: where the weight goes, without dropout on the inputs and with it. */
import { html } from 'lit'
import '../../components/nn-chart.js'
import '../../components/nn-table.js'
import { short } from '../../languages/number.js'
import { SHARED } from '../../engine/houses.js'
import { FEATURES, HOUSE_RATE, HOUSE_SEEDS, lowerIn, meansOf, pointsOf } from './houses.js'

/** @typedef {import('./lab.js').DropoutLab} Lab */
/** @typedef {import('../../engine/houses.js').Fitted[]} Fitted */

/** @param {Lab} lab */
export function renderHouses({ words, common, fitted }) {
  const t = words.t.bind(words)
  const { without, dropped } = fitted
  if (!without || !dropped) return html`<p>${common.t('erratum.wait')}</p>`
  const nameOf = (/** @type {number} */ x) =>
    FEATURES[x - 1] ? t(`houses.${FEATURES[x - 1]}`) : ''
  return html`<div class="explained">
      <p>${words.rich('houses.what', { rate: HOUSE_RATE, seeds: HOUSE_SEEDS.length })}</p>
    </div>
    <div class="beside">
      <nn-chart
        name=${t('houses.chart')}
        note=${t('houses.note', { rate: HOUSE_RATE })}
        filename="dropout-houses"
        .y=${{ label: t('houses.weight'), min: -0.2, max: 1.2 }}
        .series=${[
          { name: t('houses.without'), ...pointsOf(without, -1), line: false, tone: 'train' },
          {
            name: t('houses.with', { rate: HOUSE_RATE }),
            ...pointsOf(dropped, 1),
            line: false,
            tone: 'dev',
          },
        ]}
        .x=${{ label: t('houses.feature'), min: 0, max: FEATURES.length + 1, step: 1, quiet: true, format: nameOf }}
      ></nn-chart>
      <nn-table
        caption=${t('houses.table', { seeds: HOUSE_SEEDS.length })}
        .table=${tableOf(t, without, dropped)}
      ></nn-table>
    </div>
    <div class="explained"><p>${words.rich('houses.said', saidOf(without, dropped))}</p></div>`
}

/**
 * @param {import('./masked.js').Translate} t
 * @param {Fitted} without
 * @param {Fitted} dropped
 */
function tableOf(t, without, dropped) {
  const [before, after] = [meansOf(without), meansOf(dropped)]
  const row = (/** @type {string} */ name, /** @type {number} */ a, /** @type {number} */ b) => [
    name,
    Number(a.toFixed(4)),
    Number(b.toFixed(4)),
  ]
  return {
    columns: [t('houses.mean'), t('houses.without'), t('houses.with', { rate: HOUSE_RATE })],
    rows: [
      ...FEATURES.map((name, j) =>
        row(`${t(`houses.${name}`)} (r = ${SHARED[j]})`, before.w[j], after.w[j]),
      ),
      row(t('houses.loss'), before.loss, after.loss),
      row(t('houses.blind'), before.blind, after.blind),
    ],
  }
}

/** @param {Fitted} without @param {Fitted} dropped */
export function saidOf(without, dropped) {
  const [before, after] = [meansOf(without), meansOf(dropped)]
  return {
    seeds: without.length,
    area: short(before.w[0]),
    areaAfter: short(after.w[0]),
    others: short(after.w[1] + after.w[2] + after.w[3]),
    loss: short(before.loss),
    lossAfter: short(after.loss),
    lower: lowerIn(without, dropped, 'loss'),
    blind: short(before.blind),
    blindAfter: short(after.blind),
    lowerBlind: lowerIn(without, dropped, 'blind'),
  }
}
