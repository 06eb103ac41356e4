/**
 * The rule of early stopping, over the dev losses that were recorded: as core/early_stop.h has it.
 *
 * @typedef {object} Stop
 * @property {number} best      index of the record whose weights are kept
 * @property {number} stop      index of the record at which training ends; the last one where it never does
 * @property {boolean} early    whether it ended before the last record
 */

/**
 * Stop once the dev loss has not been lower than its lowest for `patience` records.
 *
 * @param {ArrayLike<number>} devLoss
 * @param {number} patience   1: at once
 * @returns {Stop}
 */
export function stopOf(devLoss, patience) {
  let best = 0
  for (let i = 1; i < devLoss.length; i++) {
    if (devLoss[i] < devLoss[best] || (Number.isNaN(devLoss[best]) && !Number.isNaN(devLoss[i])))
      best = i
    else if (i - best >= patience) return { best, stop: i, early: i < devLoss.length - 1 }
  }
  return { best, stop: devLoss.length - 1, early: false }
}

/** @param {ArrayLike<number>} losses @returns {number} index of the lowest; 0 where all are NaN */
export function lowestOf(losses) {
  return Array.from(losses).reduce((best, loss, i) => (loss < losses[best] ? i : best), 0)
}
