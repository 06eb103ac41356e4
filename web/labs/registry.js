/**
 * The labs there are, in the order of the notes. A lab's code is loaded when it is opened; what the menu says of it
 * stands in the folder's meta.js.
 *
 * @typedef {Record<import('../languages/translate.js').LanguageName, string>} Said
 *
 * @typedef {object} Meta
 * @property {string} id         ?lab=… and <nn-lab lab="…">
 * @property {typeof CHAPTERS[number]} chapter
 * @property {string} section    of the notes: the end of its address there; empty where the notes have none
 * @property {Said} name
 * @property {Said} question     one sentence under the name
 * @property {import('./permalink.js').Former[]} [formerly]   what its links said before
 *
 * @typedef {Meta & {load: () => Promise<{tag: string}>, figure: string}} Lab
 *   load: the folder's index.js, which defines the element `tag`; figure: the folder whose figure.js made what a browser
 *   that cannot train is shown
 */
import { meta as activation } from './activation/meta.js'
import { meta as augmentation } from './augmentation/meta.js'
import { meta as earlyStopping } from './early-stopping/meta.js'
import { meta as dropout } from './dropout/meta.js'
import { meta as gradientCheck } from './gradient-check/meta.js'
import { meta as gradients } from './gradients/meta.js'
import { meta as hyperparameters } from './hyperparameters/meta.js'
import { meta as initialisation } from './initialisation/meta.js'
import { meta as miniBatch } from './mini-batch/meta.js'
import { meta as normalisation } from './normalisation/meta.js'
import { meta as optimisers } from './optimisers/meta.js'
import { meta as playground } from './playground/meta.js'
import { meta as split } from './split/meta.js'
import { meta as penalty } from './penalty/meta.js'

/** In the order of the notes; their names are the texts chapter.<id>. */
export const CHAPTERS = /** @type {const} */ ([
  'parameters',
  'activation',
  'data',
  'regularisation',
  'normalisation',
  'training',
  'all',
])

/**
 * @param {Meta} meta
 * @param {string} figure
 * @param {Lab['load']} load
 * @returns {Lab}
 */
const entry = (meta, figure, load) => ({ ...meta, figure, load })

/** @type {Lab[]} */
export const LABS = [
  entry(hyperparameters, 'hyperparameters', () => import('./hyperparameters/index.js')),
  entry(initialisation, 'initialisation', () => import('./initialisation/index.js')),
  entry(activation, 'activation', () => import('./activation/index.js')),
  entry(split, 'split', () => import('./split/index.js')),
  entry(penalty, 'penalty', () => import('./penalty/index.js')),
  entry(dropout, 'dropout', () => import('./dropout/index.js')),
  entry(augmentation, 'augmentation', () => import('./augmentation/index.js')),
  entry(earlyStopping, 'early-stopping', () => import('./early-stopping/index.js')),
  entry(normalisation, 'normalisation', () => import('./normalisation/index.js')),
  entry(gradients, 'gradients', () => import('./gradients/index.js')),
  entry(miniBatch, 'mini-batch', () => import('./mini-batch/index.js')),
  entry(optimisers, 'optimisers', () => import('./optimisers/index.js')),
  entry(gradientCheck, 'gradient-check', () => import('./gradient-check/index.js')),
  entry(playground, 'playground', () => import('./playground/index.js')),
]

/** Opened where the address names none. */
export const FIRST = initialisation.id

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
