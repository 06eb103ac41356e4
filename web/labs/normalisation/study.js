/** The features before and after and both bowls as a script, and the numbers that it prints. */
import { BEST, configOf, learningRate, withOutlier } from './fields.js'
import { RAW } from './methods.js'
import { modelsOf } from './model.js'
import { floorOf, stepsOf } from './sentence.js'

/**
 * @param {import('../fields.js').State} state
 * @param {import('../housing.js').Housing} housing
 * @returns {import('../../code/studies.js').Study}
 */
export function studyOf({ method, rate, outlier }, housing) {
  const houses = withOutlier(housing, outlier)
  const share = rate === BEST ? null : Number(rate)
  const columns = [houses.age, houses.rooms]
  return {
    name: 'normalisation',
    input: { config: configOf(houses, method, 1), names: ['age', 'rooms'], share },
    jobs: [{ task: 'normalise', input: { columns, methods: [RAW, method] } }],
    numbersOf: ([normalised]) => {
      const models = modelsOf(normalised, houses.value)
      return { before: sideOf(models[RAW], rate), after: sideOf(models[method], rate) }
    },
  }
}

/** @param {import('./model.js').Model} model @param {string} rate   of a state */
function sideOf(model, rate) {
  const { summaries, descent } = model
  const alpha = learningRate(rate, descent)
  const bowl = {
    kappa: descent.kappa,
    rate: alpha,
    steps: stepsOf(rate, model),
    floor: floorOf(model),
  }
  return { summaries, bowl }
}
