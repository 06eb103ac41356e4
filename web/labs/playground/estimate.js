/** What a run takes, and how long it still will: from its own speed. Pure. */

/** @typedef {import('../../engine/train.js').Snapshot} Snapshot */

/** Shorter runs need no word about it. */
const LONG_MS = 3000

/**
 * @param {Snapshot} run
 * @returns {{bytes: number, perStep: number, total: number, left: number, parameters: number}} ms; NaN before a step
 */
export function estimateOf({ bytes, ms, iteration, iterations, reason, layers }) {
  const perStep = iteration > 0 ? ms / iteration : NaN
  return {
    bytes,
    perStep,
    total: perStep * iterations,
    left: reason ? 0 : perStep * (iterations - iteration),
    parameters: layers.reduce((sum, { units, inputs }) => sum + units * (inputs + 1), 0),
  }
}

/** @param {{left: number}} estimate */
export function isLong({ left }) {
  return left > LONG_MS
}
