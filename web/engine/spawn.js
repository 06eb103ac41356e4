/** Starts a worker: also in a page of another host, where a browser allows a worker of that page's own host only. */
import url from './worker.js?worker&url'

/**
 * There the worker is a line of the page's own that fetches ours; the line is let go of once it has.
 *
 * @param {string} module   where the worker's code is
 * @returns {Worker}
 */
export function spawn(module = new URL(url, import.meta.url).href) {
  if (new URL(module).origin === location.origin) return new Worker(module, { type: 'module' })
  const line = `import ${JSON.stringify(module)}\nURL.revokeObjectURL(location.href)\n`
  const blob = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }))
  return new Worker(blob, { type: 'module' })
}

/** Workers beside the one that follows the thumb. */
export const comparisonWorkers = () =>
  Math.min(2, Math.max(1, (navigator.hardwareConcurrency || 2) - 1))

/** Workers for many runs that a reader waits for: one processor is left to the page, where there are more than two. */
export const manyWorkers = () => Math.min(8, Math.max(2, (navigator.hardwareConcurrency || 2) - 1))
