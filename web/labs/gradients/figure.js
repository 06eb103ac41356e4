/** How much gradient reaches each layer, as a picture: for browsers that cannot train. */
import { deep } from '../../engine/deep.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { FIRST, jobOf } from './config.js'
import { meta } from './meta.js'
import { gradientsOf } from './outcome.js'
import { texts } from './texts.js'

const NETWORKS = [
  { act: 'sigmoid', init: 'xavier', main: true },
  { act: 'tanh', init: 'xavier', dash: [6, 4] },
  { act: 'tanh', init: 'random-1', dash: [2, 3] },
]
/** ‖dW‖ spans many powers of ten: the figure shows its logarithm. */
const EXPONENTS = [-8, -6, -4, -2, 0, 2, 4]

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const curves = NETWORKS.map(({ act, init, ...look }) => {
    const { input } = jobOf({ ...FIRST, act, init })
    const run = drain(deep(engine, { ...input, bare: true }))
    const norms = gradientsOf(run).norms.slice(0, -1)
    return { act, init, look, x: norms.map((_, l) => l + 1), y: norms.map(Math.log10) }
  })
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const axes = {
      title: `${meta.name[language]} · log₁₀ ‖dW‖`,
      xName: t('chart.layer'),
      xTicks: [1, 4, 7, FIRST.depth],
      yTicks: EXPONENTS,
    }
    const named = curves.map(({ act, init, look, x, y }) => {
      return { name: `${t(`act.${act}`)} ${t(`init.${init}`)}`, x, y, ...look }
    })
    return curvesFigure(language, axes, named)
  }
}
