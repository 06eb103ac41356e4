/**
 * What labs there are, in the order of the notes, and what a menu says of each. Their code is in registry.js.
 *
 * @typedef {Record<import('../languages/translate.js').LanguageName, string>} Said
 *
 * @typedef {object} Meta
 * @property {string} id         ?lab=… and <nn-lab lab="…">
 * @property {typeof CHAPTERS[number]} chapter
 * @property {string} section    of the notes: the end of its address there; empty where the notes have none
 * @property {Said} name
 * @property {Said} question     one sentence under the name
 * @property {'points' | 'picture'} [takes]   files beside settings, given to its take(file)
 * @property {import('./permalink.js').Former[]} [formerly]   what its links said before
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

/** @type {Meta[]} */
export const METAS = [
  hyperparameters,
  initialisation,
  activation,
  split,
  penalty,
  dropout,
  augmentation,
  earlyStopping,
  normalisation,
  gradients,
  miniBatch,
  optimisers,
  gradientCheck,
  playground,
]

/** @param {string | null} id */
export function metaOf(id) {
  return METAS.find((meta) => meta.id === id)
}
