/**
 * What a script would print, from the engine's result: the lines of numpy/train.js with the engine's numbers. Pure.
 *
 * @typedef {import('./setting.js').Setting} Setting
 * @typedef {import('../../wasm/result.js').Result} Result
 */

import { fixed, general } from './format.js'

const PLACES = 4

/**
 * @param {Result} result
 * @returns {{train: string, score: string}}
 */
export function outputOf(result) {
  const { iteration, loss, devLoss, bestIteration } = result
  const records = iteration.map((i, at) => recordLine(i, loss[at], devLoss[at]))
  const scores = /** @type {const} */ (['train', 'dev', 'test']).flatMap((name) => {
    const score = result[name]
    if (!score) return []
    const share = score.accuracy === null ? '' : `, accuracy ${fixed(score.accuracy, PLACES)}`
    return [`${name}: loss ${general(score.loss)}${share}\n`]
  })
  const best = bestIteration === undefined ? '' : `best iteration ${bestIteration}\n`
  return { train: records.join(''), score: best + scores.join('') }
}

/** @param {number} iteration @param {number | null} loss @param {number | null} [devLoss] */
export function recordLine(iteration, loss, devLoss) {
  const dev = devLoss === undefined ? '' : `  dev ${general(devLoss)}`
  return `iteration ${iteration}  loss ${general(loss)}${dev}\n`
}
