/** What each lab exports: for its first state and for each of its presets, the config that a script is written from. */
import { readFile } from 'node:fs/promises'
import { fieldsOf } from '../../web/lab/define.js'
import { defaults } from '../../web/labs/fields.js'
import * as activation from '../../web/labs/activation/fields.js'
import { PRESETS as activationPresets } from '../../web/labs/activation/presets.js'
import dropout from '../../web/labs/dropout/lab.js'
import earlyStopping from '../../web/labs/early-stopping/lab.js'
import gradients from '../../web/labs/gradients/lab.js'
import * as hyperparameters from '../../web/labs/hyperparameters/fields.js'
import { PRESETS as hyperparametersPresets } from '../../web/labs/hyperparameters/figure_view.js'
import * as initialisation from '../../web/labs/initialisation/fields.js'
import { INITIALISERS } from '../../web/labs/initialisation/initialisers.js'
import miniBatch from '../../web/labs/mini-batch/lab.js'
import * as normalisation from '../../web/labs/normalisation/fields.js'
import { METHODS } from '../../web/labs/normalisation/methods.js'
import { modelsOf } from '../../web/labs/normalisation/model.js'
import * as optimisers from '../../web/labs/optimisers/fields.js'
import { PRESETS as optimisersPresets } from '../../web/labs/optimisers/figure_view.js'
import penalty from '../../web/labs/penalty/lab.js'
import * as playground from '../../web/labs/playground/fields.js'
import { PRESETS as playgroundPresets } from '../../web/labs/playground/presets.js'
import { readHousing } from '../../web/labs/housing.js'

const csv = new URL('../../web/data/california_housing_first100.csv', import.meta.url)
const housing = readHousing(await readFile(csv, 'utf8'))

const each = (names, key) => Object.fromEntries(names.map((name) => [name, { [key]: name }]))

/** A lab that says all of it itself. */
const ofValue = (lab, schema) => ({
  fields: fieldsOf(lab, schema),
  presets: lab.presets,
  recipeOf: (state) => lab.recipe?.(state) ?? lab.jobs(state, housing).run.input.config,
})

/** By lab: fields, presets, and the config of a state. */
export function labs(engine) {
  const { schema } = engine
  const models = modelsOf(
    Object.fromEntries(
      METHODS.map((method) => [
        method,
        [housing.age, housing.rooms].map((column) => engine.normalise(column, method)),
      ]),
    ),
    housing.value,
  )
  return {
    activation: {
      fields: activation.makeFields(schema),
      presets: Object.assign({}, ...Object.values(activationPresets), {
        classes: { view: 'output', problem: 'classes', output: 'softmax' },
        regression: { view: 'output', problem: 'regression', output: 'linear' },
      }),
      recipeOf: (state) => activation.configOf(state, housing),
    },
    dropout: ofValue(dropout, schema),
    'early-stopping': ofValue(earlyStopping, schema),
    gradients: ofValue(gradients, schema),
    hyperparameters: {
      fields: hyperparameters.makeFields(schema),
      presets: hyperparametersPresets,
      recipeOf: hyperparameters.configOf,
    },
    init: {
      fields: initialisation.makeFields(schema),
      presets: each(Object.keys(INITIALISERS), 'init'),
      recipeOf: initialisation.configOf,
    },
    'mini-batch': ofValue(miniBatch, schema),
    normalisation: {
      fields: normalisation.FIELDS,
      presets: each(METHODS, 'method'),
      recipeOf: (state) => normalisation.recipeOf(state, housing, models),
    },
    optimisers: {
      fields: optimisers.makeFields(schema),
      presets: optimisersPresets,
      recipeOf: (state) => optimisers.recipeOf(state, housing),
    },
    playground: {
      fields: playground.makeFields(schema),
      presets: playgroundPresets,
      recipeOf: (state) => playground.configOf(playground.makeFields(schema), state),
    },
    penalty: ofValue(penalty, schema),
  }
}

/** Runs that wander: a rounding more or less, and they are elsewhere. */
const WANDERING = [
  'activation: relu',
  'activation: leaky',
  'early-stopping: many',
  'early-stopping: clean',
  'gradients: explode',
  'gradients: reluExplode',
  'gradients: break',
  'init: random-10',
  'playground: diverge',
  'playground: dead',
  'mini-batch: thrown',
]

/** Multiplications that a test has time for, as products of weights, samples and iterations. */
const WORK = 3e8
const FEWEST = 5

/** The same with fewer iterations: what a script does, it has done by then; and three records at least. */
export function shortened(config, most) {
  const { iterations = 15000, recordEvery = 1000, hidden = [10, 5], data = {} } = config
  const sizes = [2, ...hidden, 1]
  const weights = hidden.reduce((sum, units, l) => sum + units * (sizes[l] + sizes[l + 2]), 1)
  const { samples = 300 } = data.randn ?? data
  const count = Math.min(iterations, most, Math.max(FEWEST, Math.floor(WORK / weights / samples)))
  return { ...config, iterations: count, recordEvery: count > 2 * recordEvery ? recordEvery : 1 }
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @returns {{lab: string, preset: string, config: any, wanders: boolean}[]}
 */
export function recipes(engine) {
  return Object.entries(labs(engine)).flatMap(([lab, { fields, presets, recipeOf }]) =>
    Object.entries({ default: {}, ...presets }).flatMap(([preset, state]) => {
      const config = recipeOf({ ...defaults(fields), ...state })
      const wanders = WANDERING.includes(`${lab}: ${preset}`)
      return config ? [{ lab, preset, config, wanders }] : []
    }),
  )
}
