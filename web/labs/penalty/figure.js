/** J in its two parts, and the dev loss with and without a penalty, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { devCurve } from '../moons/curves.js'
import { partsOf } from './costs.js'
import { configOf, makeFields } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

const DASHES = { data: [2, 3], free: [6, 4] }

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const runOf = (/** @type {string} */ kind) =>
    drain(train(engine, { config: configOf(state, kind), bare: true, weights: true }))
  const [run, free] = [runOf(state.kind), runOf('none')]
  const { x, data } = partsOf(run, state)
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('chart.loss')}`,
      xName: t('chart.steps'),
      xTicks: [0, 1000, 2000, 3000, 4000],
      yTicks: [0, 0.5, 1, 1.5],
    }
    return curvesFigure(language, axes, [
      { name: t('curve.dev'), ...devCurve(run), main: true },
      { name: t('curve.free'), ...devCurve(free), dash: DASHES.free },
      { name: t('curve.data'), x, y: data, dash: DASHES.data },
    ])
  }
}
