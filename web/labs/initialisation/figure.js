/** The notes' six curves on one axis, as a picture: for browsers that cannot train. */
import { train } from '../../engine/train.js'
import { curvesFigure } from '../../figures/curves.js'
import { drain } from '../../figures/drain.js'
import { translate } from '../../languages/translate.js'
import { notesConfig } from './fields.js'
import { meta } from './meta.js'
import { DASHES, NOTES } from './initialisers.js'
import { lowest } from './notes_view.js'
import { texts } from './texts.js'

const LAST = 15000
const EVERY = 100
const X_TICKS = [0, 5000, 10000, LAST]
const Y_TICKS = [0, 0.3, 0.6, 0.9, 1.2]

/**
 * @param {import('../../../wasm/engine.js').Engine} engine
 * @returns {(language: import('../../languages/translate.js').LanguageName) => string}
 */
export default function draw(engine) {
  const run = (/** @type {string} */ init) => {
    const config = { ...notesConfig(init), iterations: LAST + 1, recordEvery: EVERY }
    return drain(train(engine, { config, bare: true }))
  }
  const runs = new Map(NOTES.map((init) => [init, run(init)]))
  const best = lowest(runs)
  return (language) => {
    const t = (/** @type {string} */ key) => translate(texts, language, key)
    const title = `${meta.name[language]} · ${t('chart.loss')}`
    const curves = [...runs].map(([init, { records }]) => ({
      name: t(`init.${init}`),
      x: records.iteration,
      y: records.loss,
      main: init === best,
      dash: DASHES[init],
    }))
    return curvesFigure(
      language,
      { title, xName: t('chart.x'), xTicks: X_TICKS, yTicks: Y_TICKS },
      curves,
    )
  }
}
