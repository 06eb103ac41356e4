/** How many workers a page takes. */

/** Workers beside the one that follows the thumb. */
export const comparisonWorkers = () =>
  Math.min(2, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))

/** Workers for many runs that a reader waits for: one processor is left to the page, where there are more than two. */
export const manyWorkers = () => Math.min(8, Math.max(2, (navigator.hardwareConcurrency || 2) - 1))
