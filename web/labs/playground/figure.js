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
  const fields = makeFields(engine.schema)
  const config = configOf(fields, defaults(fields))
  const { records } = drain(train(engine, { config, bare: true }))
  const { iteration: x, loss, devLoss } = records
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('chart.loss')}`,
      xName: t('chart.x'),
      xTicks: [0, 1000, 2000, config.iterations],
      yTicks: [0, 0.2, 0.4, 0.6, 0.8],
    }
    return curvesFigure(language, axes, [
      { name: t('part.train'), x, y: loss, main: true },
      { name: t('part.dev'), x, y: devLoss, dash: [6, 3] },
    ])
  }
}
