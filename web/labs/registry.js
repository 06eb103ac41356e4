/**
 * The labs there are, in the order of the notes: what metas.js says of each, and how to get its code, which is loaded when the
 * lab is opened.
 *
 * @typedef {import('./metas.js').Meta} Meta
 * @typedef {import('./metas.js').Said} Said
 *
 * @typedef {Meta & {load: () => Promise<{tag: string}>, figure: string}} Lab
 *   load: the folder's index.js, which defines the element `tag`; figure: the folder, whose figure.js made what a browser that
 *   cannot train is shown
 */
import { vital } from '../loading/lazy.js'
import { METAS } from './metas.js'

export { CHAPTERS } from './metas.js'

/** By the lab's id: its folder and its code. @type {Record<string, [folder: string, load: Lab['load']]>} */
const CODE = {
  hyperparameters: ['hyperparameters', vital(() => import('./hyperparameters/index.js'))],
  init: ['initialisation', vital(() => import('./initialisation/index.js'))],
  activation: ['activation', vital(() => import('./activation/index.js'))],
  split: ['split', vital(() => import('./split/index.js'))],
  penalty: ['penalty', vital(() => import('./penalty/index.js'))],
  dropout: ['dropout', vital(() => import('./dropout/index.js'))],
  augmentation: ['augmentation', vital(() => import('./augmentation/index.js'))],
  'early-stopping': ['early-stopping', vital(() => import('./early-stopping/index.js'))],
  normalisation: ['normalisation', vital(() => import('./normalisation/index.js'))],
  gradients: ['gradients', vital(() => import('./gradients/index.js'))],
  'mini-batch': ['mini-batch', vital(() => import('./mini-batch/index.js'))],
  optimisers: ['optimisers', vital(() => import('./optimisers/index.js'))],
  'gradient-check': ['gradient-check', vital(() => import('./gradient-check/index.js'))],
  playground: ['playground', vital(() => import('./playground/index.js'))],
}

/** @type {Lab[]} */
export const LABS = METAS.map((meta) => {
  const [figure, load] = CODE[meta.id]
  return { ...meta, figure, load }
})

/** Opened where the address names none. */
export const FIRST = 'init'

/** @param {string | null} id */
export function findLab(id) {
  return LABS.find((lab) => lab.id === id)
}

/**
 * The labs before and after one, in the order of the notes.
 *
 * @param {string} id
 */
export function neighbours(id) {
  const at = LABS.findIndex((lab) => lab.id === id)
  return { previous: LABS[at - 1], next: at < 0 ? undefined : LABS[at + 1] }
}
