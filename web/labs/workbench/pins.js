/**
 * Runs side by side: up to eight, each with a letter, a colour and a dash; the settings in which they differ; what they
 * came to. Pure.
 *
 * @typedef {import('../../engine/train.js').Snapshot} Snapshot
 * @typedef {import('../../engine/train.js').TrainInput} TrainInput
 * @typedef {import('../../components/series.js').Series} Series
 * @typedef {import('../fields.js').Field} Field
 * @typedef {import('../fields.js').State} State
 *
 * @typedef {object} Pin
 * @property {string} letter
 * @property {State} state
 * @property {Snapshot} run
 * @property {string} print   what the run depends on, and what was changed on its way
 *
 * @typedef {typeof QUANTITIES[number]} Quantity   of a curve
 */
import { PINS } from '../../components/series.js'
import { fingerprint } from '../fingerprint.js'
import { textOf } from '../fields.js'
import { measuresOf } from '../measures.js'

export const LETTERS = [...'ABCDEFGH']
export const QUANTITIES = /** @type {const} */ (['loss', 'devLoss', 'devAccuracy'])
/** By letter: with its colour, for those who tell colours apart, and for those who do not. */
const DASHES = [[], [8, 3], [2, 3], [8, 3, 2, 3], [5, 5], [12, 4], [2, 6], [12, 3, 2, 3, 2, 3]]

/** @param {string} letter @returns {{tone: import('../../components/series.js').Pin, dash: number[]}} */
export function lookOf(letter) {
  const i = LETTERS.indexOf(letter)
  return { tone: PINS[i], dash: DASHES[i] }
}

/**
 * @param {Pin[]} pins
 * @param {{state: State, input: TrainInput, run: Snapshot}} one
 * @returns {Pin[]} the same list where the run is in it already, or there is no room
 */
export function pinned(pins, { state, input, run }) {
  const print = JSON.stringify([fingerprint(input), run.changes])
  const letter = LETTERS.find((name) => pins.every((pin) => pin.letter !== name))
  if (!letter || pins.some((pin) => pin.print === print)) return pins
  const all = [...pins, { letter, state, run, print }]
  return all.sort((a, b) => LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter))
}

/**
 * The settings in which runs differ, and that make a difference.
 *
 * @param {Field[]} fields
 * @param {State[]} states
 * @param {(state: State) => TrainInput} inputOf
 */
export function differing(fields, states, inputOf) {
  return fields.filter((field) =>
    states.some((one) =>
      states.some((other) => {
        const { key } = field
        if (textOf(field, one[key]) === textOf(field, other[key])) return false
        const mixed = { ...one, [key]: other[key] }
        return fingerprint(inputOf(mixed)) !== fingerprint(inputOf(one))
      }),
    ),
  )
}

/** What the table tells of a run: final, best on the way, accuracies. @param {Snapshot} run */
export function tellingOf(run) {
  const { trainLoss, lowestTrain, devLoss, lowestDev, trainAccuracy, devAccuracy, testAccuracy } =
    measuresOf(run)
  const bestDev = devAccuracy === null ? null : Math.max(devAccuracy, ...run.records.devAccuracy)
  return {
    ...{ trainLoss, lowestTrain, devLoss, lowestDev },
    ...{ trainAccuracy, devAccuracy, bestDev, testAccuracy },
  }
}

/** @param {Snapshot} run @param {Quantity} quantity */
export function curveOf({ records }, quantity) {
  return { x: records.iteration, y: records[quantity] ?? [] }
}

/** What there is to be drawn of all of them. @param {Snapshot[]} runs @returns {Quantity[]} */
export function quantitiesOf(runs) {
  const drawn = (/** @type {Quantity} */ one) => (/** @type {Snapshot} */ run) =>
    Array.from(curveOf(run, one).y).some(Number.isFinite)
  return QUANTITIES.filter((one) => runs.some(drawn(one)))
}

/**
 * @param {Pin[]} pins
 * @param {Quantity} quantity
 * @returns {Series[]}
 */
export function pinCurves(pins, quantity) {
  return pins
    .filter(({ run }) => curveOf(run, quantity).y.length > 0)
    .map(({ letter, run }) => ({
      name: letter,
      ...curveOf(run, quantity),
      ...lookOf(letter),
      label: true,
    }))
}

/** Where the axis ends. @param {Snapshot[]} runs */
export function longest(runs) {
  return Math.max(1, ...runs.map(({ iterations }) => iterations))
}
