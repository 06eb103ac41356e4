/**
 * The labs there are, in the order of the notes. A lab's code is loaded when it is opened.
 *
 * @typedef {object} Lab
 * @property {string} id       ?lab=… and <nn-lab lab="…">; its name is the text lab.<id>
 * @property {() => Promise<{tag: string}>} load   the folder's index.js: it defines the element `tag`
 * @property {string} figure   what a browser that cannot train is shown, made by the folder's figure.js
 */

/** @type {Lab[]} */
export const LABS = [
  {
    id: 'init',
    load: () => import('./initialisation/index.js'),
    figure: 'figures/initialisation.svg',
  },
  {
    id: 'normalisation',
    load: () => import('./normalisation/index.js'),
    figure: 'figures/normalisation.svg',
  },
]

/** @param {string | null} id */
export function findLab(id) {
  return LABS.find((lab) => lab.id === id)
}
