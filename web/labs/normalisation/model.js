/**
 * All that is true of one way to normalise, before a single step is taken.
 *
 * @typedef {object} Model
 * @property {import('../../engine/normalise.js').Normalised[]} features   age, rooms
 * @property {import('../statistics.js').Summary[]} summaries               of them
 * @property {import('../bowl/bowl.js').Bowl} bowl
 * @property {import('../bowl/bowl.js').Descent} descent
 * @property {import('../bowl/frame.js').Frame} frame
 *
 * @typedef {Record<string, Model>} Models   by method
 */
import { bowlModel } from '../bowl/model.js'
import { summary } from '../statistics.js'

/** Columns that are features; what follows them is looked at, not learned from. */
const FEATURES = 2

/**
 * @param {Record<string, import('../../engine/normalise.js').Normalised[]>} normalised
 * @param {ArrayLike<number>} target
 * @returns {Models}
 */
export function modelsOf(normalised, target) {
  const entries = Object.entries(normalised)
  return Object.fromEntries(
    entries.map(([method, columns]) => [method, modelOf(columns.slice(0, FEATURES), target)]),
  )
}

/**
 * @param {import('../../engine/normalise.js').Normalised[]} features
 * @param {ArrayLike<number>} target
 * @returns {Model}
 */
function modelOf(features, target) {
  const columns = features.map(({ values }) => values)
  return { features, summaries: columns.map(summary), ...bowlModel(columns, target) }
}
