/** The sentence under the figure: what the numbers say, in the reader's language. */
import { grouped, short } from '../../languages/number.js'
import { lossAt, stepsAt } from '../bowl/bowl.js'
import { BEST, learningRate } from './fields.js'
import { RAW } from './methods.js'
import { rootMeanSquare, summary } from '../statistics.js'

/**
 * @typedef {import('./model.js').Model} Model
 * @typedef {import('../../engine/walk.js').Walk} Walk
 * @typedef {{key: string, values: Record<string, string | number>}} Line a text of the lab
 */

/**
 * What the method did to the features.
 *
 * @param {string} method
 * @param {import('./model.js').Models} models
 * @returns {Line}
 */
export function told(method, models) {
  const [age, rooms] = models[method].summaries
  const [rawAge, rawRooms] = models[RAW].features
  const before = models[RAW].summaries
  const values = {
    ageBefore: before[0].sd,
    roomsBefore: before[1].sd,
    ageSd: age.sd,
    roomsSd: rooms.sd,
    ageMean: age.mean,
    roomsMean: rooms.mean,
    ageMiddle: models[method].features[0].shift,
    roomsMiddle: models[method].features[1].shift,
    ageScale: models[method].features[0].scale,
    roomsScale: models[method].features[1].scale,
    ageRms: rootMeanSquare(rawAge.values),
    roomsRms: rootMeanSquare(rawRooms.values),
  }
  return { key: `told.${method}`, values: written(values) }
}

/**
 * How far it is to the bottom, or that this learning rate never gets there.
 *
 * @param {string} rate   of a state
 * @param {Model} before
 * @param {Model} after
 * @param {{before: Walk, after: Walk}} walks
 * @returns {Line}
 */
export function journey(rate, before, after, walks) {
  if (Number(rate) > 1) return blown(walks)
  if (Number(rate) === 1) return { key: 'walk.edge', values: {} }
  const [far, near] = [stepsOf(rate, before), stepsOf(rate, after)]
  const ratio = far > near ? far / near : near / far
  const key = far > near ? 'walk.steps' : 'walk.more'
  return {
    key,
    values: {
      before: grouped(far),
      after: grouped(near),
      ratio: ratio < 10 ? short(ratio) : grouped(Math.round(ratio)),
    },
  }
}

/** @param {{before: Walk, after: Walk}} walks @returns {Line} */
function blown({ before, after }) {
  const values = {
    steps: grouped(last(before.step)),
    ...written({ before: last(before.loss), after: last(after.loss) }),
  }
  const event = before.event ?? after.event
  if (event) return { key: 'walk.infinite', values: { ...values, step: grouped(event.step) } }
  return { key: 'walk.blown', values }
}

/**
 * @param {string} rate
 * @param {Model} model
 * @returns {number}
 */
export function stepsOf(rate, { bowl, descent }) {
  if (rate === BEST) return descent.steps
  return Number(rate) < 1 ? stepsAt(bowl, learningRate(rate, descent)) : Infinity
}

/** What the wild value leaves to all others. @param {Model} model @returns {Record<string, string>} */
export function others({ features }) {
  const rest = features[1].values.slice(0, -1)
  return { count: String(rest.length), sd: short(summary(rest).sd) }
}

/** Of the steps before, those that are left, each at its best rate. @param {Model} before @param {Model} after */
export function shareLeft(before, after) {
  return after.descent.steps / before.descent.steps
}

/** The smallest loss there is. @param {Model} model */
export function floorOf({ bowl }) {
  return lossAt(bowl, bowl.bottom)
}

/**
 * @template T
 * @param {ArrayLike<T>} list
 */
export function last(list) {
  return list[list.length - 1]
}

const ROUNDING = 1e-12

/** Takes away what rounding left of a 0. @param {number} x */
export function clean(x) {
  return Math.abs(x) < ROUNDING ? 0 : x
}

/** @param {Record<string, number>} values */
function written(values) {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => [place, short(clean(value))]),
  )
}
