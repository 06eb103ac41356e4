/** Four features that tell nearly the same: where the weight goes, without dropout on the inputs and with it. */
import { chart, table } from '../../figure/values.js'
import { short } from '../../languages/number.js'
import { SHARED } from '../../engine/houses.js'
import { FEATURES, HOUSE_RATE, HOUSE_SEEDS, lowerIn, meansOf, pointsOf } from './houses.js'

/** @typedef {import('../../engine/houses.js').Fitted[]} Fitted */

/** Its jobs, a name of Lab.later. */
export function houseJobs() {
  const job = (/** @type {number} */ rate) => {
    return { task: 'houses', input: { seeds: HOUSE_SEEDS, rate } }
  }
  return { without: job(0), with: job(HOUSE_RATE) }
}

/** @param {import('../../lab/view.js').View} view @returns {import('../../lab/define.js').Fold} */
export function housesFold({ later, t }) {
  const { results } = later('houses')
  const [without, dropped] = [results.get('without'), results.get('with')]
  const seeds = HOUSE_SEEDS.length
  return {
    name: 'houses.name',
    later: 'houses',
    inside: () =>
      without && dropped
        ? [
            { paragraph: [['houses.what', { rate: HOUSE_RATE, seeds }]] },
            {
              beside: [
                [{ figure: pointsChart(t, without, dropped) }],
                [{ figure: table(t('houses.table', { seeds }), tableOf(t, without, dropped)) }],
              ],
            },
            { paragraph: [['houses.said', saidOf(without, dropped)]] },
          ]
        : [{ wait: true }],
  }
}

/**
 * @param {import('./masked.js').Translate} t
 * @param {Fitted} without
 * @param {Fitted} dropped
 */
function pointsChart(t, without, dropped) {
  const rate = HOUSE_RATE
  const nameOf = (/** @type {number} */ x) =>
    FEATURES[x - 1] ? t(`houses.${FEATURES[x - 1]}`) : ''
  return chart({
    id: 'dropout-houses',
    name: t('houses.chart'),
    note: t('houses.note', { rate }),
    series: [
      { name: t('houses.without'), ...pointsOf(without, -1), line: false, tone: 'train' },
      { name: t('houses.with', { rate }), ...pointsOf(dropped, 1), line: false, tone: 'dev' },
    ],
    x: {
      label: t('houses.feature'),
      min: 0,
      max: FEATURES.length + 1,
      step: 1,
      quiet: true,
      format: nameOf,
    },
    y: { label: t('houses.weight'), min: -0.4, max: 1.2 },
  })
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
