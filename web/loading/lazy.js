/**
 * The one place that loads what comes later: no other file of the site may say import() but in a call of one of these two
 * (a rule of the linter).
 *
 *     const panel = lazy(() => import('./panel.js'))     const { Panel } = (await panel(element)) ?? {}
 *
 * After a new deployment an open tab's files are gone, and a network may be down or silent. What is on the page stays then,
 * and the reader is told by `nn-lazy` {state}, fired where it was asked for: `late`, and `here` once it came after all;
 * `lost` where it cannot be had. <nn-lab> and <nn-page> say it in words, and offer to reload.
 *
 * @typedef {'late' | 'here' | 'lost'} State
 */

/** ms after which it is said that something is still on its way: a sentence, no verdict */
export const LATE = 5000

export const LAZY = 'nn-lazy'

/**
 * @template T
 * @param {() => Promise<T>} load
 * @returns {(asker: EventTarget) => Promise<T | null>}   null: it cannot be had, and the reader was told
 */
export function lazy(load) {
  return async (asker) => {
    let late = false
    const clock = setTimeout(() => {
      late = true
      tell(asker, 'late')
    }, LATE)
    try {
      const loaded = await load()
      if (late) tell(asker, 'here')
      return loaded
    } catch (error) {
      console.error(error)
      tell(asker, 'lost')
      return null
    } finally {
      clearTimeout(clock)
    }
  }
}

/**
 * For code without which there is nothing to show: whoever asks for it says so itself.
 *
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T>}
 */
export const vital = (load) => load

/** @param {EventTarget} asker @param {State} state */
export function tell(asker, state) {
  const event = new CustomEvent(LAZY, { detail: { state }, bubbles: true, composed: true })
  asker.dispatchEvent(event)
}
