/**
 * What labs compute beside or instead of a run: for the first state and each preset of a lab its study, and what the engine
 * gives for its jobs.
 */
import { readFile } from 'node:fs/promises'
import { fieldsOf } from '../../web/lab/define.js'
import { readDigits } from '../../web/data/digits.js'
import { Tasks } from '../../web/engine/tasks.js'
import { FAULTS } from '../../web/engine/textbook.js'
import { drain } from '../../web/figures/drain.js'
import * as activation from '../../web/labs/activation/fields.js'
import { PRESETS as activationPresets } from '../../web/labs/activation/presets.js'
import * as softmax from '../../web/labs/activation/study.js'
import * as augmentation from '../../web/labs/augmentation/fields.js'
import { PRESETS as augmentationPresets } from '../../web/labs/augmentation/figure_view.js'
import { OPERATIONS } from '../../web/labs/augmentation/operations.js'
import * as copies from '../../web/labs/augmentation/study.js'
import { defaults } from '../../web/labs/fields.js'
import * as checking from '../../web/labs/gradient-check/fields.js'
import { PRESETS as checkPresets } from '../../web/labs/gradient-check/figure_view.js'
import * as check from '../../web/labs/gradient-check/study.js'
import gradients from '../../web/labs/gradients/lab.js'
import * as normalisation from '../../web/labs/normalisation/fields.js'
import { METHODS } from '../../web/labs/normalisation/methods.js'
import { PRESETS as normalisationPresets } from '../../web/labs/normalisation/presets.js'
import * as bowls from '../../web/labs/normalisation/study.js'
import * as split from '../../web/labs/split/fields.js'
import { PRESETS as splitPresets } from '../../web/labs/split/figure_view.js'
import * as parts from '../../web/labs/split/study.js'
import { housing } from './housing.mjs'

export const digits = readDigits(
  await readFile(new URL('../../web/data/digits.txt', import.meta.url), 'utf8'),
)
const tasks = await new Tasks().all()

/** With every mistake there is. */
const RICH = { dropout: 0.2, l2: 1, l1: 0.5, bn: true, layers: [6, 4] }
const faults = Object.fromEntries(FAULTS.map((fault) => [`rich ${fault}`, { ...RICH, fault }]))

/** Of seeds, networks and splits as many as a test has time for: more networks than there are widths and rates. */
const DRAWS = 2
const FEWER = { tries: 6, splits: 4 }

/** By lab: fields, presets, the study of a state. */
const labs = ({ schema }) => ({
  activation: {
    fields: activation.makeFields(schema),
    presets: activationPresets.softmax,
    studyOf: softmax.studyOf,
  },
  augmentation: {
    fields: augmentation.FIELDS,
    presets: {
      ...augmentationPresets,
      ...Object.fromEntries(OPERATIONS.map((op) => [op, { op, digits: 20, shift: 1.3 }])),
    },
    studyOf: (state) => copies.studyOf(digits, state, DRAWS),
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
    studyOf: check.studyOf,
  },
  gradients: {
    fields: fieldsOf(gradients, schema),
    presets: {
      ...gradients.presets,
      ...Object.fromEntries(
        ['bn', 'clip', 'l2', 'leaky'].map((cure) => [cure, { cure, act: 'tanh', steps: 3 }]),
      ),
    },
    studyOf: gradients.study,
  },
  normalisation: {
    fields: normalisation.FIELDS,
    presets: {
      ...normalisationPresets,
      ...Object.fromEntries(METHODS.map((method) => [method, { method, rate: '0.3' }])),
      wildest: { outlier: 1000, rate: '1' },
    },
    studyOf: (state) => bowls.studyOf(state, housing),
  },
  split: {
    fields: split.FIELDS,
    presets: {
      ...splitPresets,
      stratified: { order: 'stratified', samples: 200 },
      sorted: { order: 'sorted', train: 60, dev: 20, test: 20 },
      few: { samples: 40, train: 50, dev: 25, test: 25 },
      all: { train: 100, dev: 0, test: 0 },
    },
    studyOf: (state) => parts.studyOf(state, FEWER),
  },
})

/**
 * @param {import('../../wasm/engine.js').Engine} engine
 * @returns {{lab: string, preset: string, study: any, results: () => any[]}[]}
 */
export function studies(engine) {
  return Object.entries(labs(engine)).flatMap(([lab, { fields, presets, studyOf }]) =>
    Object.entries({ default: {}, ...presets }).flatMap(([preset, changes]) => {
      const study = studyOf({ ...defaults(fields), ...changes })
      return study ? [{ lab, preset, study, results: () => resultsOf(engine, study) }] : []
    }),
  )
}

/** As the pool of the page has them. */
function resultsOf(engine, { jobs }) {
  return jobs.map(({ task, input }) => drain(tasks[task](engine, structuredClone(input))))
}
