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
