/**
 * What labs compute beside or instead of a run: for the first state and each preset of a lab its study, and the numbers that
 * the lab itself shows, as readStudy has them.
 */
import { readFile } from 'node:fs/promises'
import { readDigits } from '../../web/data/digits.js'
import { check, errorOf } from '../../web/engine/check.js'
import { deep } from '../../web/engine/deep.js'
import { learnDigits } from '../../web/engine/digits.js'
import { judge, middle } from '../../web/engine/judge.js'
import { drain } from '../../web/figures/drain.js'
import { naiveSoftmax, softmax } from '../../web/labs/activation/functions.js'
import * as activation from '../../web/labs/activation/fields.js'
import { PRESETS as activationPresets } from '../../web/labs/activation/presets.js'
import * as augmentation from '../../web/labs/augmentation/fields.js'
import { PRESETS as augmentationPresets } from '../../web/labs/augmentation/figure_view.js'
import { OPERATIONS } from '../../web/labs/augmentation/operations.js'
import { lastOf } from '../../web/labs/augmentation/outcome.js'
import { defaults } from '../../web/labs/fields.js'
import { PRESETS as checkPresets } from '../../web/labs/gradient-check/figure_view.js'
import * as checking from '../../web/labs/gradient-check/fields.js'
import { layerErrors } from '../../web/labs/gradient-check/outcome.js'
import { PRESETS as gradientsPresets } from '../../web/labs/gradients/control_view.js'
import * as gradients from '../../web/labs/gradients/fields.js'
import { gradientsOf } from '../../web/labs/gradients/outcome.js'
import * as normalisation from '../../web/labs/normalisation/fields.js'
import { METHODS, RAW } from '../../web/labs/normalisation/methods.js'
import { modelsOf } from '../../web/labs/normalisation/model.js'
import { PRESETS as normalisationPresets } from '../../web/labs/normalisation/presets.js'
import { floorOf, stepsOf } from '../../web/labs/normalisation/sentence.js'
import { PRESETS as splitPresets } from '../../web/labs/split/figure_view.js'
import * as split from '../../web/labs/split/fields.js'
import { FAULTS } from '../../web/engine/textbook.js'
import { housing } from './housing.mjs'

export const digits = readDigits(
  await readFile(new URL('../../web/data/digits.txt', import.meta.url), 'utf8'),
)

/** With every mistake there is. */
const RICH = { dropout: 0.2, l2: 1, l1: 0.5, bn: true, layers: [6, 4] }
const faults = Object.fromEntries(FAULTS.map((fault) => [`rich ${fault}`, { ...RICH, fault }]))

/** Of the seeds, as many as a test has time for. */
const DRAWS = 2
const fewer = ({ name, input }) => ({
  name,
  input: { ...input, seeds: input.seeds.slice(0, DRAWS) },
})

/** By lab: fields, presets, the study of a state, and what the lab shows. */
const labs = ({ schema }) => ({
  activation: {
    fields: activation.makeFields(schema),
    presets: activationPresets.softmax,
    studyOf: activation.studyOf,
    shown: softmaxShown,
  },
  augmentation: {
    fields: augmentation.FIELDS,
    presets: {
      ...augmentationPresets,
      ...Object.fromEntries(OPERATIONS.map((op) => [op, { op, digits: 20, shift: 1.3 }])),
    },
    studyOf: (state) => fewer(augmentation.studyOf(state)),
    shown: digitsShown,
  },
  'gradient-check': {
    fields: checking.makeFields(schema),
    presets: {
      ...checkPresets,
      ...faults,
      relu: { act: 'relu', step: 1e-2 },
      classes: { output: 'softmax', fault: 'output', dropout: 0.2, inverted: false },
      point: { fault: 'point', act: 'sigmoid', output: 'linear' },
      trained: { trained: 10, fault: 'mean', bn: true },
    },
    studyOf: checking.studyOf,
    shown: checkShown,
  },
  gradients: {
    fields: gradients.makeFields(schema),
    presets: {
      ...gradientsPresets,
      ...Object.fromEntries(
        ['bn', 'clip', 'l2', 'leaky'].map((cure) => [cure, { cure, act: 'tanh', steps: 3 }]),
      ),
    },
    studyOf: gradients.studyOf,
    shown: layersShown,
  },
  normalisation: {
    fields: normalisation.FIELDS,
    presets: {
      ...normalisationPresets,
      ...Object.fromEntries(METHODS.map((method) => [method, { method, rate: '0.3' }])),
      wildest: { outlier: 1000, rate: '1' },
    },
    studyOf: (state) => normalisation.studyOf(state, housing),
    shown: bowlShown,
  },
  split: {
    fields: split.FIELDS,
    presets: {
      ...splitPresets,
      stratified: { order: 'stratified', samples: 200 },
      sorted: { order: 'sorted', train: 60, dev: 20, test: 20 },
      few: { samples: 40, train: 50, dev: 25, test: 25 },
    },
    studyOf: split.studyOf,
    shown: splitShown,
  },
})

