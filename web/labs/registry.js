/**
 * The labs there are, in the order of the notes. A lab's code is loaded when it is opened.
 *
 * @typedef {object} Lab
 * @property {string} id       ?lab=… and <nn-lab lab="…">; its name is the text lab.<id>
 * @property {() => Promise<{tag: string}>} load   the folder's index.js: it defines the element `tag`
 * @property {string} figure   folder whose figure.js made what a browser that cannot train is shown
 */

/** @type {Lab[]} */
export const LABS = [
  {
    id: 'init',
    load: () => import('./initialisation/index.js'),
    figure: 'initialisation',
  },
  {
    id: 'normalisation',
    load: () => import('./normalisation/index.js'),
    figure: 'normalisation',
  },
]

/** @param {string | null} id */
export function findLab(id) {
  return LABS.find((lab) => lab.id === id)
}
