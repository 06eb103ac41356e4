/** The dev losses of both versions of dropout and of none, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { devCurve } from '../moons/curves.js'
import { configOf, makeFields } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

const DASHES = { free: [6, 4], notes: [2, 3] }

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const curveOf = (/** @type {string} */ version) =>
    devCurve(drain(train(engine, { config: configOf(state, version), bare: true })))
  const [inverted, none, notes] = ['inverted', 'none', 'notes'].map(curveOf)
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('chart.loss')}`,
      xName: t('chart.steps'),
      xTicks: [0, 1000, 2000, 3000, 4000],
      yTicks: [0, 0.5, 1, 1.5],
    }
    return curvesFigure(language, axes, [
      { name: t('curve.inverted'), ...inverted, main: true },
      { name: t('curve.free'), ...none, dash: DASHES.free },
      { name: t('curve.notes'), ...notes, dash: DASHES.notes },
    ])
  }
}
