/**
 * What a network answers: every output at every training sample, and over the plane.
 *
 * @typedef {object} Answers
 * @property {Float32Array[]} A    a row for each output, a number for each training sample
 * @property {Float64Array[]} Y    what it ought to be
 * @property {import('./terrain.js').Terrain[]} maps   one for each output; none where the data has not two features
 */
import { rows, terrainsOf } from './terrain.js'

/** @param {import('../../wasm/engine.js').Run} run @returns {Answers | null} */
export function answersOf(run) {
  const part = run.part('train')
  if (!part) return null
  const { X, Y, outputs } = part
  return { A: rows(run.predict(X), outputs), Y: rows(Y, outputs), maps: terrainsOf(run) }
}
