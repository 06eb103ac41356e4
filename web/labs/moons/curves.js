/** Curves that both labs draw. */

/**
 * Dev loss of a run, its end too.
 *
 * @param {import('../../engine/train.js').Snapshot} run
 * @returns {{x: number[], y: number[]}}
 */
export function devCurve({ iteration, reason, records, scores }) {
  const [x, y] = [Array.from(records.iteration), Array.from(records.devLoss)]
  return reason === null || !scores.dev
    ? { x, y }
    : { x: [...x, iteration], y: [...y, scores.dev.loss] }
}
