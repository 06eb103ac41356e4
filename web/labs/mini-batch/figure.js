/** Five batch sizes over one axis, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { curvesOf } from './curves.js'
import { BATCHES, configOf, makeFields } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const runs = new Map(
    BATCHES.map((batch) => [
      batch,
      drain(train(engine, { config: configOf(state, batch), bare: true })),
    ]),
  )
  return (language) => {
    /** @type {import('./curves.js').Translate} */
    const t = (key, values) => translate(texts, language, key, values)
    const curves = curvesOf(t, 'epochs', state.batch, runs).map((curve) => ({
      ...curve,
      main: curve.tone === 'train',
    }))
    const axes = {
      title: `${meta.name[language]} · ${t('chart.loss')}`,
      xName: t('axis.name.epochs'),
      xTicks: [0, 10, 20, 30, 40, 50],
      yTicks: [0, 0.3, 0.6, 0.9],
    }
    return curvesFigure(language, axes, curves)
  }
}
