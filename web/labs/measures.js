/** What a run came to, in numbers that can be set beside those of another run. Pure. */

/**
 * @typedef {object} Measures   null: not measured, for want of such a set or of an accuracy
 * @property {number | null} trainLoss      after the last iteration
 * @property {number | null} devLoss
 * @property {number | null} testLoss
 * @property {number | null} trainAccuracy  0..1
 * @property {number | null} devAccuracy
 * @property {number | null} testAccuracy
 * @property {number | null} lowestTrain    on the way, where it was recorded
 * @property {number | null} lowestDev
 * @property {number} iterations            done
 * @property {number} ms                    spent in training
 * @property {boolean} diverged             left the numbers: the losses and accuracies say nothing then
 *
 * @typedef {Exclude<keyof Measures, 'diverged'>} MeasureKey
 */

/**
 * @param {import('../engine/train.js').Snapshot} run
 * @returns {Measures}
 */
export function measuresOf({ scores: { train, dev, test }, records, iteration, ms, reason }) {
  return {
    trainLoss: train?.loss ?? null,
    devLoss: dev?.loss ?? null,
    testLoss: test?.loss ?? null,
    trainAccuracy: train?.accuracy ?? null,
    devAccuracy: dev?.accuracy ?? null,
    testAccuracy: test?.accuracy ?? null,
    lowestTrain: lowest(records.loss, train?.loss),
    lowestDev: lowest(records.devLoss, dev?.loss),
    iterations: iteration,
    ms,
    diverged: reason === 'diverged',
  }
}

/**
 * @param {ArrayLike<number> | null | undefined} losses
 * @param {number | undefined} last   after the last iteration
 */
function lowest(losses, last) {
  const all = [...Array.from(losses ?? []), ...(last === undefined ? [] : [last])]
  const known = all.filter((loss) => !Number.isNaN(loss))
  return known.length ? known.reduce((a, b) => Math.min(a, b)) : null
}
