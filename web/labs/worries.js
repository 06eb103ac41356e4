import { tell } from '../loading/lazy.js'

/**
 * What goes wrong with the workers of an element, told where its reader sees it.
 *
 * @param {any} element   replaced: a worker has died, and what it did was begun anew
 */
export function worries(element) {
  return {
    replaced: () => {
      element.replaced = true
    },
    tarry: (/** @type {boolean} */ late) => tell(element, late ? 'late' : 'here'),
    failed: () => tell(element, 'lost'),
  }
}
