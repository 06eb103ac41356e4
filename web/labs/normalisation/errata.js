/** What the notes say and what is measured; the numbers come from the engine. */
import { short } from '../../languages/number.js'
import { sliceAt } from '../bowl/bowl.js'
import { RAW } from './methods.js'
import { clean } from './sentence.js'
import { rootMeanSquare, summary } from '../statistics.js'

/**
 * @typedef {import('./model.js').Models} Models
 * @typedef {import('../../engine/normalise.js').Normalised} Normalised
 */

export const ERRATA = ['E37', 'E38', 'E39', 'E40', 'E41', 'E42', 'E43', 'E44']

export const OUTLIER = 100
const CONSTANT = 5

/**
 * Columns that no model learns from: the rooms with one wild value at the end, and a feature that never changes.
 *
 * @param {Float64Array} rooms
 */
export function oddColumns(rooms) {
  const wild = rooms.slice()
  wild[wild.length - 1] = OUTLIER
  return [wild, rooms.map(() => CONSTANT)]
}

/**
 * @param {Models} models
 * @param {Record<string, Normalised[]>} normalised   features first, then the odd columns
 * @returns {Record<string, string>} the values in the texts of the errata
 */
export function measured(models, normalised) {
  const numbers = {
    ...spreads(models),
    ...outlier(normalised),
    ...weights(models),
    constant: normalised['min-max'][3].values[0],
  }
  const count = models[RAW].features[0].values.length
  const written = Object.entries(numbers).map(([key, x]) => [key, short(clean(x))])
  return {
    ...Object.fromEntries(written),
    outlier: String(OUTLIER),
    count: String(count),
    rest: String(count - 1),
    difference: short(difference(models)),
  }
}

/** @param {Models} models */
function spreads(models) {
  const [age, rooms] = models[RAW].summaries
  const [rawAge, rawRooms] = models[RAW].features
  const [notesAge, notesRooms] = models['z-score-notes'].summaries
  const [zAge] = models['z-score'].summaries
  const [centred] = models.centre.summaries
  const [byMean] = models.mean.summaries
  return {
    ageSd: age.sd,
    roomsSd: rooms.sd,
    ageRms: rootMeanSquare(rawAge.values),
    roomsRms: rootMeanSquare(rawRooms.values),
    ageNotes: notesAge.sd,
    roomsNotes: notesRooms.sd,
    zSd: zAge.sd,
    zLow: zAge.min,
    zHigh: zAge.max,
    centreLow: centred.min,
    centreHigh: centred.max,
    meanLow: byMean.min,
    meanHigh: byMean.max,
  }
}

/**
 * How narrow the others get when one value is wild.
 *
 * @param {Record<string, Normalised[]>} normalised
 */
function outlier(normalised) {
  const others = (/** @type {string} */ method, /** @type {number} */ column) =>
    summary(normalised[method][column].values.slice(0, -1)).sd
  return {
    zTame: others('z-score', 1),
    zWild: others('z-score', 2),
    rangeTame: others('min-max', 1),
    rangeWild: others('min-max', 2),
    robustTame: others('robust', 1),
    robustWild: others('robust', 2),
  }
}

/** @param {Models} models */
function weights(models) {
  const [raw, z] = [models[RAW], models['z-score']]
  return {
    wAge: raw.bowl.bottom[0],
    wRooms: raw.bowl.bottom[1],
    rawAngle: astray(raw),
    zAngle: astray(z),
  }
}

/** Between what the two regressions answer: rounding, and nothing else. @param {Models} models */
function difference(models) {
  const [before, after] = [RAW, 'z-score'].map((method) => answers(models[method]))
  return Math.max(...before.map((answer, i) => Math.abs(answer - after[i])))
}

/** What the regression answers at the bottom. @param {import('./model.js').Model} model */
function answers({ features, bowl }) {
  const [w1, w2, b] = bowl.bottom
  const [age, rooms] = features.map(({ values }) => values)
  return Array.from(age, (x, i) => w1 * x + w2 * rooms[i] + b)
}

const DEGREES = 180 / Math.PI

/** The angle between the first step and the way to the bottom of the slice. @param {import('./model.js').Model} model */
function astray({ bowl }) {
  const { centre } = sliceAt(bowl, 0)
  const [step, way] = [bowl.g, centre].map(([x, y]) => Math.atan2(y, x))
  return DEGREES * Math.abs(step - way)
}
