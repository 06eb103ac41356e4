/** Both losses over the run, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { configOf, makeFields } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const { records } = drain(train(engine, { config: configOf(state), bare: true }))
  const { iteration: x, loss, devLoss } = records
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('chart.loss')}`,
      xName: t('chart.x'),
      xTicks: [0, 1000, 2000, 3000, state.iters],
      yTicks: [0, 0.4, 0.8, 1.2, 1.6],
    }
    return curvesFigure(language, axes, [
      { name: t('curve.dev'), x, y: devLoss ?? [], main: true },
      { name: t('curve.train'), x, y: loss, dash: [6, 3] },
    ])
  }
}