function softmaxShown(_engine, { z1, z2, z3, shift }) {
  const z = [z1, z2, z3].map((one) => one + shift)
  return { naive: naiveSoftmax(z), stable: softmax(z) }
}

function digitsShown(engine, state) {
  return Array.from({ length: DRAWS }, (_, nth) => {
    const { plain, helped } = augmentation.inputsOf(digits, state, nth)
    return [plain, helped].map((input) => lastOf(drain(learnDigits(engine, input))))
  })
}

function checkShown(engine, state) {
  const found = drain(check(engine, { ...checking.inputOf(state), steps: [] }))
  return {
    layers: layerErrors(found).map(({ layer, error }) => {
      const own = found.pairs.filter((pair) => pair.layer === layer)
      const kinks = own.filter(({ kink }) => kink).length
      return [error, own.length - kinks, kinks]
    }),
    all: errorOf(found.pairs, 'textbook'),
  }
}

function layersShown(engine, state) {
  const at = (steps) =>
    drain(deep(engine, { ...gradients.inputOf({ ...state, steps }), still: steps === 0 }))
  return [0, state.steps]
    .filter((step, i, all) => all.indexOf(step) === i)
    .map((steps) => {
      const { event } = at(steps)
      const { norms, deviations } = gradientsOf(at(steps))
      return { steps, event, norms, deviations }
    })
}

function bowlShown(engine, state) {
  const { age, rooms, value } = normalisation.withOutlier(housing, state.outlier)
  const methods = [RAW, state.method]
  const models = modelsOf(
    Object.fromEntries(
      methods.map((method) => [method, [age, rooms].map((one) => engine.normalise(one, method))]),
    ),
    value,
  )
  return methods.map((method) => {
    const model = models[method]
    const rate = normalisation.learningRate(state.rate, model.descent)
    return {
      summaries: model.summaries.map(({ mean, sd, min, max }) => [mean, sd, min, max]),
      bowl: [model.descent.kappa, rate, stepsOf(state.rate, model), floorOf(model)],
    }
  })
}

function splitShown(engine, state) {
  const judged = drain(judge(engine, split.judgeInput(state)))
  const { accuracy, truth, drawn, spread } = judged
  const own = drawn.length ? [{ size: judged.judge, ...middle(drawn) }] : []
  return {
    accuracy: { ...accuracy, truth },
    spread: [...own, ...spread].map(({ size, low, high }) => [size, low, high]),
  }
}

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @returns {{lab: string, preset: string, study: any, shown: () => any}[]}
 */
export function studies(engine) {
  return Object.entries(labs(engine)).flatMap(([lab, { fields, presets, studyOf, shown }]) =>
    Object.entries({ default: {}, ...presets }).flatMap(([preset, changes]) => {
      const state = { ...defaults(fields), ...changes }
      const study = studyOf(state)
      return study ? [{ lab, preset, study, shown: () => shown(engine, state) }] : []
    }),
  )
}
