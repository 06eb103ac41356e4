/** Starts a worker. In a file of its own: the bundler looks for exactly these words. */
export const spawn = () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })

/** Workers beside the one that follows the thumb. */
export const comparisonWorkers = () =>
  Math.min(2, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))
