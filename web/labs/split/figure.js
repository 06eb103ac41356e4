/** What picking the best of many flatters, as a picture: for browsers that cannot train. */
import { peek } from '../../engine/peek.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { FIELDS, peekInput, TRIES } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const { best, real } = drain(peek(engine, peekInput(defaults(FIELDS))))
  const x = Array.from({ length: TRIES }, (_, k) => k + 1)
  return (language) => {
    /** @param {string} key */
    const t = (key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · ${t('peek.name')}`,
      xName: t('peek.x'),
      xTicks: [1, 10, 20, 30, 40, TRIES],
      yTicks: [0.8, 0.85, 0.9, 0.95, 1],
    }
    return curvesFigure(language, axes, [
      { name: t('peek.best'), x, y: best, main: true },
      { name: t('peek.real'), x, y: real, dash: [5, 4] },
    ])
  }
}
