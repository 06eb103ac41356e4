/** The loss of one network with each activation, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { makeFields, networkConfig } from './fields.js'
import { ACTIVATIONS } from './functions.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

const X_TICKS = [0, 1000, 2000, 3000]
const Y_TICKS = [0, 0.2, 0.4, 0.6, 0.8]
const MAIN = 'relu'

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const runs = Object.keys(ACTIVATIONS).map((act) => {
    const config = networkConfig({ ...state, act })
    return { act, records: drain(train(engine, { config, bare: true })).records }
  })
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const curves = runs.map(({ act, records }, i) => ({
      name: t(`act.tick.${act}`),
      x: records.iteration,
      y: records.loss,
      main: act === MAIN,
      dash: act === MAIN ? [] : [2 + 3 * i, 3],
    }))
    const title = `${meta.name[language]} · ${t('figure.loss')}`
    return curvesFigure(
      language,
      { title, xName: t('figure.x'), xTicks: X_TICKS, yTicks: Y_TICKS },
      curves,
    )
  }
}
