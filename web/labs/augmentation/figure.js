/** Digits with mirrored copies and without, as a picture: for browsers that cannot train. */
import { readFileSync } from 'node:fs'
import { readDigits } from '../../data/digits.js'
import { learnDigits } from '../../engine/digits.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { FIELDS, inputsOf, SEEDS, UPDATES } from './fields.js'
import { meta } from './meta.js'
import { curveOf } from './outcome.js'
import { texts } from './texts.js'

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const digits = readDigits(readFileSync(new URL('../../data/digits.txt', import.meta.url), 'utf8'))
  const state = defaults(FIELDS)
  const inputs = Array.from({ length: SEEDS }, (_, nth) => inputsOf(digits, state, nth))
  const [plain, helped] = /** @type {const} */ (['plain', 'helped']).map((which) =>
    curveOf(inputs.map((input) => drain(learnDigits(engine, input[which])))),
  )
  return (language) => {
    /** @param {string} key @param {Record<string, string>} [values] */
    const t = (key, values) => translate(texts, language, key, values)
    const name = t('curve.helped', { op: t(`op.${state.op}`) })
    const axes = {
      title: `${meta.name[language]} · ${t('chart.name')}`,
      xName: t('chart.x'),
      xTicks: [0, UPDATES / 4, UPDATES / 2, (3 * UPDATES) / 4, UPDATES],
      yTicks: [0, 0.25, 0.5, 0.75, 1],
    }
    return curvesFigure(language, axes, [
      { name: t('curve.plain'), x: plain.x, y: plain.mean, dash: [5, 4] },
      { name, x: helped.x, y: helped.mean, main: true },
    ])
  }
}
