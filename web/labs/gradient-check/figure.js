/** The error at every step, as a picture: for browsers that cannot check. */
import { check } from '../../engine/check.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { defaults } from '../fields.js'
import { inputOf, makeFields } from './fields.js'
import { meta } from './meta.js'
import { texts } from './texts.js'

const TICKS = { x: [-12, -9, -6, -3, 0], y: [-10, -8, -6, -4, -2, 0] }
const NAMES = /** @type {const} */ (['central', 'forward', 'engine'])

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const { sweep } = drain(check(engine, inputOf(defaults(makeFields(engine.schema)))))
  const powers = (/** @type {number[]} */ values) => values.map(Math.log10)
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const curves = NAMES.map((name, i) => ({
      name: t(`sweep.${name}`),
      x: powers(sweep.step),
      y: powers(sweep[name]),
      main: name === 'central',
      dash: name === 'central' ? [] : [4 * i, 3],
    }))
    const axes = { title: `${meta.name[language]} · ${t('figure.y')}`, xName: t('figure.x') }
    return curvesFigure(language, { ...axes, xTicks: TICKS.x, yTicks: TICKS.y }, curves)
  }
}
