/** Six learning rates from one start, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { configOf, makeFields, RATES } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

/** The rate that stands out. */
const MAIN = 0.3
/** Beyond it there is nothing to see: the loss is thrown out. */
const TALLEST = 1.2

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const curves = RATES.map((lr) => {
    const { records } = drain(train(engine, { config: configOf({ ...state, lr }), bare: true }))
    const y = Array.from(records.devLoss ?? [], (loss) => Math.min(loss, TALLEST))
    return { name: `α = ${lr}`, x: records.iteration, y, main: lr === MAIN, dash: [6, 3] }
  })
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('init.he')} · ${t('measure.devLoss')}`,
      xName: t('chart.x'),
      xTicks: [0, 1000, 2000, state.iters],
      yTicks: [0, 0.3, 0.6, 0.9, TALLEST],
    }
    return curvesFigure(language, axes, curves)
  }
}
