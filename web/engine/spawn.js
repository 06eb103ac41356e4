/** Starts a worker: also in a page of another host, where a browser allows a worker of that page's own host only. */
import url from './worker.js?worker&url'

/**
 * There, and in a frame that has no origin of its own (sandbox), the worker is a text of the page's own that fetches ours. It is
 * no module: a browser refuses those where there is no origin.
 *
 * @param {string} module   where the worker's code is
 * @returns {Worker}
 */
export function spawn(module = new URL(url, import.meta.url).href) {
  if (new URL(module).origin === self.origin) return new Worker(module, { type: 'module' })
  const text = `(${fetching})(${JSON.stringify(module)})`
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
}

/** In the worker: what is said before its code is there is kept for it. @param {string} module */
function fetching(module) {
  URL.revokeObjectURL(location.href)
  /** @type {MessageEvent[]} */
  const early = []
  self.onmessage = (event) => early.push(event)
  const ready = () => early.forEach((event) => self.onmessage?.(event))
  const lost = (/** @type {Error} */ error) =>
    setTimeout(() => {
      throw error // where the page hears of it
    })
  // eslint-disable-next-line no-restricted-syntax -- a worker of its own: no helper is there yet
  import(/* @vite-ignore */ module).then(ready, lost)
}
