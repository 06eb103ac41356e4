/** How far above the floor five walkers are, as a picture: for browsers that cannot train. */
import { readFileSync } from 'node:fs'
import { normalise } from '../../engine/normalise.js'
import { walk } from '../../engine/walk.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { bowlModel } from '../bowl/model.js'
import { defaults } from '../fields.js'
import { readHousing } from '../housing.js'
import { excessCurves } from './curves.js'
import { bowlConfig, makeFields } from './fields.js'
import { meta } from './meta.js'
import { floorOf } from './outcome.js'
import { RULES } from './rules.js'
import { texts } from './texts.js'

const DATA = new URL('../../data/california_housing_first100.csv', import.meta.url)
/** J − J* spans many powers of ten: the figure shows its logarithm. */
const EXPONENTS = [-6, -4, -2, 0]

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const state = defaults(makeFields(engine.schema))
  const housing = readHousing(readFileSync(DATA, 'utf8'))
  const { age, rooms, value } = housing
  const columns = drain(normalise(engine, { columns: [age, rooms], methods: [state.bowl] }))
  const model = bowlModel(
    columns[state.bowl].map((one) => one.values),
    value,
  )
  const configs = RULES.map((rule) => bowlConfig(housing, state, rule))
  const walks = drain(walk(engine, { configs, steps: state.steps }))
  const byRule = new Map(walks.map((one, i) => [RULES[i], one]))
  return (language) => {
    /** @type {import('./curves.js').Translate} */
    const t = (key, values) => translate(texts, language, key, values)
    const curves = excessCurves(t, state.rule, byRule, floorOf(model)).map((curve) => ({
      ...curve,
      y: curve.y.map((above) => Math.log10(Math.max(above, 10 ** EXPONENTS[0]))),
      main: curve.tone === 'train',
    }))
    const axes = {
      title: `${meta.name[language]} · log₁₀(J − J*)`,
      xName: t('chart.steps'),
      xTicks: [0, 20, 40, state.steps],
      yTicks: EXPONENTS,
    }
    return curvesFigure(language, axes, curves)
  }
}
